"""The ways people type a date; today is Wednesday, 25 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.text import dates
from flows.text.date_words import date_book
from flows.values.diary import day_number, iso
from flows.values.typed import Typed

TODAY = day_number("2026-11-25")

SURE = [
    ("tomorrow", "2026-11-26"), ("until tomorrow", "2026-11-26"), ("the day after tomorrow", "2026-11-27"),
    ("I'm away until the 14th", "2026-12-14"), ("until the 30th", "2026-11-30"), ("14th", "2026-12-14"),
    ("the 31st", "2026-12-31"), ("till the 25th", "2026-12-25"), ("the fourteenth", "2026-12-14"), ("14", "2026-12-14"),
    ("until 3", "2026-12-03"), ("14 Dec", "2026-12-14"), ("14 December", "2026-12-14"),
    ("Dec 14", "2026-12-14"), ("December 14th", "2026-12-14"), ("December the 14th", "2026-12-14"),
    ("14th of December", "2026-12-14"), ("14-Dec", "2026-12-14"), ("dec. 14, 2026", "2026-12-14"),
    ("14 Dec 2026", "2026-12-14"), ("2026-12-14", "2026-12-14"), ("2026/12/14", "2026-12-14"), ("14/12", "2026-12-14"),
    ("12/14", "2026-12-14"), ("14.12.", "2026-12-14"), ("14.12.2026", "2026-12-14"), ("14/12/26", "2026-12-14"),
    ("3.1.", "2027-01-03"), ("Jan 6", "2027-01-06"), ("1/1", "2027-01-01"), ("Monday", "2026-11-30"),
    ("next Monday", "2026-11-30"), ("on wed", "2026-12-02"), ("until Thursday", "2026-11-26"), ("sun", "2026-11-29"),
    ("Monday week", "2026-12-07"), ("a week on Monday", "2026-12-07"), ("in two weeks", "2026-12-09"),
    ("for 10 days", "2026-12-05"), ("a week", "2026-12-02"), ("a week from today", "2026-12-02"),
    ("3 weeks", "2026-12-16"),
    ("a couple of days", "2026-11-27"),
    ("a fortnight", "2026-12-09"), ("in a month", "2026-12-25"), ("two months", "2027-01-25"),
    ("for a few days", "2026-11-28"),
    ("next week", "2026-11-30"),
    ("Dec 14-20", "2026-12-20"), ("the 14th of next month", "2026-12-14"), ("end of the year", "2027-01-01"),
    ("the 30th of next month", "2026-12-30"), ("from 3 Dec to 14 Dec", "2026-12-14"), ("3-14 December", "2026-12-14"),
    ("3/12 - 14/12", "2026-12-14"), ("from Monday to Friday", "2026-12-04"), ("Monday the 14th", "2026-12-14"),
    ("until January", "2027-01-01"), ("end of January", "2027-02-01"), ("the rest of the week", "2026-11-30"),
    ("I may be away until Friday", "2026-11-27"), ("Friday next week", "2026-12-04"),
    ("the week after next", "2026-12-07"),
    ("after the weekend", "2026-11-30"),
    ("next month", "2026-12-01"), ("until the end of the month", "2026-12-01"), ("christmas", "2026-12-25"),
    ("after New Year", "2027-01-01"), ("back on the 2nd", "2026-12-02"), ("one night", "2026-11-26"),
    ("I'm on holiday til 5 dec", "2026-12-05"), ("May 1", "2027-05-01"), ("28 Feb", "2027-02-28"),
]  # fmt: skip
SUGGESTED = [
    ("31 Nov", "2026-11-30"), ("2026-11-14", "2027-11-14"), ("14 Nov", "2027-11-14"), ("sept 5", "2027-09-05"),
    ("in a year 12 months", "2027-11-25"), ("400 days", "2027-12-30"), ("the 45th", "2026-11-30"),
    ("30 Feb 2027", "2027-02-28"), ("1 Nov 2026", "2027-11-01"), ("29 Feb", "2028-02-29"),
]  # fmt: skip
FOREIGN = ["", "no idea", "7:30", "my back hurts", "0 days", "2026-13-45", "never", "the 0th", "yesterday"]


def read_date(text: str, today: int, catalog: Catalog) -> Typed[int]:
    return dates.read_date(text, today, date_book(catalog.reading.dates, catalog.reading.numbers))


@pytest.mark.parametrize(("text", "day"), SURE)
def test_a_sure_date(text: str, day: str, catalog: Catalog) -> None:
    found = read_date(text, TODAY, catalog)
    assert [iso(one) for one in found.values] == [day]
    assert not found.is_suggestion


@pytest.mark.parametrize(("text", "day"), SUGGESTED)
def test_a_date_that_is_past_far_off_or_in_no_calendar_gets_a_suggestion(text: str, day: str, catalog: Catalog) -> None:
    found = read_date(text, TODAY, catalog)
    assert [iso(one) for one in found.values] == [day]
    assert found.is_suggestion


def test_day_or_month_first_is_asked_back(catalog: Catalog) -> None:
    found = read_date("1/3", TODAY, catalog)
    assert [iso(one) for one in found.values] == ["2027-01-03", "2027-03-01"]
    assert found.sure is None


@pytest.mark.parametrize("text", FOREIGN)
def test_what_is_no_date_is_not_guessed(text: str, catalog: Catalog) -> None:
    assert read_date(text, TODAY, catalog).sure is None


@given(text=st.text(max_size=40), today=st.integers(date(2024, 1, 1).toordinal(), date(2040, 1, 1).toordinal()))
def test_any_text_gives_days_ahead_or_nothing(text: str, today: int, catalog: Catalog) -> None:
    assert all(day > today for day in read_date(text, today, catalog).values)


@given(ahead=st.integers(1, 180), today=st.integers(date(2024, 1, 1).toordinal(), date(2040, 1, 1).toordinal()))
def test_every_date_as_it_is_shown_back_is_read_as_itself(ahead: int, today: int, catalog: Catalog) -> None:
    day = date.fromordinal(today + ahead)
    assert read_date(f"{day:%Y-%m-%d}", today, catalog).sure == day.toordinal()
    assert read_date(f"{day.day} {day:%b}", today, catalog).sure == day.toordinal()
