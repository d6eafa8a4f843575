"""Days told by their place in a month; today is Wednesday, 25 November 2026."""

import pytest

from flows import Catalog
from flows.text.dates.date_words import date_book
from flows.text.dates.dates import read_date
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the last monday of the month", "2026-11-30"),
        ("last thursday in december", "2026-12-31"),
        ("until the last wed of next month", "2026-12-30"),
        ("the first monday of december", "2026-12-07"),
        ("back on the 2nd friday of january", "2027-01-08"),
        ("third sunday of the month", "2026-12-20"),
        ("last saturday this month", "2026-11-28"),
        ("the last day of the month", "2026-11-30"),
        ("last day of january", "2027-01-31"),
        ("the last weekend of next month", "2026-12-28"),
    ],
)
def test_a_day_is_found_by_its_place_in_a_month(catalog: Catalog, text: str, day: str) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert iso(read_date(text, TODAY, book).sure or 0) == day


@pytest.mark.parametrize("text", ["last sunday", "since last friday", "last month", "the last week"])
def test_without_a_month_the_last_one_is_past(catalog: Catalog, text: str) -> None:
    assert read_date(text, TODAY, date_book(catalog.reading.dates, catalog.reading.numbers)).sure is None
