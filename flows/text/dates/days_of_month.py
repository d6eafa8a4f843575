"""Days told by their place in a month: "the last Sunday of the month", "the first Monday of January".

The first of the rules for a day: what they are made of is something else alone ("last Sunday" is past).
"""

from flows.text.dates import calendar
from flows.text.dates.date_words import Day
from flows.text.dates.written_dates import of_kind
from flows.text.terms import Lex, Run, Token, When, first_of, rule

_SATURDAY = 5


def _month(run: Run) -> tuple[int, int] | None:
    """The month that is named, by its number (0: none), and how many months later it is."""
    of = run[-1]
    if of.kind is Day.MONTH:
        return of.numbers[0], 0
    is_next = any(token.kind is Day.NEXT for token in run)
    return (0, int(is_next)) if of.numbers == (0, 1) else None


def _place(run: Run) -> int:
    """The place of a day in its month; 0: the last."""
    return run[0].numbers[0] if run[0].kind is Lex.ORDINAL else 0


def _weekday(run: Run) -> Token | None:
    named = _month(run)
    if named is None:
        return None
    number = first_of(run, Day.WEEKDAY).numbers[0]
    return of_kind(Day.DATE, calendar.weekday_of_month(number, _place(run), *named))


def _weekend(run: Run) -> Token | None:
    """The Monday after it."""
    named = _month(run)
    if named is None:
        return None
    saturday = calendar.weekday_of_month(_SATURDAY, _place(run), *named)
    return of_kind(Day.GOAL, calendar.moved(saturday, 2), 0, saturday)


def _day(run: Run) -> Token | None:
    """As in "the last day of the month"."""
    named = _month(run)
    is_day = run[1].numbers == (1, 0)
    return of_kind(Day.DATE, _last_day(*named)) if named and is_day else None


def _last_day(month: int, months: int) -> When:
    return calendar.last_day_of_month(month, months)


_NTH = (Day.SINCE, Lex.ORDINAL)
_BETWEEN = (
    (),
    ((Day.OF, Day.IN),),
    (Day.THIS,),
    (Day.NEXT,),
    ((Day.OF, Day.IN), (Day.THE, Day.THIS)),
    ((Day.OF, Day.IN), Day.NEXT),
)
"""What may stand between a day and its month; "last" may be of what is past, so it is told by what follows."""

DAYS_OF_MONTH = tuple(
    rule((_NTH, of, *between, (Day.UNIT, Day.MONTH)), build)
    for of, build in ((Day.WEEKDAY, _weekday), (Day.WEEKEND, _weekend))
    for between in _BETWEEN
    if between
) + tuple(rule((Day.SINCE, Day.UNIT, *between, (Day.UNIT, Day.MONTH)), _day) for between in _BETWEEN if between)
