"""Where numbers stand in a text, and whether that is a place for a pain score.

What is plainly something else (a length, a date, a distance, a label, the scale itself) is taken out first. Of the rest
each number is looked at with the words before and after it. What the scores mean, and of when they are, is not read
here.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.words.words import ReadingWords
from flows.screening.hearing import KEPT
from flows.text.dates.past import days_in
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import Number, numbers_in, spelled
from flows.text.numerals.spans import spans_in
from flows.text.numerals.statements import ends
from flows.understanding.scores.score_cues import TAKEN, cues_of
from flows.values.record import TOP_SCORE

_LABEL = re.compile(r"[^\W\d]+ ?[:=]? ?\d")
"""A word and a number: "4, knee=6"."""
_REACH = 100
"""Letters before and after a number that are looked at."""
_ANY_DAY = date(2000, 6, 15)
"""Only where a day is named matters here, not which."""


class Place(Struct, frozen=True):
    """A number in its clause: the words before it and after it there, and those nearest to it (`local`)."""

    number: Number
    clause: str
    before: str
    after: str
    local: str


@lru_cache(maxsize=KEPT)
def statements(text: str, catalog: Catalog) -> tuple[str, ...]:
    """The clauses of a text, spelled, in small letters, without what is plainly no score. Questions are left out."""
    words, cues = catalog.reading.scores, cues_of(catalog.reading)
    plain = _without_other_numbers(
        with_joined_ranges(spelled(normal(text), catalog.reading.numbers), catalog), catalog.reading
    )
    told = (one for one in re.split(r"(?<=[.!?\n])\s+", plain) if not (one.endswith("?") and cues["asks"].match(one)))
    clauses = (clause.strip() for one in told for clause in ends(words.breaks).split(one))
    return tuple(clause for clause in clauses if clause)


def speaks_of_ache(text: str, catalog: Catalog) -> bool:
    """Does the text name the ache, so that a bare number in it may be its score?"""
    return bool(cues_of(catalog.reading)["ache"].search(normal(text)))


def with_joined_ranges(text: str, catalog: Catalog) -> str:
    """The text with "between 3 and 4" as "3-4", so that no clause ends within a range."""
    pattern = cues_of(catalog.reading)["between"]
    return pattern.sub(lambda found: f"{found[1]}-{found[2]}", text)


def compared_in(text: str, catalog: Catalog) -> Iterator[tuple[float, bool]]:
    """The numbers that a clause begins with and says to be more, or less, than before: "6 worse today"."""
    cue = cues_of(catalog.reading)["compared"]
    found = (hit for clause in statements(text, catalog) if (hit := cue.match(clause)))
    yield from ((score, hit["more"] is not None) for hit in found if (score := float(hit["score"])) <= TOP_SCORE)


def given_before(text: str, catalog: Catalog) -> set[int]:
    """The scores behind which it stands that they were told before: "worse than the 4 I gave you"."""
    cue = cues_of(catalog.reading)["was_behind"]
    return {int(found["score"]) for clause in statements(text, catalog) for found in cue.finditer(clause)}


def places_in(clause: str, reading: ReadingWords) -> Iterator[Place]:
    """The numbers of a clause that stand where a score may stand."""
    numbers = numbers_in(clause, reading.numbers)
    cues = cues_of(reading)
    leads = bool(numbers) and bool(
        cues["when"].search(clause[: numbers[0].start]) or _was_then_is(clause, numbers, cues)
    )
    for at, number in enumerate(numbers):
        start = numbers[at - 1].end if at else 0
        end = numbers[at + 1].start if at + 1 < len(numbers) else len(clause)
        near = clause[start : number.start] if leads else clause[number.end : end]
        place = Place(
            number=number,
            clause=clause,
            before=clause[max(number.start - _REACH, 0) : number.start].rstrip(),
            after=clause[number.end : number.end + _REACH].strip(),
            local=near if len(numbers) > 1 else clause,
        )
        if _is_place(place, cues):
            yield place


def _was_then_is(clause: str, numbers: tuple[Number, ...], cues: dict[str, re.Pattern[str]]) -> bool:
    """Does a word of now stand between two numbers, the first of which was: "was 7 now 4"?"""
    is_was = len(numbers) > 1 and cues["was"].search(clause[: numbers[0].start])
    return bool(is_was and cues["now"].search(clause[numbers[0].end : numbers[1].start]))


def _is_place(place: Place, cues: dict[str, re.Pattern[str]]) -> bool:
    """Does the number stand where a score stands?"""
    number = place.number
    if number.high > TOP_SCORE or number.of not in (None, TOP_SCORE):
        return False
    if any(cues[name].search(place.before) for name in ("denied", "imagined", "against_was")):
        return False
    if number.of == TOP_SCORE and not cues["things"].match(place.after):
        return True
    if number.is_loose and not cues["only_one"].fullmatch(f"{place.before} {place.after}".strip()):
        return False
    return _leads_to_one(place, cues) and not (cues["things"].match(place.after) or cues["changes"].match(place.after))


def _leads_to_one(place: Place, cues: dict[str, re.Pattern[str]]) -> bool:
    """Do the words before it let it be a score?"""
    if cues["run_end"].search(place.before) or (place.number.is_range and cues["from_end"].search(place.before)):
        return True
    if cues["holds_end"].search(place.before) and (cues["of_pain"].match(place.after) or _is_of_now(place, cues)):
        return True
    if cues["not_after"].search(place.before):
        return bool(cues["bound"].search(place.before))
    led = cues["led"].search(place.before)
    return led is None or led["ok"] is not None


def _is_of_now(place: Place, cues: dict[str, re.Pattern[str]]) -> bool:
    """Is a word of now beside it, and no thing behind it that is counted?"""
    is_last = not place.after or bool(cues["followers"].match(place.after))
    return is_last and bool(cues["now"].search(place.clause))


def is_loosely_followed(place: Place, reading: ReadingWords) -> bool:
    """Is the number followed by a word that nobody would expect behind a score, and that names no other number?"""
    is_label = _LABEL.match(place.after) is not None
    return bool(place.after) and not is_label and not cues_of(reading)["followers"].match(place.after)


# ---- what is plainly something else ----------------------------------------------------------------------------------


def _without_other_numbers(text: str, reading: ReadingWords) -> str:
    """The text with lengths, days, hours, distances, labels and the scale itself taken out."""
    cues = cues_of(reading)
    text = cues["points"].sub(r"\1", text)
    text = cues["clock_at"].sub(lambda found: found[0] if found["led"] else f" {TAKEN} ", text)
    text = cues["asked_then"].sub(f" {TAKEN} ", text)
    if cues["puts_off"].search(text):
        text = cues["hour_alone"].sub(f" {TAKEN} ", text)
    text = cues["scale"].sub(" ", text)
    for name in ("worked_hours", "clock", "all_but", "other_scales", "point_or"):
        text = cues[name].sub(f" {TAKEN} ", text)
    lengths = [(one.start, one.end) for one in spans_in(text, reading.numbers, reading.spans)]
    days = [(one.start, one.end) for one in days_in(text, _ANY_DAY, reading.calendar)]
    for start, end in sorted((*lengths, *days), reverse=True):
        is_all = (start, end) == (0, len(text)) and (start, end) in days
        is_length = cues["since_end"].search(text[:start]) is not None
        is_number = re.search(r"\d", text[start:end]) and not is_all and not _is_out_of_ten(text[start:])
        if is_length or is_number:
            text = f"{text[:start]} {TAKEN} {text[end:]}"
    for name in ("units", "labels"):
        text = cues[name].sub(f" {TAKEN} ", text)
    return " ".join(text.split())


def _is_out_of_ten(text: str) -> bool:
    """Is it "3/10" that looked like a date?"""
    return bool(re.match(r"\d{1,2}/10\b(?!/)", text))
