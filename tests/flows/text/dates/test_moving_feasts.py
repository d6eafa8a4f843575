"""Feasts that move from year to year."""

from datetime import date

import pytest

from flows.text.dates.moving_feasts import from_easter, nth_weekday


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2000, "04-23"),
        (2024, "03-31"),
        (2026, "04-05"),
        (2027, "03-28"),
        (2038, "04-25"),
    ],
)
def test_easter_is_the_sunday_that_the_calendar_has(year: int, sunday: str) -> None:
    assert from_easter(year, 0).isoformat() == f"{year}-{sunday}"


def test_other_feasts_are_counted_from_easter() -> None:
    assert from_easter(2026, -2) == date(2026, 4, 3)
    assert from_easter(2026, 49) == date(2026, 5, 24)


def test_the_nth_day_of_the_week_of_a_month() -> None:
    assert nth_weekday(2026, 11, 3, 4) == date(2026, 11, 26)
    assert nth_weekday(2026, 9, 0, 1) == date(2026, 9, 7)
