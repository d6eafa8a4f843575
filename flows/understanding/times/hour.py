"""An hour of the day in somebody's words, with the words of the content."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.book import Book
from flows.text.hours import hours
from flows.text.hours.hour_words import hour_book
from flows.text.letters.normal import Words, normal
from flows.text.letters.slips import meant
from flows.text.numerals.numbers import one_of
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.repairs import put_right
from flows.values.typed import Typed

SHORTEST, LONG = 4, 7
"""Letters from which on a word may hold a slip, and two."""
_WORD = re.compile(r"[^\W\d_]+")


def read_hour(text: str, catalog: Catalog, *, is_twelve_hour: bool = False) -> Typed[int]:
    """The minute of the day (0 to 1439) that a text names: one when sure, several to ask back, suggestions, or none.

    `is_twelve_hour`: "7:30" too may be the evening, as when somebody tells what their watch shows. Of an hour that is
    put right the last counts: "evening, sry morning". What only tells what time it is now is no wish, so it is asked
    back, or what is wished beside it counts: "it's 10 pm here, so ask me at 8".
    """
    if not is_twelve_hour and (beside := _without_now(text, catalog)) is not None:
        wished = read_hour(beside, catalog) if beside else Typed[int]()
        return wished if wished.values else replace(_read(text, catalog, is_twelve_hour=True), is_suggestion=True)
    behind = put_right(text, catalog)
    last = _read(behind, catalog, is_twelve_hour=is_twelve_hour) if behind else Typed[int]()
    is_told = last.values and not last.is_suggestion
    return last if is_told else _read(text, catalog, is_twelve_hour=is_twelve_hour)


def begins_with_hour(text: str, catalog: Catalog) -> bool:
    """Does a clause begin with an hour that is sure, whatever follows: "9 pm once the kids sleep"?"""
    return hours.begins_with_one(_without_oneself(_spelled(text, catalog), catalog), _book(catalog))


def _without_now(text: str, catalog: Catalog) -> str | None:
    """The clauses that do not tell what time it is, where one does; None where none does."""
    words = catalog.reading.hours
    clauses = clauses_in(hear(text, catalog), catalog)
    parts = [part for clause in clauses for part in _parted(clause.words, words.ends)]
    others = [part for part in parts if not hits_in(words.told_now, part, catalog)]
    return None if len(others) == len(parts) else ". ".join(map(" ".join, others))


def _parted(words: Words, ends: Iterable[str]) -> Iterator[Words]:
    """The words up to each of `ends`, which begin a clause."""
    marks = [0, *(place for place, word in enumerate(words) if place and word in ends), len(words)]
    return (words[start:end] for start, end in pairwise(marks))


def _read(text: str, catalog: Catalog, *, is_twelve_hour: bool) -> Typed[int]:
    told = _without_oneself(_spelled(text, catalog), catalog)
    return hours.read_time(told, _book(catalog), is_twelve_hour=is_twelve_hour)


def _without_oneself(text: str, catalog: Catalog) -> str:
    """The text without an "am" that begins what somebody says of themselves: "am ok thx", "am in bed by 9"."""
    return _of_oneself(catalog).sub(r"\g<start>", text)


@lru_cache(maxsize=4)
def _of_oneself(catalog: Catalog) -> re.Pattern[str]:
    words = catalog.reading.hours
    am, states, others = one_of(words.before_noon), one_of(words.i_am), one_of(words.i_am_not)
    return re.compile(rf"(?P<start>^|[.,;!?] ?|(?<!\d )\b{one_of(words.and_)} ){am} (?={states}(?!\w)(?! {others}))")


def in_half(text: str, minutes: Iterable[int], catalog: Catalog) -> tuple[int, ...]:
    """Those of some minutes of the day that lie in the half which a text without a number speaks of ("evening")."""
    return hours.in_half(_spelled(text, catalog), minutes, _book(catalog))


def _spelled(text: str, catalog: Catalog) -> str:
    """The text in normal form, the words of an hour that bear a slip put right: "befor bretkfast"."""
    words, ordinary = catalog.reading.hours, catalog.reading.spelling.ordinary
    known = _vocabulary(catalog)

    def right(found: re.Match[str]) -> str:
        word = found[0]
        if word in known or word in ordinary:
            return word
        return meant(word, words.key_words, shortest=SHORTEST, two_from=LONG)

    return _WORD.sub(right, normal(text))


@lru_cache(maxsize=4)
def _vocabulary(catalog: Catalog) -> frozenset[str]:
    return frozenset(word for phrase in _book(catalog).phrases for word in phrase)


@lru_cache(maxsize=4)
def _book(catalog: Catalog) -> Book:
    return hour_book(catalog.reading.hours, catalog.reading.numbers)
