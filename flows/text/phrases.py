"""Phrases in text: a small language for authors, and the search for what it describes.

A pattern is words in a row: `a|b` either word, `two_words` one alternative of two words, `pain*` any word that begins
so, `?my` may be missing, `..` up to two words between, `...` up to five, `{chest}` any entry of that list, `{20-41}` a
number from 20 to 41 and `{9-10/10}` one out of ten (flows/text/within.py). Entries of lists are words in a row; one
with a `{`, `|` or `?` is a pattern of its own, without gaps; its last words may be missing: `may|can i|we ?{still}`.
Text and patterns are read alike, in normal form, "can not" as "cant". It knows nothing of medicine and nothing of
negation.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from msgspec import Struct

from flows.text.normal import Words, words_of
from flows.text.numbers import NumberWords
from flows.text.spellings import Spellings
from flows.text.within import BOUNDS, DIGITS, Within

GAPS = {"..": 2, "...": 5}
OF_PATTERNS = frozenset("{|?")
"""What makes an entry of a list a pattern."""


class Gap(Struct, frozen=True):
    """Up to `most` words that are not looked at."""

    most: int


class Choice(Struct, frozen=True, eq=False):
    """One of several runs; an `optional` one may be missing. Runs lie by the word, or the beginning, they start with;
    one that starts with a number by each digit, and each word that a number may start with.
    """

    whole: Mapping[str, tuple["Words | Row", ...]]
    begun: Mapping[str, tuple["Words | Row", ...]]
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
                if isinstance(run, Row):
                    yield from run.ends(words, at)
                elif len(run) == 1 or words[at : at + len(run)] == run:
                    yield at + len(run)

    def may_stand(self, words: frozenset[str]) -> bool:
        """Whether one of its runs could begin with one of the words."""
        return not words.isdisjoint(self.whole) or any(word.startswith(one) for one in self.begun for word in words)

    @property
    def words(self) -> Iterator[str]:
        """The whole words (not the beginnings of words) that it names."""
        runs = (run for shelf in (self.whole, self.begun) for many in shelf.values() for run in many)
        for part in (part for run in runs for part in run):
            yield from part.words if not isinstance(part, str) else () if part.endswith("*") else (part,)


class Row(Struct, frozen=True, eq=False):
    """A run that is more than whole words: beginnings of words, a number, choices of further runs."""

    parts: tuple[str | Within | Choice, ...]

    def __iter__(self) -> Iterator[str | Within | Choice]:
        return iter(self.parts)

    def ends(self, words: Words, at: int, place: int = 0) -> Iterator[int]:
        """The places after its parts, from the one at `place` on, where they stand at `at`."""
        if place == len(self.parts):
            yield at
            return
        part = self.parts[place]
        if isinstance(part, str):
            ends: Iterable[int] = (at + 1,) if at < len(words) and _fits(part, words[at]) else ()
        else:
            ends = (*part.ends(words, at), *((at,) if part.optional else ()))
        for end in ends:
            yield from self.ends(words, end, place + 1)


Run = Words | Row
"""Whole words, or one beginning of words, as they are; all else in a row."""


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


class Grammar:
    """Reads patterns, with the word lists and spellings that they may use; what two have in common is read once."""

    def __init__(self, lists: Mapping[str, Iterable[str]], same: Spellings, numbers: NumberWords) -> None:
        self.same = same
        self._lists = lists
        self._numbers = numbers
        self._open: set[str] = set()
        self._runs_of: dict[str, tuple[Run, ...]] = {}
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
            self._parts[piece] = _choice(self._runs(body), optional=body != piece)
        return self._parts[piece]

    def _runs(self, body: str) -> dict[Run, None]:
        return dict.fromkeys(run for name in body.split("|") for run in self._named(name))

    def _named(self, name: str) -> tuple[Run, ...]:
        if name not in self._runs_of:
            self._runs_of[name] = tuple(self._braced(name) if name.startswith("{") else (self._words(name),))
        return self._runs_of[name]

    def _braced(self, name: str) -> Iterator[Run]:
        if bounds := BOUNDS.fullmatch(name):
            yield Row((self._within(*bounds.groups()),))
            return
        bare = name.strip("{}")
        if bare not in self._lists:
            raise PhraseError(f"no word list called {bare!r}")
        if bare in self._open:
            raise PhraseError(f"the word list {bare!r} names itself")
        self._open.add(bare)
        try:
            for entry in self._lists[bare]:
                yield from (self._words(entry),) if OF_PATTERNS.isdisjoint(entry) else self._entry(entry)
        finally:
            self._open.remove(bare)

    def _within(self, least: str, most: str, of: str | None) -> Within:
        if float(least) > float(most):
            raise PhraseError(f"no number is from {least} to {most}: the lower bound stands first")
        return Within(float(least), float(most), int(of) if of else None, self._numbers)

    def _entry(self, entry: str) -> Iterator[Run]:
        """An entry that is a pattern: each run of its first part, with the others behind it."""
        first, *others = entry.split()
        parts = [part for part in map(self._part, others) if isinstance(part, Choice)]
        if len(parts) < len(others) or first.startswith("?") or first in GAPS:
            raise PhraseError(f"{entry!r}: an entry of a list begins with words that must be there, and has no gaps")
        runs = self._runs(first)
        yield from (Row((*run, *parts)) for run in runs) if parts else runs

    def _words(self, entry: str) -> Run:
        words = [
            word + "*" if whole.endswith("*") and word == pieces[-1] else word
            for whole in entry.replace("_", " ").split()
            for pieces in [words_of(whole)]
            for word in pieces
        ]
        if not words:
            raise PhraseError(f"{entry!r} has no word")
        run = self.same.rewrite(tuple(words))
        return Row(run) if len(run) > 1 and any(word.endswith("*") for word in run) else run


def _choice(runs: Iterable[Run], optional: bool) -> Choice:
    whole: dict[str, tuple[Run, ...]] = {}
    begun: dict[str, tuple[Run, ...]] = {}
    for run in runs:
        for first in _firsts(next(iter(run))):
            shelf, opening = (begun, first[:-1]) if first.endswith("*") else (whole, first)
            shelf[opening] = (*shelf.get(opening, ()), run)
    return Choice(whole, begun, optional)


def _firsts(part: str | Within | Choice) -> Iterable[str]:
    """The words, or beginnings of words, that a run with this as its first part starts with."""
    return (part,) if isinstance(part, str) else (*(f"{digit}*" for digit in DIGITS), *part.words)


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
        return frozenset(word for part in choices for word in part.words)

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
