"""Days as functions of a day; the day given is Wednesday, 25 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text import calendar
from flows.text.terms import When

TODAY = date(2026, 11, 25).toordinal()


def days(when: When) -> list[str]:
    return [date.fromordinal(day).isoformat() for day in when(TODAY).values]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        (calendar.ahead(3), "2026-11-28"),
        (calendar.ahead(0, 1), "2026-12-25"),
        (calendar.weekday(4), "2026-11-27"),
        (calendar.weekday(2), "2026-12-02"),
        (calendar.monday_after(1), "2026-11-30"),
        (calendar.weekday_of_week(4, 1), "2026-12-04"),
        (calendar.of_month(9), "2026-12-09"),
        (calendar.of_month(9, 2), "2027-01-09"),
        (calendar.first_of(1), "2026-12-01"),
        (calendar.dated(3, 2), "2027-02-03"),
        (calendar.moved(calendar.weekday(4), 7), "2026-12-04"),
        (calendar.then(calendar.weekday(4), calendar.weekday(0)), "2026-11-30"),
    ],
)
def test_a_day_is_looked_for_after_the_one_given(when: When, found: str) -> None:
    assert days(when) == [found]
    assert not when(TODAY).is_suggestion


@pytest.mark.parametrize(
    ("when", "found"),
    [
        (calendar.ahead(200), "2027-06-13"),
        (calendar.of_month(40), "2026-11-30"),
        (calendar.dated(31, 2), "2027-02-28"),
        (calendar.dated(3, 2, 2026), "2027-02-03"),
        (calendar.perhaps(calendar.weekday(4)), "2026-11-27"),
        (calendar.on_weekday(calendar.dated(27, 11), 0), "2026-11-27"),
    ],
)
def test_what_is_far_off_past_or_in_no_calendar_is_a_suggestion(when: When, found: str) -> None:
    assert days(when) == [found]
    assert when(TODAY).is_suggestion


def test_a_day_or_a_month_that_is_none_gives_nothing() -> None:
    assert days(calendar.of_month(0)) == days(calendar.dated(4, 13)) == []


def test_the_thirty_first_skips_months_without_one() -> None:
    assert days(calendar.of_month(31)) == ["2026-12-31"]


def test_of_several_readings_the_sure_ones_alone_are_asked() -> None:
    assert days(calendar.either(calendar.weekday(5), calendar.perhaps(calendar.weekday(6)))) == ["2026-11-28"]
    assert days(calendar.in_order(calendar.weekday(1), calendar.weekday(5))) == ["2026-11-28", "2026-12-01"]


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_no_length_leads_past_the_last_day(days_ahead: int, months: int) -> None:
    assert TODAY <= calendar.added(TODAY, days_ahead, months) <= calendar.LAST
