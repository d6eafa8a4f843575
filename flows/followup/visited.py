"""Was somebody seen, and what follows from it: the one place that knows, whatever way a visit was told of.

What a clinician said of running is theirs: days off that they gave end on their day, a word not to run with theirs to
run again, or to a calm week. Who was seen, and told nothing of what they said, waits for that word too, until it has
been calm for days.
"""

from flows.followup import progress
from flows.values import diary
from flows.values.model import FollowUp

UNTOLD = "untold"
"""In the place of what they said: a visit was told of, and not yet what came of it."""
WEEK = 7
"""Days from a visit, and calm check-ins in a row, after which a word not to run that has no end holds nobody back."""
CALM_FOR = 3
"""Calm check-ins in a row after which nobody is held back by a word that was never told."""


def is_seen(kept: FollowUp) -> bool:
    """Has somebody had a look since it was last said to be seen?"""
    return bool(kept.visits) and (kept.course is None or max(kept.visits) >= kept.course.referred)


def risen_since(kept: FollowUp) -> tuple[int, int] | None:
    """The score when somebody had a look and the latest one, where that is higher and more than next to nothing."""
    if not is_seen(kept):
        return None
    seen_on, course = max(kept.visits), kept.course
    scored = [(one.day, one.worst) for one in diary.unpacked(kept.log) if one.worst is not None]
    before = [score for day, score in scored if day <= seen_on]
    is_begun = course is not None and (not before or (course.is_seen and course.started == seen_on))
    then = course.baseline if course is not None and is_begun else before[-1] if before else None
    now = scored[-1][1] if scored and scored[-1][0] >= seen_on else None
    return (then, now) if then is not None and now is not None and now > max(then, progress.CALM) else None


def said(kept: FollowUp) -> str:
    """What they said at the visit that is known; empty where that is not known."""
    return "" if kept.said == UNTOLD or not is_seen(kept) else kept.said


def may_run_by_them(kept: FollowUp, day: int) -> bool:
    """Are the days off over that they gave, or have they said to run again?"""
    return 0 < kept.rest_until <= day and not kept.rest_open


def is_over(kept: FollowUp, day: int) -> bool:
    """Has a word not to run, without an end of its own, come to one: calm for a week since somebody had a look?"""
    is_old = bool(kept.visits) and day - max(kept.visits) >= WEEK
    return kept.rest_open and is_old and progress.calm_days(diary.unpacked(kept.log), day) >= WEEK


def is_held(kept: FollowUp, day: int) -> bool:
    """Is it theirs to say when there is a run, for what they found, or a word of theirs: not to run, or one untold?"""
    if kept.rest_open:
        return not is_over(kept, day)
    if kept.found:
        return not (may_run_by_them(kept, day) and not kept.rest_days)
    is_calm = progress.calm_days(diary.unpacked(kept.log), day) >= CALM_FOR
    return kept.said == UNTOLD and not (may_run_by_them(kept, day) or is_calm)
