"""The times that a text names, and the patterns that say whose a length of time is, each made once of its list in
content/en/words/duration.yaml.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.words.figures import DurationWords
from flows.text.dates.past import PastDay, days_in
from flows.text.numerals.numbers import one_of
from flows.text.numerals.spans import WEEK, Span, spans_in
from flows.text.numerals.statements import ends, sentence_around
from flows.values.diary import DAY_HOURS

YEARS = 365 * DAY_HOURS
"""Hours from which on a time may be that of a medicine, a job, a habit."""
MILEAGE = "mileage"
"""What stands for a weekly distance: one of the words of `other`, whose length it is and not the ache's."""
_OF_TEN = re.compile(r"\s*\d{1,2} ?/ ?10[\s.]*")
_REACH = 150
"""Letters before and after a time that are looked at."""
_CLAUSE_END = re.compile(r"[,.;:!?()\n]")


class Mention(Struct, frozen=True):
    """A time that a text names: the hours since then, likeliest first, and its place. `is_day`: it is no length."""

    hours: tuple[int, ...]
    start: int
    end: int
    is_day: bool
    is_adjective: bool = False


class Around(Struct, frozen=True):
    """What stands around a mention: its sentence up to it, its clause with it and without it (`beside`), the words
    before it back to the one before, and those after it. `whole`: its sentence without it.
    """

    sentence: str
    whole: str
    clause: str
    beside: str
    before: str
    after: str
    local: str
    is_bare: bool


@cache
def cues_of(words: DurationWords) -> dict[str, re.Pattern[str]]:
    """The patterns of all cues, each by its name."""
    lists = {name: one_of(getattr(words, name)) for name in words.__struct_fields__}
    since, fillers = lists["since"], lists["fillers"]
    led = rf"(?:\b(?:{since}|{fillers})\s*)*$"
    cues = {name: rf"\b{pattern}(?!\w)" for name, pattern in lists.items()}
    cues |= {
        "until_end": rf"\b{lists['gone_until']}\s*(?:{fillers}\s*)?$",
        "denied_end": rf"\b{lists['denials']} (?:{since}|{fillers}) _|\b{lists['denials']} _",
        "not_after": rf"\b{lists['not_after']}(?: {lists['fillers']})?$",
        "not_before": rf"{lists['not_before']}\b",
        "else_after": rf"(?:{lists['to_other']} )?{lists['other']}\b",
        "else_before": rf"\b{lists['other']} {led}|\b{lists['other']}$",
        "distances": rf"(?<![^\W\d]){lists['distances']}(?!\w)",
        "since_end": rf"\b{since}(?: {fillers})*$",
        "since_alone": rf"[ ,]*(?:{fillers} )*\b{since}(?: {fillers})* ?",
        "of_day": rf" {lists['clock_of']} ",
        "that_end": rf"\b{lists['that']}$",
        "whole_end": rf"\b{lists['whole']}$",
        "since_what": rf"(\b{lists['told_since']}) [^,.;!?\d]{{1,60}}?(?:, ?| (?={lists['which']} ))"
        rf"{lists['explained']}\b",
        "started_after": rf"\b{lists['started']}\b.*\b{lists['thing_after']}\b",
        "started_end": rf"\b{lists['started']} {led}",
        "started_else": rf"\b{lists['started']} (?:{lists['to_other']} )*{lists['other']}\b",
    }
    return {name: re.compile(pattern) for name, pattern in cues.items()}


def without_rates(text: str, words: DurationWords) -> str:
    """A text with "_" for what is so many in a length of time, and a word of running where they are distances."""
    distances = cues_of(words)["distances"]
    return rates(words).sub(lambda rate: MILEAGE if distances.search(rate[0]) else "_", text)


@cache
def rates(words: DurationWords) -> re.Pattern[str]:
    """So many in a length, and so often: "3 days a week", "3 days out of 7", "every 2 days"."""
    unit, of = one_of(words.rate_units), one_of(words.rate_of)
    count = rf"(?:\b(?:\d[\d.-]*|{one_of(words.rate_counts)}) ?(?:\w+ )?(?:\w+ )?)"
    share = rf"\b\d+ (?:{of} \d+ {unit}\b|{unit} {of} \d+(?= {unit}|[ ,.;!?]*$|[,.;!?]))"
    return re.compile(
        rf"{share}|{count}(?:\b{one_of(words.rate_per)} |/ ?){unit}\b|\b{one_of(words.rate_every)} {count}?{unit}\b"
    )


@cache
def bare(words: DurationWords) -> re.Pattern[str]:
    """What may stand beside a time that tells nothing else: "about", "since", "it began"."""
    return re.compile(rf"\b{one_of([*words.fillers, *words.since, *words.started, *words.it])}(?!\w)")


def may_be_score(text: str) -> bool:
    """Is what looks like a date as like a score: "4/10"?"""
    return _OF_TEN.fullmatch(text) is not None


def mentions_in(text: str, at: int, catalog: Catalog) -> list[Mention]:
    """The past days and the lengths of a text, in order; of words for both it is the day, but for a range of numbers
    before a unit: "since 2-3 days".
    """
    reading = catalog.reading
    lengths = spans_in(text, reading.numbers, reading.spans)
    days = [
        Mention(hours=tuple(map(_hours_of_days, day.back)), start=day.start, end=day.end, is_day=True)
        for day in days_in(text, datetime.fromtimestamp(at, UTC).date(), reading.calendar)
        if not any(_counts_in(day, span, text) for span in lengths)
    ]
    days = [one for one in days if not _is_part_of_day(one, days, text, reading.duration)]
    days += _hours_of_the_day(text, days, reading.duration)
    taken = {place for day in days for place in range(day.start, day.end)}
    spans = [
        Mention(
            hours=tuple(dict.fromkeys((_hours(span.high, span.unit), _hours(span.low, span.unit)))),
            start=span.start,
            end=span.end,
            is_day=False,
            is_adjective=span.is_adjective,
        )
        for span in lengths
        if not taken & set(range(span.start, span.end))
    ]
    return sorted((*days, *spans), key=lambda one: one.start)


def _is_part_of_day(mention: Mention, days: Sequence[Mention], text: str, words: DurationWords) -> bool:
    """Does it only tell when on another day: "since lunch on Sunday"?"""
    behind = (one for one in days if one.start > mention.end and max(one.hours) > max(mention.hours) == 0)
    return any(cues_of(words)["of_day"].fullmatch(text[mention.end : one.start]) for one in behind)


def _hours_of_the_day(text: str, days: Sequence[Mention], words: DurationWords) -> list[Mention]:
    """Hours of the day since which it is there, where their sentence names no day: "since 2 pm", "it began at 9 am",
    and of nothing else: "my shift began at 7 am".
    """
    found: list[Mention] = []
    for hour in _clock(words).finditer(text):
        start, end = hour.span("hour")
        first, last = sentence_around(start, text)
        before, cues = text[first : hour.start()], cues_of(words)
        is_else = hour["began"] and before.strip() and not (cues["ache"].search(before) or cues["it"].search(before))
        if not is_else and not any(first <= one.start < last for one in days):
            found.append(Mention(hours=(0,), start=start, end=end, is_day=True))
    return found


@cache
def _clock(words: DurationWords) -> re.Pattern[str]:
    lead = rf"(?:{one_of(words.clock_since)}|(?P<began>{one_of(words.started)}))(?: {one_of(words.clock_beside)})*"
    hours, halves = one_of(words.clock_hours), one_of(words.clock_halves)
    hour = rf"{halves} \d{{1,2}}|\d{{1,2}}:\d\d(?: ?{hours})?|\d{{1,2}} ?{hours}|{one_of(words.clock_names)}"
    return re.compile(rf"\b{lead} (?P<hour>{hour})(?!\w| ?{one_of(words.clock_ends)}(?!\w))")


def _counts_in(day: PastDay, span: Span, text: str) -> bool:
    """Is what looks like a date only the numbers of a length?"""
    is_in_digits = not any(letter.isalpha() for letter in text[day.start : day.end])
    return is_in_digits and span.start <= day.start and day.end < span.end


def _hours_of_days(days: int) -> int:
    return _hours(days * DAY_HOURS, DAY_HOURS)


def _hours(hours: float, unit: float) -> int:
    """Whole hours. Seven days are still within the week that they make, as "a week" need not be."""
    return WEEK - 1 if hours == WEEK and unit == DAY_HOURS else int(hours)


def around_of(mention: Mention, mentions: list[Mention], text: str, words: DurationWords) -> Around:
    """What stands around a mention."""
    start, end = clause_of(mention, text, words)
    earlier = max((one.end for one in mentions if one.end <= mention.start), default=0)
    later = min((one.start for one in mentions if one.start >= mention.end), default=len(text))
    before = text[max(start, earlier) : mention.start].strip()
    after = text[mention.end : min(end, later)].strip()
    is_last = later >= end
    rest = f"{text[start : mention.start]} {text[mention.end : end]}"
    first, last = sentence_around(mention.start, text)
    return Around(
        sentence=text[first : mention.start],
        whole=f"{text[first : mention.start]} {text[mention.end : last]}",
        clause=text[start:end],
        beside=f"{text[start : mention.start]}_{text[mention.end : end]}",
        before=before,
        after=after,
        local=f"{before} _ {after}" if is_last or not before else before,
        is_bare=not bare(words).sub(" ", rest).strip(" .,_'\"-~:=+"),
    )


def may_be_of_else(mention: Mention, around: Around, words: DurationWords) -> bool:
    """Is it years long, which much else lasts as well, with no word of the ache in a clause that tells of more?"""
    cues = cues_of(words)
    is_of_it = around.is_bare or cues["ache"].search(around.clause) or cues["it"].search(around.clause)
    return mention.hours[0] >= YEARS and not is_of_it


def clause_of(mention: Mention, text: str, words: DurationWords) -> tuple[int, int]:
    """Where the statement that a mention stands in begins and ends."""
    first = max(mention.start - _REACH, 0)
    before = [found.end() for found in ends(words.breaks).finditer(text, first, mention.start)]
    after = ends(words.breaks).search(text, mention.end, mention.end + _REACH)
    return before[-1] if before else first, after.start() if after else min(mention.end + _REACH, len(text))


def pointed_at(mentions: Sequence[Mention], text: str, words: DurationWords) -> Mention | None:
    """The time that "since then" points to, where its clause tells of the ache: "raced on Sunday, stiff ever since".

    Of several the last one before; none where a time follows at once ("ever since yesterday").
    """
    cues = cues_of(words)
    for since in cues["since_then"].finditer(text):
        is_led = any(0 <= one.start - since.end() <= 1 for one in mentions)
        clause = _CLAUSE_END.split(text[: since.start()])[-1] + _CLAUSE_END.split(text[since.end() :])[0]
        earlier = [one for one in mentions if one.end <= since.start()]
        if earlier and not is_led and cues["ache"].search(clause):
            is_past = earlier[-1].is_day or cues["ago"].match(text[earlier[-1].end :].lstrip())
            return earlier[-1] if is_past else None
    return None
