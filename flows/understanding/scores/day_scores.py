"""Pain scores within a clause of a check-in sentence, and whether they are of now or of the run.

What a score is stands in `score`. Here one that is plain goes to its field: ranges, bounds and scores of another day
are left to be asked, for what is wrong would be kept. What was told of last night is kept as that, and never as the
pain now. While it is asked how well something can be done, a number is the answer to that, unless its statement speaks
of the pain.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.told_so import has, tells
from flows.understanding.scores.score import scores_in
from flows.understanding.scores.score_cues import cues_of
from flows.understanding.scores.score_picks import Score, When, corrected, without_earlier
from flows.understanding.scores.score_places import statements

ACTIVITY = "function_0_10"
"""The field of how well they can do what they named, from 0, not at all, to 10, as before."""
BEFORE, NOW = "pain_before", "pain_now"
"""The fields of a score of an hour since the last check-in, and of now."""
PAIR = 2
OF_A_RUN = (When.RUN, When.WORST)
"""Of these a score is one of the run."""
STRAINED = ("a_run", "run", "after_run", "past", "moving")
"""Beside these where a score has gone to is not where it is now: "went from 2 to 6 in the run"."""
Scored = tuple[str, int, bool]
"""The field, the score, and whether the clause says plainly that it is of that field."""


def read(clause: str, open_field: str, catalog: Catalog, *, is_asked: bool = True) -> Iterator[Scored]:
    """The scores in a text.

    `open_field`: the score field that a score without a cue belongs to, or "" when none is asked. `is_asked`: a field
    of the check-in is open; else a bare "gone" tells nothing.
    """
    if open_field == ACTIVITY:
        for statement in statements(clause, catalog):
            yield from _of_statement(statement, catalog)
        return
    cues = cues_of(catalog.reading)
    is_settled = bool(cues["went"].search(clause)) and not any(cues[one].search(clause) for one in STRAINED)
    every = corrected(_of_this_day(scores_in(clause, catalog), clause, catalog))
    if pair := _one_after_other(every, clause, catalog) if open_field in ("", NOW) else ():
        before, now = (score.values[0] for score in pair)
        yield from ((BEFORE, before, True),) if before > now else ()
        yield NOW, now, True
        return
    told = without_earlier(every)
    ran = has(catalog.reading.day.topics["ran"], hear(clause, catalog), catalog)
    is_of_run = ran or any(cues[one].search(clause) for one in ("a_run", "run", "after_run"))
    for score in _without_beside(told):
        if score.when is When.WORST and open_field == NOW and not (is_of_run or score.is_range or score.is_bound):
            yield BEFORE, score.values[0], True  # the worst of no run is that of an hour before
            continue
        is_past = score.when is When.PAST and not score.is_lately and not score.is_since
        is_loose = score.is_loose and not (open_field and score.is_first)
        is_range = score.is_range and not (score.is_change and is_settled)
        if is_range or score.is_bound or is_loose or is_past:
            continue
        is_bare = score.is_none and score.is_alone and not is_asked
        if not is_bare:
            yield from _placed(score, open_field)


def _one_after_other(told: list[Score], text: str, catalog: Catalog) -> tuple[Score, ...]:
    """Two scores of one day, first the one of earlier, then what it is since: "5 on waking, 3 after breakfast"."""
    if len(told) != PAIR or any(one.is_range or one.is_bound or one.is_loose or one.is_none for one in told):
        return ()
    first, later = told
    was = (When.EARLIER, When.MOVING) if cues_of(catalog.reading)["was"].search(text) else (When.EARLIER,)
    is_since = later.when is When.AFTER and later.is_since
    is_plain = first.when is When.MOVING and later.when is When.PLAIN
    return (first, later) if first.when in was and (is_since or is_plain) else ()


def _without_beside(told: list[Score]) -> list[Score]:
    """Scores without a "no pain" behind a number that is of now: it is of what was done, "3, easy run, pain free"."""
    numbers = [score for score in told if not score.is_none and score.when <= When.PLAIN]
    is_plain = bool(numbers) and numbers[0] is told[0]
    return [score for score in told if not (is_plain and score.is_none and score.when not in OF_A_RUN)]


def _of_this_day(told: list[Score], text: str, catalog: Catalog) -> list[Score]:
    """Scores without those that were of the day before, where another is of now: "2. forgot yesterday, it was a 4"."""
    cues, is_before = cues_of(catalog.reading), False
    over: list[tuple[int, ...]] = []
    for statement in statements(text, catalog):
        here = scores_in(statement, catalog)
        if here and is_before and all(score.when is When.WAS for score in here):
            over += [score.values for score in here]
        if here:
            is_before = False
        elif cues["day_before"].search(statement):
            is_before = True
    left = [score for score in told if score.when is not When.WAS or score.values not in over]
    return left or told


def speaks_of_pain(text: str, catalog: Catalog) -> bool:
    """Does a text speak of the pain, and does not deny it, so that a number in it is a score?"""
    return tells(catalog.reading.day.pain, hear(text, catalog), catalog)


def _of_statement(statement: str, catalog: Catalog) -> Iterator[Scored]:
    """The scores in a statement told while it is asked how well something can be done; "no pain" is none of that."""
    if speaks_of_pain(statement, catalog):
        yield from read(statement, "pain_now", catalog) if any(map(str.isdecimal, statement)) else ()
        return
    for score in without_earlier(corrected(scores_in(statement, catalog))):
        is_past = score.when is When.PAST or score.is_lately
        if not (score.is_none or score.is_range or score.is_bound or is_past):
            yield ACTIVITY, score.values[0], False


def _placed(score: Score, open_field: str) -> Iterator[Scored]:
    """The score with the field that it belongs to."""
    value = score.values[0]
    is_of_before = score.is_lately and not score.is_since
    if is_of_before and not score.is_none and score.when is not When.NOW:
        yield BEFORE, value, True
    elif score.when in OF_A_RUN:
        yield "pain_run", value, True
    elif score.when is When.NOW:
        yield "pain_now", value, True
    elif open_field and not (score.when is When.AFTER and open_field == "pain_run"):
        yield open_field, value, False
