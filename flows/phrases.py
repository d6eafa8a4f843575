"""Phrases in text: a small language for authors, and the search for what it describes.

A pattern is words in a row: `a|b` either word, `two_words` one alternative of two words, `pain*` any word that begins
so, `?my` may be missing, `..` up to two words between, `...` up to five, `{chest}` any entry of that list.
Text and patterns are read alike: lower case, no accents, no apostrophes, "can not" as "cant". It knows nothing of
medicine and nothing of negation.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping

from msgspec import Struct

Words = tuple[str, ...]

GAPS = {"..": 2, "...": 5}
_LONGEST_WORD = 32
_WORD = re.compile(r"\d+(?:[.,/]\d+)*|[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_APOSTROPHES = re.compile(r"(?<=\w)['\u2019\u2018\u02bc`\u00b4](?=\w)")
_DRAWN_OUT = re.compile(r"(\D)\1{2,}")


class Gap(Struct, frozen=True):
    """Up to `most` words that are not looked at."""

    most: int


class Choice(Struct, frozen=True):
    """One of several runs of words; an `optional` one may be missing."""

    runs: tuple[Words, ...]
    optional: bool = False


class Phrase(Struct, frozen=True):
    """A pattern, ready to be looked for."""

    parts: tuple[Gap | Choice, ...]


class Hit(Struct, frozen=True):
    """Where a phrase stands: the places of the words it names, in order."""

    places: tuple[int, ...]

    @property
    def start(self) -> int:
        """The place of the first word."""
        return self.places[0]

    @property
    def end(self) -> int:
        """The place after the last word."""
        return self.places[-1] + 1


class PhraseError(ValueError):
    """A pattern that says nothing or names an unknown word list."""


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes and drawn-out letters ("paaain")."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if unicodedata.category(c) != "Mn")
    return _DRAWN_OUT.sub(r"\1", _APOSTROPHES.sub("", bare))


def split(text: str) -> Words:
    """The words of a text that went through `plain`."""
    return tuple(word[:_LONGEST_WORD] for word in _WORD.findall(text))


def rewrite(words: Words, same: Mapping[Words, Words]) -> Words:
    """Puts one spelling for its variants, longest variant first."""
    longest = max(map(len, same), default=0)
    out: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(longest, len(words) - at), 0, -1)
        size = next((n for n in sizes if words[at : at + n] in same), 0)
        out += same[words[at : at + size]] if size else words[at : at + 1]
        at += size or 1
    return tuple(out)


def variants(same: Mapping[str, Iterable[str]]) -> dict[Words, Words]:
    """A list of spellings with their variants, as `rewrite` wants it."""
    return {split(plain(variant)): split(plain(spelling)) for spelling, many in same.items() for variant in many}


def parse(pattern: str, lists: Mapping[str, Iterable[str]], same: Mapping[Words, Words]) -> Phrase:
    """Reads a pattern; raises `PhraseError` where it cannot be one."""
    parts = tuple(_part(piece, lists, same) for piece in pattern.split())
    if not parts or isinstance(parts[0], Gap) or isinstance(parts[-1], Gap) or parts[0].optional:
        raise PhraseError(f"{pattern!r}: begin and end with words that must be there")
    return Phrase(parts)


def _part(piece: str, lists: Mapping[str, Iterable[str]], same: Mapping[Words, Words]) -> Gap | Choice:
    if piece in GAPS:
        return Gap(GAPS[piece])
    body = piece.removeprefix("?")
    runs = tuple(run for name in body.split("|") for run in _runs(name, lists, same))
    return Choice(runs, optional=body != piece)


def _runs(name: str, lists: Mapping[str, Iterable[str]], same: Mapping[Words, Words]) -> Iterator[Words]:
    if not name.startswith("{"):
        yield _run(name.replace("_", " "), same)
        return
    if name.strip("{}") not in lists:
        raise PhraseError(f"no word list called {name.strip('{}')!r}")
    for entry in lists[name.strip("{}")]:
        yield _run(entry, same)


def _run(entry: str, same: Mapping[Words, Words]) -> Words:
    words = [
        word + "*" if whole.endswith("*") and word == pieces[-1] else word
        for whole in entry.split()
        for pieces in [split(plain(whole))]
        for word in pieces
    ]
    if not words:
        raise PhraseError(f"{entry!r} has no word")
    return rewrite(tuple(words), same)


def _fits(test: str, word: str) -> bool:
    return word.startswith(test[:-1]) if test.endswith("*") else test == word


def find_at(phrase: Phrase, words: Words, start: int) -> Hit | None:
    """The phrase where it begins at `start`, with the shortest gaps, or nothing."""
    places = _walk(phrase.parts, words, start)
    return Hit(places) if places else None


def _walk(parts: tuple[Gap | Choice, ...], words: Words, at: int) -> tuple[int, ...] | None:
    if not parts:
        return ()
    head, rest = parts[0], parts[1:]
    for taken, then in _steps(head, words, at):
        if (later := _walk(rest, words, then)) is not None:
            return taken + later
    return None


def _steps(part: Gap | Choice, words: Words, at: int) -> Iterator[tuple[tuple[int, ...], int]]:
    """The places a part can take from `at` on, each with the place where the rest goes on."""
    if isinstance(part, Gap):
        yield from (((), at + skipped) for skipped in range(part.most + 1))
        return
    for run in part.runs:
        end = at + len(run)
        if end <= len(words) and all(map(_fits, run, words[at:end])):
            yield tuple(range(at, end)), end
    if part.optional:
        yield (), at


class PhraseBook:
    """Many phrases, looked for in one pass over the words; a phrase is known by its number."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)
        self._whole: dict[str, list[int]] = {}
        self._begun: dict[str, list[int]] = {}
        for number, phrase in enumerate(self._phrases):
            for first in dict.fromkeys(_first_words(phrase)):
                shelf = self._begun if first.endswith("*") else self._whole
                shelf.setdefault(first.removesuffix("*"), []).append(number)

    def vocabulary(self) -> frozenset[str]:
        """The whole words (not the beginnings of words) that the phrases name."""
        choices = (part for phrase in self._phrases for part in phrase.parts if isinstance(part, Choice))
        return frozenset(word for choice in choices for run in choice.runs for word in run if not word.endswith("*"))

    def knows(self, word: str) -> bool:
        """Whether a phrase can begin with this word."""
        return word in self._whole or any(word[:n] in self._begun for n in range(1, len(word) + 1))

    def find(self, words: Words, settled: Container[int] = ()) -> Iterator[tuple[int, Hit]]:
        """Number and place of each phrase found, but of the `settled` ones; one for each place a phrase begins at."""
        for start, word in enumerate(words):
            for number in self._opening_with(word):
                if number not in settled and (hit := find_at(self._phrases[number], words, start)):
                    yield number, hit

    def _opening_with(self, word: str) -> Iterator[int]:
        yield from self._whole.get(word, ())
        for size in range(1, len(word) + 1):
            yield from self._begun.get(word[:size], ())


def _first_words(phrase: Phrase) -> Iterator[str]:
    first = phrase.parts[0]
    if isinstance(first, Choice):
        yield from (run[0] for run in first.runs)
