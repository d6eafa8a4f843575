"""A score told by another one: "yesterday 6, today 2 less", "up 2 points from 3", "half of what it was, and it was 8".

It is reckoned only where the text says all of it and nothing else: one score of before, and how this one differs. What
may be the score as well as the difference ("yesterday 4, 6 worse today") comes as both.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.words.words import ReadingWords
from flows.screening.hearing import KEPT
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import numbers_in, one_of, spelled
from flows.values.record import TOP_SCORE

_SCORE = "#"
"""Stands where the score of before did."""


class Relation(Struct, frozen=True):
    """How a score differs from the one of before: so many times it, and so many more or less.

    `rest`: the text without what says so. `base`: the other score, where it stands in the relation itself. `perhaps`:
    a number that may be the score itself.
    """

    rest: str
    times: float = 1.0
    more: float = 0.0
    base: float | None = None
    perhaps: float | None = None

    def of(self, base: float) -> tuple[float, ...]:
        """What the score comes to, likeliest first; none where there is no such score."""
        found = base * self.times + self.more
        is_so = self.perhaps is not None and (self.perhaps > base if self.more > 0 else self.perhaps < base)
        values = (found, self.perhaps) if is_so and self.perhaps is not None else (found,)
        return tuple(one for one in values if 0 <= one <= TOP_SCORE)


@lru_cache(maxsize=KEPT)
def relation(text: str, catalog: Catalog) -> Relation | None:
    """The one relation that a text tells, if it tells one."""
    told = spelled(normal(text), catalog.reading.numbers)
    found = [*_relations(told, catalog.reading)]
    return found[0] if len(found) == 1 else None


def stands_alone(relation: Relation, catalog: Catalog) -> bool:
    """Is nothing else told beside a relation and the score of before?"""
    rest = relation.rest
    for number in reversed(numbers_in(rest, catalog.reading.numbers)):
        rest = f"{rest[: number.start]}{_SCORE}{rest[number.end :]}"
    return not _idle(catalog.reading).sub(" ", rest).strip(f" .,_:;=~-!>{_SCORE}")


def _relations(text: str, reading: ReadingWords) -> Iterator[Relation]:
    taken: list[tuple[int, int]] = []
    for name, pattern in _patterns(reading).items():
        for found in pattern.finditer(text):
            if not any(start < found.end() and found.start() < end for start, end in taken):
                taken.append(found.span())
                yield _told(name, found, reading)


def _told(name: str, found: re.Match[str], reading: ReadingWords) -> Relation:
    stop = ", " if found.groupdict().get("stop") else ""
    rest = f"{found.string[: found.start()]} {stop}_ {found.string[found.end() :]}"
    rest = " ".join(re.sub("[()]", " ", rest).split())
    if name == "same":
        return Relation(rest=rest)
    if name in ("times", "by_times", "over"):
        return Relation(rest=rest, times=_times(found, reading), base=_base(found))
    count = found["count"] or ""
    by = float(count) if count[:1].isdigit() else float(reading.numbers.loose.get(count, 1))
    is_difference = any(found[one] for one in ("point", "a_point", "by")) or _is_plain(name, found)
    return Relation(
        rest=rest,
        more=by if found["rises"] else -by,
        base=_base(found),
        perhaps=None if is_difference else by,
    )


def _is_plain(name: str, found: re.Match[str]) -> bool:
    """Do the words say that the number is the difference: "2 less", "minus 2", "come down 2 since"?"""
    told = found.groupdict()
    return (name == "by" and told["plain"] is not None) or any(told.get(one) is not None for one in ("sign", "since"))


def _base(found: re.Match[str]) -> float | None:
    base = found.groupdict().get("base")
    return None if base is None else float(base)


def _times(found: re.Match[str], reading: ReadingWords) -> float:
    """How many times the score of before it is: "twice", "two thirds of"."""
    told = found.groupdict()
    if told["share"]:
        return float(told["shares"] or 1) / reading.spans.shares[told["share"]]
    return reading.scores.times_as_much.get(told["times"] or "", 0) or reading.scores.times_over[told["over"]]


@cache
def _patterns(reading: ReadingWords) -> dict[str, re.Pattern[str]]:
    """The forms of a relation; where two share a word, the first counts."""
    words, numbers = reading.scores, reading.numbers
    articles, points = one_of(numbers.articles), one_of(words.points)
    by, start = one_of(words.led_by_count), one_of(words.went_from)
    when = [*words.now, *words.today, *words.earlier, *words.woke]
    soft = one_of([*words.softeners, *words.anchors, *when])
    ends = one_of([*words.breaks, *when, *words.than, *words.past, *words.lately, *words.of_before])
    behind = rf"(?!\w)(?= ?(?:$|[,.;!()-]|{ends}(?!\w)))(?: {one_of(words.than)}(?!\w))?"
    went = rf"(?:(?P<rises>{one_of(words.rises)})|{one_of(words.falls)})"
    count = (
        rf"(?P<by>{by} )?(?:(?P<count>\d(?:\.\d)?|{one_of(numbers.loose)})(?P<point> ?{points})?|"
        rf"{articles} (?P<a_point>{points}))(?![\w/:])"
    )
    since, of, before = (one_of(some) for some in (words.since, reading.spans.of, words.of_before))
    the = one_of(reading.spans.definite)
    base = (
        rf"(?:(?:{articles}|{before}|{the}) )?(?P<base>10|\d(?:\.\d)?)(?: ?/ ?10)?(?![\w/:]|\.\d)"
        rf"(?! {one_of(words.went_to)} ?\d)"
    )
    plain = rf"(?P<plain>(?={one_of([*words.by_more, *words.by_fewer])}(?!\w)))?"
    more, fewer = one_of([*words.by_more, *words.higher]), one_of([*words.by_fewer, *words.lower])
    led = rf"(?:^|(?P<stop>[,.;!(] ?|\b{one_of(reading.statements.breaks)} (?:{soft} )?)|\b{soft} )"
    plus = one_of(words.plus)
    share = rf"(?:(?P<shares>\d)|{articles}) (?P<share>{one_of(reading.spans.shares)})"
    size = rf"(?:{the} )?(?:(?P<times>{one_of(words.times_as_much)})|{share})(?!\w)"
    forms = {
        "moved": rf"\b{went} {count} {start} {base}",
        "by_from": rf"\b{went} {start} {base} (?={by} ){count}",
        "from": rf"\b{start} {base},?(?: {soft})* {went} {count}{behind}",
        "alone": rf"\b{went} {count}(?P<since> {since})?{behind}",
        "by_than": rf"{led}{count} (?:(?P<rises>{more})|{fewer}) {one_of(words.than)} (?=(?:{the}|{before}) ){base}",
        "points_from": rf"{led}(?=\d(?:\.\d)? ?{points} ){count} (?:(?P<rises>{more})|{fewer}) {start} {base}",
        "by": rf"{led}{count} {plain}(?:(?P<rises>{more})|{fewer}){behind}",
        "signed": rf"(?<!\w)(?:(?:(?P<rises>{plus})|{one_of(words.minus)}) ?(?P<sign>)|-)(?!-){count}"
        rf"(?: {one_of(words.went_to)}(?= {before}))?{behind}",
        "by_times": rf"\b{size} (?:{of} )?{the} {base}",
        "times": rf"(?:(?P<led>{led})|\b){size}(?:(?= (?:{of} )?{before} \d)| {one_of(words.of_that)}{behind}|"
        rf"(?(led){behind}|(?!)))",
        "over": rf"\b(?P<over>{one_of(words.times_over)})(?: {since})?(?P<times>)(?P<share>)(?!\w){behind}",
        "same": rf"\b{one_of(words.unchanged)}{behind}",
    }
    return {name: re.compile(form) for name, form in forms.items()}


@cache
def _idle(reading: ReadingWords) -> re.Pattern[str]:
    words = reading.scores
    times = (*words.now, *words.today, *words.earlier, *words.woke, *words.past, *words.was, *words.went, *words.lately)
    times = (*times, *words.of_before)
    idle = (*words.softeners, *words.anchors, *words.idle_beside, *words.breaks, *words.than, *words.led_by)
    then = rf"(?<={_SCORE} ){one_of(words.at_that_time)}(?: [^\W\d_]+){{1,3}}(?= ?(?:$|[,.;!()_]))"
    return re.compile(rf"(?<!\w)(?:{then}|{one_of((*times, *idle, *reading.numbers.articles))}(?!\w))")
