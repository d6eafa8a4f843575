"""Dates as they are written, in digits and with the names of months."""

from datetime import date

import pytest

from flows import Catalog
from flows.text.date_words import date_book
from flows.text.dates import read_date

TODAY = date(2026, 11, 25).toordinal()
"""A Wednesday."""


def days(text: str, catalog: Catalog) -> list[str]:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    return [date.fromordinal(day).isoformat() for day in read_date(text, TODAY, book).values]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-12-05", ["2026-12-05"]),
        ("5.12.2026", ["2026-12-05"]),
        ("18/12", ["2026-12-18"]),
        ("12/18", ["2026-12-18"]),
        ("jan 6th", ["2027-01-06"]),
        ("6 january 2027", ["2027-01-06"]),
        ("28 nov - 2 dec", ["2026-12-02"]),
        ("friday the 4th", ["2026-12-04"]),
        ("end of december", ["2027-01-01"]),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, found: list[str], catalog: Catalog) -> None:
    assert days(text, catalog) == found


def test_two_low_numbers_may_be_day_and_month_or_the_other_way_round(catalog: Catalog) -> None:
    assert days("3/2", catalog) == ["2027-02-03", "2027-03-02"]


@pytest.mark.parametrize("text", ["13.13.2026", "4/5/6/7", "T4", "version 2.0"])
def test_other_numbers_are_no_sure_date(text: str, catalog: Catalog) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert read_date(text, TODAY, book).sure is None
