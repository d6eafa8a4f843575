"""What a check-in leads to, in words: the advice of `followup.judge` said plainly, first what to do, then why.

Nothing here decides; what is urgent is never softened, and of several reasons the most urgent are said.
"""

from collections.abc import Iterator
from datetime import date

from flows import diary, followup, progress
from flows.catalog import Catalog
from flows.checkin_cards import day_name, words
from flows.followup import Advice, Rule
from flows.model import Disposition, FollowUp
from flows.replies import ChartDay, ChartLabels, Picture, ProgressChart

REASONS = 2
"""So many reasons are said; more would be a wall."""
GOOD_NEWS = {Rule.CLEARLY_BETTER, Rule.GONE, Rule.GOOD}
SCORED = {Rule.HIGH_ONCE, Rule.HURT_IN_RUN}
STREAKS = (3, 7, 14, 30)
"""Check-ins kept up that are worth a word."""


def advised(kept: FollowUp, advice: Advice, day: int, catalog: Catalog) -> str:
    """What to do today and why, after the last answer of a check-in."""
    lines = [
        *_referred(kept, advice, day, catalog),
        *_changed(kept, day, catalog),
        *_reasons(kept, advice, day, catalog),
        *_plan(advice, catalog),
        *_running(advice, catalog),
        *_kept_up(kept, day, catalog),
    ]
    return "\n".join(dict.fromkeys(lines))


def _referred(kept: FollowUp, advice: Advice, day: int, catalog: Catalog) -> Iterator[str]:
    if advice.refer and advice.disposition is Disposition.CLINICIAN:
        yield words("effect_clinician_again" if kept.referred else "effect_clinician", catalog)


def _changed(kept: FollowUp, day: int, catalog: Catalog) -> Iterator[str]:
    """The change since the start, when it began with pain or there is some now."""
    if kept.course is None:
        return
    start, now = kept.course.baseline, progress.score(kept.course, kept.log, day)
    change = progress.change(start, now)
    values = {"start": start} if change is progress.Change.GONE else {"now": now, "start": start}
    if start or now:
        yield words(f"change_{change.value}", catalog, **values)


def _reasons(kept: FollowUp, advice: Advice, day: int, catalog: Catalog) -> Iterator[str]:
    told = [rule for rule in advice.rules if rule not in GOOD_NEWS]
    for rule in told[:REASONS]:
        score = _score(rule, kept, day)
        yield words(f"rule_{rule.value}", catalog, **({"score": score} if rule in SCORED else {}))


def _score(rule: Rule, kept: FollowUp, day: int) -> int:
    recent = [one for one in kept.log if day - followup.RECENT < one.day <= day]
    if rule is Rule.HURT_IN_RUN:
        return next((one.pain_run or 0 for one in reversed(recent) if one.has_run), 0)
    return max((one.worst or 0 for one in recent), default=0)


def _plan(advice: Advice, catalog: Catalog) -> Iterator[str]:
    """What changes in the plan; its reason stands before it."""
    if advice.withdraw_build:
        yield words("effect_withdraw_build", catalog)
    elif advice.no_added_load:
        yield words("effect_no_added_load", catalog)
    for id in advice.leave_out:
        if id in catalog.exercises:
            yield words("effect_leave_out", catalog, exercise=catalog.exercises[id].name)


def _running(advice: Advice, catalog: Catalog) -> Iterator[str]:
    yield words(f"running_{advice.running.value}", catalog)
    if advice.step is not None and advice.disposition is Disposition.SELF_CARE:
        yield words(f"step_{advice.step.value}", catalog)


def _kept_up(kept: FollowUp, day: int, catalog: Catalog) -> Iterator[str]:
    """A word of praise at times, never of blame."""
    streak = progress.streak(kept.log, day)
    if streak in STREAKS:
        yield words("streak", catalog, days=streak)


def parting(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """The last word before falling silent: with the advice to be seen when it was getting worse (facts D.4)."""
    course = kept.course
    worse = course is not None and progress.score(course, kept.log, day) >= course.baseline + followup.RISE
    is_worse = worse or bool(kept.referred)
    return words("last_word_worse" if is_worse else "last_word", catalog)


def week(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """Seven days in numbers and words."""
    seven = progress.week(kept.log, day)
    if seven.first is None:
        return words("week_quiet", catalog)
    scores = {"first": seven.first, "last": seven.last, "lowest": seven.lowest, "highest": seven.highest}
    lines = [words("week", catalog, answered=seven.answered, **scores)]
    if seven.runs:
        lines.append(words("week_runs", catalog, runs=seven.runs, good=seven.good))
    lines.append(words("week_exercises", catalog, exercises=seven.exercises))
    return "\n".join(lines)


def caption(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """The whole course in words, the same that the picture shows; empty without a score."""
    told = diary.scored(kept.log, day)
    if not told or kept.course is None:
        return ""
    scores = [one.worst or 0 for one in told]
    first, last = (day_name(one.day, catalog) for one in (told[0], told[-1]))
    span = words("caption", catalog, days=len(told), first=first, last=last, lowest=min(scores), highest=max(scores))
    return "\n".join([*_changed(kept, day, catalog), span, week(kept, day, catalog)])


def picture(kept: FollowUp, day: int, catalog: Catalog) -> Picture | None:
    """Pain by day with runs and exercises; None without a score."""
    alt = caption(kept, day, catalog)
    if not alt:
        return None
    days = tuple(_chart_day(one) for one in kept.log if one.answered)
    labels = ChartLabels(
        title=words("chart_title", catalog),
        pain=words("chart_pain", catalog),
        runs=words("chart_runs", catalog),
        run_pain=words("chart_run_pain", catalog),
        exercises=words("chart_exercises", catalog),
        some=words("chart_some", catalog),
        all=words("chart_all", catalog),
        months=tuple(words("months", catalog).split()),
    )
    return Picture(recipe=ProgressChart(days=days, labels=labels), alt=alt)


DONE = {diary.Exercises.ALL: 2, diary.Exercises.SOME: 1, diary.Exercises.HURT: 1}


def _chart_day(one: diary.CheckIn) -> ChartDay:
    done = DONE.get(one.exercises, 0) if one.exercises is not None else 0
    on = date.fromordinal(one.day).isoformat()
    return ChartDay(day=on, pain=one.pain_now, ran=one.has_run, run_pain=one.pain_run, exercises=done)
