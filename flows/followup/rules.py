"""What a run of check-ins means: when to send somebody on, what changes in the plan, how to run today (facts D.1-D.5).

`judge` fires rules, each a plain question over the log, and turns them into an `Advice`. Worse is never softer: a
higher score today, a worse morning after or one more exercise blamed raises the disposition or leaves it, takes load
away or leaves it. A disposition is only ever raised here; what lowers it (a clinician's word, a new screen) is known
elsewhere. Pure: days come in as numbers, and nothing is said here.
"""

from collections.abc import Callable
from enum import Enum

from msgspec import Struct

from flows.followup import progress, slowness
from flows.followup.running import NO_RUN, Limits, Running, may_run
from flows.values import diary
from flows.values.diary import Course, Exercises, Log, Morning, TwoWeeks
from flows.values.model import Disposition

VERY_STRONG, STRONG = 9, 7
"""9-10 once, or 7 and more with a sudden start: the screen, then urgent. 7 and more once: clinician (facts D.4)."""
NO_LOAD = 4
"""From here on nothing is added to a plan (facts D.4)."""
RECENT = 7
"""Check-ins that a strong score or a rise is looked back for, and days that a run is."""
REPEAT_AFTER = 7
"""Days before the advice to see somebody is said again."""


class Rule(Enum):
    """Why something changes, most urgent first; the value is the end of the text's id (`rule_...`)."""

    SCREEN_FIRST = "screen_first"
    HIGH_ONCE = "high_once"
    WORSE_THAN_BASELINE = "worse_than_baseline"
    BLAMED_TWICE = "blamed_twice"
    CLIMBING = "climbing"
    STAYS_UP = "stays_up"
    SIX_WEEKS = "six_weeks"
    DAY7_NOT_BETTER = "day7_not_better"
    TWO_WEEKS_NO_CHANGE = "two_weeks_no_change"
    DAY3_NO_EASING = "day3_no_easing"
    DAY3_OLDER = "day3_older"
    WORSE_AFTER_RUN = "worse_after_run"
    HURT_IN_RUN = "hurt_in_run"
    JUMP = "jump"
    UP_THREE_TIMES = "up_three_times"
    RISING = "rising"
    STILL_FOUR = "still_four"
    BLAMED = "blamed"
    CLEARLY_BETTER = "clearly_better"
    GONE = "gone"
    GOOD = "good"


class Step(Enum):
    """The next run against the last one, from more to less; the value is the end of the text's id (`step_...`)."""

    ON = "on"
    REPEAT = "repeat"
    BACK = "back"


class Advice(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a check-in leads to. `rules`: why, most urgent first. `disposition`: at least the one that stood.

    `screen_first`: the warning signs are asked before anything else. `refer`: say now to see somebody.
    `step`: None without runs.
    """

    rules: tuple[Rule, ...]
    disposition: Disposition
    screen_first: bool
    refer: bool
    no_added_load: bool
    running: Running
    step: Step | None
    keep_up: bool


def baseline(pain_now: int | None, pain_run: int | None) -> int:
    """Where a follow-up begins: the worst of the first day; 0 when nothing was told (facts D.4).

    `pain_run` is the score of a run that day; for an ache that only comes with runs, the worst it has been.
    """
    return max(pain_now or 0, pain_run or 0)


def judge(
    course: Course,
    log: Log,
    day: int,
    disposition: Disposition,
    limits: Limits,
    *,
    said: tuple[int, ...] = (),
) -> Advice:
    """What the check-ins up to `day` mean. `disposition` is the one that stands.

    `said`: the days on which it was said to see somebody. In days off that a clinician gave nobody is slow.
    """
    log = tuple(one for one in log if course.started <= one.day <= day)
    asked = (rule for rule in RULES if not (limits.is_resting and rule in SLOW))
    fired = tuple(rule for rule in asked if RULES[rule](course, log, day))
    raised = max([disposition, *(RAISED[rule] for rule in fired if rule in RAISED)])
    no_added_load = bool({Rule.STILL_FOUR, Rule.RISING} & set(fired)) or raised > Disposition.SELF_CARE
    return Advice(
        rules=fired,
        disposition=raised,
        screen_first=Rule.SCREEN_FIRST in fired,
        refer=is_due(raised, day, said) or is_strong(log, day),
        no_added_load=no_added_load,
        running=may_run(_pain(course, log, day), raised, limits, is_shortened=bool(SHORTENS & set(fired))),
        step=_step(log, day, fired, no_added_load=no_added_load),
        keep_up=Rule.GOOD in fired and raised is Disposition.SELF_CARE,
    )


def is_due(disposition: Disposition, day: int, said: tuple[int, ...]) -> bool:
    """Is it time to say to see somebody? Once, then a week later at the earliest; what is urgent is always said."""
    if disposition >= Disposition.URGENT:
        return True
    return disposition is Disposition.CLINICIAN and day - max(said, default=-REPEAT_AFTER) >= REPEAT_AFTER


def is_strong(log: Log, day: int) -> bool:
    """Is it 7 or more today? Whatever was said before, that is answered."""
    return _today(log, day) >= STRONG


def blamed(log: Log) -> tuple[str, ...]:
    """The exercises that somebody said made it worse, each once, first blamed first."""
    return tuple(dict.fromkeys(one.blamed for one in log if one.blamed))


# ---- the rules -------------------------------------------------------------------------------------------------------


def _today(log: Log, day: int) -> int:
    return diary.entry(log, day).worst or 0


def _recent(log: Log, day: int) -> list[int]:
    return [one.worst or 0 for one in diary.scored(log, day)[-RECENT:]]


def _is_screen_first(course: Course, log: Log, day: int) -> bool:
    worst = _today(log, day)
    return worst >= VERY_STRONG or (worst >= STRONG and course.is_sudden)


def _is_high(course: Course, log: Log, day: int) -> bool:
    """Once seen: since then, or on that day above what it was when they were."""
    if not course.is_seen:
        return any(score >= STRONG for score in _recent(tuple(one for one in log if one.day > course.let_go), day))
    since = tuple(one for one in log if one.day > course.started)
    was_more = (diary.entry(log, course.started).worst or 0) >= max(STRONG, course.baseline + 1)
    return was_more or any(score >= STRONG for score in _recent(since, day))


def _is_worse(course: Course, log: Log, day: int) -> bool:
    return sum(score >= course.baseline + progress.RISE for score in _recent(log, day)) >= 2


def _is_climbing(course: Course, log: Log, day: int) -> bool:
    """Up each time, to 5 or more and above where it began; soreness of a new load may well rise to its second day."""
    return progress.has_climbed(course, log, day) and _today(log, day) >= max(NO_RUN, course.baseline + 1)


def _is_blamed_twice(course: Course, log: Log, day: int) -> bool:
    return sum(one.exercises is Exercises.HURT for one in log) >= 2


def _is_without_change(course: Course, log: Log, day: int) -> bool:
    return diary.entry(log, day).two_weeks is TwoWeeks.NO_CHANGE


def _is_day3(course: Course, day: int) -> bool:
    return 3 <= day - course.started < 7


def _has_not_eased(course: Course, log: Log, day: int) -> bool:
    return _is_day3(course, day) and progress.score(course, log, day) >= max(1, course.baseline)


def _is_day3_older(course: Course, log: Log, day: int) -> bool:
    return course.is_older and _is_day3(course, day) and progress.score(course, log, day) > 0


def _last_run(log: Log, day: int) -> diary.CheckIn | None:
    return next((one for one in reversed(diary.runs(log, day)) if one.day > day - RECENT), None)


def _was_worse_after(course: Course, log: Log, day: int) -> bool:
    """By the latest morning that was told of, whether or not there was a run since."""
    mornings = [
        one.next_morning for one in diary.runs(log, day) if one.next_morning is not None and one.day > day - RECENT
    ]
    return mornings[-1:] == [Morning.MORE]


def _hurt_in_run(course: Course, log: Log, day: int) -> bool:
    run = _last_run(log, day)
    return run is not None and (run.pain_run or 0) >= NO_RUN


def _is_clearly_better(course: Course, log: Log, day: int) -> bool:
    return course.baseline > 0 and slowness.is_better(course, log, day)


def _is_good(course: Course, log: Log, day: int) -> bool:
    return progress.calm_days(log, day) >= 3 and progress.good_runs(log, day) >= 2


RULES: dict[Rule, Callable[[Course, Log, int], bool]] = {
    Rule.SCREEN_FIRST: _is_screen_first,
    Rule.HIGH_ONCE: _is_high,
    Rule.WORSE_THAN_BASELINE: _is_worse,
    Rule.BLAMED_TWICE: _is_blamed_twice,
    Rule.CLIMBING: _is_climbing,
    Rule.STAYS_UP: progress.stays_up,
    Rule.SIX_WEEKS: slowness.is_six_weeks,
    Rule.DAY7_NOT_BETTER: slowness.is_week_no_better,
    Rule.TWO_WEEKS_NO_CHANGE: _is_without_change,
    Rule.DAY3_NO_EASING: _has_not_eased,
    Rule.DAY3_OLDER: _is_day3_older,
    Rule.WORSE_AFTER_RUN: _was_worse_after,
    Rule.HURT_IN_RUN: _hurt_in_run,
    Rule.JUMP: progress.has_jumped,
    Rule.UP_THREE_TIMES: progress.has_climbed,
    Rule.RISING: progress.is_rising,
    Rule.STILL_FOUR: lambda course, log, day: progress.score(course, log, day) >= NO_LOAD,
    Rule.BLAMED: lambda course, log, day: diary.entry(log, day).exercises is Exercises.HURT,
    Rule.CLEARLY_BETTER: _is_clearly_better,
    Rule.GONE: lambda course, log, day: diary.entry(log, day).worst == 0,
    Rule.GOOD: _is_good,
}
RAISED = {
    Rule.SCREEN_FIRST: Disposition.URGENT,
    Rule.HIGH_ONCE: Disposition.CLINICIAN,
    Rule.WORSE_THAN_BASELINE: Disposition.CLINICIAN,
    Rule.BLAMED_TWICE: Disposition.CLINICIAN,
    Rule.CLIMBING: Disposition.CLINICIAN,
    Rule.STAYS_UP: Disposition.CLINICIAN,
    Rule.SIX_WEEKS: Disposition.CLINICIAN,
    Rule.DAY7_NOT_BETTER: Disposition.CLINICIAN,
    Rule.TWO_WEEKS_NO_CHANGE: Disposition.CLINICIAN,
}
"""The rules that send somebody on, and how far (facts D.4)."""
SLOW = (Rule.SIX_WEEKS, Rule.DAY7_NOT_BETTER)
"""Those of them that tell of nothing but time."""
NO_CHANGE = (*SLOW, Rule.TWO_WEEKS_NO_CHANGE, Rule.BLAMED_TWICE)
"""Those that tell of nothing worse."""


def raising(course: Course, log: Log, day: int) -> tuple[Rule, ...]:
    """The rules that send somebody on by what was told up to a day, most urgent first."""
    log = tuple(one for one in log if course.started <= one.day <= day)
    return tuple(rule for rule in RULES if rule in RAISED and RULES[rule](course, log, day))


# ---- running ---------------------------------------------------------------------------------------------------------

STEPS_BACK = {Rule.WORSE_AFTER_RUN, Rule.HURT_IN_RUN}
SHORTENS = {*STEPS_BACK, Rule.DAY3_NO_EASING, Rule.DAY3_OLDER}


def _pain(course: Course, log: Log, day: int) -> int:
    """The score of the day, or the latest before it."""
    told = diary.entry(log, day).pain_now
    return progress.score(course, log, day) if told is None else told


def _step(log: Log, day: int, fired: tuple[Rule, ...], *, no_added_load: bool) -> Step | None:
    """Facts D.1 and D.2: the morning no worse, the same again; worse, a step back; two good runs, a step on."""
    if _last_run(log, day) is None:
        return None
    if STEPS_BACK & set(fired):
        return Step.BACK
    return Step.ON if progress.good_runs(log, day) >= 2 and not no_added_load else Step.REPEAT
