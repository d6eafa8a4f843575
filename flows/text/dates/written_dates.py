"""Days told by a date or a name: "14 December", "the 14th", "14/12", "Monday the 14th", "end of January", "Christmas".

Rules for what follows the lengths. A day keeps how long it lasts ("next week": seven days), for whoever is away on it.
"""

from flows.text.dates import calendar
from flows.text.dates.date_words import Day
from flows.text.terms import Kind, Lex, Run, Token, When, first_of, rule

DAYS = (Day.DATE, Day.DAY, Day.WEEKDAY)
"""What tells of one day, nothing leading to it."""
WAYS = (Day.TO, Day.UNTIL, Day.THROUGH, Lex.DASH)
"""What leads from the beginning of a range to its end."""


def of_kind(kind: Kind, when: When, length: int = 1, start: When | None = None) -> Token:
    """A day of one kind."""
    return Token(kind=kind, numbers=(length,), when=when, start=start)


def day_of(token: Token) -> When:
    """The day that a token tells of: a day, a day of the week, or the number of a day in its month."""
    if token.when is not None:
        return token.when
    if token.kind is Day.WEEKDAY:
        return calendar.weekday(token.numbers[0])
    return calendar.of_month(token.numbers[0])


def end_of_range(start: Token, end: Token) -> When:
    """The end of a range, looked for after its beginning."""
    return calendar.then(day_of(start), day_of(end))


def ranged(run: Run) -> Token:
    """As in "from the 14th to the 20th": its end."""
    start, way, end = run[-3:]
    when = end_of_range(start, end)
    return of_kind(Day.GOAL, calendar.moved(when, 1) if way.kind is Day.THROUGH else when, 0, day_of(start))


# ---- numbers and names -----------------------------------------------------------------------------------------------


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
        return of_kind(Day.GOAL, end_of_range(run[0], run[2]), start=day_of(run[0]))
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
    month = first_of(run, Day.MONTH)
    year = next((token.numbers[0] for token in run if token.kind is Day.YEAR), 0)
    if day is None or day.numbers[0] > 31:
        return None
    return _date(calendar.dated(day.numbers[0], month.numbers[0], year))


def _days_of_month(run: Run) -> Token:
    """As in "3-14 December" and "Dec 14-20": the end of it."""
    month = first_of(run, Day.MONTH)
    days = [token.numbers[0] for token in run if token.kind in (Lex.NUMBER, Lex.ORDINAL)]
    is_through = any(token.kind is Day.THROUGH for token in run)
    start, end = (calendar.dated(day, month.numbers[0]) for day in days)
    return of_kind(Day.GOAL, calendar.moved(end, 1) if is_through else end, 0, start)


def _across_months(run: Run) -> Token:
    """As in "Dec 28 - 3 Jan"."""
    start = calendar.dated(run[1].numbers[0], run[0].numbers[0])
    return of_kind(Day.GOAL, calendar.then(start, calendar.dated(run[3].numbers[0], run[4].numbers[0])), 0, start)


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


def _easter_feast(run: Run) -> Token:
    return of_kind(Day.DATE, calendar.easter_feast(run[0].numbers[0]), 1)


def _weekday_feast(run: Run) -> Token:
    weekday, nth, month = run[0].numbers
    return of_kind(Day.DATE, calendar.weekday_of_month(weekday, nth, month), 1)


def _year(run: Run) -> Token | None:
    value, digits = run[0].numbers
    return Token(kind=Day.YEAR, numbers=(value,)) if digits == 4 and 2000 <= value < 2100 else None


_N = Lex.NUMBER
_NTH = (Lex.NUMBER, Lex.ORDINAL)
_SIGN = (Lex.DASH, Lex.SLASH, Lex.DOT)

DATES = (
    rule((_N, _SIGN, _N, _SIGN, _N), _three_numbers),
    rule((_N,), _year),
    rule((Day.MONTH, _NTH, WAYS, _NTH, Day.MONTH), _across_months),
    rule((_NTH, WAYS, _NTH, Day.MONTH, Day.YEAR), _days_of_month),
    rule((_NTH, WAYS, _NTH, Day.MONTH), _days_of_month),
    rule((_NTH, WAYS, _NTH, Day.OF, Day.MONTH), _days_of_month),
    rule((Day.MONTH, _NTH, WAYS, _NTH), _days_of_month),
    rule((_NTH, Day.OF, Day.MONTH, Day.YEAR), _with_month),
    rule((_NTH, Day.OF, Day.MONTH), _with_month),
    rule((_NTH, Day.MONTH, Day.YEAR), _with_month),
    rule((_NTH, Lex.DASH, Day.MONTH, Lex.DASH, Day.YEAR), _with_month),
    rule((_NTH, Day.MONTH), _with_month),
    rule((Day.MONTH, Day.THE, _NTH), _with_month),
    rule((Day.MONTH, _NTH, (Lex.DOT, Lex.STOP), Day.YEAR), _with_month),
    rule((Day.MONTH, Lex.STOP, _NTH, (Lex.DOT, Lex.STOP), Day.YEAR), _with_month),
    rule((Day.MONTH, Lex.STOP, _NTH), _with_month),
    rule((Day.MONTH, _NTH, Day.YEAR), _with_month),
    rule((Day.MONTH, _NTH), _with_month),
    rule((_NTH, (Lex.DASH, Lex.DOT), Day.MONTH), _with_month),
    rule((Day.WEEKDAY, Day.THE, _NTH), _named_with_number),
    rule((Day.WEEKDAY, _NTH), _named_with_number),
    rule((_NTH, Day.OF, Day.NEXT, Day.UNIT), _of_next_month),
    rule((_NTH, Day.NEXT, Day.UNIT), _of_next_month),
    rule((_NTH, Day.OF, Day.THIS, Day.UNIT), lambda run: _numbered(run[:1])),
    rule(((Day.FROM, Day.THE), _N, WAYS, _N), lambda run: ranged([_numbered([run[1]]), run[2], run[3]])),
    rule((_N, Day.TO, _N), lambda run: ranged([_numbered([run[0]]), run[1], run[2]])),
    rule((Day.THE, _N), _numbered),
    rule((Day.THE, Lex.ORDINAL), _numbered),
    rule((Lex.ORDINAL,), _numbered),
    rule((_N, Lex.DOT, _N, Lex.DOT), _two_numbers),
    rule((_N, _SIGN, _N), _two_numbers),
    rule((Day.FEAST,), _feast),
    rule((Day.EASTER_FEAST,), _easter_feast),
    rule((Day.WEEKDAY_FEAST,), _weekday_feast),
    rule((Day.WEEKDAY, (Lex.STOP, Day.THE), Day.DATE), _named_with_date),
    rule((Day.WEEKDAY, Day.DATE), _named_with_date),
    rule((Day.END, Day.MONTH), _end_of_month),
    rule((Day.MIDDLE, Day.MONTH), _middle_of_month),
    rule(((Day.UNTIL, Day.IN, Day.TO, Day.EARLY), Day.MONTH), _month),
    rule((Day.NEXT, Day.MONTH), _month),
)
