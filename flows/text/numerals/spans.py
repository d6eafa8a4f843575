"""Lengths of time as people write them: "3 weeks", "a fortnight", "half a year", "1.5 wks", "over a month".

Each comes as hours from the least to the most that it may mean, with its place in the text. What the length is a
length of, is for the reader to judge. The words come from the content.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct

from flows.text.numerals.numbers import NumberWords, one_of

WEEK = 168
_LONGEST = 120 * 8766
"""Hours of a long life: what is longer is no length that anybody told."""


class SpanWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """The words for lengths of time.

    `units`: a word and its hours; `singular`: units that stand for one thing and lead to another word ("3 hour run"),
    and `singular_ends` what such a word is not ("3 day ago").
    `many`: bare words for some of them ("for weeks"), as hours from and to; `long_while` likewise ("ages"). `of`
    between count and unit, `full` words that change nothing ("good"). Bounds: `over`, `under`, `nearly`, `about`.
    `or_two`: an end that makes one of them up to two; `or_so`: ends that change nothing; `within`: behind it stands by
    how much it may be wrong ("give or take a day"); `plus`: signs and words after
    a count that make it a least one. `the_last`: what stands for a count of one ("the past" week). `once`: before one
    unit it names that one, and the count is none of it ("8 last night"). `alone`: units that at the beginning
    of a text are one of them ("week or so"). `numbered`: units that are numbered ("day 3", "3rd
    week"). `shares`: parts of a unit ("two thirds of a year"); `bits`: between count and unit
    ("six and a bit weeks"), `or_so_many`: there too ("six or so weeks"); `denied` before a unit that is not meant, and
    `of_them` behind a count that stands apart from its unit ("not weeks, days. 5 of them"). `clinical`: parts of a year
    or a week as clinicians write them ("2/52"), where one of `clinical_before` or `clinical_behind` stands beside.
    """

    units: Mapping[str, float]
    singular: tuple[str, ...]
    singular_ends: tuple[str, ...]
    many: Mapping[str, tuple[float, float]]
    many_led_by: tuple[str, ...]
    long_while: Mapping[str, tuple[float, float]]
    of: tuple[str, ...]
    full: tuple[str, ...]
    over: tuple[str, ...]
    under: tuple[str, ...]
    nearly: tuple[str, ...]
    about: tuple[str, ...]
    or_two: tuple[str, ...]
    or_so: tuple[str, ...]
    within: tuple[str, ...]
    plus: tuple[str, ...]
    the_last: tuple[str, ...]
    once: tuple[str, ...]
    alone: tuple[str, ...]
    numbered: tuple[str, ...]
    shares: Mapping[str, int]
    bits: tuple[str, ...]
    or_so_many: tuple[str, ...]
    denied: tuple[str, ...]
    definite: tuple[str, ...]
    of_them: tuple[str, ...]
    clinical: Mapping[str, str]
    clinical_before: tuple[str, ...]
    clinical_behind: tuple[str, ...]


class Span(Struct, frozen=True):
    """A length of time: hours from `low` to `high`, and the place of its words.

    `unit`: the hours of one of its units. `is_adjective`: that unit stands as before a noun ("3 hour", "12-week").
    """

    low: float
    high: float
    start: int
    end: int
    unit: float = 0
    is_adjective: bool = False


def spans_in(text: str, numbers: NumberWords, words: SpanWords) -> tuple[Span, ...]:
    """The lengths of time in a spelled text, in order."""
    told = (*_counted(text, numbers, words), *_numbered(text, numbers, words))
    counted = [span for span in told if span.high <= _LONGEST]
    taken = {place for span in counted for place in range(span.start, span.end)}
    bare = [span for span in _bare(text, words) if span.start not in taken]
    return tuple(sorted((*counted, *bare), key=lambda span: span.start))


def _counted(text: str, numbers: NumberWords, words: SpanWords) -> Iterator[Span]:
    for found in _pattern(numbers, words).finditer(text):
        low = 1.0 if found["last"] else _count(found["low"] or found["half"], numbers)
        high = _count(found["high"], numbers) if found["high"] else low
        if found["or_two"]:
            high = low + 1
        more = numbers.fractions[found["more"]] if found["more"] else 0.0
        unit = words.units[found["unit"]]
        is_singular = low > 1 and found["unit"] in words.singular and found.end() == found.end("unit")
        if is_singular and _behind_once(words).search(text[: found.start("unit")]):  # "8 last night"
            continue
        leads_on = is_singular and bool(_leads_on(words).match(text, found.end()))
        low, high = sorted(((low + more) * unit, (high + more) * unit))
        low, high = _bounded(low, high, found, words)
        yield Span(
            low=low,
            high=high,
            start=found.start(),
            end=found.end(),
            unit=unit,
            is_adjective=leads_on,
        )


def _numbered(text: str, numbers: NumberWords, words: SpanWords) -> Iterator[Span]:
    """As in "day 3" and "3rd week": so many are over, or all but one."""
    for found in _numbered_pattern(numbers, words).finditer(text):
        unit, number = words.units[found["unit"] or found["after"]], int(found["number"] or found["nth"])
        if number:
            low, high = (number - 1) * unit, number * unit
            yield Span(low=low, high=high, start=found.start(), end=found.end(), unit=unit)


def _bounded(low: float, high: float, found: re.Match[str], words: SpanWords) -> tuple[float, float]:
    """What "over", "less than" and "nearly" make of a length: up to half as much again, down to half of it."""
    bound = found["bound"] or ""
    if bound in words.over or found["plus"]:
        return high + 1, high * 1.5
    if bound in words.under:
        return low / 2, max(low - 1, 0)
    if bound in words.nearly:
        return max(low - 1, 0), high
    return low, high


def with_one(text: str, numbers: NumberWords, words: SpanWords) -> str:
    """The text with its count before a unit that begins it: "a week or so" of "week or so"."""
    return _alone(numbers, words).sub(lambda found: f"{numbers.articles[0]} {found[0]}", text, count=1)


@cache
def _alone(numbers: NumberWords, words: SpanWords) -> re.Pattern[str]:
    ends = one_of([*words.or_two, *words.or_so])
    half = rf"{one_of(numbers.also)} (?:{one_of(numbers.articles)} )?{one_of(numbers.fractions)}"
    return re.compile(rf"^{one_of(words.alone)}(?= (?:{ends}|{half})(?!\w)|[ .!?]*$)")


@cache
def _behind_once(words: SpanWords) -> re.Pattern[str]:
    """What names one night or week and no length, before its unit."""
    return re.compile(rf"(?<!\w){one_of(words.once)} $")


@cache
def _leads_on(words: SpanWords) -> re.Pattern[str]:
    """Another word behind a unit: "3 hour run", but neither "3 day" nor "3 day ago", as learners say."""
    return re.compile(rf"[ -]+(?!{one_of(words.singular_ends)}(?!\w))(?=[^\W\d_])")


def _count(word: str, numbers: NumberWords) -> float:
    if word in numbers.fractions:
        return numbers.fractions[word]
    known = numbers.vague.get(word, numbers.loose.get(word))
    return float(word[:9]) if known is None else float(known)


def _bare(text: str, words: SpanWords) -> Iterator[Span]:
    for found in _bare_pattern(words).finditer(text):
        low, high = words.many[found["many"]] if found["many"] else words.long_while[found["while"]]
        yield Span(low=low, high=high, start=found.start(), end=found.end())


@cache
def _pattern(numbers: NumberWords, words: SpanWords) -> re.Pattern[str]:
    vague = one_of([*numbers.vague, *numbers.loose])
    count = rf"(?:\d+(?:\.\d+)?|{vague}\b)"
    bounds = one_of([*words.over, *words.under, *words.nearly, *words.about])
    articles, of, full = one_of(numbers.articles), one_of(words.of), one_of(words.full)
    halves, unit = one_of(numbers.fractions), one_of(words.units)
    the_last = one_of(words.the_last)
    between = rf"(?: ?(?:-|/(?=[3-9]|1[1-9])|{one_of(numbers.ranges)}|{one_of(numbers.also)}) ?)"
    plus, or_so = one_of(words.plus), rf"(?:(?<=\d){one_of(numbers.or_so)}(?!\w))?"
    or_two = rf" {one_of(words.or_two)}\b"
    wrong_by = rf" ?,? ?{one_of(words.within)} (?:(?:{count}|{articles}) )?{unit}(?!\w)(?:{or_two})?"
    return re.compile(
        rf"(?<![\w.,:/])(?:(?P<bound>{bounds}) )?(?:{articles} (?={full}\b|\d|{halves}))?(?:{full} )?"
        rf"(?:(?P<half>{halves})(?: {of})?(?:[ -]{articles})?[ -]|"
        rf"(?P<last>{the_last}) |(?P<low>{count}){or_so}(?P<plus> ?{plus}(?!\w))?(?:{between}(?P<high>{count}){or_so})?"
        rf"(?:(?<=\d) ?-? ?|[ -]|(?<=\+) ?)"
        rf"(?:{of} )?(?:{full} )*)"
        rf"(?P<unit>{unit})(?![\w'])(?: {one_of(numbers.also)} (?:{articles} )?(?P<more>{halves})\b)?"
        rf"(?P<or_two>{or_two})?(?:{wrong_by}| ?{one_of(words.or_so)}\b)?"
    )


@cache
def _numbered_pattern(numbers: NumberWords, words: SpanWords) -> re.Pattern[str]:
    unit, ends = one_of(words.numbered), one_of(numbers.ordinal_ends)
    return re.compile(
        rf"\b(?P<unit>{unit}) (?P<number>\d{{1,3}})(?![\w:/.-])|\b(?P<nth>\d{{1,3}}){ends} (?P<after>{unit})\b"
    )


@cache
def _bare_pattern(words: SpanWords) -> re.Pattern[str]:
    many, long_while, led = one_of(words.many), one_of(words.long_while), one_of(words.many_led_by)
    return re.compile(rf"\b(?:(?:(?:{led} )|^)(?P<many>{many})|(?P<while>{long_while}))\b")
