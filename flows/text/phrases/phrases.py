"""Phrases in text: a small language for authors, and the search for what it describes.

A pattern is words in a row: `a|b` either word, `two_words` one alternative of two words, `pain*` any word that begins
so, `?my` may be missing, `..` up to two words between, `...` up to five, `{chest}` any entry of that list, `{20-41}` a
number from 20 to 41 and `{9-10/10}` one out of ten (text/numerals/within.py). Entries of lists are words in a row; one
with a `{`, `|` or `?` is a pattern of its own, without gaps; its last words may be missing: `may|can i|we ?{still}`.
Text and patterns are read alike, in normal form, "can not" as "cant". It knows nothing of medicine and nothing of
negation.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from msgspec import Struct

from flows.text.letters.normal import Words
from flows.text.numerals.within import DIGITS, Within

LATEST = 8
"""Of so many runs of words each book keeps what it found: the readers of one text ask for the same again and again."""


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
    beginnings: tuple[str, ...] = ()
    letters: frozenset[str] = frozenset()

    def ends(self, words: Words, at: int) -> Iterator[int]:
        """The places after each run that stands at `at`."""
        if at < len(words):
            word = words[at]
            runs = self.whole.get(word, ())
            if word.startswith(self.beginnings):
                runs += tuple(run for one in self.begun if word.startswith(one) for run in self.begun[one])
            for run in runs:
                if isinstance(run, Row):
                    yield from run.ends(words, at)
                elif len(run) == 1 or words[at : at + len(run)] == run:
                    yield at + len(run)

    def may_stand(self, words: frozenset[str], letters: frozenset[str]) -> bool:
        """Whether one of its runs could begin with one of the words, which have these first letters."""
        if not words.isdisjoint(self.whole):
            return True
        return not letters.isdisjoint(self.letters) and any(word.startswith(self.beginnings) for word in words)

    @property
    def slots(self) -> frozenset[Within]:
        """The numbers that a run of it starts with."""
        return frozenset(slot for runs in self.begun.values() for slot in map(slot_of, runs) if slot)

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


def slot_of(run: Run) -> Within | None:
    """The number that a run starts with, if it is one."""
    first = next(iter(run))
    return first if isinstance(first, Within) else None


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
        self._counted: dict[Within, list[int]] = {}
        for number, phrase in enumerate(self._phrases):
            for shelf, firsts in ((self._whole, phrase.first.whole), (self._begun, phrase.first.begun)):
                for first in (first for first, runs in firsts.items() if not all(map(slot_of, runs))):
                    shelf.setdefault(first, []).append(number)
            for slot in phrase.first.slots:
                self._counted.setdefault(slot, []).append(number)
        self._sizes = sorted({len(first) for first in self._begun})
        self._numerals = frozenset[str]().union(*(slot.words for slot in self._counted))
        self._is_plain = not self._sizes and not self._counted
        self._latest: dict[Words, tuple[tuple[int, Hit], ...]] = {}

    def vocabulary(self) -> frozenset[str]:
        """The whole words (not the beginnings of words) that the phrases name."""
        choices = {part for phrase in self._phrases for part in phrase.choices}
        return frozenset(word for part in choices for word in part.words)

    def knows(self, word: str) -> bool:
        """Whether a phrase can begin with just this word."""
        return word in self._whole

    def find(self, words: Words) -> Iterator[tuple[int, Hit]]:
        """Number and place of each phrase found, one for each place that it begins at."""
        if self._is_plain and self._whole.keys().isdisjoint(words):  # as most books are for most texts
            return
        found = self._latest.get(words)
        if found is None:
            found = tuple(self._standing(words))
            if len(self._latest) >= LATEST:  # readers in several threads may clear it twice, which loses nothing
                self._latest.clear()
            self._latest[words] = found
        yield from found

    def _standing(self, words: Words) -> Iterator[tuple[int, Hit]]:
        present, letters = frozenset(words), frozenset(word[:1] for word in words)
        known: dict[Choice, bool] = {}  # whether a part could stand there at all: looked up once for each text
        for start in range(len(words)):
            for number in self._opening_at(words, start):
                if not all(_stands(part, present, letters, known) for part in self._needed[number]):
                    continue
                if hit := find_at(self._phrases[number], words, start):
                    yield number, hit

    def _opening_at(self, words: Words, at: int) -> Sequence[int]:
        word = words[at]
        opening: Sequence[int] = self._whole.get(word, ())
        for size in self._sizes:
            if len(word) >= size and (more := self._begun.get(word[:size])):
                opening = (*opening, *more)
        if self._counted and (word.startswith(DIGITS) or word in self._numerals):
            standing = (numbers for slot, numbers in self._counted.items() if any(slot.ends(words, at)))
            opening = (*opening, *dict.fromkeys(number for numbers in standing for number in numbers))
        return opening


def _stands(part: Choice, present: frozenset[str], letters: frozenset[str], known: dict[Choice, bool]) -> bool:
    if part not in known:
        known[part] = part.may_stand(present, letters)
    return known[part]
