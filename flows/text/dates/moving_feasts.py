"""Feasts that move from year to year: those counted from Easter, and those on the nth day of the week of a month.

Knows no words.
"""

from datetime import date, timedelta


def from_easter(year: int, days: int) -> date:
    """The day so many days after Easter Sunday, or before it (Gregorian, after Gauss and Butcher)."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1) + timedelta(days=days)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such day of the week (0: Monday) in a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
