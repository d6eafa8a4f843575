"""A contrast word between commas, put before its thing: "my legs, however, feel weak" is "however my legs feel weak".

Commas part clauses, so what is told would lie in two of them. Only a short thing with a word of its own state behind is
put together, never a no. It knows no words: they are handed in.
"""

import re
from functools import cache

from msgspec import Struct

from flows.text.numerals.numbers import one_of

_MARK = r"\s*(?:[,(]|\s[-\u2013\u2014]+\s)\s*"
_CLOSED = r"\s*(?:[,)]|\s[-\u2013\u2014]+\s)\s*"


class InterposedWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`words` that stand between commas; `goes_on`: what tells of a thing behind them; `never`: what is no part of the
    thing before them.
    """

    words: tuple[str, ...]
    goes_on: tuple[str, ...]
    never: tuple[str, ...]


def with_contrast_first(text: str, words: InterposedWords) -> str:
    """A text in normal form, with each such word before the thing that it stands behind."""
    return _interposed(words).sub(r"\g<word> \g<thing> ", text)


@cache
def _interposed(words: InterposedWords) -> re.Pattern[str]:
    word = rf"(?!{one_of(words.never)}\b)[^\W_]+"
    said, on = one_of(words.words), one_of(words.goes_on)
    return re.compile(
        rf"(?:(?<=^)|(?<=[.!?;,\n])|(?<=[.!?;,\n]\s)|(?<=[.!?;,\n]\s\s))(?P<thing>{word}(?:[ ]{word}){{0,3}})"
        rf"{_MARK}(?P<word>{said}){_CLOSED}(?={on}\b)"
    )
