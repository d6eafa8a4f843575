"""Days counted from today or from another day, and ranges."""

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
        ("in five days", ["2026-11-30"]),
        ("a week from friday", ["2026-12-04"]),
        ("next month", ["2026-12-01"]),
        ("the week after next", ["2026-12-07"]),
        ("two days after christmas", ["2026-12-27"]),
        ("from the 3rd to the 9th of december", ["2026-12-09"]),
        ("out for a fortnight", ["2026-12-09"]),
        ("until next week", ["2026-11-30"]),
    ],
)
def test_a_day_is_counted_from_the_one_that_is_named(text: str, found: list[str], catalog: Catalog) -> None:
    assert days(text, catalog) == found


@pytest.mark.parametrize("text", ["three days ago", "since last week", "0 days"])
def test_what_is_over_leads_to_no_day(text: str, catalog: Catalog) -> None:
    assert days(text, catalog) == []
