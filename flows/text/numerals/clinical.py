"""Lengths of time as clinicians write them: "2/52 history of" is two weeks, "pain for 3/7" three days.

Beside none of the words that say so "3/7" is a date or a score, and stays.
"""

import re
from functools import cache

from flows.text.numerals.numbers import one_of
from flows.text.numerals.spans import SpanWords

LATEST_DAY = 31
"""What is out of more than so many is no date, and no score either."""


def in_plain_units(text: str, words: SpanWords) -> str:
    """The text with such lengths in plain words; itself where there is none."""
    if "/" not in text:
        return text
    alone = _alone(words).fullmatch(text)
    if alone is not None and int(alone["unit"]) > LATEST_DAY:
        return f"{alone['count']} {words.clinical[alone['unit']]}"
    return _pattern(words).sub(lambda found: f"{found['lead']}{found['count']} {words.clinical[found['unit']]}", text)


def perhaps_in_plain_units(text: str, words: SpanWords) -> str:
    """The same of a text that is nothing but what may as well be a date ("3/7"); "" where it is none."""
    alone = _alone(words).fullmatch(text)
    return f"{alone['count']} {words.clinical[alone['unit']]}" if alone is not None else ""


@cache
def _alone(words: SpanWords) -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<count>\d{{1,2}}) ?/ ?(?P<unit>{one_of(words.clinical)})[\s.]*")


@cache
def _pattern(words: SpanWords) -> re.Pattern[str]:
    before, behind = one_of(words.clinical_before), one_of(words.clinical_behind)
    length = rf"(?P<count>\d{{1,2}}) ?/ ?(?P<unit>{one_of(words.clinical)})(?![\w/])(?!\.\d)"
    led = rf"(?:(?<![\w/])(?P<led>{before})[ :]+)?"
    return re.compile(rf"(?P<lead>{led})(?<![\w./]){length}(?(led)|(?=[ -]*{behind}(?!\w)))", re.IGNORECASE)
