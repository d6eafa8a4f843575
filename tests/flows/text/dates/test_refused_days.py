"""The day after one that is refused; today is Wednesday, 25 November 2026."""

import pytest

from flows import Catalog
from flows.text.dates.date_words import date_book
from flows.text.dates.dates import read_date
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("not this monday, the one after", "2026-12-07"),
        ("not thursday but the following one", "2026-12-03"),
        ("not on saturday, next saturday", "2026-12-05"),
        ("until sunday, not this one but the next", "2026-12-06"),
        ("not this tuesday, the tuesday after", "2026-12-08"),
        ("not this weekend, the next one", "2026-12-07"),
        ("not this weekend but the weekend after", "2026-12-07"),
        ("the thursday after this one", "2026-12-03"),
        ("not next week, the week after", "2026-12-07"),
    ],
)
def test_the_next_such_day_is_found(catalog: Catalog, text: str, day: str) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert iso(read_date(text, TODAY, book).sure or 0) == day


@pytest.mark.parametrize(("text", "day"), [("not friday, saturday", "2026-11-28"), ("not monday", "")])
def test_a_day_that_is_only_refused_is_none(catalog: Catalog, text: str, day: str) -> None:
    found = read_date(text, TODAY, date_book(catalog.reading.dates, catalog.reading.numbers)).values
    assert [iso(one) for one in found] == ([day] if day else [])
