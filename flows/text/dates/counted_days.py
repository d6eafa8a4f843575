"""Days counted from today or from another day, and ranges: the last of the rules for a day.

"Next week", "two weeks from Friday", "the day after Christmas", "from the 14th to the 20th". Articles say nothing here.
"""

from flows.text.dates import calendar
from flows.text.dates.apart import BEHIND, one_later
from flows.text.dates.date_words import Day
from flows.text.dates.lengths import counted, gone
from flows.text.dates.refused_days import REFUSED, REFUSED_BEFORE_NEXT, refused
from flows.text.dates.written_dates import DAYS, WAYS, day_of, end_of_range, of_kind, ranged
from flows.text.terms import Lex, Run, Token, When, first_of, last, rule, strange

SATURDAY = 5
"""As calendars number it, from Monday, 0."""


def _moved(span: Token, start: When, sign: int = 1) -> When:
    """The day a span after another, or before it."""
    lengths = zip(span.numbers[::2], span.numbers[1::2], strict=True)
    return calendar.either(*(calendar.moved(start, sign * days, sign * months) for days, months in lengths))


def spanned(span: Token) -> When:
    """The day a span from now."""
    return _moved(span, calendar.now)


# ---- days counted from today -----------------------------------------------------------------------------------------


def _ahead(run: Run) -> Token:
    return of_kind(Day.DAY, calendar.ahead(run[0].numbers[0]))


def _begin(unit: Token, units: int) -> When | None:
    """The first day of the calendar's day, week, month or year so many later."""
    days, months = unit.numbers
    if months:
        return calendar.dated(1, 1) if months == 12 else calendar.first_of(units)
    return calendar.monday_after(units) if days == 7 else None


def _next(run: Run) -> Token | None:
    """As in "next week": its first day."""
    begin = _begin(run[-1], 1)
    return of_kind(Day.DAY, begin, run[-1].numbers[0] or 30) if begin else None


def _this(run: Run) -> Token | None:
    """As in "this week": the first day after it."""
    begin = _begin(run[-1], 1)
    return of_kind(Day.GOAL, begin, 0) if begin else None


def _whole_next(run: Run) -> Token | None:
    """As in "all of next week": the first day after it."""
    first, after = _begin(run[-1], 1), _begin(run[-1], 2)
    return of_kind(Day.GOAL, after, 0, first) if first and after else None


def _after_next(run: Run) -> Token | None:
    """As in "the week after next" and at the end of next week."""
    begin = _begin(run[-1] if run[-1].kind is Day.UNIT else run[0], 2)
    return of_kind(Day.DAY, begin, 7) if begin else None


def _weekday_after_next(run: Run) -> Token:
    return of_kind(Day.DAY, calendar.moved(day_of(run[0]), 7))


def _later(run: Run) -> Token:
    """As in "Monday week" and "tomorrow fortnight"."""
    return of_kind(Day.DAY, calendar.moved(day_of(run[0]), run[1].numbers[0]))


def _over_next(run: Run) -> Token | None:
    """As in "for the next week": so long from now, or over the calendar's next one."""
    days, months = run[-1].numbers
    begin = _begin(run[-1], 2)
    now = calendar.moved(calendar.now, days, months)
    return of_kind(Day.DAY, calendar.either(now, begin), 0) if begin else None


def _named_after(run: Run) -> Token:
    """As in "the Monday after Christmas"."""
    return of_kind(Day.DAY, end_of_range(run[-1], run[0]))


def _weekend_after(run: Run) -> Token:
    saturday = calendar.then(day_of(run[-1]), calendar.weekday(5))
    return of_kind(Day.GOAL, calendar.moved(saturday, 2), 0)


def _span_after_weekend(run: Run) -> Token:
    """Counted from its Sunday."""
    return of_kind(Day.GOAL, _moved(run[0], calendar.moved(calendar.monday_after(1), -1)), 0)


def _middle(run: Run) -> Token | None:
    """As in "the middle of next week"."""
    begin = _begin(run[-1], 1)
    return of_kind(Day.DAY, calendar.moved(begin, 2 if run[-1].numbers[0] else 14)) if begin else None


def _of_next_week(run: Run) -> Token | None:
    """As in "Friday next week" and "next week on Friday"."""
    unit = first_of(run, Day.UNIT)
    named = first_of(run, Day.WEEKDAY)
    return of_kind(Day.DAY, calendar.weekday_of_week(named.numbers[0], 1)) if unit.numbers == (7, 0) else None


def _in_weeks(run: Run) -> Token | None:
    """As in "in two weeks on Tuesday": of that calendar week, or so long after the next one."""
    span = first_of(run, Day.SPAN)
    named = first_of(run, Day.WEEKDAY)
    if len(span.numbers) != 2 or span.numbers[1] or span.numbers[0] % 7:
        return None
    near = calendar.weekday_of_week(named.numbers[0], span.numbers[0] // 7)
    return of_kind(Day.DAY, calendar.either(near, _moved(span, day_of(named))))


def _weekend(run: Run) -> Token:
    """The Monday after it."""
    return of_kind(Day.GOAL, calendar.monday_after(1), 0, calendar.weekday_of_week(SATURDAY, 0))


def _next_weekend(run: Run) -> Token:
    return of_kind(Day.GOAL, calendar.either(calendar.monday_after(1), calendar.monday_after(2)), 0)


def _until_weekend(run: Run) -> Token:
    """Its Saturday, or the Monday after it."""
    return of_kind(Day.GOAL, calendar.either(calendar.weekday(5), calendar.monday_after(1)), 0)


# ---- days counted from others, and ranges ----------------------------------------------------------------------------


def _offset(run: Run) -> Token:
    """As in "two weeks from Friday" and "three days starting tomorrow"."""
    span, start = (run[0], run[-1]) if run[0].kind is Day.SPAN else (run[-1], run[0])
    return of_kind(Day.GOAL, _moved(span, day_of(start)), 0, day_of(start))


def _offset_before(run: Run) -> Token:
    return of_kind(Day.GOAL, _moved(run[0], day_of(run[-1]), -1), 0)


def _unit_after(run: Run) -> Token | None:
    """As in "the day after Christmas" and "the week after the 14th": that calendar week."""
    unit, of = run[0].numbers, day_of(run[-1])
    if unit == (1, 0):
        return of_kind(Day.DAY, calendar.moved(of, 1))
    begin = _begin(run[0], 1)
    return of_kind(Day.DAY, calendar.then(of, begin), unit[0] or 30) if begin else None


def _unit_before(run: Run) -> Token | None:
    return of_kind(Day.DAY, calendar.moved(day_of(run[-1]), -1)) if run[0].numbers == (1, 0) else None


def _range_told_backwards(run: Run) -> Token:
    """As in "until Sunday from tomorrow"."""
    return of_kind(Day.GOAL, end_of_range(run[3], run[1]), 0, day_of(run[3]))


def _day_after(run: Run) -> Token:
    """As in "up to and including Sunday" and "until Sunday inclusive"."""
    told = first_of(run, *DAYS)
    return of_kind(Day.GOAL, calendar.moved(day_of(told), 1), 0)


def _after(run: Run) -> Token:
    """As in "after the 14th" and "after next week"."""
    length = 1 if run[-1].kind is Day.WEEKDAY else run[-1].numbers[0]
    return of_kind(Day.GOAL, calendar.moved(day_of(run[-1]), length), 0)


def _goal(run: Run) -> Token:
    return of_kind(Day.GOAL, day_of(run[-1]), 0)


def _resumed(run: Run) -> Token:
    """As in "start again from the 9th"."""
    when = spanned(run[-1]) if run[-1].kind is Day.SPAN else day_of(run[-1])
    return of_kind(Day.RESUMED, when, 0)


def _for_so_long(run: Run) -> Token:
    return Token(kind=Day.GOAL, numbers=(0, 1), when=spanned(run[1]))


def _so_long(run: Run) -> Token:
    """As in "3 days", nothing leading to it."""
    return Token(kind=Day.DAY, numbers=(0, 1), when=spanned(run[0]))


def is_length(token: Token) -> bool:
    """Is it so long, counted from now or from a start told elsewhere, and no day of the calendar?"""
    return token.kind in (Day.GOAL, Day.DAY) and len(token.numbers) > 1


def _start(run: Run) -> Token:
    """As in "from tomorrow": not when it ends."""
    return of_kind(Day.START, day_of(run[-1]))


def _alternatives(run: Run) -> Token:
    return of_kind(Day.DAY, calendar.either(day_of(run[0]), day_of(run[-1])), 0)


ONE = Token(kind=Lex.COUNT, numbers=(1, 0))
_N = Lex.NUMBER
_BEGIN = (Day.FROM, Day.STARTING)
_CUT = (Lex.STOP, Lex.DOT, Day.CLAUSE, Day.THEN, Day.AND)
_AFTER = (Day.AFTER, Day.FROM, Day.STARTING, Day.ON)

_FROM_TODAY = (
    rule((Day.AHEAD,), _ahead),
    rule((Day.NOW,), lambda run: of_kind(Day.DAY, calendar.now)),
    rule((Day.WEEKDAY, Day.AFTER, Day.NEXT), _weekday_after_next),
    rule((Day.UNIT, Day.AFTER, Day.NEXT), _after_next),
    rule((Day.NEXT, Day.UNIT, Day.ON, Day.WEEKDAY), _of_next_week),
    rule((Day.NEXT, Day.UNIT, Day.WEEKDAY), _of_next_week),
    rule((Day.WEEKDAY, Day.OF, Day.NEXT, Day.UNIT), _of_next_week),
    rule((Day.WEEKDAY, Day.NEXT, Day.UNIT), _of_next_week),
    rule(((Day.WEEKDAY, Day.DAY), Day.UNIT), lambda run: _later(run) if run[1].numbers[0] >= 7 else None),
    rule((Day.IN, Day.SPAN, Day.ON, Day.WEEKDAY), _in_weeks),
    rule((Day.IN, Day.SPAN, Day.WEEKDAY), _in_weeks),
    rule((Day.WEEKDAY, Day.IN, Day.SPAN), _in_weeks),
    rule((Day.SPAN, Day.ON, Day.WEEKDAY), _offset),
    rule((Day.UNIT, Day.ON, Day.WEEKDAY), lambda run: _offset((counted([ONE, run[0]]), run[2]))),
    rule(
        (Day.NEXT, Day.WEEKDAY),
        lambda run: of_kind(Day.DAY, calendar.next_weekday(first_of(run, Day.WEEKDAY).numbers[0])),
    ),
    rule(((Day.THIS, Day.WHOLE, Day.ON), Day.WEEKDAY), last),
    rule((Day.END, Day.NEXT, Day.UNIT), _after_next),
    rule((Day.EARLY, Day.NEXT, Day.UNIT), _next),
    rule((Day.MIDDLE, Day.NEXT, Day.UNIT), _middle),
    rule((Day.FOR, Day.NEXT, Day.UNIT), _over_next),
    rule((Day.WHOLE, Day.OF, Day.NEXT, Day.UNIT), _whole_next),
    rule((Day.WHOLE, Day.NEXT, Day.UNIT), _whole_next),
    rule((Day.WHOLE, Day.UNIT, Day.NEXT, Day.UNIT), _whole_next),
    rule((Day.NEXT, Day.UNIT, Day.WHOLE, Day.UNIT), _whole_next),
    rule((Day.NEXT, Day.UNIT, Lex.STOP, Day.WHOLE, Day.UNIT), _whole_next),
    rule((Day.NEXT, Day.UNIT), _next),
    rule((Day.WHOLE, Day.OF, Day.THIS, Day.UNIT), _this),
    rule(((Day.THIS, Day.WHOLE, Day.END), Day.UNIT), _this),
    *REFUSED_BEFORE_NEXT,
    rule((Day.SPAN, Day.AFTER, Day.WEEKEND), _span_after_weekend),
    rule((Day.WEEKEND, Day.AFTER, DAYS), _weekend_after),
    rule((Day.NEXT, Day.WEEKEND), _next_weekend),
    rule((Day.UNTIL, (Day.THIS, Day.WHOLE), Day.WEEKEND), _until_weekend),
    rule(((Day.UNTIL, Day.RESUME), Day.WEEKEND), _until_weekend),
    rule((Day.AFTER, Day.WEEKEND), lambda _: of_kind(Day.GOAL, calendar.monday_after(1), 0)),
    rule(((Day.THIS, Day.WHOLE, Day.FOR), Day.WEEKEND), lambda run: run[-1]),
    rule((Day.WEEKEND,), _weekend),
)
_FROM_OTHERS = (
    rule((Day.SPAN, _AFTER, DAYS), _offset),
    rule((Day.SPAN, Day.BEFORE, DAYS), _offset_before),
    rule((Day.SPAN, (*_AFTER, Day.BEFORE)), strange),
    rule((Day.WEEKDAY, Day.AFTER, DAYS), _named_after),
    rule((Day.UNIT, Day.AFTER, DAYS), _unit_after),
    rule((Day.UNIT, Day.BEFORE, DAYS), _unit_before),
    rule((Day.UNIT, (Day.AFTER, Day.THEN)), one_later),
    rule((Day.UNIT, Day.BEFORE), strange),
    rule((DAYS, Day.FOR, Day.SPAN), _offset),
    rule((DAYS, Day.SPAN), _offset),
    rule((Day.SPAN, DAYS), _offset),
)
_RANGES = (
    rule((Day.NOT, (*DAYS, Day.GOAL)), refused),
    rule((Day.NOT, Day.ON, DAYS), refused),
    rule((Day.FROM, DAYS, Day.AND, DAYS), ranged),
    rule((_BEGIN, DAYS, WAYS, (*DAYS, _N)), ranged),
    rule((DAYS, WAYS, (*DAYS, _N)), ranged),
    rule((Day.UNTIL, DAYS, _BEGIN, DAYS), _range_told_backwards),
    rule((DAYS, Day.OR, DAYS), _alternatives),
    rule((Day.RESUME, (*DAYS, _N, Day.SPAN)), _resumed),
    rule((Day.RESUME, (Day.ON, Day.IN, *_BEGIN), (*DAYS, _N, Day.SPAN)), _resumed),
    rule((_CUT, Day.BEGIN, DAYS), _resumed),
    rule((_CUT, Day.BEGIN, (Day.ON, Day.IN, *_BEGIN), DAYS), _resumed),
    rule((Day.UNTIL, (Day.ON, *_BEGIN), DAYS), _goal),
    rule((Day.THROUGH, DAYS), _day_after),
    rule((Day.UNTIL, DAYS, Day.INCLUSIVE), _day_after),
    rule((DAYS, Day.INCLUSIVE), _day_after),
    rule((Day.AFTER, DAYS), _after),
    rule((Day.UNTIL, _N), _goal),
    rule(((Day.UNTIL, Day.TO), DAYS), _goal),
    rule((Day.FOR, Day.SPAN), _for_so_long),
    rule((Day.UNTIL, Day.IN, Day.SPAN), lambda run: of_kind(Day.GOAL, spanned(run[2]), 0)),
    rule((Day.SPAN,), _so_long),
    rule((_BEGIN, DAYS), _start),
    rule((Day.SINCE, DAYS), gone),
    rule((Day.WEEKDAY,), lambda run: of_kind(Day.DAY, day_of(run[0]))),
)
COUNTED = (*REFUSED, *_FROM_TODAY, *_FROM_OTHERS, *_RANGES, *BEHIND)
