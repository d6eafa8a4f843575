"""A date as people type it ("until the 14th", "next Monday", "in two weeks"), read as a day number.

`today` is the person's own day. A date without a year is the next one to come; one more than half a year off, or past,
or that no calendar has, comes back as a suggestion. Knows no clock.
"""

import re
from collections.abc import Iterator
from datetime import date

from flows.values.typed import Typed, suggested, sure

FARTHEST = 183
"""Days ahead that a date is taken without asking: half a year, as long as a silent chat is kept by default."""

MONTHS = ("january february march april may june july august september october november december").split()
WEEKDAYS = ("monday tuesday wednesday thursday friday saturday sunday").split()
SPANS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "five": 5, "six": 6,
          "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
            "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
            "fifteenth": 15, "twentieth": 20, "thirtieth": 30}  # fmt: skip
FEASTS = {"christmas": (12, 25), "xmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
          "new years eve": (12, 31), "new year": (1, 1), "new years": (1, 1), "new year's": (1, 1)}  # fmt: skip

_NAMES = "|".join(rf"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|sept"
_MONTH = rf"(?P<month>{_NAMES})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
ISO = re.compile(r"\b(?P<year>20\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b")
DAY_MONTH = re.compile(rf"\b{_DAY}(?: of)?[ .-]{{1,2}}{_MONTH}{_YEAR}")
MONTH_DAY = re.compile(rf"\b{_MONTH} (?:the )?{_DAY}\b{_YEAR}")
NUMBERS = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})(?:[/.-](20\d\d|\d\d)?)?(?!\d)")
OF_MONTH = re.compile(rf"\b(?:the {_DAY}|(?P<other>\d{{1,2}})(?:st|nd|rd|th))(?! ?(day|week|month)s?)\b")
MONTH_ALONE = re.compile(rf"\b(?:until|till?|in|to|early|beginning of|end of) {_MONTH}")
SPAN = re.compile(rf"\b(\d+|{'|'.join(COUNTS)})(?: of)? (?:more |full )?(day|night|week|weekend|fortnight|month)s?\b")
WEEKDAY = re.compile(r"\b(" + "|".join(rf"{name[:3]}(?:{name[3:]}|s|rs|nes|ur)?" for name in WEEKDAYS) + r")\b")

WEEK_ON = re.compile(rf"\bweek (on|from) {WEEKDAY.pattern}|\b({'|'.join(WEEKDAYS)}) week\b")


def read_date(text: str, today: int) -> Typed[int]:
    """The day number that a text names, after `today`: one when sure, several to ask back, suggestions, or none."""
    words = _plain(text)
    for reading in (_written, _in_numbers, _feast, _month, _phrase, _span, _of_month, _weekday):
        found = reading(words, today)
        if found is not None:
            return found
    return Typed()


def _plain(text: str) -> str:
    words = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace("a couple", "couple")
    words = re.sub(r"\ba few\b", "few", words)
    for word, number in ORDINALS.items():
        words = re.sub(rf"\b{word}\b", f"{number}th", words)
    words = re.sub(rf"\b({_NAMES}) \d{{1,2}} ?(?:-|to) ?(\d{{1,2}})\b", r"\1 \2", words)
    return " ".join(re.sub(r"[!?()\"]+", " ", words).split())


# ---- the readings, each a day, a question, or None -------------------------------------------------------------------


def _written(words: str, today: int) -> Typed[int] | None:
    """As in "14 Dec", "December 14th, 2026" and "2026-12-14"."""
    found = _last(ISO, words) or _last(DAY_MONTH, words) or _last(MONTH_DAY, words)
    if found is None:
        return None
    month = found["month"]
    number = int(month) if month.isdigit() else [name[:3] for name in MONTHS].index(month[:3]) + 1
    return _dated(int(found["day"]), number, int(found["year"] or 0), today)


def _in_numbers(words: str, today: int) -> Typed[int] | None:
    """As in "14/12" and "14.12.2026"; "3/4" is asked back, day first with dots."""
    found = _last(NUMBERS, words)
    if found is None:
        return None
    one, two, year = int(found[1]), int(found[3]), int(found[4] or 0)
    year += 2000 if 0 < year < 100 else 0
    day_first, month_first = _dated(one, two, year, today), _dated(two, one, year, today)
    if found[2] == "." or one > 12 or one == two:
        return day_first
    if two > 12:
        return month_first
    both = [reading.sure for reading in (day_first, month_first) if reading.sure is not None]
    return Typed(values=tuple(sorted(both))) if both else day_first


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """Of "from 3 to 14 December" the end counts."""
    return max(pattern.finditer(words), key=lambda found: found.start(), default=None)


def _month(words: str, today: int) -> Typed[int] | None:
    """As in "until January": its first day; "end of January": the day after its last."""
    found = MONTH_ALONE.search(words)
    if found is None:
        return None
    month = [name[:3] for name in MONTHS].index(found["month"][:3]) + 1
    return _dated(1, month % 12 + 1 if "end of" in found[0] else month, 0, today)


def _feast(words: str, today: int) -> Typed[int] | None:
    named = next((feast for feast in FEASTS if re.search(rf"\b{feast}\b", words)), None)
    return _dated(FEASTS[named][1], FEASTS[named][0], 0, today) if named else None


def _phrase(words: str, today: int) -> Typed[int] | None:
    now = date.fromordinal(today)
    monday = today + 7 - now.weekday()
    phrases = {
        r"day after tomorrow": today + 2,
        r"\b(tomorrow|tmrw|tomorow|tommorow|tmr)\b": today + 1,
        r"\b(end of (the|this)|next) month\b": _month_on(today, 1).replace(day=1).toordinal(),
        r"\b(week after next)\b": monday + 7,
        r"\b(next|following) week\b": monday,
        r"\b((this|rest of the|whole) week|(after|over|end of) (the|this|next) week|weekend)": monday,
    }
    if ("week" in words and WEEKDAY.search(words)) or ("next month" in words and OF_MONTH.search(words)):
        return None
    if re.search(r"\b(end of (the |this )?|next )year\b", words):
        return _dated(1, 1, 0, today)
    return next((sure(day) for pattern, day in phrases.items() if re.search(pattern, words)), None)


def _span(words: str, today: int) -> Typed[int] | None:
    """As in "in two weeks", "for 10 days" and "a month"."""
    found = SPAN.search(words)
    if found is None or WEEK_ON.search(words):
        return None
    count = COUNTS.get(found[1]) or min(int(found[1]) if found[1].isdigit() else 0, 1000)
    if count == 0:
        return Typed()
    if found[2] == "month":
        return _checked(_month_on(today, count).toordinal(), today)
    return _checked(today + count * SPANS[found[2]], today)


def _weekday(words: str, today: int) -> Typed[int] | None:
    """The next such day; "a week on Monday" is a week later, "next Monday" is the coming one, which is shown back."""
    found = WEEKDAY.search(words)
    if found is None:
        return None
    at = today + 7 - date.fromordinal(today).weekday() - 1 if "next week" in words else today
    for named in WEEKDAY.finditer(words):
        place = [name[:3] for name in WEEKDAYS].index(named[1][:3])
        at += (place - date.fromordinal(at).weekday() - 1) % 7 + 1
    return sure(at + (7 if WEEK_ON.search(words) else 0))


def _of_month(words: str, today: int) -> Typed[int] | None:
    """As in "until the 14th": of this month, or of the next that has such a day."""
    found = OF_MONTH.search(words) or re.fullmatch(r"(?:(?:until|till?|to) )?(?P<other>\d{1,2})(?P<day>)", words)
    if found is None:
        return None
    day = int(found["day"] or found["other"])
    if not 1 <= day <= 31:
        return Typed() if day == 0 else suggested(_last_of_month(today))
    first = _last_of_month(today) if "next month" in words else today
    return sure(next(at for at in _such_days(day, today) if at > first))


def _such_days(day: int, today: int) -> Iterator[int]:
    for months in range(4):
        month = _month_on(today, months).replace(day=1)
        at = _day(month.year, month.month, day)
        if at is not None:
            yield at


# ---- the calendar ----------------------------------------------------------------------------------------------------


def _dated(day: int, month: int, year: int, today: int) -> Typed[int]:
    """A day of a month; without a year (0) the next one to come."""
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return Typed()
    this = date.fromordinal(today).year
    years = (year,) if year else range(this, this + 9)
    at = next((at for at in (_day(one, month, day) for one in years) if at is not None and (year or at > today)), None)
    if at is None:
        nearest = next(at for at in (_day(years[0], month, one) for one in range(day, 0, -1)) if at is not None)
        return suggested(nearest) if nearest > today else Typed(is_suggestion=True)
    if year and at <= today:
        return suggested(*(next_year.values)) if (next_year := _dated(day, month, 0, today)).values else next_year
    return _checked(at, today)


def _checked(at: int, today: int) -> Typed[int]:
    return sure(at) if at - today <= FARTHEST else suggested(at)


def _day(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def _month_on(today: int, months: int) -> date:
    """The same day some months later, or the last of that month."""
    now = date.fromordinal(today)
    month = now.month - 1 + min(months, 1200)
    year, month = now.year + month // 12, month % 12 + 1
    return next(date.fromordinal(at) for day in range(now.day, 0, -1) if (at := _day(year, month, day)) is not None)


def _last_of_month(today: int) -> int:
    return _month_on(today, 1).replace(day=1).toordinal() - 1
