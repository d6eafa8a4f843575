"""The day until which somebody wants quiet, in their words, with the words of the content."""

import re
from functools import lru_cache

from flows.catalog.catalog import Catalog
from flows.text.book import Book
from flows.text.dates import dates
from flows.text.dates.date_words import date_book
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import one_of, spelled
from flows.understanding.context.repairs import put_right
from flows.values.typed import Typed, sure


def read_until(text: str, today: int, catalog: Catalog, *, is_pause: bool) -> Typed[int]:
    """The first day that counts again, as a day number after `today`: one when sure, several to ask back, or none.

    `is_pause`: the text itself asks for a pause, so that "next week" is the week to be left out. Of a day that is put
    right the last counts: "friday, no, sunday".
    """
    last = _last_told(text, today, catalog)
    if dates.is_only_today(last, today, _book(catalog)):
        return sure(today + 1)
    return dates.read_date(last, today, _book(catalog), is_away=is_pause)


def read_from(text: str, today: int, catalog: Catalog, *, is_pause: bool) -> int:
    """The day number from which the quiet is meant to be, where that is after `today`; else 0."""
    return dates.read_start(_last_told(text, today, catalog), today, _book(catalog), is_away=is_pause)


def read_left_out(text: str, today: int, catalog: Catalog) -> int:
    """The one day that a text names, as a day number after `today`; 0 where it names another stretch of time."""
    return dates.read_single(text, today, _book(catalog))


def read_longer(text: str, end: int, catalog: Catalog) -> Typed[int]:
    """The day so long after `end`, a day number, where the whole text is a length of time."""
    return dates.read_longer(text, end, _book(catalog))


def _without_names(text: str, today: int, catalog: Catalog) -> str:
    """The text without what only names something, where it tells a day besides: "my 40th on the 9th", "the 6 week check
    on Friday".
    """
    left = _names(catalog).sub(r"\g<whose> ", spelled(normal(text), catalog.reading.numbers))
    is_named = left != spelled(normal(text), catalog.reading.numbers)
    return left if is_named and dates.read_date(left, today, _book(catalog)).values else text


@lru_cache(maxsize=4)
def _names(catalog: Catalog) -> re.Pattern[str]:
    words, numbers = catalog.reading.dates, catalog.reading.numbers
    units = one_of([*words.day, *words.week, *words.month, *words.year])
    length = rf"\d+[ -]{units}(?=[ -]{one_of(words.looks_at)}(?!\w))"
    birthday = rf"[1-9]\d{one_of(numbers.ordinal_ends)}(?= {one_of(words.on)} )"
    return re.compile(rf"\b(?P<whose>{one_of(words.whose)}) (?:{length}|{birthday})")


def _last_told(text: str, today: int, catalog: Catalog) -> str:
    """What stands behind the last words that take a day back, where that names a day too; else all of it."""
    text = _without_names(text, today, catalog)
    behind = put_right(text, catalog)
    read = dates.read_date(behind, today, _book(catalog)) if behind else Typed[int]()
    is_told = read.values and not read.is_suggestion
    return behind if is_told or (behind and dates.read_start(behind, today, _book(catalog))) else text


@lru_cache(maxsize=4)
def _book(catalog: Catalog) -> Book:
    return date_book(catalog.reading.dates, catalog.reading.numbers)
