"""The pain score (0-10, NPRS) that a text gives: "3 of 10", "7 since 3 days", "like a 4 when running, 1 at rest".

A number is a score unless its place says that it is something else: a distance, a count ("2 glasses"), a label
("mile 9"), a length, a change ("up by 2"), a bound, or what is denied. Then what stands around it says of when it is:
now, at rest, in the run, at its worst, or past. Of a range the higher end counts, as the more careful reading; half a
point is rounded up. What may be two things is asked back. Words for a pain ("quite bad") are not read here.
"""

import math
import re
from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.words.words import ReadingWords
from flows.text.numerals.numbers import Number, numbers_in
from flows.understanding.context.repairs import is_only_taking_back, takes_back
from flows.understanding.scores import ratings, reckoned, risen
from flows.understanding.scores.score_cues import cues_of
from flows.understanding.scores.score_picks import (
    STRAINED,
    Score,
    When,
    corrected,
    is_all_elsewhere,
    of_now,
    of_worst,
    put_right,
)
from flows.understanding.scores.score_places import (
    Place,
    compared_in,
    given_before,
    is_loosely_followed,
    places_in,
    speaks_of_ache,
    statements,
)
from flows.values.record import TOP_SCORE
from flows.values.typed import Typed

BEFORE = (When.EARLIER, When.WAS, When.PAST)
"""Of one of these is a score by which the one of now is told."""
WAS_BEFORE = (When.AFTER, When.MOVING)
"""... and of one of these where the text says that it was: "it was 5 in the morning"."""
WIDE = 3
"""From this width on a range is asked back."""


def read_score(text: str, catalog: Catalog, field: str = "pain_now") -> Typed[int]:
    """The score that a text gives as its answer to a question for one: of now, or of the worst ("pain_worst").

    Several come where it must be asked back; a suggestion where it is of another time or only a bound.
    """
    if field != "pain_worst" and (found := told_by_another(text, catalog)).values:
        return found
    told = corrected(scores_in(_without_difference(text, catalog), catalog))
    plain = [score for score in told if not score.is_loose] or told
    told = told if _is_scale(plain) else plain
    told = [score for score in told if field == "pain_worst" or score.when is not When.PAST]
    if not told:
        beside = tuple(rounded_up_half(score) for score, _ in compared_in(text, catalog))
        return Typed(values=beside, is_suggestion=bool(beside))
    best = of_worst(told) if field == "pain_worst" else of_now(told)
    values = tuple(dict.fromkeys(value for score in best for value in score.values))
    is_other = field != "pain_worst" and best[0].when >= When.WAS
    return Typed(values=values, is_suggestion=is_other)


def _without_difference(text: str, catalog: Catalog) -> str:
    """The text without what is plainly by how much a score differs, and no score: "today minus two"."""
    relation = reckoned.relation(text, catalog)
    is_plain = relation is not None and relation.more and relation.base is None and relation.perhaps is None
    return relation.rest if relation is not None and is_plain else text


def told_by_another(text: str, catalog: Catalog) -> Typed[int]:
    """The score of now that a text tells by the one of before ("yesterday 6, today 2 less"), where it says no more."""
    relation = reckoned.relation(text, catalog)
    if relation is None or not reckoned.stands_alone(relation, catalog):
        return Typed()
    told = scores_in(relation.rest, catalog)
    before = (*BEFORE, *WAS_BEFORE) if cues_of(catalog.reading)["was"].search(relation.rest) else BEFORE
    bases = [float(one.values[0]) for one in told if one.when in before and len(one.values) == 1 and not one.is_bound]
    bases = bases if relation.base is None else [relation.base]
    if len(bases) != 1 or len(told) != (relation.base is None):
        return Typed()
    return Typed(values=tuple(dict.fromkeys(map(rounded_up_half, relation.of(bases[0])))))


def _is_scale(told: list[Score]) -> bool:
    """Is ten all that is told? Beside another number it may be what that one is out of: "6 ouddof 10"."""
    return all(score.values == (TOP_SCORE,) and not score.is_told for score in told)


def read_bare_score(text: str, catalog: Catalog) -> int | None:
    """The score that is the whole text ("7", "seven", "7 / 10", "none"), or None."""
    told = scores_in(text, catalog)
    cues = cues_of(catalog.reading)
    clauses = statements(text, catalog)
    is_bare = len(clauses) == 1 and (cues["bare"].fullmatch(clauses[0]) or cues["no_pain_only"].fullmatch(clauses[0]))
    return told[0].values[0] if is_bare and len(told) == 1 and len(told[0].values) == 1 else None


def is_only_a_score(text: str, catalog: Catalog) -> bool:
    """Does the text give a score, or puts one right, and tell nothing else: "its nine", "10/10 right now"?"""
    told, cues, clauses = scores_in(text, catalog), cues_of(catalog.reading), statements(text, catalog)
    if cues["no_pain_only"].fullmatch(" ".join(clauses)):
        return True
    rests = (_without_numbers(clause, catalog) for clause in clauses)
    return bool(told) and all(cues["only_idle"].fullmatch(rest) or is_only_taking_back(rest, catalog) for rest in rests)


def _without_numbers(clause: str, catalog: Catalog) -> str:
    for number in reversed(numbers_in(clause, catalog.reading.numbers)):
        clause = f"{clause[: number.start]} {clause[number.end :]}"
    return " ".join(clause.split())


def says_no_pain(text: str, catalog: Catalog) -> bool:
    """Does the whole text say that there is no pain?"""
    clauses = statements(text, catalog)
    return len(clauses) == 1 and bool(cues_of(catalog.reading)["no_pain"].fullmatch(clauses[0]))


def is_of_before(score: int, text: str, catalog: Catalog) -> bool:
    """Does a text tell of a score as of one that was: "at 3am it was a 9", "worse than the 4 I gave you"?"""
    when = [one.when for one in scores_in(text, catalog) if score in one.values]
    return min(when) >= When.WAS if when else score in given_before(text, catalog)


def scores_told(text: str, catalog: Catalog, *, is_swap: bool = False, is_asked: bool = False) -> dict[str, int]:
    """`pain_now` and `pain_worst`, as far as a text says plainly which; what is not sure is left out.

    `is_swap`: the text puts one number for another ("6, not 4"), so a bare one is plain; `is_asked`: so it is too where
    a score is asked for.
    """
    found = (score for score in scores_in(text, catalog, is_all=True) if len(score.values) == 1)
    sure = [score for score in found if score.is_correction or not score.is_loose]  # "make that 3 actually" is one
    is_beside = is_swap or is_asked or any(score.is_told and not score.is_none for score in sure)
    has_ache = speaks_of_ache(text, catalog)
    told = [score for score in put_right(sure) if _is_plain(score, is_beside=is_beside, has_ache=has_ache)]
    nearest = min((score.when for score in told), default=When.PAST)
    now = {score.values[0] for score in told if score.when is nearest} if nearest <= When.AFTER else set()
    worst = [score.values[0] for score in told if score.when in STRAINED and not score.is_none]
    has_other = nearest is When.AFTER and bool({score.values[0] for score in sure} - now)
    if has_other:  # "3, and 7 after training": the 3 may be of now, and nobody says so
        now = set()
    if nearest < When.AFTER or has_other:  # beside another "7 after the run" is of the worst
        worst += [score.values[0] for score in told if score.when is When.AFTER]
        worst += _eased_from(sure, max(now, default=0), text, catalog)
    by_another = told_by_another(text, catalog).sure if worst or has_ache else None  # "yesterday 6, today half that"
    now = now if by_another is None else {by_another}
    if worst and max(worst) < max(now, default=0):  # "2 running, 4 at my desk"
        worst = []
    return ({"pain_now": min(now)} if len(now) == 1 else {}) | ({"pain_worst": max(worst)} if worst else {})


def _eased_from(sure: list[Score], now: int, text: str, catalog: Catalog) -> list[int]:
    """What is told of another time than now and is higher, in the same bout: "it was an 8 when I finished, 3 now"."""
    if cues_of(catalog.reading)["long_ago"].search(text):
        return []
    told = corrected(sure)
    before = [score.values[0] for score in told if score.when not in (When.NOW, When.RESTING, When.PLAIN)]
    return [score for score in (*before, *(one.eased_from for one in told)) if score > now]


def _is_plain(score: Score, *, is_beside: bool, has_ache: bool) -> bool:
    """Is it plainly a score, though none was asked for?"""
    if score.is_none:  # "no pain when I twist" is no score
        return not score.is_alone and (is_beside or score.when in (When.NOW, When.TODAY, When.PLAIN))
    if score.is_alone and not score.is_told:
        return is_beside or has_ache or score.when is When.NOW
    return score.is_told or is_beside or score.when not in (When.PLAIN, When.MOVING, When.WAS)


def scores_in(text: str, catalog: Catalog, *, is_all: bool = False) -> list[Score]:
    """The scores that stand in a text, in order. `is_all`: the text is all that was said."""
    clauses = statements(text, catalog)
    cues, numbers = cues_of(catalog.reading), catalog.reading.numbers
    if cues["no_pain_only"].fullmatch(" ".join(clauses)):
        return [Score(values=(0,), when=When.PLAIN, is_told=True, is_alone=True, is_none=True)]
    is_only = is_all and sum(len(numbers_in(clause, numbers)) for clause in clauses) == 1
    found: list[Score] = []
    between, others = "", (*ratings.of_else(clauses, catalog.reading), *ratings.of_noises(clauses, catalog.reading))
    for clause in (one for one in clauses if one not in others):
        told = list(_of_clause(clause, catalog, f"{between}, " if found else "", is_only=is_only))
        told.sort(key=lambda one: -len(one[1]))  # as they stand there
        found += [score for score, _ in told]
        between = told[-1][1] if told else f"{between}, {clause}"
    return [] if is_all_elsewhere(found) else found


def _of_clause(clause: str, catalog: Catalog, between: str, *, is_only: bool) -> Iterator[tuple[Score, str]]:
    """The scores of a clause, each with what stands behind it there. `between`: what stands before, after another."""
    reading, cues = catalog.reading, cues_of(catalog.reading)
    none = cues["no_pain"].search(clause)
    if none is not None and not cues["no_pain_wished"].search(clause, 0, none.start()):
        told, parts = _at_cue(clause, reading), (clause[: none.start()], clause[none.end() :])
        when = When.PLAIN if told is None else told
        is_led = any(cues["no_pain_where"].match(part) and not speaks_of_ache(part, catalog) for part in parts)
        is_of_else, is_at_rest = when is When.MOVING or (when is When.PLAIN and is_led), when is When.RESTING and is_led
        score = Score(values=(0,), when=when, is_told=True, is_none=True, is_loose=is_of_else, is_at_rest=is_at_rest)
        yield score, clause[none.end() :]
    places = [place for place in places_in(clause, reading) if _values(place, cues)]
    for at, place in enumerate(places):
        is_first = bool(cues["only_soft"].fullmatch(place.before.strip()))
        went = _went(place, cues)
        is_left = at + 1 < len(places) and _leads_on(place, places[at + 1], cues)
        when = When.NOW if went is not None else When.PAST if is_left else _when(place, reading, is_only=is_only)
        start = places[at - 1].number.end if at else 0
        before = f"{'' if at else between}{clause[start : place.number.start]}"
        is_again = bool(cues["corrects"].match(clause) or (at and cues["corrects_end"].search(place.before)))
        score = Score(
            values=(rounded_up_half(went),) if went is not None else _values(place, cues),
            eased_from=rounded_up_half(place.number.first) if went is not None else 0,
            when=when,
            is_change=went is not None,
            is_told=place.number.of == TOP_SCORE or bool(cues["pain"].search(place.before)),
            is_alone=bool(cues["only_soft"].fullmatch(f"{place.before} {place.after}".strip())),
            is_range=place.number.is_range,
            is_bound=_bound(place, cues) != "",
            is_loose=is_loosely_followed(place, reading),
            is_first=is_first and place.number.high > 0 and not cues["counted_near"].match(place.after),
            is_since=is_first and bool(cues["came_of"].match(place.after)),
            is_lately=bool(cues["lately"].search(place.local)) and not cues["a_run"].search(clause),
            is_correction=is_again or (bool(at or between) and takes_back(before, catalog)),
        )
        yield score, clause[place.number.end :]


# ---- what a number says ----------------------------------------------------------------------------------------------


def rounded_up_half(score: float) -> int:
    """The whole score 0-10; halves go up."""
    return math.floor(score + 0.5)


def _values(place: Place, cues: dict[str, re.Pattern[str]]) -> tuple[int, ...]:
    number, bound = place.number, _bound(place, cues)
    low, high = rounded_up_half(number.low), rounded_up_half(number.high)
    if bound in ("over", "at_least"):
        return tuple(range(high + (bound == "over"), TOP_SCORE + 1))
    if bound in ("under", "at_most"):
        return tuple(range(low - (bound == "under"), -1, -1))
    return (high, low) if high - low >= WIDE else (high,)


def _bound(place: Place, cues: dict[str, re.Pattern[str]]) -> str:
    """Whether the number is said to be the least or the most: "more than 5", "5+"."""
    named = (name for name in ("at_least", "at_most", "over", "under") if cues[f"{name}_end"].search(place.before))
    if (bound := next(named, "")) or not place.after:
        return bound
    return "at_least" if cues["or_more"].match(place.after) else "at_most" if cues["or_less"].match(place.after) else ""


def _went(place: Place, cues: dict[str, re.Pattern[str]]) -> float | None:
    """Where it went to: the 3 of "went from 7 to 3"."""
    number: Number = place.number
    if not number.is_range or not cues["from_end"].search(place.before):
        return None
    return number.last if cues["went"].search(place.before) or number.last < number.first else None


def _leads_on(place: Place, other: Place, cues: dict[str, re.Pattern[str]]) -> bool:
    """Does the next number say where this one went to: "7 down to 3"?"""
    return bool(cues["went_to"].match(place.clause[place.number.end : other.number.start]))


def _when(place: Place, reading: ReadingWords, *, is_only: bool) -> When:
    """Of when the score is, by the words nearest to it."""
    if cues_of(reading)["before_end"].search(place.before):
        return When.PAST
    is_run = cues_of(reading)["a_run"].search(place.before) or cues_of(reading)["running"].match(place.after)
    apart = risen.apart(place, reading, is_only=is_only)
    told = _at_cue(place.local if apart is None else apart, reading)
    if is_run and (told is None or told >= When.RESTING):
        return When.RUN if told is None else max(told, When.RUN)
    plain = When.PLAIN if apart is None else When.TODAY
    return plain if told is None else told


def _at_cue(local: str, reading: ReadingWords) -> When | None:
    return next((when for name, when in _CUES if cues_of(reading)[name].search(local)), None)


_CUES = (
    ("now", When.NOW),
    ("run", When.RUN),
    ("worst", When.WORST),
    ("past", When.PAST),
    ("after", When.AFTER),
    ("woke", When.EARLIER),
    ("moving", When.MOVING),
    ("today", When.TODAY),
    ("earlier", When.EARLIER),
    ("resting", When.RESTING),
    ("was", When.WAS),
)
"""The cues of time; the first that stands there wins."""
