"""Days counted from others; today is Wednesday, 25 November 2026."""

import pytest

from flows import Catalog
from flows.text.dates.date_words import date_book
from flows.text.dates.dates import read_date, read_start
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("six days from sunday", "2026-12-05"),
        ("from thursday for four days", "2026-11-30"),
        ("the friday after christmas", "2027-01-01"),
        ("the week after the 3rd", "2026-12-07"),
        ("two days before boxing day", "2026-12-24"),
        ("saturday to thursday", "2026-12-03"),
        ("through thursday", "2026-11-27"),
        ("the whole of next week", "2026-12-07"),
        ("home on the 2nd, start again from the 4th", "2026-12-04"),
    ],
)
def test_a_counted_day_is_found(catalog: Catalog, text: str, day: str) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert [iso(one) for one in read_date(text, TODAY, book).values] == [day]


def test_a_whole_week_to_come_begins_on_its_monday(catalog: Catalog) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert iso(read_start("all next week", TODAY, book)) == "2026-11-30"
