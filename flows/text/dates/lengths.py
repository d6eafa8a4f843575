"""Lengths of time in days and months: "10 days", "1-2 weeks", "a week and a half". The first of the rules for a day."""

from flows.text.dates import calendar
from flows.text.dates.date_words import Day
from flows.text.dates.written_dates import of_kind
from flows.text.terms import Lex, Run, Token, first_of, last, rule, strange


def _length(count: float, unit: Token) -> tuple[int, int]:
    """So many of a unit in days and months; a part of a day counts as one, a part of a month in days."""
    days, months = unit.numbers
    part = (count - int(count)) * months * 30
    return -int(-(count * days + part) // 1), int(count) * months


def _span(*lengths: tuple[int, int]) -> Token:
    return Token(kind=Day.SPAN, numbers=tuple(number for length in dict.fromkeys(lengths) for number in length))


def counted(run: Run) -> Token:
    """As in "10 days"; none of them is no length."""
    count, unit = run[0].numbers[0], run[-1]
    return _span(_length(min(count, calendar.MOST_DAYS), unit)) if count else Token(kind=Lex.WORD)


def _one_or_other(run: Run) -> Token:
    """As in "1-2 weeks"."""
    return _span(*(_length(run[place].numbers[0], run[3]) for place in (0, 2)))


def _or_more(run: Run) -> Token:
    """As in "a week or two"."""
    return _span(*(_length(run[place].numbers[0], run[1]) for place in (0, 3)))


def _decimal(run: Run) -> Token | None:
    """As in "1.5 weeks"."""
    value, digits = run[2].numbers
    return _span(_length(run[0].numbers[0] + value / 10**digits, run[3])) if run[2].is_glued else None


def _fraction(run: Run) -> Token | None:
    """As in "1/2 week" and "1 1/2 weeks"."""
    whole = run[0].numbers[0] if len(run) > 4 else 0
    one, many = run[-4].numbers[0], run[-2].numbers[0]
    return _span(_length(whole + one / many, run[-1])) if one < many else None


def _part_of(run: Run) -> Token | None:
    """As in "3/4 of a week"."""
    return _fraction((*run[:3], run[-1]))


def _hours(run: Run) -> Token:
    """As in "48 hours": so many days, where it is one or more."""
    hours = run[0].numbers[0] if run[-1].numbers else 0
    return _span((-(-min(hours, calendar.MOST_DAYS) // HOURS), 0)) if hours >= HOURS else Token(kind=Lex.WORD)


def _weekdays_from_now(run: Run) -> Token:
    """As in "two Mondays from now"."""
    day, count = first_of(run, Day.WEEKDAYS, Day.WEEKDAY), first_of(run, Lex.NUMBER, Lex.COUNT, Lex.ORDINAL)
    weeks = min(count.numbers[0], calendar.MOST_DAYS // 7) - 1
    return of_kind(Day.DAY, calendar.moved(calendar.weekday(day.numbers[0]), 7 * max(weeks, 0)))


def _and_a_half(run: Run) -> Token:
    """As in "a week and a half" and "one and a half weeks"."""
    unit = first_of(run, Day.UNIT)
    return _span(_length(run[0].numbers[0] + 0.5, unit))


def _summed(run: Run) -> Token:
    return _span((run[0].numbers[0] + run[2].numbers[0], run[0].numbers[1] + run[2].numbers[1]))


def gone(run: Run) -> Token:
    """A builder for what is past."""
    return Token(kind=Day.GONE)


HOURS = 24


_N = Lex.NUMBER
_MANY = (Lex.NUMBER, Lex.COUNT, Day.ANOTHER)

LENGTHS = (
    rule((Day.ANOTHER, (_N, Lex.COUNT)), last),
    rule((_N, _N, Lex.SLASH, _N, Day.UNIT), _fraction),
    rule((_N, Lex.SLASH, _N, Day.UNIT), _fraction),
    rule((_N, Lex.SLASH, _N, Day.OF, Lex.COUNT, Day.UNIT), _part_of),
    rule((_MANY, (Lex.DASH, Day.TO, Day.OR), _MANY, Day.UNIT), _one_or_other),
    rule((_N, Lex.DOT, _N, Day.UNIT), _decimal),
    rule((_MANY, Day.AND, Day.HALF, Day.UNIT), _and_a_half),
    rule((_MANY, Day.UNIT, Day.AND, Day.HALF), _and_a_half),
    rule((Day.FROM, _MANY, Day.AND, _MANY, Day.UNIT), lambda run: _one_or_other(run[1:])),
    rule((_MANY, Day.UNIT, Day.OR, _MANY), _or_more),
    rule((Day.HALF, Day.UNIT), lambda run: _span(_length(0.5, run[1]))),
    rule((_MANY, Day.OF, Day.UNIT), counted),
    rule((_MANY, (Day.UNIT, Day.WEEKEND)), counted),
    rule((_MANY, Day.OTHER_UNIT), _hours),
    rule((_MANY, Day.WEEKDAYS, Day.FROM, (Day.NOW, Day.AHEAD)), _weekdays_from_now),
    rule((Day.IN, _MANY, Day.WEEKDAYS), _weekdays_from_now),
    rule((Lex.ORDINAL, Day.WEEKDAY, Day.FROM, (Day.NOW, Day.AHEAD)), _weekdays_from_now),
    rule((Day.WEEKDAYS,), strange),
    rule((_N, Lex.WORD), lambda run: strange(run) if run[1].is_glued else None),
    rule((Lex.ORDINAL, (Day.UNIT, Day.OTHER_UNIT)), strange),
    rule((Day.NEXT, Day.SPAN), last),
    rule((Day.SPAN, Day.AND, Day.SPAN), _summed),
    rule((Day.SPAN, (Day.AGO, Day.NOW)), gone),
    rule((Day.SINCE, (Day.SPAN, Day.UNIT, Day.WEEKEND, Day.WEEKDAY, Day.MONTH, Day.FEAST)), gone),
)
