"""The day until which somebody wants quiet, in their words, with the words of the content."""

from functools import lru_cache

from flows.catalog.catalog import Catalog
from flows.text import dates
from flows.text.date_words import date_book
from flows.text.terms import Book
from flows.values.typed import Typed


def read_until(text: str, today: int, catalog: Catalog) -> Typed[int]:
    """The first day that counts again, as a day number after `today`: one when sure, several to ask back, or none."""
    return dates.read_date(text, today, _book(catalog))


@lru_cache(maxsize=4)
def _book(catalog: Catalog) -> Book:
    return date_book(catalog.reading.dates, catalog.reading.numbers)
