"""Phrases in text: a small language for authors, and the search for what it describes.

A pattern is words in a row: `a|b` either word, `two_words` one alternative of two words, `pain*` any word that begins
so, `?my` may be missing, `..` up to two words between, `...` up to five, `{chest}` any entry of that list. A list may
name other lists.
Text and patterns are read alike, in normal form, "can not" as "cant". It knows nothing of medicine and nothing of
negation.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from msgspec import Struct

from flows.text.normal import Words, words_of

GAPS = {"..": 2, "...": 5}


class Gap(Struct, frozen=True):
    """Up to `most` words that are not looked at."""

    most: int


class Choice(Struct, frozen=True, eq=False):
    """One of several runs of words; an `optional` one may be missing. Runs lie by the word, or the beginning, they
    start with.
    """

    whole: Mapping[str, tuple[Words, ...]]
    begun: Mapping[str, tuple[Words, ...]]
    optional: bool = False

    def ends(self, words: Words, at: int) -> Iterator[int]:
        """The places after each run that stands at `at`."""
        if at < len(words):
            word = words[at]
            runs = self.whole.get(word, ())
            for beginning in self.begun:
                if word.startswith(beginning):
                    runs += self.begun[beginning]
            for run in runs:
                if len(run) == 1 or (at + len(run) <= len(words) and all(map(_fits, run, words[at:]))):
                    yield at + len(run)

    def may_stand(self, words: frozenset[str]) -> bool:
        """Whether one of its runs could begin with one of the words."""
        return not words.isdisjoint(self.whole) or any(word.startswith(one) for one in self.begun for word in words)


class Phrase(Struct, frozen=True, eq=False):
    """A pattern, ready to be looked for."""

    parts: tuple[Gap | Choice, ...]

    @property
    def first(self) -> Choice:
        """What it begins with."""
        return cast("Choice", self.parts[0])

    @property
    def choices(self) -> Iterator[Choice]:
        """Its parts that are words."""
        return (part for part in self.parts if isinstance(part, Choice))


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


class Spellings(Struct, frozen=True, eq=False):
    """One spelling for its variants."""

    same: Mapping[Words, Words]
    longest: int

    def rewrite(self, words: Words) -> Words:
        """Puts one spelling for its variants, longest variant first."""
        out: list[str] = []
        at = 0
        while at < len(words):
            sizes = range(min(self.longest, len(words) - at), 0, -1)
            size = next((n for n in sizes if words[at : at + n] in self.same), 0)
            out += self.same[words[at : at + size]] if size else words[at : at + 1]
            at += size or 1
        return tuple(out)


def spellings(same: Mapping[str, Iterable[str]]) -> Spellings:
    """A list of spellings with their variants, made ready."""
    read = {words_of(variant): words_of(spelling) for spelling, many in same.items() for variant in many}
    return Spellings(read, max(map(len, read), default=0))


class Grammar:
    """Reads patterns, with the word lists and spellings that they may use; what two have in common is read once."""

    def __init__(self, lists: Mapping[str, Iterable[str]], same: Spellings) -> None:
        self.same = same
        self._lists = lists
        self._runs_of: dict[str, tuple[Words, ...]] = {}
        self._parts: dict[str, Gap | Choice] = {piece: Gap(most) for piece, most in GAPS.items()}

    def parse(self, pattern: str) -> Phrase:
        """Reads a pattern; raises `PhraseError` where it cannot be one."""
        parts = tuple(self._part(piece) for piece in pattern.split())
        if not parts or isinstance(parts[0], Gap) or isinstance(parts[-1], Gap) or parts[0].optional:
            raise PhraseError(f"{pattern!r}: begin and end with words that must be there")
        return Phrase(parts)

    def _part(self, piece: str) -> Gap | Choice:
        if piece not in self._parts:
            body = piece.removeprefix("?")
            runs = dict.fromkeys(run for name in body.split("|") for run in self._runs(name))
            self._parts[piece] = _choice(runs, optional=body != piece)
        return self._parts[piece]

    def _runs(self, name: str) -> tuple[Words, ...]:
        if name not in self._runs_of:
            self._runs_of[name] = tuple(self._listed(name) if name.startswith("{") else (self._run(name),))
        return self._runs_of[name]

    def _listed(self, name: str) -> Iterator[Words]:
        if name.strip("{}") not in self._lists:
            raise PhraseError(f"no word list called {name.strip('{}')!r}")
        for entry in self._lists[name.strip("{}")]:
            yield from self._runs(entry)

    def _run(self, entry: str) -> Words:
        words = [
            word + "*" if whole.endswith("*") and word == pieces[-1] else word
            for whole in entry.replace("_", " ").split()
            for pieces in [words_of(whole)]
            for word in pieces
        ]
        if not words:
            raise PhraseError(f"{entry!r} has no word")
        return self.same.rewrite(tuple(words))


def _choice(runs: Iterable[Words], optional: bool) -> Choice:
    whole: dict[str, tuple[Words, ...]] = {}
    begun: dict[str, tuple[Words, ...]] = {}
    for run in runs:
        shelf, first = (begun, run[0][:-1]) if run[0].endswith("*") else (whole, run[0])
        shelf[first] = (*shelf.get(first, ()), run)
    return Choice(whole, begun, optional)


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
        yield from (((), at + skipped) for skipped in range(part.most + 1) if at + skipped < len(words))
        return
    for end in part.ends(words, at):
        yield tuple(range(at, end)), end
    if part.optional:
        yield (), at


class PhraseBook:
    """Many phrases, looked for in one pass over the words; a phrase is known by its number."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)
        self._needed = tuple(tuple(part for part in one.choices if not part.optional)[1:] for one in self._phrases)
        self._whole: dict[str, list[int]] = {}
        self._begun: dict[str, list[int]] = {}
        for number, phrase in enumerate(self._phrases):
            for first in phrase.first.whole:
                self._whole.setdefault(first, []).append(number)
            for first in phrase.first.begun:
                self._begun.setdefault(first, []).append(number)
        self._sizes = sorted({len(first) for first in self._begun})

    def vocabulary(self) -> frozenset[str]:
        """The whole words (not the beginnings of words) that the phrases name."""
        choices = {part for phrase in self._phrases for part in phrase.choices}
        runs = (
            run for part in choices for shelf in (part.whole, part.begun) for many in shelf.values() for run in many
        )
        return frozenset(word for run in runs for word in run if not word.endswith("*"))

    def knows(self, word: str) -> bool:
        """Whether a phrase can begin with just this word."""
        return word in self._whole

    def find(self, words: Words) -> Iterator[tuple[int, Hit]]:
        """Number and place of each phrase found, one for each place that it begins at."""
        standing: dict[Choice, bool] = {}
        present = frozenset(words)
        for start, word in enumerate(words):
            for number in self._opening_with(word):
                if not all(_stands(part, present, standing) for part in self._needed[number]):
                    continue
                if hit := find_at(self._phrases[number], words, start):
                    yield number, hit

    def _opening_with(self, word: str) -> Iterator[int]:
        yield from self._whole.get(word, ())
        for size in self._sizes:
            if len(word) >= size:
                yield from self._begun.get(word[:size], ())


def _stands(part: Choice, present: frozenset[str], known: dict[Choice, bool]) -> bool:
    """Whether a part could stand among the words at all, looked up once for each text."""
    if part not in known:
        known[part] = part.may_stand(present)
    return known[part]
