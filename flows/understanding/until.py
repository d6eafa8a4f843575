"""The day until which somebody wants quiet, in their words, with the words of the content."""

from functools import lru_cache

from flows.catalog.catalog import Catalog
from flows.text import dates
from flows.text.date_words import Day, date_book
from flows.text.terms import Book, Lex
from flows.values.typed import Typed

_FOUR_DIGITS = 4


def read_until(text: str, today: int, catalog: Catalog) -> Typed[int]:
    """The first day that counts again, as a day number after `today`: one when sure, several to ask back, or none."""
    return dates.read_date(text, today, _book(catalog))


def speaks_of_days(text: str, catalog: Catalog) -> bool:
    """Does the text speak of a date, rather than of an hour? Being away is another thing (`away`)."""
    tokens = _book(catalog).tokens(text)
    kinds = {token.kind for token in tokens}
    if Day.AWAY in kinds:
        return False
    if kinds & {Day.UNTIL, Day.THROUGH, Lex.ORDINAL}:
        return True
    numbers = [token for token in tokens if token.kind is Lex.NUMBER]
    is_dated = bool(numbers) and bool(kinds & {Day.MONTH, Day.FEAST})
    return is_dated or (len(numbers) > 1 and any(number.numbers[1] == _FOUR_DIGITS for number in numbers))


@lru_cache(maxsize=4)
def _book(catalog: Catalog) -> Book:
    return date_book(catalog.reading.dates, catalog.reading.numbers)
