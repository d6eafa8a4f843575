"""Slow: six weeks since it began, or a week of check-ins, and not clearly better (facts D.4)."""

from flows.followup import progress
from flows.values import diary
from flows.values.diary import Course, Log

SIX_WEEKS_AFTER = {"under_1d": 42, "d1_2": 40, "d3_7": 35, "w1_6": 14, "over_6w": 0}
"""Days from the start at which six weeks since onset have gone by, by the upper end of what was told (`duration`); for
`w1_6` 14 at the latest, and so when nothing was told (facts D.4)."""
WEEK = 7


def is_better(course: Course, log: Log, day: int) -> bool:
    """Is the latest score clearly better than where it began?"""
    return progress.is_clearly_better(course.baseline, progress.score(course, log, day))


def is_six_weeks(course: Course, log: Log, day: int) -> bool:
    """Six weeks, and not clearly better; never in the first week after somebody had a look."""
    after = max(SIX_WEEKS_AFTER.get(course.lasted, 14), WEEK if course.is_seen else 0)
    return day - course.started >= after and not is_better(course, log, day)


def is_week_no_better(course: Course, log: Log, day: int) -> bool:
    """A week, and not clearly better; not before the day's score, nor at 2 or less, nor where it is down by 2."""
    now = diary.entry(log, day).worst
    is_asked = (
        day - course.started >= WEEK
        and now is not None
        and now > max(progress.RUN_LIMIT, course.baseline - progress.RISE)
    )
    return is_asked and not _is_better_lately(course, log, day)


def _is_better_lately(course: Course, log: Log, day: int) -> bool:
    """By the middle one of the last three scores of a week: one sore day undoes no good week, nor one long past."""
    week = [one.worst or 0 for one in diary.scored(log, day) if one.day > day - WEEK]
    lately = week[-3:] or [course.baseline]
    return progress.is_clearly_better(course.baseline, sorted(lately)[len(lately) // 2])
