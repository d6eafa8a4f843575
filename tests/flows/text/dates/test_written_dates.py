"""Dates by number and by name; today is Wednesday, 25 November 2026."""

import pytest

from flows import Catalog
from flows.text.dates.date_words import date_book
from flows.text.dates.dates import read_date
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7-Jan", "2027-01-07"),
        ("7. January", "2027-01-07"),
        ("jan. 7, 2027", "2027-01-07"),
        ("Thursday, 7 January", "2027-01-07"),
        ("7.1.27", "2027-01-07"),
        ("the 7 of january", "2027-01-07"),
        ("5th to 7th january", "2027-01-07"),
        ("Jan 5 through Jan 7", "2027-01-08"),
    ],
)
def test_a_written_date_is_its_day(catalog: Catalog, text: str, day: str) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert [iso(one) for one in read_date(text, TODAY, book).values] == [day]
