"""The next such day after one that is refused: "not this Friday, the next one", "not Sunday but the Sunday after".

Rules that come before those for days counted from today; articles say nothing here.
"""

from collections.abc import Iterator

from flows.text.dates import calendar
from flows.text.dates.date_words import Day
from flows.text.dates.written_dates import of_kind
from flows.text.terms import Lex, Rule, Run, Token, first_of, rule

_SATURDAY = 5
_STOPS = (Lex.STOP, Lex.DOT, Lex.DASH, Day.CLAUSE, Day.THEN, Day.AND)
_THIS = (Day.THIS, Day.ON)


def refused(run: Run) -> Token:
    """As in "not Monday"."""
    return Token(kind=Day.AROUND)


def _weekday(run: Run) -> Token | None:
    """Of another day of the week it says nothing."""
    named = {token.numbers[0] for token in run if token.kind is Day.WEEKDAY}
    if len(named) > 1:
        return None
    return of_kind(Day.DAY, calendar.moved(calendar.weekday(named.pop()), 7))


def _weekend(run: Run) -> Token:
    """The Monday after it."""
    return of_kind(Day.GOAL, calendar.monday_after(2), 0, calendar.weekday_of_week(_SATURDAY, 1))


def _later(run: Run) -> Token:
    return of_kind(Day.DAY, calendar.moved(calendar.weekday(first_of(run, Day.WEEKDAY).numbers[0]), 7))


def _week_after(run: Run) -> Token | None:
    """As in "not next week, the week after": its first day."""
    units = {token.numbers for token in run if token.kind is Day.UNIT}
    return of_kind(Day.DAY, calendar.monday_after(2), 7) if units == {(7, 0)} else None


def _refused(day: Day) -> Iterator[tuple[Day | Lex | tuple[Day | Lex, ...], ...]]:
    """A day that is refused, and what may stand between it and the next one."""
    for this in ((), (_THIS,)):
        for stop in ((), (_STOPS,), (_STOPS, _STOPS)):
            yield (Day.NOT, *this, day, *stop)


def _rules(*behind: tuple[tuple[Day | tuple[Day, ...], ...], tuple[Day | tuple[Day, ...], ...]]) -> Iterator[Rule]:
    for of_weekday, of_weekend in behind:
        yield from (rule((*before, *of_weekday), _weekday) for before in _refused(Day.WEEKDAY))
        yield from (rule((*before, *of_weekend), _weekend) for before in _refused(Day.WEEKEND))


REFUSED = (
    *_rules(
        ((Day.ONE_AFTER,), (Day.ONE_AFTER,)),
        ((Day.NEXT, Day.WEEKDAY), (Day.NEXT, Day.WEEKEND)),
        ((Day.WEEKDAY, Day.AFTER), (Day.WEEKEND, Day.AFTER)),
    ),
    rule((Day.WEEKDAY, Day.ONE_AFTER), _later),
    rule((Day.WEEKDAY, _STOPS, Day.ONE_AFTER), _later),
    rule((Day.NOT, Day.NEXT, Day.UNIT, Day.UNIT, Day.AFTER), _week_after),
    rule((Day.NOT, Day.NEXT, Day.UNIT, _STOPS, Day.UNIT, Day.AFTER), _week_after),
)
REFUSED_BEFORE_NEXT = tuple(_rules(((Day.NEXT,), (Day.NEXT,))))
"""The same with a bare "the next", where no unit follows."""
