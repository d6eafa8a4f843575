"""The rules by which words and numbers become days: lengths first, then dates, days counted from others, and ranges.

Each rule joins a run of tokens; the builders below say to what. A day keeps how long it lasts ("next week": seven
days), for whoever is away on it.
"""

from collections.abc import Sequence
from enum import Enum

from flows.text import calendar
from flows.text.date_words import Day
from flows.text.terms import Lex, Rule, Token, When

Run = Sequence[Token]


def of_kind(kind: Enum, when: When, length: int = 1) -> Token:
    """A day of one kind."""
    return Token(kind=kind, numbers=(length,), when=when)


def day_of(token: Token) -> When:
    """The day that a token tells of: a day, a day of the week, or the number of a day in its month."""
    if token.when is not None:
        return token.when
    if token.kind is Day.WEEKDAY:
        return calendar.weekday(token.numbers[0])
    return calendar.of_month(token.numbers[0])


# ---- lengths ---------------------------------------------------------------------------------------------------------


def _length(count: float, unit: Token) -> tuple[int, int]:
    """So many of a unit in days and months; a part of a day counts as one, a part of a month in days."""
    days, months = unit.numbers
    part = (count - int(count)) * months * 30
    return -int(-(count * days + part) // 1), int(count) * months


def _span(*lengths: tuple[int, int]) -> Token:
    return Token(kind=Day.SPAN, numbers=tuple(number for length in dict.fromkeys(lengths) for number in length))


def _counted(run: Run) -> Token:
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
    whole, above, below = (0, *run[-4::2][:2]) if len(run) == 4 else (run[0].numbers[0], run[1], run[3])
    one, many = above.numbers[0], below.numbers[0]
    return _span(_length(whole + one / many, run[-1])) if one < many else None


def _and_a_half(run: Run) -> Token:
    """As in "a week and a half" and "one and a half weeks"."""
    unit = next(token for token in run if token.kind is Day.UNIT)
    return _span(_length(run[0].numbers[0] + 0.5, unit))


def _summed(run: Run) -> Token:
    return _span((run[0].numbers[0] + run[2].numbers[0], run[0].numbers[1] + run[2].numbers[1]))


def _moved(span: Token, start: When, sign: int = 1) -> When:
    """The day a span after another, or before it."""
    lengths = zip(span.numbers[::2], span.numbers[1::2], strict=True)
    return calendar.either(*(calendar.moved(start, sign * days, sign * months) for days, months in lengths))


def spanned(span: Token) -> When:
    """The day a span from now."""
    return _moved(span, calendar.now)


# ---- dates -----------------------------------------------------------------------------------------------------------


def _date(when: When) -> Token:
    return of_kind(Day.DATE, when)


def _three_numbers(run: Run) -> Token | None:
    """As in "2026-12-14" and "14/12/26"."""
    if run[1].kind is not run[3].kind:
        return None
    (one, digits), (two, _), (three, _) = run[0].numbers, run[2].numbers, run[4].numbers
    if digits == 4:
        return _date(calendar.dated(three, two, one))
    return _date(_day_and_month(one, two, three + 2000 if three < 100 else three, run[1]))


def _two_numbers(run: Run) -> Token | None:
    """As in "14/12" and "14.12."; "14-20" are two days of a month."""
    one, two, sign = run[0].numbers[0], run[2].numbers[0], run[1]
    if sign.kind is Lex.DASH and min(one, two) > 12:
        return of_kind(Day.GOAL, _end_of_range(run[0], run[2]))
    return _date(_day_and_month(one, two, 0, sign))


def _day_and_month(one: int, two: int, year: int, sign: Token) -> When:
    """The day first where dots stand or nothing else can be; both ways otherwise, to be asked."""
    day_first, month_first = calendar.dated(one, two, year), calendar.dated(two, one, year)
    if sign.kind is Lex.DOT or one > 12 or one == two:
        return day_first
    return month_first if two > 12 else calendar.in_order(day_first, month_first)


def _with_month(run: Run) -> Token | None:
    """As in "14 December" and "December the 14th, 2026"."""
    day = next((token for token in run if token.kind in (Lex.NUMBER, Lex.ORDINAL)), None)
    month = next(token for token in run if token.kind is Day.MONTH)
    year = next((token.numbers[0] for token in run if token.kind is Day.YEAR), 0)
    if day is None or day.numbers[0] > 31:
        return None
    return _date(calendar.dated(day.numbers[0], month.numbers[0], year))


def _days_of_month(run: Run) -> Token:
    """As in "3-14 December" and "Dec 14-20": the end of it."""
    month = next(token for token in run if token.kind is Day.MONTH)
    days = [token.numbers[0] for token in run if token.kind in (Lex.NUMBER, Lex.ORDINAL)]
    is_through = any(token.kind is Day.THROUGH for token in run)
    end = calendar.dated(days[1], month.numbers[0])
    return of_kind(Day.GOAL, calendar.moved(end, 1) if is_through else end, 0)


def _across_months(run: Run) -> Token:
    """As in "Dec 28 - 3 Jan"."""
    start = calendar.dated(run[1].numbers[0], run[0].numbers[0])
    return of_kind(Day.GOAL, calendar.then(start, calendar.dated(run[3].numbers[0], run[4].numbers[0])), 0)


def _numbered(run: Run) -> Token:
    """As in "the 14" and "14th"."""
    return _date(calendar.of_month(run[-1].numbers[0]))


def _of_next_month(run: Run) -> Token | None:
    """As in "the 30th of next month"."""
    is_month = run[-1].numbers == (0, 1)
    return _date(calendar.of_month(run[0].numbers[0], 1)) if is_month else None


def _named_with_number(run: Run) -> Token | None:
    """As in "Monday 14" and "Friday the 4th": the next one that is both; else the date is asked."""
    return _date(calendar.of_weekday(calendar.of_month(run[-1].numbers[0]), run[0].numbers[0]))


def _named_with_date(run: Run) -> Token:
    """As in "Monday, 14 December"."""
    return _date(calendar.on_weekday(day_of(run[-1]), run[0].numbers[0]))


def _month(run: Run) -> Token:
    """As in "until January": its first day."""
    return of_kind(Day.DATE, calendar.dated(1, run[-1].numbers[0]), 30)


def _end_of_month(run: Run) -> Token:
    return of_kind(Day.GOAL, calendar.dated(1, run[-1].numbers[0] % 12 + 1), 0)


def _middle_of_month(run: Run) -> Token:
    return of_kind(Day.DATE, calendar.dated(15, run[-1].numbers[0]))


def _feast(run: Run) -> Token:
    month, day, length = run[0].numbers
    return of_kind(Day.DATE, calendar.dated(day, month), length)


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


def _after_next(run: Run) -> Token | None:
    """As in "the week after next" and at the end of next week."""
    begin = _begin(run[-1] if run[-1].kind is Day.UNIT else run[0], 2)
    return of_kind(Day.DAY, begin, 7) if begin else None


def _weekday_after_next(run: Run) -> Token:
    return of_kind(Day.DAY, calendar.moved(day_of(run[0]), 7))


def _middle(run: Run) -> Token | None:
    """As in "the middle of next week"."""
    begin = _begin(run[-1], 1)
    return of_kind(Day.DAY, calendar.moved(begin, 2 if run[-1].numbers[0] else 14)) if begin else None


def _of_next_week(run: Run) -> Token | None:
    """As in "Friday next week" and "next week on Friday"."""
    unit = next(token for token in run if token.kind is Day.UNIT)
    named = next(token for token in run if token.kind is Day.WEEKDAY)
    return of_kind(Day.DAY, calendar.weekday_of_week(named.numbers[0], 1)) if unit.numbers == (7, 0) else None


def _in_weeks(run: Run) -> Token | None:
    """As in "in two weeks on Tuesday": of that calendar week, or so long after the next one."""
    span = next(token for token in run if token.kind is Day.SPAN)
    named = next(token for token in run if token.kind is Day.WEEKDAY)
    if len(span.numbers) != 2 or span.numbers[1] or span.numbers[0] % 7:
        return None
    near = calendar.weekday_of_week(named.numbers[0], span.numbers[0] // 7)
    return of_kind(Day.DAY, calendar.either(near, _moved(span, day_of(named))))


def _weekend(run: Run) -> Token:
    """The Monday after it."""
    return of_kind(Day.GOAL, calendar.monday_after(1), 0)


def _next_weekend(run: Run) -> Token:
    return of_kind(Day.GOAL, calendar.either(calendar.monday_after(1), calendar.monday_after(2)), 0)


def _until_weekend(run: Run) -> Token:
    """Its Saturday, or the Monday after it."""
    return of_kind(Day.GOAL, calendar.either(calendar.weekday(5), calendar.monday_after(1)), 0)


# ---- days counted from others, and ranges ----------------------------------------------------------------------------


def _offset(run: Run) -> Token:
    """As in "two weeks from Friday" and "three days starting tomorrow"."""
    span, start = (run[0], run[-1]) if run[0].kind is Day.SPAN else (run[-1], run[0])
    return of_kind(Day.GOAL, _moved(span, day_of(start)), 0)


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


def _end_of_range(start: Token, end: Token) -> When:
    return calendar.then(day_of(start), day_of(end))


def _range(run: Run) -> Token:
    """As in "from the 14th to the 20th": its end."""
    start, way, end = run[-3:]
    when = _end_of_range(start, end)
    return of_kind(Day.GOAL, calendar.moved(when, 1) if way.kind is Day.THROUGH else when, 0)


def _range_told_backwards(run: Run) -> Token:
    """As in "until Sunday from tomorrow"."""
    return of_kind(Day.GOAL, _end_of_range(run[3], run[1]), 0)


def _day_after(run: Run) -> Token:
    """As in "up to and including Sunday" and "until Sunday inclusive"."""
    told = next(token for token in run if token.kind in DAYS)
    return of_kind(Day.GOAL, calendar.moved(day_of(told), 1), 0)


def _after(run: Run) -> Token:
    """As in "after the 14th" and "after next week"."""
    length = 1 if run[-1].kind is Day.WEEKDAY else run[-1].numbers[0]
    return of_kind(Day.GOAL, calendar.moved(day_of(run[-1]), length), 0)


def _goal(run: Run) -> Token:
    return of_kind(Day.GOAL, day_of(run[-1]), 0)


def _same(run: Run) -> Token:
    return run[-1]


def _start(run: Run) -> Token:
    """As in "from tomorrow": not when it ends, so it is asked."""
    return of_kind(Day.START, calendar.perhaps(day_of(run[-1])))


def _alternatives(run: Run) -> Token:
    return of_kind(Day.DAY, calendar.either(day_of(run[0]), day_of(run[-1])), 0)


def _gone(run: Run) -> Token:
    return Token(kind=Day.GONE)


def _strange(run: Run) -> Token:
    return Token(kind=Lex.WORD)


def _year(run: Run) -> Token | None:
    value, digits = run[0].numbers
    return Token(kind=Day.YEAR, numbers=(value,)) if digits == 4 and 2000 <= value < 2100 else None


N = Lex.NUMBER
DAYS = (Day.DATE, Day.DAY, Day.WEEKDAY)
"""What tells of one day, nothing leading to it."""
_ONE = Token(kind=Lex.COUNT, numbers=(1, 0))
_MANY = (Lex.NUMBER, Lex.COUNT, Day.ANOTHER)
_NTH = (Lex.NUMBER, Lex.ORDINAL)
_SIGN = (Lex.DASH, Lex.SLASH, Lex.DOT)
_WAY = (Day.TO, Day.UNTIL, Day.THROUGH, Lex.DASH)
_BEGIN = (Day.FROM, Day.STARTING)
_AFTER = (Day.AFTER, Day.FROM, Day.STARTING, Day.ON)

_LENGTHS = (
    Rule((Day.ANOTHER, (N, Lex.COUNT)), _same),
    Rule((N, N, Lex.SLASH, N, Day.UNIT), _fraction),
    Rule((N, Lex.SLASH, N, Day.UNIT), _fraction),
    Rule((_MANY, (Lex.DASH, Day.TO, Day.OR), _MANY, Day.UNIT), _one_or_other),
    Rule((N, Lex.DOT, N, Day.UNIT), _decimal),
    Rule((_MANY, Day.AND, Day.HALF, Day.UNIT), _and_a_half),
    Rule((_MANY, Day.UNIT, Day.AND, Day.HALF), _and_a_half),
    Rule((_MANY, Day.UNIT, Day.OR, _MANY), _or_more),
    Rule((Day.HALF, Day.UNIT), lambda run: _span(_length(0.5, run[1]))),
    Rule((_MANY, Day.OF, Day.UNIT), _counted),
    Rule((_MANY, (Day.UNIT, Day.WEEKEND)), _counted),
    Rule((_MANY, Day.OTHER_UNIT), _strange),
    Rule((Lex.ORDINAL, (Day.UNIT, Day.OTHER_UNIT)), _strange),
    Rule((Day.NEXT, Day.SPAN), _same),
    Rule((Day.SPAN, Day.AND, Day.SPAN), _summed),
    Rule((Day.SPAN, Day.AGO), _gone),
    Rule((Day.SINCE, (Day.SPAN, Day.UNIT, Day.WEEKEND, Day.WEEKDAY, Day.MONTH, Day.FEAST)), _gone),
)
_DATES = (
    Rule((N, _SIGN, N, _SIGN, N), _three_numbers),
    Rule((N,), _year),
    Rule((Day.MONTH, _NTH, _WAY, _NTH, Day.MONTH), _across_months),
    Rule((_NTH, _WAY, _NTH, Day.MONTH, Day.YEAR), _days_of_month),
    Rule((_NTH, _WAY, _NTH, Day.MONTH), _days_of_month),
    Rule((_NTH, _WAY, _NTH, Day.OF, Day.MONTH), _days_of_month),
    Rule((Day.MONTH, _NTH, _WAY, _NTH), _days_of_month),
    Rule((_NTH, Day.OF, Day.MONTH, Day.YEAR), _with_month),
    Rule((_NTH, Day.OF, Day.MONTH), _with_month),
    Rule((_NTH, Day.MONTH, Day.YEAR), _with_month),
    Rule((_NTH, Lex.DASH, Day.MONTH, Lex.DASH, Day.YEAR), _with_month),
    Rule((_NTH, Day.MONTH), _with_month),
    Rule((Day.MONTH, Day.THE, _NTH), _with_month),
    Rule((Day.MONTH, _NTH, (Lex.DOT, Lex.STOP), Day.YEAR), _with_month),
    Rule((Day.MONTH, Lex.STOP, _NTH, (Lex.DOT, Lex.STOP), Day.YEAR), _with_month),
    Rule((Day.MONTH, Lex.STOP, _NTH), _with_month),
    Rule((Day.MONTH, _NTH, Day.YEAR), _with_month),
    Rule((Day.MONTH, _NTH), _with_month),
    Rule((_NTH, (Lex.DASH, Lex.DOT), Day.MONTH), _with_month),
    Rule((Day.WEEKDAY, Day.THE, _NTH), _named_with_number),
    Rule((Day.WEEKDAY, _NTH), _named_with_number),
    Rule((_NTH, Day.OF, Day.NEXT, Day.UNIT), _of_next_month),
    Rule((_NTH, Day.NEXT, Day.UNIT), _of_next_month),
    Rule((_NTH, Day.OF, Day.THIS, Day.UNIT), lambda run: _numbered(run[:1])),
    Rule(((Day.FROM, Day.THE), N, _WAY, N), lambda run: _range([_numbered([run[1]]), run[2], run[3]])),
    Rule((N, Day.TO, N), lambda run: _range([_numbered([run[0]]), run[1], run[2]])),
    Rule((Day.THE, N), _numbered),
    Rule((Day.THE, Lex.ORDINAL), _numbered),
    Rule((Lex.ORDINAL,), _numbered),
    Rule((N, Lex.DOT, N, Lex.DOT), _two_numbers),
    Rule((N, _SIGN, N), _two_numbers),
    Rule((Day.FEAST,), _feast),
    Rule((Day.WEEKDAY, (Lex.STOP, Day.THE), Day.DATE), _named_with_date),
    Rule((Day.WEEKDAY, Day.DATE), _named_with_date),
    Rule((Day.END, Day.MONTH), _end_of_month),
    Rule((Day.MIDDLE, Day.MONTH), _middle_of_month),
    Rule(((Day.UNTIL, Day.IN, Day.TO, Day.EARLY), Day.MONTH), _month),
    Rule((Day.NEXT, Day.MONTH), _month),
)
_FROM_TODAY = (
    Rule((Day.AHEAD,), _ahead),
    Rule((Day.WEEKDAY, Day.AFTER, Day.NEXT), _weekday_after_next),
    Rule((Day.UNIT, Day.AFTER, Day.NEXT), _after_next),
    Rule((Day.NEXT, Day.UNIT, Day.ON, Day.WEEKDAY), _of_next_week),
    Rule((Day.NEXT, Day.UNIT, Day.WEEKDAY), _of_next_week),
    Rule((Day.WEEKDAY, Day.OF, Day.NEXT, Day.UNIT), _of_next_week),
    Rule((Day.WEEKDAY, Day.NEXT, Day.UNIT), _of_next_week),
    Rule((Day.WEEKDAY, Day.UNIT), lambda run: _weekday_after_next(run) if run[1].numbers == (7, 0) else None),
    Rule((Day.IN, Day.SPAN, Day.ON, Day.WEEKDAY), _in_weeks),
    Rule((Day.IN, Day.SPAN, Day.WEEKDAY), _in_weeks),
    Rule((Day.WEEKDAY, Day.IN, Day.SPAN), _in_weeks),
    Rule((Day.SPAN, Day.ON, Day.WEEKDAY), _offset),
    Rule((Day.UNIT, Day.ON, Day.WEEKDAY), lambda run: _offset((_counted([_ONE, run[0]]), run[2]))),
    Rule(((Day.NEXT, Day.THIS, Day.ON), Day.WEEKDAY), _same),
    Rule((Day.END, Day.NEXT, Day.UNIT), _after_next),
    Rule((Day.EARLY, Day.NEXT, Day.UNIT), _next),
    Rule((Day.MIDDLE, Day.NEXT, Day.UNIT), _middle),
    Rule((Day.NEXT, Day.UNIT), _next),
    Rule(((Day.THIS, Day.END), Day.UNIT), _this),
    Rule((Day.NEXT, Day.WEEKEND), _next_weekend),
    Rule((Day.UNTIL, Day.THIS, Day.WEEKEND), _until_weekend),
    Rule((Day.UNTIL, Day.WEEKEND), _until_weekend),
    Rule(((Day.AFTER, Day.THIS, Day.FOR), Day.WEEKEND), lambda run: run[-1]),
    Rule((Day.WEEKEND,), _weekend),
)
_FROM_OTHERS = (
    Rule((Day.SPAN, _AFTER, DAYS), _offset),
    Rule((Day.SPAN, Day.BEFORE, DAYS), _offset_before),
    Rule((Day.SPAN, (*_AFTER, Day.BEFORE)), _strange),
    Rule((Day.UNIT, Day.AFTER, DAYS), _unit_after),
    Rule((Day.UNIT, Day.BEFORE, DAYS), _unit_before),
    Rule((Day.UNIT, (Day.AFTER, Day.BEFORE)), _strange),
    Rule((DAYS, Day.FOR, Day.SPAN), _offset),
    Rule((DAYS, Day.SPAN), _offset),
)
_RANGES = (
    Rule((Day.NOT, (*DAYS, Day.GOAL)), _strange),
    Rule((Day.NOT, Day.ON, DAYS), _strange),
    Rule((Day.FROM, DAYS, Day.AND, DAYS), _range),
    Rule((_BEGIN, DAYS, _WAY, (*DAYS, N)), _range),
    Rule((DAYS, _WAY, (*DAYS, N)), _range),
    Rule((Day.UNTIL, DAYS, _BEGIN, DAYS), _range_told_backwards),
    Rule((DAYS, Day.OR, DAYS), _alternatives),
    Rule((Day.THROUGH, DAYS), _day_after),
    Rule((Day.UNTIL, DAYS, Day.INCLUSIVE), _day_after),
    Rule((DAYS, Day.INCLUSIVE), _day_after),
    Rule((Day.AFTER, DAYS), _after),
    Rule((Day.UNTIL, N), _goal),
    Rule(((Day.UNTIL, Day.TO), DAYS), _goal),
    Rule((Day.FOR, Day.SPAN), lambda run: of_kind(Day.GOAL, spanned(run[1]), 0)),
    Rule((Day.SPAN,), lambda run: of_kind(Day.DAY, spanned(run[0]), 0)),
    Rule((_BEGIN, DAYS), _start),
    Rule((Day.SINCE, DAYS), _gone),
    Rule((Day.WEEKDAY,), lambda run: of_kind(Day.DAY, day_of(run[0]))),
)
DATED = (*_LENGTHS, *_DATES)
"""What is told by a number or a name."""
COUNTED = (*_FROM_TODAY, *_FROM_OTHERS, *_RANGES)
"""What is counted from today or from another day; articles say nothing there."""
