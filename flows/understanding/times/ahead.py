"""How long from now, in minutes, in somebody's words: "in two hours", "give me half an hour", "back in 10"."""

import re
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.words.words import ReadingWords
from flows.text.letters.normal import normal, words_of
from flows.text.numerals.numbers import one_of, spelled

HOUR = 60


class Snoozed(Struct, frozen=True, kw_only=True):
    """The day's card is to come again later that day: in so many minutes (`ahead`), or at the first to come of some
    minutes of the day (`hours`); `is_vague`: they stand for a part of it. Nothing of it: later.
    """

    ahead: int = 0
    hours: tuple[int, ...] = ()
    is_vague: bool = False


def minutes_ahead(text: str, catalog: Catalog) -> int:
    """The minutes that a text names as a length of time, or 0. A number with no unit is one of minutes where one of the
    words stands before it that lead to such a length, and nothing behind it.
    """
    reading = catalog.reading
    said, forms = spelled(normal(text), reading.numbers), _forms(reading)
    if (hit := forms["share"].search(said)) is not None:
        return _share(hit["share"], reading)
    if (hit := forms["hours"].search(said)) is not None:
        beside = _share(hit["share"], reading) if hit["share"] else int(hit["more"] or 0)
        return int(_count(hit["count"] or "", reading) * HOUR) + beside
    hit = forms["minutes"].search(said) or forms["bare"].search(said)
    return int(_count(hit["count"], reading)) if hit is not None else 0


def _count(words: str, reading: ReadingWords) -> float:
    """A number in figures, or a vague one: "a couple"; one where there is none."""
    return float(reading.numbers.vague.get(words, 1)) if not words[:1].isdecimal() else float(words)


def _share(words: str, reading: ReadingWords) -> int:
    """The minutes of a part of an hour: "half", "a quarter"."""
    return next(minutes for minutes, names in reading.hours.quarters.items() if words in names)


@cache
def _forms(reading: ReadingWords) -> dict[str, re.Pattern[str]]:
    words, named = reading.hours, reading.numbers.articles
    articles = one_of((*named, *(f"{of} {one}" for of in words.of for one in named)))
    beside = one_of((*words.of, *words.more))
    hours, minutes = one_of((*words.hours, *words.hour_sign)), one_of(words.minutes)
    shares = one_of(name for names in words.quarters.values() for name in names)
    count, also = rf"(?P<count>\d+(?:\.\d+)?|{one_of(reading.numbers.vague)}(?= ))", one_of(words.and_)
    more = rf"(?: {also} (?P<share>{shares})|(?: {also})? (?P<more>\d+)(?: {minutes})?)?"
    return {
        "share": re.compile(rf"(?<!\w)(?P<share>{shares}) (?:{articles} )?{hours}(?!\w)"),
        "hours": re.compile(rf"(?<!\w)(?:{count} ?(?:{beside} )?|{one_of(words.another)} ){hours}(?!\w){more}"),
        "minutes": re.compile(rf"(?<!\w){count} ?(?:{beside} )?{minutes}(?!\w)"),
        "bare": re.compile(rf"(?<!\w){one_of(reading.snoozes.ahead)} {count}(?: {one_of(reading.snoozes.kindly)})?$"),
    }


@cache
def of_an_hour(catalog: Catalog) -> frozenset[str]:
    """Single words of an hour and of a length of time: units, parts of the day, meals, numbers."""
    words, numbers = catalog.reading.hours, catalog.reading.numbers
    fixed = (name for names in (*words.fixed.values(), *words.quarters.values()) for name in names)
    parts = (name for part in words.parts for name in part.words)
    events = (name for event in words.events for name in event.words)
    units = (*words.before_noon, *words.after_noon, *words.oclock, *words.hours, *words.minutes)
    named = (
        *fixed,
        *parts,
        *events,
        *units,
        *words.past,
        *words.after,
        *words.to,
        *numbers.ones,
        *numbers.tens,
        *numbers.vague,
    )
    return frozenset(word for name in named for word in words_of(name))
