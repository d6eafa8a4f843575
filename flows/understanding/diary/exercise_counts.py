"""How many of the exercises were done, told as a number: "two of five", "only two exercises", "missed one".

All of them, none, or some: a part is never all, however the words for "done" stand beside it. Out of ten it is a score.
"""

import re
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.words.words import ReadingWords
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import one_of, spelled
from flows.text.numerals.statements import ends

ALL, SOME, NONE = "all", "some", "none"


class Counted(Struct, frozen=True):
    """What was done, as an option of the field, and the text without what says so."""

    option: str
    rest: str


def counted(text: str, catalog: Catalog, *, is_asked: bool, planned: int) -> Counted | None:
    """How many were done, where one clause counts them. `is_asked`: they are asked about, so a mere number is of them.
    `planned`: how many the plan has; 0: that is not known.
    """
    reading = catalog.reading
    clauses = [one.strip() for one in ends(reading.scores.breaks).split(spelled(normal(text), reading.numbers))]
    clauses = [one for one in clauses if one]
    found: list[tuple[int, str]] = []
    for at, clause in enumerate(clauses):
        is_bare = is_asked or (at > 0 and bool(_patterns(reading)["done"].search(clause)))
        hit = _hit(clause, reading, is_bare=is_bare)
        if hit is not None:
            found.append((at, _option(hit, planned, reading)))
    if len({option for _, option in found}) != 1 or text.rstrip().endswith("?"):
        return None
    taken = {at for at, _ in found}
    return Counted(found[0][1], ", ".join(one for at, one in enumerate(clauses) if at not in taken))


def _hit(clause: str, reading: ReadingWords, *, is_bare: bool) -> re.Match[str] | None:
    forms = ("share", "things", "behind", *(("bare",) if is_bare else ()))
    return next((hit for form in forms if (hit := _patterns(reading)[form].fullmatch(clause))), None)


def _option(hit: re.Match[str], planned: int, reading: ReadingWords) -> str:
    """All, none or some, by how many there are and whether the number is of those that were left out."""
    is_left = bool(_patterns(reading)["left_out"].search(hit[0]))
    is_whole = bool(_patterns(reading)["whole"].search(hit[0])) and not is_left
    count = int(hit["count"]) if hit["count"].isdecimal() else int(reading.numbers.loose.get(hit["count"], 0))
    of = int(hit["of"]) if hit.groupdict().get("of") else planned
    if is_whole or (of and count >= of):
        return NONE if is_left else ALL
    return (ALL if is_left else NONE) if count == 0 else SOME


@cache
def _patterns(reading: ReadingWords) -> dict[str, re.Pattern[str]]:
    words, numbers = reading.day, reading.numbers
    things, done, left = (one_of(some) for some in (words.counted_things, words.counted_done, words.counted_left))
    soft = rf"(?:(?:{one_of([*words.counted_beside, *words.counted_done, *words.counted_left])})(?!\w)[ :=-]*)*"
    count = rf"(?P<count>\d|{one_of([*numbers.loose, *words.counted_none])})(?![\w.%])"
    of = rf"(?:/|{one_of(words.counted_of)}(?!\w)) ?{soft}(?P<of>[2-9])(?!\w)"
    tail = rf"{soft}(?:{things} ?)?{soft}"
    return {
        "share": re.compile(rf"{soft}(?:{things}[ :=-]*)?{soft}{count} ?{soft}(?:{things} ?)?{soft}{of} ?{tail}"),
        "things": re.compile(rf"{soft}{count} {soft}(?:{one_of(words.counted_of)} {soft})?{things} ?{soft}"),
        "behind": re.compile(rf"{soft}{things}[ :=-]*{soft}{count} ?{soft}"),
        "bare": re.compile(rf"(?!\w+$){soft}{count} ?{soft}"),
        "done": re.compile(rf"(?<!\w){done}(?!\w)"),
        "left_out": re.compile(rf"(?<!\w){left}(?!\w)"),
        "whole": re.compile(rf"(?<!\w){one_of(words.counted_whole)} {soft}(?:\d)"),
    }
