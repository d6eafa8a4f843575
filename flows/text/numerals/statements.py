"""Where one statement of a text ends and the next begins, for whoever reads figures: scores, lengths, hours and dates.

They read runs of a text in normal form and not its words one by one, as numbers have signs of their own ("3.5", "5-6").
"""

import re
from functools import cache

from msgspec import Struct

from flows.text.numerals.numbers import one_of

Words = tuple[str, ...]

STOPS = re.compile(r"[,;!?\n()]+(?!\d)|\.+(?!\d)|(?<=[^\d\W]) -+ |(?<=\s)-+(?=[^\W\d]|\s)| / (?=[^\W\d])")
"""Marks that end a statement."""
_SENTENCE = re.compile(r"[.!?;\n]+(?:\s|$)")


class StatementWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """Words that all these readers share; content/en/words/statements.yaml says what each part is."""

    breaks: Words
    denials: Words
    bare_no: Words


@cache
def ends(breaks: Words) -> re.Pattern[str]:
    """What parts two statements: a mark, or one of these words."""
    return re.compile(rf"{STOPS.pattern}|\b{one_of(breaks)}\b")


def sentence_around(place: int, text: str) -> tuple[int, int]:
    """Where the sentence around a letter of a text begins and ends."""
    start = max((found.end() for found in _SENTENCE.finditer(text, 0, place)), default=0)
    end = next((found.start() for found in _SENTENCE.finditer(text, place)), len(text))
    return start, end
