"""Marks that somebody dictated, and a phone wrote as words: "no fever full stop my back hurts comma on and off".

Only where the words can be nothing else: not "a comma", "came to a full stop" or "a question mark over it". It knows no
words: they are handed in. What is a thing of the body or of a month as well ("colon", "period") is never a mark.
"""

import re
from collections.abc import Mapping
from functools import cache

from msgspec import Struct


class DictatedWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`says`: a mark for its name, and `opens` one that goes with what follows; `never_behind` and `never_before` are
    words that make it a thing that is spoken of.
    """

    says: Mapping[str, str]
    opens: Mapping[str, str]
    never_behind: tuple[str, ...]
    never_before: tuple[str, ...]


def with_marks(text: str, words: DictatedWords) -> str:
    """A text as it was typed, with a mark for each that was dictated."""
    pattern, marks = _names(tuple(words.says.items()), words.never_behind, words.never_before)
    text = pattern.sub(lambda found: marks[_name(found)] + _gap(found, marks[_name(found)]), text)
    opening, opened = _names(tuple(words.opens.items()), words.never_behind, words.never_before)
    return opening.sub(lambda found: f" {opened[_name(found)]}", text)


def _name(found: re.Match[str]) -> str:
    return " ".join(found["name"].lower().split())


def _gap(found: re.Match[str], mark: str) -> str:
    """What stands behind a mark: nothing where it joins, and where a comma stands between two figures."""
    is_figure = found.string[found.start() - 1].isdigit() and found.string[found.end() : found.end() + 1].isdigit()
    return "" if mark == "-" or (mark == "," and is_figure) else " "


@cache
def _names(
    marks: tuple[tuple[str, str], ...], behind: tuple[str, ...], before: tuple[str, ...]
) -> tuple[re.Pattern[str], Mapping[str, str]]:
    name = "|".join(r"\s+".join(map(re.escape, one.split())) for one, _ in sorted(marks, key=lambda one: -len(one[0])))
    told = "".join(rf"(?<!\b{re.escape(word)})" for word in behind)
    pattern = rf"(?<=[^\W_]){told}[^\S\n]+(?P<name>{name})\b(?![^\S\n]+(?:{'|'.join(before)})\b)[.,]?[^\S\n]*"
    return re.compile(pattern, re.IGNORECASE), dict(marks)
