"""Days of the calendar as functions of a day: each takes the day number after which a day is looked for.

"Friday" is the first one after whatever day is given, so that a range, a span and an offset are made of the same parts.
A day more than half a year off, or past, or that no calendar has, comes back as a suggestion. Knows no words.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from flows.text.dates.moving_feasts import from_easter
from flows.text.terms import When
from flows.values.typed import Typed, suggested, sure

FARTHEST = 183
"""Days ahead that a date is taken without asking: half a year, as long as a silent chat is kept by default."""
MOST_MONTHS = 1200
MOST_DAYS = 1000
"""What is longer is read as so long."""
LAST = date(9000, 1, 1).toordinal()
"""The last day that is reckoned with."""


# ---- days ------------------------------------------------------------------------------------------------------------


def ahead(days: int) -> When:
    """So many days later."""
    return lambda base: checked(added(base, days, 0), base)


def weekday(number: int) -> When:
    """The next such day of the week (0: Monday)."""
    return lambda base: sure(_weekday(number, base))


def weekday_of_week(number: int, weeks: int) -> When:
    """That day of the week of so many calendar weeks later (1: next week)."""
    return lambda base: sure(monday(base) + 7 * (weeks - 1) + number)


def next_weekday(number: int) -> When:
    """As in "next Friday": of this week as long as it is to come, or of the next; then both, to be asked."""

    def when(base: int) -> Typed[int]:
        soon, later = _weekday(number, base), monday(base) + number
        return sure(soon) if soon == later else Typed(values=(soon, later))

    return when


def monday_after(weeks: int) -> When:
    """The Monday on which the week begins that is so many weeks later (1: next week)."""
    return weekday_of_week(0, weeks)


def of_month(day: int, months: int = 0) -> When:
    """The next day of a month with that number, not before so many months later; one above 31 is the last of it."""

    def when(base: int) -> Typed[int]:
        if not 1 <= day <= 31:
            return Typed() if day == 0 else suggested(last_of_month(base))
        first = first_of_month(base, months) - 1 if months else base
        return sure(next(at for at in _such_days(day, base) if at > first))

    return when


def weekday_of_month(number: int, nth: int, month: int = 0, months: int = 0) -> When:
    """The nth such day of the week in a month (0: its last): in the next month of that number (1 to 12), or in the one
    so many months later; where it is over, in the next after.
    """

    def when(base: int) -> Typed[int]:
        firsts = (first_of_month(base, later) for later in range(months, months + 14))
        named = (first for first in firsts if not month or date.fromordinal(first).month == month)
        days = (_nth(number, nth, first) for first in named)
        return next((checked(day, base) for day in days if day is not None and day > base), Typed())

    return when


def last_day_of_month(month: int, months: int) -> When:
    """The last day of a month: of the next with that number (1 to 12), or of the one so many months later."""
    return moved(dated(1, month % 12 + 1) if month else first_of(months + 1), -1)


def first_of(months: int) -> When:
    """The first day of the month so many months later."""
    return lambda base: checked(first_of_month(base, months), base)


def dated(day: int, month: int, year: int = 0) -> When:
    """A day of a month; without a year (0) the next one to come."""

    def when(base: int) -> Typed[int]:
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            return Typed()
        this = date.fromordinal(base).year
        years = (year,) if year else range(this, this + 9)
        days = (at for at in (_day(one, month, day) for one in years) if at is not None and (year or at > base))
        at = next(days, None)
        if at is None:
            return _nearest(day, month, years, base)
        if year and at <= base:
            later = dated(day, month)(base)
            return suggested(*later.values) if later.values else later
        return checked(at, base)

    return when


def easter_feast(days: int) -> When:
    """The next day so many days after Easter Sunday, or before it; it is asked, for others keep it on another day."""

    def when(base: int) -> Typed[int]:
        year = date.fromordinal(base).year
        feasts = (from_easter(one, days).toordinal() for one in (year, year + 1))
        return suggested(next(at for at in feasts if at > base))

    return when


def _nearest(day: int, month: int, years: Iterable[int], base: int) -> Typed[int]:
    """The last day that such a month has, in the first of the years in which it is to come."""
    ends = (
        next(at for at in (_day(year, month, one) for one in range(day, 0, -1)) if at is not None) for year in years
    )
    at = next((at for at in ends if at > base), None)
    return Typed(is_suggestion=True) if at is None else suggested(at)


# ---- made of others --------------------------------------------------------------------------------------------------


def now(base: int) -> Typed[int]:
    """The day itself."""
    return sure(base)


def moved(when: When, days: int, months: int = 0) -> When:
    """Each of the days, so many days and months later."""

    def later(base: int) -> Typed[int]:
        found = when(base)
        checks = [checked(added(day, days, months), base) for day in found.values]
        is_suggestion = found.is_suggestion or any(one.is_suggestion for one in checks)
        return Typed(values=tuple(one.values[0] for one in checks), is_suggestion=is_suggestion)

    return later


def of_weekday(when: When, number: int) -> When:
    """The next of some days that is such a day of the week (0: Monday); when there is none soon, the first is asked."""

    def found(base: int) -> Typed[int]:
        day = base
        for _ in range(2):
            read = when(day)
            if read.sure is None:
                return read
            day = read.sure
            if date.fromordinal(day).weekday() == number:
                return sure(day)
        return united([when(base), weekday(number)(base)])

    return found


def on_weekday(when: When, number: int) -> When:
    """The day, as a suggestion when it is another day of the week."""

    def found(base: int) -> Typed[int]:
        read = when(base)
        right = [day for day in read.values if date.fromordinal(day).weekday() == number]
        return Typed(values=tuple(right)) if right and not read.is_suggestion else suggested(*read.values)

    return found


def in_order(one: When, other: When) -> When:
    """Both, the earlier first; those that can be, where one cannot."""

    def found(base: int) -> Typed[int]:
        both = [read.sure for read in (one(base), other(base)) if read.sure is not None]
        return Typed(values=tuple(sorted(both))) if both else one(base)

    return found


def then(first: When, second: When) -> When:
    """The second, looked for after the first."""

    def when(base: int) -> Typed[int]:
        return united([first(base)], second)

    return when


def either(*several: When) -> When:
    """One of them: all, to be asked."""
    return lambda base: united([one(base) for one in several])


def perhaps(when: When) -> When:
    """The same days, as a suggestion."""
    return lambda base: suggested(*when(base).values)


def united(found: list[Typed[int]], onwards: Callable[[int], Typed[int]] = sure) -> Typed[int]:
    """Several readings as one, in their order, the sure ones alone where there are some.

    `onwards` leads from a day to others.
    """
    led = [(one.is_suggestion, onwards(value)) for one in found for value in one.values]
    likely = [more.values for was_suggestion, more in led if not (was_suggestion or more.is_suggestion)]
    values = dict.fromkeys(value for more in likely or [more.values for _, more in led] for value in more)
    return Typed(values=tuple(values), is_suggestion=bool(values) and not likely)


# ---- the calendar ----------------------------------------------------------------------------------------------------


def added(base: int, days: int, months: int) -> int:
    """A day so many days and months later; the same day of that month, or its last."""
    later = month_on(base, months).toordinal() if months else base
    return min(later + max(-MOST_DAYS, min(days, MOST_DAYS)), LAST)


def checked(at: int, base: int) -> Typed[int]:
    """A day, as a suggestion when it is far off."""
    return sure(at) if at - base <= FARTHEST else suggested(at)


def monday(base: int) -> int:
    """The Monday after a day's week."""
    return base + 7 - date.fromordinal(base).weekday()


def month_on(base: int, months: int) -> date:
    """The same day some months later, or the last of that month."""
    now = date.fromordinal(base)
    month = now.month - 1 + min(months, MOST_MONTHS)
    year, month = now.year + month // 12, month % 12 + 1
    return next(date.fromordinal(at) for day in range(now.day, 0, -1) if (at := _day(year, month, day)) is not None)


def first_of_month(base: int, months: int) -> int:
    """The first day of the month so many months later."""
    return month_on(base, months).replace(day=1).toordinal()


def last_of_month(base: int) -> int:
    """The last day of a day's month."""
    return first_of_month(base, 1) - 1


def _nth(number: int, nth: int, first: int) -> int | None:
    """The nth such day of the week in a month that begins on a day, or its last (0)."""
    days = range(_weekday(number, first - 1), first_of_month(first, 1), 7)
    return days[nth - 1] if nth <= len(days) else None


def _weekday(number: int, base: int) -> int:
    return base + (number - date.fromordinal(base).weekday() - 1) % 7 + 1


def _such_days(day: int, base: int) -> Iterator[int]:
    for months in range(6):
        month = month_on(base, months).replace(day=1)
        at = _day(month.year, month.month, day)
        if at is not None:
            yield at


def _day(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None
