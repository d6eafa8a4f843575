"""Days that are past, as people name them: "yesterday", "last Tuesday", "since 20 Nov", "in spring", "the weekend".

Each mention comes as the days back that it may mean. A date without a year is the last such one; a week, a month or a
season gives its two ends; of a name that may mean two days ("last Monday" on a Wednesday) both come. Knows no clock:
`today` is handed in. The words come from the content.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from flows.text.dates.calendar_words import CalendarWords
from flows.text.dates.moving_feasts import from_easter, nth_weekday
from flows.text.numerals.numbers import one_of

DAYS_OF_WEEK = 7
_JUST_GONE = 3
"""Days up to which "last Monday" may as well mean the Monday before."""


class PastDay(Struct, frozen=True):
    """A day or some days that a text names: the days back that it may mean, and the place of its words."""

    back: tuple[int, ...]
    start: int
    end: int


_Reading = Callable[[re.Match[str], date, CalendarWords], tuple[int, ...]]
"""A match, today and the words as days back; none: no such day is past."""


class _Kind(Struct, frozen=True):
    """What stands in a text for a day of one kind, and the function that reads it.

    `is_led`: it counts only behind a word that leads to a day ("since"), or as the whole text.
    """

    pattern: re.Pattern[str]
    read: _Reading
    is_led: bool


def days_in(text: str, today: date, words: CalendarWords) -> tuple[PastDay, ...]:
    """The past days that a spelled text (with its ordinals in digits) names, in order."""
    taken: set[int] = set()
    found: list[PastDay] = []
    for kind in _kinds(words):
        for match in kind.pattern.finditer(text):
            places = set(range(match.start(), match.end()))
            needs_lead = kind.is_led or match[0] in words.doubtful
            if places & taken or (needs_lead and not _is_led(match, text, words)):
                continue
            back = tuple(dict.fromkeys(days for days in kind.read(match, today, words) if days >= 0))
            if back:
                taken |= places
                found.append(PastDay(back=back, start=match.start(), end=match.end()))
    return tuple(sorted(found, key=lambda day: day.start))


def _is_led(match: re.Match[str], text: str, words: CalendarWords) -> bool:
    return match[0] == text or bool(_leads(words).search(text[: match.start()]))


# ---- the readings ----------------------------------------------------------------------------------------------------


def _iso(match: re.Match[str], today: date, _: CalendarWords) -> tuple[int, ...]:
    return _dated(int(match["day"]), int(match["month"]), int(match["year"]), today)


def _named_month(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    return _dated(int(match["day"]), words.months[match["month"]], int(match["year"] or 0), today)


def _in_digits(match: re.Match[str], today: date, _: CalendarWords) -> tuple[int, ...]:
    """As in "20/11" and "20.11.": day first, and month first where that can be too."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"] or 0)
    year += 2000 if 0 < year < 100 else 0
    if match["sign"] == ".":
        return _dated(one, two, year, today)
    return (*_dated(one, two, year, today), *_dated(two, one, year, today))


def _near_day(match: re.Match[str], _: date, words: CalendarWords) -> tuple[int, ...]:
    return (words.days_ago[match["near"]],)


def _weekday(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    place = words.weekdays[match["day"]]
    is_all = match[0] == match.string
    if match["plural"] and (is_all or _habit(words).search(match.string[: match.start()])):
        return ()  # "on sundays", "2 sundays"
    if match["of_last_week"] or match["last_week"]:
        return (today.weekday() + DAYS_OF_WEEK - place,)
    back = (today.weekday() - place) % DAYS_OF_WEEK or DAYS_OF_WEEK
    if match["before_last"] or match["again"] or match["week_back"] or match["back_after"]:
        return (back + DAYS_OF_WEEK,)
    return (back + DAYS_OF_WEEK, back) if match["last"] and back <= _JUST_GONE else (back,)


def _weekdays_ago(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    """As in "two Sundays ago"."""
    back = (today.weekday() - words.weekdays[match["day"]]) % DAYS_OF_WEEK or DAYS_OF_WEEK
    return (back + DAYS_OF_WEEK * (int(match["count"]) - 1),)


def _weekend(match: re.Match[str], today: date, _: CalendarWords) -> tuple[int, ...]:
    """Saturday and Sunday of the last one; on a Sunday its Saturday, on a Saturday the one a week ago."""
    sunday = today.weekday() + 1
    is_earlier = match["before_last"] or match["again"]
    if today.weekday() == 6:
        return (8, 7) if is_earlier else (1,)
    more = DAYS_OF_WEEK if is_earlier else 0
    return (sunday + 1 + more, sunday + more)


def _period(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    """As in "last week", "the month before last", "the start of this year"."""
    has_this = words.this[0] in match[0].split() or bool(match["part"])
    if (match["the"] and match["last"]) or not (match["last"] or match["before_last"] or has_this):
        return ()  # "the last week" is a length, "a week" too
    ago = 2 if match["before_last"] or match["again"] else 1 if match["last"] else 0
    if match["period"] in words.week:
        first = today - timedelta(days=today.weekday() + DAYS_OF_WEEK * ago)
        last = first + timedelta(days=DAYS_OF_WEEK - 1)
    elif match["period"] in words.month:
        first = _months_back(today, ago)
        last = _months_back(today, ago - 1) - timedelta(days=1)
    else:
        first, last = date(today.year - ago, 1, 1), date(today.year - ago, 12, 31)
    return _part(match, first, last, today)


def _month(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    """A month by its name; of the one that is now, its beginning."""
    month = words.months[match["month"]]
    year = int(match["year"] or today.year - (month > today.month))
    first, last = date(year, month, 1), _months_back(date(year, month, 1), -1) - timedelta(days=1)
    if first <= today <= last and not match["part"]:
        return ((today - first).days,)
    return _part(match, first, last, today)


def _season(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    begin, end = words.seasons[match["season"]]
    year = int(match["year"] or today.year - (begin > today.month))
    last = _months_back(date(year + (end < begin), end, 1), -1) - timedelta(days=1)
    if match["last"] and not match["year"] and last >= today:
        year, last = year - 1, last.replace(year=last.year - 1, day=28)
    first = date(year, begin, 1)
    return ((today - first).days,) if last >= today else _part(match, first, last, today)


def _year(match: re.Match[str], today: date, _: CalendarWords) -> tuple[int, ...]:
    year = int(match["year"])
    return _ends(date(year, 1, 1), date(year, 12, 31), today) if year <= today.year else ()


def _feast(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    month, day = words.feasts[match["feast"]]
    return _dated(day, month, 0, today)


def _easter_feast(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    days = words.easter_feasts[match["feast"]]
    return _latest((from_easter(year, days) for year in (today.year, today.year - 1)), today)


def _weekday_feast(match: re.Match[str], today: date, words: CalendarWords) -> tuple[int, ...]:
    month, weekday, nth = words.weekday_feasts[match["feast"]]
    return _latest((nth_weekday(year, month, weekday, nth) for year in (today.year, today.year - 1)), today)


def _latest(days: Iterable[date], today: date) -> tuple[int, ...]:
    """The first of some days that is not to come."""
    return next((((today - day).days,) for day in days if day <= today), ())


def _of_month(match: re.Match[str], today: date, _: CalendarWords) -> tuple[int, ...]:
    """As in "since the 20th": of this month, or of the last that had such a day."""
    days = (_day(_months_back(today, ago), int(match["day"])) for ago in range(4))
    return next((((today - day).days,) for day in days if day is not None and day <= today), ())


# ---- the calendar ----------------------------------------------------------------------------------------------------


def _dated(day: int, month: int, year: int, today: date) -> tuple[int, ...]:
    """A day of a month; without a year (0) the last one that is past."""
    if not 1 <= month <= 12:
        return ()
    years = (year,) if year else range(today.year, today.year - 9, -1)
    days = (_day(date(one, month, 1), day) for one in years if 1900 <= one <= today.year)
    return next((((today - one).days,) for one in days if one is not None and one <= today), ())


def _day(month: date, day: int) -> date | None:
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _months_back(day: date, months: int) -> date:
    """The first of the month some months before that of a day."""
    at = max(day.year * 12 + day.month - 1 - months, 12)
    return date(at // 12, at % 12 + 1, 1)


def _part(match: re.Match[str], first: date, last: date, today: date) -> tuple[int, ...]:
    """The beginning, middle or end of some days, or all of them."""
    third = (last - first) / 3
    if match["begin"]:
        return _ends(first, first + third, today)
    if match["middle"]:
        return _ends(first + third, last - third, today)
    return _ends(last - third, last, today) if match["end"] else _ends(first, last, today)


def _ends(first: date, last: date, today: date) -> tuple[int, ...]:
    """The days back to both ends, none of them still to come."""
    return ((today - first).days, max((today - last).days, 0)) if first <= today else ()


@cache
def _leads(words: CalendarWords) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(words.led_by)} $")


@cache
def _habit(words: CalendarWords) -> re.Pattern[str]:
    return re.compile(rf"(?:\b{one_of(words.habit)} |\d )$")


@cache
def _kinds(words: CalendarWords) -> tuple[_Kind, ...]:
    """The kinds of names for a day; of two that overlap the first one wins."""
    return (*_dates(words), *_names(words))


def _dates(words: CalendarWords) -> Iterator[_Kind]:
    months, the, of, ends = (one_of(some) for some in (words.months, words.the, words.of, words.ordinal_ends))
    day = rf"(?P<day>[0-3]?\d){ends}?"
    year = rf"(?:,? (?:{of} )?(?P<year>20\d\d))?"
    in_digits = r"(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})(?:(?P=sign)(?P<year>20\d\d|\d\d)?)?(?![\d/-])"
    yield _kind(r"\b(?P<year>20\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b", _iso)
    yield _kind(rf"\b{day}(?: {of})?[ .-]{{1,2}}(?P<month>{months})\b{year}", _named_month)
    yield _kind(rf"\b(?P<month>{months})\.? (?:{the} )?{day}\b{year}", _named_month)
    yield _kind(rf"(?<![\w.]){in_digits}", _in_digits, is_led=True)


def _names(words: CalendarWords) -> Iterator[_Kind]:
    last, this, the, of = (one_of(some) for some in (words.last, words.this, words.the, words.of))
    before_last = rf"(?P<before_last> {one_of(words.before_last)}\b)?"
    week, back, ends = one_of(words.week), one_of(words.week_back), one_of(words.ordinal_ends)
    part_of_day = rf"(?: {one_of(words.parts_of_day)}\b)?"
    begin, middle, end = (one_of(some) for some in (words.begin, words.middle, words.end))
    part = rf"(?:(?P<part>(?P<begin>{begin})|(?P<middle>{middle})|(?P<end>{end}))[ -])?"
    year = rf"(?:,? (?:{of} )?(?P<year>20\d\d))?"
    again = rf"(?P<again>{last} (?={last} ))?"
    period = one_of([*words.week, *words.month, *words.year])
    yield _kind(rf"\b(?P<feast>{one_of(words.easter_feasts)})(?!\w)", _easter_feast)
    yield _kind(rf"\b(?P<feast>{one_of(words.weekday_feasts)})(?!\w)", _weekday_feast)
    weekdays, month = one_of(words.weekdays), one_of(words.month)
    of_month, number = rf" {of} (?:{the}|{this}) {month}\b", r"(?P<day>[0-3]?\d)(?![\w/:.]\w)\b"
    yield _kind(rf"\b{the} {one_of(words.day)} {number}(?:{of_month}|(?! {of}\b))", _of_month)
    yield _kind(rf"\b{one_of(words.day)} {number}{of_month}", _of_month)
    yield _kind(rf"\b(?P<count>[1-9]) (?P<day>{weekdays}){one_of(words.plural)}? {one_of(words.ago)}\b", _weekdays_ago)
    yield _kind(
        rf"\b{again}(?:(?P<last_week>{last} {week}) (?:{one_of(words.led_by)} )?|(?P<week_back>{back}) |"
        rf"(?P<last>{last}) |{this} |{the} )?(?P<day>{weekdays})(?P<plural>{one_of(words.plural)})?\b{part_of_day}"
        rf"(?P<of_last_week> (?:{of} )?{last} {week}\b)?"
        rf"{before_last}(?P<back_after> {back}\b)?",
        _weekday,
    )
    yield _kind(rf"\b(?P<near>{one_of(words.days_ago)})(?!\w){part_of_day}", _near_day)
    yield _kind(rf"\b(?:{the} )?{again}(?:{last} |{this} )*{one_of(words.weekend)}\b{before_last}", _weekend)
    any_period = rf"(?:(?P<last>{last}) |{this} )?(?P<period>{period})\b{before_last}"
    yield _kind(rf"\b{part}(?P<the>{the} )?{again}{any_period}", _period)
    yield _kind(rf"(?<!\d )\b{part}(?:{last} |{this} )?(?P<month>{one_of(words.months)})\b{year}", _month)
    yield _kind(rf"\b{part}(?:(?P<last>{last}) |{this} )?(?P<season>{one_of(words.seasons)})\b{year}", _season)
    yield _kind(r"\b(?P<year>(?:19|20)\d\d)\b", _year, is_led=True)
    yield _kind(rf"\b(?P<feast>{one_of(words.feasts)})(?!\w)", _feast)
    in_words = rf"(?![123]{ends} [a-z])"  # "the first run" is no day; in digits it would be "1st"
    yield _kind(rf"\b{the} {in_words}(?P<day>[0-3]?\d){ends}\b", _of_month)
    yield _kind(rf"\b{in_words}(?P<day>[0-3]?\d){ends}\b", _of_month, is_led=True)


def _kind(source: str, read: _Reading, *, is_led: bool = False) -> _Kind:
    return _Kind(pattern=re.compile(source), read=read, is_led=is_led)
