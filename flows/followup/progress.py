"""How it goes, from the log: what a change of the score is worth, runs within the rule, calm days, a week in numbers.

Scores are NPRS, 0 to 10; a day's score is the worse of the pain now and in the run. How much a change means depends on
where it started (facts D.5, HAM): about 1 point from mild pain (1-4), 2 from moderate (5-7), 3 from
severe (8-10); 30 per cent is the usual relative figure (Farrar 2001). Decides nothing; that is `followup`.
"""

from enum import Enum

from msgspec import Struct

from flows.values import diary
from flows.values.diary import CheckIn, Course, Log, Morning

MILD, MODERATE = 4, 7
"""The highest mild and the highest moderate score."""
CALM = 1
"""The highest score of a calm day (facts D.4)."""
HIGH = 5
"""A score of a week of which nobody says that there was no trouble."""
RUN_LIMIT = 2
"""The highest pain in a run that is within the rule: run as planned, easy (facts D.1; Thomee, Vincent 2017)."""
RISE = 2
"""Points that count as a rise: the change that 0-10 scales can tell (Childs 2005; facts D.5)."""
LEAP = 4
"""Points between two numbers of one card from which on the second may be something else."""
WEEK = 7
FEW_EXERCISES = 3
"""Days with exercises in a week, below which more of them come first."""


class Change(Enum):
    """Progress in words; the value is the end of the text's id (`change_...`), from good to bad."""

    GONE = "gone"
    MUCH_BETTER = "much_better"
    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    MUCH_WORSE = "much_worse"


def is_leap(before: int, now: int) -> bool:
    """Is a score so much higher than the one before, on one and the same card, that it is asked about?"""
    return now - before >= LEAP or (now > before and now >= MODERATE)


def important(start: int) -> int:
    """Points that a change from this score must have to mean something (Childs 2005 and facts D.5, HAM): 1, 2 or 3."""
    if start <= MILD:
        return 1
    return 2 if start <= MODERATE else 3


def change(start: int, now: int) -> Change:
    """A change in words; "much" is twice what means something, for the better at least half of where it began.

    For the worse "much" is at least 3 points: nobody is alarmed by a 3 that was a 1.
    """
    step = important(start)
    if now == 0 and start > 0:
        return Change.GONE
    if start - now >= max(2 * step, start / 2):
        return Change.MUCH_BETTER
    if start - now >= step:
        return Change.BETTER
    if now - start >= max(2 * step, 3):
        return Change.MUCH_WORSE
    return Change.WORSE if now - start >= step else Change.SAME


WORSENED = (Change.WORSE, Change.MUCH_WORSE)
"""What says that it is clearly more than where it began."""


def is_of_the_run(course: Course, log: Log, day: int) -> bool:
    """Is the pain now no more than the last time, or at the start, and only the run of this day brought more?"""
    entry = diary.entry(log, day)
    before = next((one.pain_now for one in reversed(diary.scored(log, day - 1)) if one.pain_now is not None), None)
    return (
        entry.pain_now is not None
        and entry.has_run
        and entry.pain_now <= (course.baseline if before is None else before)
    )


def is_only_in_run(entry: CheckIn, score: int) -> bool:
    """Was the pain of a day so high only in its run?"""
    return entry.pain_now is not None and entry.pain_now < score <= (entry.pain_run or 0)


def is_clearly_better(start: int, now: int) -> bool:
    """2 points or 30 per cent down; from a start of 1 to 3: gone, or down to 0 or 1 (facts D.4; Childs, Farrar)."""
    if start <= 3:
        return now == 0 or (now <= CALM and now < start)
    return start - now >= 2 or (start - now) / start >= 0.3


def score(course: Course, log: Log, day: int) -> int:
    """The latest score up to a day, or where it began when none was told since."""
    since = [one.worst for one in diary.scored(log, day) if one.day >= course.started]
    return since[-1] if since and since[-1] is not None else course.baseline


def is_rising(course: Course, log: Log, day: int) -> bool:
    """Is the latest score above the one before it, or the first one above where it began? Up to 1 nothing is.

    The pain in a run that was within the rule is none of these: the day before may have had no run.
    """
    since = [_apart_from_good_runs(one) for one in diary.scored(log, day) if one.day >= course.started]
    told = [course.baseline, *since] if len(since) < 2 else since
    return told[-1] > max(told[-2], CALM) if len(told) > 1 else False


def _apart_from_good_runs(one: CheckIn) -> int:
    in_run = one.pain_run if one.pain_run is not None and one.pain_run > RUN_LIMIT else None
    told = (one.pain_now, one.pain_before, in_run)
    return max((score for score in told if score is not None), default=0)


def has_climbed(course: Course, log: Log, day: int) -> bool:
    """Is each of the last three scores, the start counted, higher than the one before it? Up to 1 nothing is."""
    since = [course.baseline, *(one.worst or 0 for one in diary.scored(log, day))][-3:]
    return diary.entry(log, day).worst is not None and len(since) == 3 and max(since[0], CALM) < since[1] < since[2]


def has_jumped(course: Course, log: Log, day: int) -> bool:
    """Has the score risen since the last time, to 2 points or more above it or above the start?"""
    worst, before = diary.entry(log, day).worst, score(course, log, day - 1)
    return worst is not None and worst > before and worst >= min(course.baseline, before) + RISE


def has_gone_up(course: Course, log: Log, day: int) -> bool:
    """Has it gone up of late, whatever it is against the start: with the last score, or over a week by 2 points?"""
    if has_jumped(course, log, day) or has_climbed(course, log, day):
        return True
    scores = [one.worst or 0 for one in diary.scored(log, day) if one.day > max(course.started - 1, day - WEEK)]
    return bool(scores) and scores[-1] == max(scores) and scores[-1] - scores[0] >= RISE


def alike(log: Log, day: int) -> int:
    """Check-ins in a row with the score of a day, that day counted."""
    scores = [one.worst for one in reversed(diary.scored(log, day))]
    return next((place for place, score in enumerate(scores) if score != scores[0]), len(scores))


def stays_up(course: Course, log: Log, day: int) -> bool:
    """Has the score not come down on the two check-ins after one on which it had risen by 2 points or more?"""
    last = [one for one in diary.scored(log, day) if one.day >= course.started][-3:]
    if len(last) < 3 or last[-1].day != day or not has_jumped(course, log, last[0].day):
        return False
    return all((one.worst or 0) >= (last[0].worst or 0) for one in last[1:])


# ---- runs and calm days ----------------------------------------------------------------------------------------------


def is_good_run(run: CheckIn) -> bool:
    """Was this run within the rule: pain told and 0 to 2 in it, and not more the morning after?"""
    return run.pain_run is not None and run.pain_run <= RUN_LIMIT and run.next_morning is not Morning.MORE


def is_bad_run(run: CheckIn) -> bool:
    """Was trouble told of this run: more than the rule allows in it, or more the morning after? Silence is none."""
    return (run.pain_run or 0) > RUN_LIMIT or run.next_morning is Morning.MORE


def good_runs(log: Log, day: int) -> int:
    """How many of the last runs, counted back from a day, were within the rule without one that was not."""
    count = 0
    for run in reversed(diary.runs(log, day)):
        if not is_good_run(run):
            break
        count += 1
    return count


def calm_days(log: Log, day: int) -> int:
    """Days in a row at 0 or 1, the latest up to `day`; one day without a score is forgiven, and not counted."""
    count, before = 0, day + 1
    for one in reversed(diary.scored(log, day)):
        if (one.worst or 0) > CALM or before - one.day > 2:
            break
        count, before = count + 1, one.day
    return count


def was_well(log: Log, day: int) -> bool:
    """Was it gone before a day: at 0 on the last two check-ins, at 0 or 1 on the last three, or so a week ago last?"""
    last = diary.scored(log, day - 1)[-3:]
    scores = [one.worst or 0 for one in last]
    if not scores or scores[-1] > CALM:
        return False
    is_gone = len(scores) > 1 and max(scores[-2:]) == 0
    is_calm = len(scores) > 2 and max(scores) <= CALM
    return is_gone or is_calm or day - last[-1].day >= WEEK


def streak(log: Log, day: int) -> int:
    """Check-ins with a score, the latest up to `day`, without two days missed running; one missed costs nothing."""
    count, before = 0, day + 1
    for one in reversed(diary.scored(log, day)):
        if before - one.day > 2:
            break
        count, before = count + 1, one.day
    return count


# ---- the week --------------------------------------------------------------------------------------------------------


def plateau(course: Course, log: Log, day: int) -> int:
    """For how many whole weeks it has been about the same: since the last day whose score was another kind of change.

    Counted from the start of the course; 0 where it is better or worse than then, or has gone up of late.
    """
    told = [one for one in diary.scored(log, day) if one.day > course.started]
    since = course.started
    for one in reversed(told):
        if change(course.baseline, one.worst or 0) is not Change.SAME:
            since = one.day
            break
    is_same = bool(told) and change(course.baseline, told[-1].worst or 0) is Change.SAME
    return (day - since) // WEEK if is_same and not has_gone_up(course, log, told[-1].day) else 0


class Next(Enum):
    """The one thing to do next week; the value is the end of the text's id (`next_week_...`)."""

    VISIT = "visit"
    TELL = "tell"
    GO_BACK = "go_back"
    LESS = "less"
    EXERCISES = "exercises"
    RUN_MORE = "run_more"
    FIRST_RUN = "first_run"
    ONE_CHANGE = "one_change"
    KEEP = "keep"


def next_week(
    course: Course, log: Log, day: int, *, is_referred: bool, has_plan: bool, is_seen: bool, may_run: bool = True
) -> Next:
    """What next week is for: first to be seen, then less where it is worse, then what was left out, then more.

    `is_seen`: somebody has had a look, so that it is told to them. `may_run`: nobody has said how runs are to be.
    """
    seven, now = week(log, day), score(course, log, day)
    if is_referred and is_seen:
        return Next.GO_BACK
    if is_referred:
        had_visit = any(one.booked not in (None, diary.Booked.NOT_YET) for one in log)
        return Next.TELL if had_visit else Next.VISIT
    if change(course.baseline, now) in (Change.WORSE, Change.MUCH_WORSE):
        return Next.LESS
    if has_plan and (seven.exercises or 0) < FEW_EXERCISES:
        return Next.EXERCISES
    if now <= RUN_LIMIT and may_run:
        return Next.FIRST_RUN if not seven.runs else Next.RUN_MORE if good_runs(log, day) > 1 else Next.KEEP
    return Next.ONE_CHANGE if change(course.baseline, now) is Change.SAME else Next.KEEP


class Week(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Seven days in numbers; scores and exercises are None when none were told. `is_quiet`: no score was high, no run
    hurt.
    """

    first: int | None
    last: int | None
    lowest: int | None
    highest: int | None
    runs: int
    bad: int
    exercises: int | None
    is_quiet: bool


def week(log: Log, day: int) -> Week:
    """The seven days that end with `day`."""
    days = tuple(one for one in log if day - WEEK < one.day <= day)
    scores = [one.worst for one in days if one.worst is not None]
    runs = [one for one in days if one.has_run]
    done = (diary.Exercises.ALL, diary.Exercises.SOME, diary.Exercises.HURT)
    return Week(
        first=scores[0] if scores else None,
        last=scores[-1] if scores else None,
        lowest=min(scores, default=None),
        highest=max(scores, default=None),
        runs=len(runs),
        bad=sum(map(is_bad_run, runs)),
        exercises=sum(one.exercises in done for one in days)
        if any(one.exercises is not None for one in days)
        else None,
        is_quiet=max(scores, default=0) < HIGH and all(map(_is_painless, runs)),
    )


def _is_painless(run: CheckIn) -> bool:
    """Was no pain told in this run, little on its day and no more the morning after?"""
    return not run.pain_run and (run.worst or 0) <= RUN_LIMIT and run.next_morning is not Morning.MORE
