"""A number within bounds, as a part of a pattern: `{20-41}`, `{38.1-38.9}` for one with a fraction, `{9-10/10}` for one
that is out of ten.

It is read as every number is (`numbers`), in digits or in words, "one" too; the words that belong to it count as one
part. A range ("5 to 6", and "5-6", whose dash words lose) must lie within the bounds with both its ends.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile
from typing import ClassVar

from msgspec import Struct

from flows.text.numerals.numbers import Number, NumberWords, numbers_in, spelled

BOUNDS = re.compile(r"\{(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?:/(\d+))?\}")
"""How one is written: its lower and its upper bound, and what it is out of."""
DIGITS = tuple("0123456789")
PAIR = 2
LONGEST = 9
"""Words that are looked at: a range of two large numbers ("a hundred and five to a hundred and ten") has no more."""


class Within(Struct, frozen=True):
    """Any number from `least` to `most`, out of `of`, or out of nothing."""

    least: float
    most: float
    of: int | None
    known: NumberWords
    optional: ClassVar[bool] = False

    @property
    def words(self) -> frozenset[str]:
        """The words that a number may start with; it may start with any digit too."""
        return _first_words(self.known)

    def ends(self, words: tuple[str, ...], at: int) -> Iterator[int]:
        """The places after each such number that stands at `at`."""
        for size, number in _numbers_at(words, at, self.known):
            if self.least <= number.low and number.high <= self.most and number.of == self.of:
                yield at + size


@lru_cache(maxsize=1024)
def _numbers_at(words: tuple[str, ...], at: int, known: NumberWords) -> tuple[tuple[int, Number], ...]:
    """The numbers that begin at a place and are no part of one that begins before: "twenty one", "hundred and one"."""
    firsts = _first_words(known)
    if at >= len(words) or not (words[at].startswith(DIGITS) or words[at] in firsts):
        return ()
    starts = (start for start in range(max(0, at - 2), at) if words[at] in firsts and words[start] in firsts)
    is_inside = any(size > at - start for start in starts for size, _ in _readings(words[start:], known)[-1:])
    return () if is_inside else _readings(words[at:], known)


def _readings(words: tuple[str, ...], known: NumberWords) -> tuple[tuple[int, Number], ...]:
    """The numbers that words begin with, and of how many words each is; the longest first.

    Of numbers that are neither a range nor out of something the longest is the one: "twenty one" is not twenty.
    """
    inner = _all_words(known)
    row = tuple(takewhile(lambda word: word.startswith(DIGITS) or word in inner, words[:LONGEST]))
    found: list[tuple[int, Number]] = []
    for size in range(len(row), 0, -1):
        number = _read(row[:size], known)
        if number is not None:
            found.append((size, number))
            if not number.is_range and number.of is None:
                break
    return tuple(found)


@lru_cache(maxsize=1024)
def _read(row: tuple[str, ...], known: NumberWords) -> Number | None:
    """The one number that all words of a row are, two of them also with a dash between."""
    is_pair = len(row) == PAIR and all(word.startswith(DIGITS) for word in row)
    for between in " -" if is_pair else " ":
        text = spelled(between.join(row), known)
        numbers = numbers_in(text, known)
        if len(numbers) == 1 and numbers[0].end - numbers[0].start == len(text):
            return numbers[0]
    return None


@cache
def _first_words(known: NumberWords) -> frozenset[str]:
    return frozenset((*known.ones, *known.tens, *known.hundreds, *known.loose))


@cache
def _all_words(known: NumberWords) -> frozenset[str]:
    within = (known.fractions, known.also, known.articles, known.ranges, known.hedges, known.points)
    phrases = (phrase for many in (*within, known.out_of, known.out_of_ten) for phrase in many)
    return _first_words(known).union(word for phrase in phrases for word in phrase.split())
