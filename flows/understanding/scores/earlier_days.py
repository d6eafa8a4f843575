"""Scores of days that are over: "yesterday was a 5, today 3", "yesterday was a 2, not a 4, I tapped wrong".

A score is of the day that its clause names, with nothing between the two but words that a score may stand among. So "3,
ran 5 km yesterday" and "3, as yesterday" tell of no other day. What was told of last night or of a run stays a score
of this day (`day_scores`). Of several of one day the highest counts, unless the text puts one right.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.words.words import ReadingWords
from flows.text.dates.past import PastDay, days_in
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import one_of, spelled
from flows.text.numerals.spans import spans_in
from flows.understanding.context.clauses import hits_in
from flows.understanding.scores.score import rounded_up_half
from flows.understanding.scores.score_cues import TAKEN, cues_of
from flows.understanding.scores.score_places import places_in, statements
from flows.values.diary import DAY_HOURS

TODAY, YESTERDAY, UNCLEAR = 0, 1, -1
"""Days back."""
OF_TODAY = ("now", "today", "earlier", "woke")
"""Beside one of these a score is of this day, whatever was spoken of before it."""


class Earlier(Struct, frozen=True):
    """What a text tells of the days before this one.

    `yesterday`: the scores of yesterday, as they were said; `is_put_right`: one that was told before was wrong.
    `has_other`: a score of another day, or of one that is not clear. `rest`: the text without all of these.
    """

    yesterday: tuple[int, ...] = ()
    is_put_right: bool = False
    has_other: bool = False
    rest: str = ""


NO_EARLIER = Earlier()


class _Told(Struct, frozen=True):
    """A score and where it stands in its clause, with the words nearest to it: `start` to `end`, `near` around it."""

    value: int
    start: int
    end: int
    near: tuple[int, int]


class _Of(Struct, frozen=True):
    """The day that a score is of, as days back, and where score and day stand."""

    back: int
    span: tuple[int, int]


def told(text: str, today: int, catalog: Catalog) -> Earlier:
    """What a text tells of earlier days. `today`: the day number of this day."""
    reading, patterns = catalog.reading, _patterns(catalog.reading)
    is_put_right = bool(patterns["put_right"].search(normal(text)))
    if is_put_right:
        text = _as_told(normal(text).replace("?", "."), reading)
    clauses = statements(_in_full(_without_lengths(text, reading), reading), catalog)
    found, rest, carried = defaultdict[int, list[int]](list), list[str](), TODAY
    for at, clause in enumerate(clauses):
        spans, scores = list[tuple[int, int]](), [*_scores(clause, reading)]
        for one in scores:
            named = _day_of(one, clause, today, reading, is_put_right=is_put_right)
            is_carried = named is None and _goes_on(one, clause, [*clauses[:at], *clauses[at + 1 :]], today, reading)
            of = _Of(carried, (one.start, one.end)) if is_carried else named
            if of is not None and of.back != TODAY:
                found[of.back].append(one.value)
                spans.append(of.span)
                carried = of.back if is_put_right else TODAY
        rest.append(_without(clause, spans))
        is_of_else = _tells_of_else(clause, catalog)  # "easy run yesterday, no pain in it"
        named_days = [] if is_of_else else [_back(day) for day in _days(clause, today, reading)]
        carried = named_days[-1] if named_days and not scores else carried if is_put_right or not scores else TODAY
    if not found:
        return NO_EARLIER
    yesterday, has_other = tuple(dict.fromkeys(found[YESTERDAY])), bool({*found} - {YESTERDAY})
    return Earlier(yesterday, is_put_right, has_other, ", ".join(one for one in rest if one.strip(f"{TAKEN} ")))


def of_yesterday(earlier: Earlier, known: Sequence[int]) -> int | None:
    """The score of yesterday: the highest, or where one is put right the last that was not known. `known`: what the
    day held.
    """
    if not earlier.is_put_right:
        return max(earlier.yesterday, default=None)
    news = [one for one in earlier.yesterday if one not in known] or [*earlier.yesterday]
    return news[-1] if news else None


def tells_nothing_else(earlier: Earlier, catalog: Catalog) -> bool:
    """Does the text tell of earlier days, and of nothing else?"""
    return earlier is not NO_EARLIER and bool(_patterns(catalog.reading)["idle"].fullmatch(earlier.rest))


def _as_told(text: str, reading: ReadingWords) -> str:
    """The text with "was" where it says what a score should be: "change yesterday's score to 2"."""
    return _patterns(reading)["put_to"].sub(lambda hit: f"{hit['day'] or ''} {reading.scores.put_as}", text)


def _without_lengths(text: str, reading: ReadingWords) -> str:
    """The text without lengths of time; what was so "3 hours ago" was so on this day, mostly."""
    text = spelled(normal(text), reading.numbers)
    for span in reversed(spans_in(text, reading.numbers, reading.spans)):
        text = f"{text[: span.start]}{TAKEN if span.high >= DAY_HOURS else ''}{text[span.end :]}"
    return text


def _in_full(text: str, reading: ReadingWords) -> str:
    """The text with short names of days in full where a score stands right behind: "sat 5, sun 4". One that is a word
    of how somebody was ("sat 5") is a day only beside another.
    """
    patterns, calendar = _patterns(reading), reading.calendar
    found = [*patterns["short_day"].finditer(text)]
    others = patterns["full_day"].search(text) is not None
    names = {place: name for name, place in reversed([*calendar.weekdays.items()])}
    for hit in reversed(found):
        if len(found) > 1 or others or hit["day"] not in reading.scores.resting:
            text = f"{text[: hit.start('day')]}{names[calendar.weekdays[hit['day']]]}{text[hit.end('day') :]}"
    return text


def _scores(clause: str, reading: ReadingWords) -> Iterator[_Told]:
    """The scores of a clause; one that is only a bound is none here."""
    cues, patterns = cues_of(reading), _patterns(reading)
    for none in patterns["none"].finditer(clause):
        yield _Told(0, none.start(), none.end(), (0, len(clause)))
    for place in places_in(clause, reading):
        start, end = place.number.start, place.number.end
        is_before = clause[:start].endswith(place.local)
        near = (start - len(place.local), start) if is_before else (end, end + len(place.local))
        if not cues["bound"].search(place.before):
            near = (0, len(clause)) if place.local == clause else near
            yield _Told(rounded_up_half(place.number.high), start, end, near)


def _day_of(one: _Told, clause: str, today: int, reading: ReadingWords, *, is_put_right: bool) -> _Of | None:
    """The day of a score, by the nearest one in its clause that only small words part it from; None: none is named."""
    patterns, cues = _patterns(reading), cues_of(reading)
    near = clause[one.near[0] : one.near[1]]
    if cues["lately"].search(near) or cues["a_run"].search(clause):
        return _Of(TODAY, (one.start, one.end))
    found: list[tuple[int, _Of]] = []
    for start, end, back in _named(clause, today, reading):
        between = clause[end : one.start] if end <= one.start else clause[one.end : start]
        is_its = not patterns["not_its_day"].search(clause[:start]) and patterns["between"].fullmatch(between)
        if is_its and (is_put_right or (one.near[0] <= start and end <= one.near[1])):
            found.append((len(between), _Of(back, (min(start, one.start), max(end, one.end)))))
    if found:
        return min(found, key=lambda gap: gap[0])[1]
    is_now = any(cues[name].search(near) for name in OF_TODAY)
    return _Of(TODAY, (one.start, one.end)) if is_now else None


def _tells_of_else(clause: str, catalog: Catalog) -> bool:
    """Does a clause speak of a run, a distance or exercises, so that what follows is likely of those?"""
    words = catalog.reading.day
    named = hits_in((*words.topics["ran"], *words.of_exercises), tuple(clause.split()), catalog)
    return TAKEN in clause or bool(named)


def _goes_on(one: _Told, clause: str, others: list[str], today: int, reading: ReadingWords) -> bool:
    """Is a score without a day of the day that was named before: "forgot yesterday, it was a 4", "meant 2"?

    A mere number is, where this day has a score of its own: "yesterday was bad, a 6, today a 3".
    """
    patterns, cues = _patterns(reading), cues_of(reading)
    before = clause[: one.start]
    if cues["was"].search(before) or patterns["put_right"].search(before):
        return True
    is_named = any(cues["now"].search(text) or TODAY in _backs(text, today, reading) for text in others)
    return is_named and any(True for text in others for _ in _scores(text, reading))


def _named(clause: str, today: int, reading: ReadingWords) -> Iterator[tuple[int, int, int]]:
    """The days of a clause: where each stands, and how many days back it is."""
    yield from ((day.start, day.end, _back(day)) for day in _days(clause, today, reading))
    yield from ((*hit.span(), UNCLEAR) for hit in _patterns(reading)["days_ago"].finditer(clause))


def _days(clause: str, today: int, reading: ReadingWords) -> list[PastDay]:
    """The days that a clause names in words."""
    lengths = reading.scores.beside_its_day  # "all day"
    days = [(day, clause[day.start : day.end]) for day in days_in(clause, date.fromordinal(today), reading.calendar)]
    return [day for day, name in days if name not in lengths and not any(map(str.isdecimal, name))]


def _back(day: PastDay) -> int:
    return max(day.back)


def _backs(clause: str, today: int, reading: ReadingWords) -> list[int]:
    return [_back(day) for day in _days(clause, today, reading)]


def _without(clause: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        clause = f"{clause[:start]} {TAKEN} {clause[end:]}"
    return " ".join(clause.split())


@cache
def _patterns(reading: ReadingWords) -> dict[str, re.Pattern[str]]:
    words, calendar = reading.scores, reading.calendar
    beside = (*words.softeners, *words.qualities, *words.anchors, *words.idle_beside, *words.beside_its_day)
    soft = rf"(?:{one_of([*beside, *words.was, *words.worst, *words.went, *words.went_to])}|s)"
    denied = rf"{one_of([*words.denials, *words.put_right])} (?:{one_of(reading.numbers.articles)} )?\d+"
    idle = rf"(?:{denied}|{soft}|{one_of([*words.put_right, *words.told_as, *calendar.days_ago])}|{TAKEN})"
    day = one_of([*calendar.days_ago, *calendar.weekdays])
    none = one_of([*words.no_pain, *words.no_pain_only])
    short = one_of([one for one in calendar.weekdays if one in calendar.doubtful])
    full = one_of([one for one in (*calendar.weekdays, *calendar.days_ago) if one not in calendar.doubtful])
    was = one_of([*words.was, *reading.numbers.articles])
    return {
        "short_day": re.compile(rf"(?<![\w'])(?P<day>{short})(?=[ :=-]+(?:{was} )*\d+(?![\d:.]\d|\w))"),
        "full_day": re.compile(rf"(?<!\w){full}(?!\w)"),
        "between": re.compile(rf"(?:[ ,:=~>'(/-]|(?<!\w)(?:{denied}|{soft})(?!\w))*"),
        "idle": re.compile(rf"(?:[ ,:=~>'(/-]|(?<!\w){idle}(?!\w))*"),
        "not_its_day": re.compile(rf"(?<!\w){one_of(words.not_its_day)}(?: {one_of(reading.spans.definite)})? $"),
        "put_right": re.compile(rf"(?<!\w){one_of(words.put_right)}(?!\w)"),
        "put_to": re.compile(
            rf"(?<!\w)(?:(?P<day>{day}(?:'?s)?(?: {one_of(words.told_as)})?) {one_of(words.went_to)}|"
            rf"{one_of(words.put_to)})(?!\w)"
        ),
        "none": re.compile(rf"(?<!\w){none}(?!\w)"),
        "days_ago": re.compile(rf"{TAKEN} {one_of(calendar.ago)}(?!\w)"),
    }
