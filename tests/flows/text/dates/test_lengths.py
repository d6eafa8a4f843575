"""Lengths of time as people write them; today is Wednesday, 25 November 2026."""

import pytest

from flows import Catalog
from flows.text.dates.date_words import date_book
from flows.text.dates.dates import read_date
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9 days", "2026-12-04"),
        ("another 9 days", "2026-12-04"),
        ("two more weeks", "2026-12-09"),
        ("0.5 weeks", "2026-11-29"),
        ("2 and a half weeks", "2026-12-13"),
        ("a month and a day", "2026-12-26"),
        ("a week and a half", "2026-12-06"),
    ],
)
def test_a_length_ends_on_its_day(catalog: Catalog, text: str, day: str) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert [iso(one) for one in read_date(text, TODAY, book).values] == [day]
