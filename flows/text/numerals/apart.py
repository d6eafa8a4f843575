"""Lengths of time that are told in pieces, written as one: "days, 5 of them", "3/4 of a year", "six and a bit weeks".

Works on a spelled text. What is a length, and of what, is read behind it.
"""

import re
from functools import cache

from flows.text.numerals.numbers import NumberWords, one_of
from flows.text.numerals.spans import SpanWords

BIT = 0.25
"""What "a bit" of a unit is taken for."""


def put_together(text: str, numbers: NumberWords, words: SpanWords) -> str:
    """The text with each count before its unit, and parts of a unit as decimals."""
    text = _shares(numbers, words).sub(lambda found: f"{_share(found, words):.4g} ", text)
    text = _bits(numbers, words).sub(_with_bit, text)
    left = _denied(numbers, words).sub(" ", text).strip()
    if left != text and (told := _counted(numbers, words, is_alone=True).sub(_count_first, left)) != left:
        return told
    return _counted(numbers, words, is_alone=False).sub(_count_first, text)


def _share(found: re.Match[str], words: SpanWords) -> float:
    if found["decimal"]:
        return float(found["decimal"])
    one = int(found["one"]) if found["one"].isdecimal() else 1
    return float(found["n"] or 0) + one / (int(found["many"]) if found["many"] else words.shares[found["share"]])


@cache
def _shares(numbers: NumberWords, words: SpanWords) -> re.Pattern[str]:
    """As in "3/4 of a year", "2 thirds of a month" and "2 3/4 years"; "3/4 weeks" may be three or four."""
    articles, of = one_of(numbers.articles), one_of(words.of)
    share = rf"(?P<one>\d|{articles})(?:/(?P<many>[2-9])|[ -](?P<share>{one_of(words.shares)}))"
    whole = rf"(?:(?P<n>\d+) (?:{one_of(numbers.also)} )?)?"
    of_one = rf"(?: {of}(?: (?:{articles}|{one_of(words.definite)}))?| {articles})"
    return re.compile(
        rf"(?<![\w.,:/])(?:(?P<decimal>\d*\.\d+)|{whole}{share})(?:{of_one}|(?(n)|(?!)))"
        rf" (?={one_of(words.units)}(?!\w))"
    )


@cache
def _bits(numbers: NumberWords, words: SpanWords) -> re.Pattern[str]:
    """As in "six and a bit weeks", "six or so weeks" and "six weeks and a bit"."""
    count, bit, unit = rf"(?:\d+(?:\.\d+)?|{one_of(numbers.vague)})", one_of(words.bits), one_of(words.units)
    between = rf"(?P<count>{count}) (?:{bit}|(?P<so>{one_of(words.or_so_many)})) (?P<unit>{unit})(?!\w)"
    behind = rf"(?P<whole>{count}) (?P<of>{unit}) {bit}(?=\s*(?:$|[,;!)]|\.(?!\d)))"
    return re.compile(rf"(?<![\w.,:/])(?:{between}|{behind})")


def _with_bit(found: re.Match[str]) -> str:
    """A bit more than so many is more: a quarter of the unit."""
    count, unit = found["count"] or found["whole"], found["unit"] or found["of"]
    is_more = found["so"] is None and count[0].isdigit()
    return f"{float(count) + BIT:g} {unit}" if is_more else f"{count} {unit}"


@cache
def _denied(numbers: NumberWords, words: SpanWords) -> re.Pattern[str]:
    """A unit that is not meant, before the one that is: "not weeks, days"."""
    articles, units = one_of(numbers.articles), one_of(words.units)
    return re.compile(rf"[ ,]*\b{one_of(words.denied)} (?:{articles} )?{units}(?!\w)[ ,.;:-]*")


@cache
def _counted(numbers: NumberWords, words: SpanWords, *, is_alone: bool) -> re.Pattern[str]:
    """A unit and then its count: "days. 5 of them"; `is_alone`: a bare number too, "days, 5"."""
    vague, units = one_of(numbers.vague), one_of(words.units)
    them = rf"(?: {one_of(words.of_them)}){'?' if is_alone else ''}"
    about = rf"(?P<about>(?:{one_of([*words.over, *words.under, *words.nearly, *words.about])} )?)"
    return re.compile(
        rf"(?P<before>(?:\d|\b{vague}|\b{one_of(words.full)}) ?-? ?)?(?<!\w)(?P<unit>{units})(?!\w)[ ,.;:-]+{about}"
        rf"(?P<count>\d+(?:\.\d+)?(?: ?- ?\d+)?|\b{vague}){them}(?=\s*(?:$|[,;!)]|\.(?!\d)))"
    )


def _count_first(found: re.Match[str]) -> str:
    return found[0] if found["before"] else f"{found['about']}{found['count']} {found['unit']}"
