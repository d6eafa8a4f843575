"""An hour as people type it, read as the minute of the day (0 to 1439).

"7:30", "0730", "half past six pm" and "noon" are sure. "7" and "half six" may be morning or evening: both come back,
the likelier first, to be asked. "25:00" cannot be: what may have been meant comes back as a suggestion. A part of the
day ("in the morning", "after breakfast") stands for an hour of ours, which is shown back. Knows no clock and no zone.
"""

import re
from collections.abc import Iterable, Iterator

from flows.values.typed import Typed, suggested, sure

DAY = 24 * 60
NOON = 12 * 60

PARTS = {
    "early in the morning": 390, "early morning": 390, "crack of dawn": 360, "sunrise": 390, "first thing": 420,
    "when i wake up": 420, "when i get up": 420, "wake up": 420, "before breakfast": 420, "before work": 420,
    "over breakfast": 450, "at breakfast": 450, "breakfast": 480, "with my coffee": 480, "coffee": 480,
    "mid morning": 600, "late morning": 660, "morning": 450, "mornings": 450, "am": 450,
    "after lunch": 810, "lunch time": 750, "lunchtime": 750, "lunch": 750,
    "early afternoon": 810, "late afternoon": 1020, "afternoon": 900, "afternoons": 900, "after work": 1080,
    "tea time": 1020, "teatime": 1020, "early evening": 1080, "late evening": 1290, "after dinner": 1200,
    "after supper": 1200, "dinner time": 1140, "dinnertime": 1140, "dinner": 1140, "supper": 1140,
    "before bed": 1290, "before sleep": 1290, "bed time": 1290, "bedtime": 1290,
    "late at night": 1320, "tonight": 1260, "night": 1260, "nights": 1260, "sunset": 1140,
    "evening": 1140, "evenings": 1140, "pm": 1140,
}  # fmt: skip
"""Parts of the day and the hour that stands for them; the longest that is named counts."""

FIXED = {"noon": NOON, "midday": NOON, "mid day": NOON, "midnight": 0, "mid night": 0}
UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50}
NUMBERS = {word: number for number, word in enumerate(UNITS)} | TENS
SPANS = {"quarter": 15, "half": 30}

HALVES = {"am": "am", "pm": "pm", "morning": "am", "mornings": "am", "afternoon": "pm", "afternoons": "pm",
          "evening": "pm", "evenings": "pm", "night": "pm", "tonight": "pm", "nights": "pm"}  # fmt: skip
"""Words that tell the half of the day that a number lies in."""

CLOCK = re.compile(r"(?<![\d/-])(\d{1,2})(?::(\d{2})| (\d{2})(?= |$)|(\d{2})(?= |$|h)|h(\d{2}))?(?![\d/%])")
PAST = re.compile(
    r"\b(\d{1,2}|quarter|half) (?:minutes? |mins? )?(past|after|to|before|till|til|of) (\d{1,2}|noon|midday|midnight)\b"
)
HALF_SIX = re.compile(r"\bhalf (\d{1,2})\b")
SPAN = re.compile(
    rf"(?<![\d:.])\b(\d{{1,2}}|an?|half an|{'|'.join(UNITS)}) "
    r"(hours?|hrs?|minutes?|mins?|days?|weeks?|months?|times?)\b"
    r"(?! (past|after|to|before|till|til|of)\b)"
)
SIGNED = re.compile(r"(?<!\w)[+-] ?\d|\b(?:utc|gmt) ?[+\N{MINUS SIGN}-]?\d", re.IGNORECASE)
"""Below zero, or how far clocks are ahead of UTC."""


def read_time(text: str, is_twelve_hour: bool = False) -> Typed[int]:
    """The minute of the day that a text names: one when sure, several to ask back, suggestions, or none.

    `is_twelve_hour`: "7:30" too may be the evening, as when somebody tells what their watch shows.
    """
    words = _plain(text)
    if not words or SIGNED.search(text) or SPAN.search(text.lower()) or re.search(r"\b(not|never|except)\b", words):
        return Typed()
    fixed = [minute for name, minute in FIXED.items() if re.search(rf"\b{name}\b", words)]
    past = PAST.search(words)
    if fixed and past is None:
        return sure(fixed[0]) if not re.search(r"\d", words) or words.startswith("12 ") else Typed()
    if past is not None:
        return _past(past, words)
    half = HALF_SIX.search(words)
    if half is not None:
        return _of_clock(int(half[1]), 30, words, is_open=True)
    return _clock(words, is_twelve_hour) or _part(words)


def in_half(text: str, minutes: Iterable[int]) -> tuple[int, ...]:
    """Those of some minutes of the day that lie in the half which a text without a number speaks of ("evening")."""
    words = _plain(text)
    if re.search(r"\d|\b(not|never|no)\b", words):
        return ()
    fixed = [minute for name, minute in FIXED.items() if re.search(rf"\b{name}\b", words)]
    if fixed:
        return tuple(minute for minute in minutes if minute in fixed)
    return tuple(one for one in minutes if _half(words, one // 60 % 12 or 12) == ("am" if one < NOON else "pm"))


def _plain(text: str) -> str:
    """Small letters, numbers as digits, "p.m." as "pm", and nothing between the words but single spaces."""
    words = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace("\N{VULGAR FRACTION ONE HALF}", "half")
    words = re.sub(r"(\d:\d\d):\d\d\b", r"\1", words)
    words = re.sub(r"\b([ap])\.? ?m\b\.?", r" \1m", words)
    words = re.sub(r"\bo'? ?clock\b|\b(hrs?|hours?|uhr)\b", " ", words)
    words = re.sub(r"(?<=\d) ?(h|ish)\b", " ", words)
    words = re.sub(r"(?<=\d)[.,](?=\d\d\b)", ":", words)
    words = re.sub(r"(?<=\d)([ap])\b", r" \1m", words)
    words = re.sub(r"ish\b", "", words)
    words = " ".join(re.sub(r"[^\w:/%-]+", " ", words.replace("-", " ")).split())
    return _digits(words)


def _digits(words: str) -> str:
    """Numbers in words as digits: "twenty five" is 25, "seven thirty" 7 30, "seven oh five" 7 05."""
    done: list[str] = []
    before = ""
    for word in words.replace("a quarter", "quarter").split():
        number = NUMBERS.get(word)
        if number is None:
            done.append(word)
        elif before in TENS and 0 < number < 10:
            done[-1] = str(TENS[before] + number)
        elif before in ("oh", "o", "zero"):
            done[-1] = f"0{number}"
        else:
            done.append(str(number))
        before = word
    return " ".join(done)


def _past(found: re.Match[str], words: str) -> Typed[int]:
    """As in "20 past 7" and "15 to noon"."""
    count, way, of = SPANS.get(found[1]) or int(found[1]), found[2], found[3]
    minutes = count if way in ("past", "after") else -count
    if of in FIXED:
        return sure((FIXED[of] + minutes) % DAY)
    if count >= 60:
        return Typed()
    return _of_clock(int(of), minutes, words, is_open=True)


def _clock(words: str, is_twelve_hour: bool) -> Typed[int] | None:
    """The one time in the text ("7", "7:30", "0730", "7 30"), or None. Two different ones are no answer."""
    found = list(_times(words))
    if not found:
        return None
    if len(set(found)) > 1:
        return Typed()
    hour, minute, is_open = found[0]
    return _of_clock(hour, minute, words, is_open=is_open or (is_twelve_hour and 0 < hour <= 12))


def _times(words: str) -> Iterator[tuple[int, int, bool]]:
    for found in CLOCK.finditer(words):
        digits = next((part for part in found.groups()[1:] if part), None)
        has_zero = found[1].startswith("0")
        yield int(found[1]), int(digits or 0), digits is None and not has_zero


def _of_clock(hour: int, minute: int, words: str, *, is_open: bool) -> Typed[int]:
    """An hour and minutes after it (below 0: before it), with what the text says of the half of the day."""
    if hour > 24 or minute > 59 or (hour == 24 and minute > 0):
        return _impossible(hour, minute)
    half = _half(words, hour)
    if half and 0 < hour <= 12:
        return sure((hour % 12 * 60 + minute + (NOON if half == "pm" else 0)) % DAY)
    if not is_open or hour > 12 or hour == 0:
        return sure((hour * 60 + minute) % DAY)
    early, late = ((hour % 12 * 60 + minute + shift) % DAY for shift in (0, NOON))
    return Typed(values=(late, early) if hour == 12 or hour < 5 else (early, late))


def _impossible(hour: int, minute: int) -> Typed[int]:
    """What may have been meant: by 25:00 01:00, by 7:75 07:00 or 08:15."""
    if hour > 24:
        return suggested(hour % 24 * 60) if hour < 48 else Typed()
    return suggested(hour % 24 * 60, (hour * 60 + minute) % DAY)


def _half(words: str, hour: int) -> str:
    """The half of the day that the words speak of; 12 and the small hours "at night" are before dawn."""
    told = next((half for word, half in HALVES.items() if re.search(rf"(\b|\d){word}\b", words)), "")
    told = told or next(("am" if at < NOON else "pm" for part, at in PARTS.items() if _names(words, part)), "")
    is_night = re.search(r"\b(night|tonight|nights)\b", words) is not None
    return "am" if is_night and (hour == 12 or hour < 5) else told


def _part(words: str) -> Typed[int]:
    if re.search(r"\b(not|never|no|except)\b", words):
        return Typed()
    named = [part for part in PARTS if _names(words, part)]
    return sure(PARTS[max(named, key=len)]) if named else Typed()


def _names(words: str, part: str) -> bool:
    return re.search(rf"\b{part}\b", words) is not None
