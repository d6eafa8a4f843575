"""Well without a visit: who was told to see somebody, only for it was slow or strong at first, and is well by now."""

from flows.followup import progress
from flows.followup.rules import RAISED, RULES, SLOW, Rule
from flows.values import diary
from flows.values.diary import Course, Log

SAY_SLOW = (*SLOW, Rule.TWO_WEEKS_NO_CHANGE)
"""Rules that no longer matter once it is well."""
OF_STRENGTH = (Rule.HIGH_ONCE, Rule.SCREEN_FIRST)
"""The rules that a score calls for by itself, whatever it was before."""
LONG = 3
"""So many times well, and nobody is held to a visit for which it was slow."""
WELL = 3
"""Above this nobody is well, however strong it was."""


def is_well(course: Course, log: Log, day: int, *, is_of_result: bool = False) -> bool:
    """Is it well: down by 2 or more, or 0 to 1, today and the time before, and never more than slow?

    `is_of_result`: it was the result that told them, for how strong it was or how long it lasts; then it is well at 0
    to 1, and never was stronger than at first.
    """
    log = tuple(one for one in log if course.started <= one.day <= day)
    scored = diary.scored(log, day)
    if not (course.referred or is_of_result) or diary.entry(log, day).pain_now is None or len(scored) < 2:
        return False
    is_better = progress.is_clearly_better(course.baseline, scored[-1].worst or 0)
    if not is_better or not all(_is_low(course, one.worst or 0) for one in scored[-2:]):
        return False
    grave = [rule for rule in RAISED if rule not in SAY_SLOW]
    if is_of_result and not course.referred:
        if max(one.worst or 0 for one in scored) > course.baseline or _worst(scored[-2:]) > progress.CALM:
            return False
        grave = [rule for rule in grave if rule not in OF_STRENGTH]
    return not any(RULES[rule](course, log, one.day) for one in scored for rule in grave)


def is_long_well(course: Course, log: Log, day: int, *, is_of_result: bool) -> bool:
    """Is it well for the third time, and it was never told whether the visit is still wanted? Then it is let go."""
    told = [one for one in diary.scored(log, day) if one.day >= course.referred]
    is_open = all(one.wanted is None for one in told)
    well = [one.day for one in told if is_well(course, log, one.day, is_of_result=is_of_result)]
    return is_open and well[-1:] == [day] and len(well) >= LONG


def _worst(days: Log) -> int:
    return max(one.worst or 0 for one in days)


def _is_low(course: Course, score: int) -> bool:
    return score <= progress.CALM or score <= min(WELL, course.baseline - progress.RISE)
