"""How it went, in words and as a picture: the whole course, a week, and the last word before falling silent."""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.followup import progress
from flows.values import diary
from flows.values.diary import Log
from flows.values.model import FollowUp
from flows.values.replies import ChartDay, ChartLabels, Picture, ProgressChart
from flows.wording.checkin_cards import activity, words
from flows.wording.days import day_name

KEPT_UP, CALM_DAYS = 3, 2
"""Check-ins kept up, and calm days in a row, from which on they are told; fewer are never mentioned."""
DONE = {diary.Exercises.ALL: 2, diary.Exercises.SOME: 1, diary.Exercises.HURT: 1}
"""How much of the exercises was done, as the picture marks it."""


def parting(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """The last word before falling silent: with the advice to be seen when it was getting worse (facts D.4)."""
    course, log = kept.course, diary.unpacked(kept.log)
    worse = course is not None and progress.score(course, log, day) >= course.baseline + progress.RISE
    is_worse = worse or bool(kept.referred)
    return words("last_word_worse" if is_worse else "last_word", catalog)


def week(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """Seven days in numbers and words."""
    log = diary.unpacked(kept.log)
    seven = progress.week(log, day)
    if seven.first is None:
        return words("week_quiet", catalog)
    scores = {"first": seven.first, "last": seven.last, "lowest": seven.lowest, "highest": seven.highest}
    lines = [words("week", catalog, answered=seven.answered, **scores)]
    if seven.runs:
        lines.append(words("week_runs", catalog, runs=seven.runs, good=seven.good))
    lines.append(words("week_exercises", catalog, exercises=seven.exercises))
    return "\n".join([*lines, *_activity(kept, log, day, catalog), *_kept_up(log, day, catalog)])


PLATEAUS = 6
"""Weeks on a plateau for which there is something of their own to say; then they come round again."""


def to_come(kept: FollowUp, day: int, catalog: Catalog, *, is_referred: bool) -> list[str]:
    """What a week ends with: something new where it stands still, and the one thing to do next week."""
    course, log = kept.course, diary.unpacked(kept.log)
    if course is None or progress.week(log, day).first is None:
        return []
    weeks = progress.plateau(course, log, day)
    still = [words(f"plateau_{(weeks - 1) % PLATEAUS + 1}", catalog)] if weeks else []
    wanted = progress.next_week(course, log, day, is_referred=is_referred, has_plan=bool(kept.plan))
    return [*still, words("next_week", catalog, do=words(f"next_week_{wanted.value}", catalog))]


def _activity(kept: FollowUp, log: Log, day: int, catalog: Catalog) -> Iterator[str]:
    """How well the person can do what they named, now and the time before."""
    rated = [one.function_0_10 for one in log if one.day <= day and one.function_0_10 is not None]
    named = activity(kept, catalog)
    if named and len(rated) > 1:
        yield words("week_activity_before", catalog, activity=named, now=rated[-1], before=rated[-2])
    elif named and rated:
        yield words("week_activity", catalog, activity=named, now=rated[-1])


def _kept_up(log: Log, day: int, catalog: Catalog) -> Iterator[str]:
    answered, calm = progress.streak(log, day), progress.calm_days(log, day)
    if answered >= KEPT_UP:
        yield words("streak", catalog, days=answered)
    if calm >= CALM_DAYS:
        yield words("calm_days", catalog, days=calm)


def caption(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """The whole course in words, the same that the picture shows; empty without a score."""
    log = diary.unpacked(kept.log)
    told = diary.scored(log, day)
    if not told:
        return ""
    scores = [one.worst or 0 for one in told]
    first, last = (day_name(one.day, catalog) for one in (told[0], told[-1]))
    span = words("caption", catalog, days=len(told), first=first, last=last, lowest=min(scores), highest=max(scores))
    fine = sum(one <= progress.RUN_LIMIT for one in scores)
    zone = [words("caption_fine", catalog, limit=progress.RUN_LIMIT, days=fine)] if _may_run(kept) else []
    return "\n".join([*_changed(kept, log, day, catalog), span, *zone, week(kept, day, catalog)])


def _changed(kept: FollowUp, log: Log, day: int, catalog: Catalog) -> Iterator[str]:
    if kept.course is not None:
        start, now = kept.course.baseline, progress.score(kept.course, log, day)
        yield words(f"change_{progress.change(start, now).value}", catalog, start=start, now=now)


def picture(kept: FollowUp, day: int, catalog: Catalog) -> Picture | None:
    """Pain by day with runs and exercises; None without a score."""
    alt = caption(kept, day, catalog)
    if not alt:
        return None
    days = tuple(_chart_day(one) for one in diary.unpacked(kept.log) if one.answered)
    labels = ChartLabels(
        title=words("chart_title", catalog),
        pain=words("chart_pain", catalog),
        runs=words("chart_runs", catalog),
        run_pain=words("chart_run_pain", catalog),
        exercises=words("chart_exercises", catalog),
        some=words("chart_some", catalog),
        all=words("chart_all", catalog),
        months=tuple(words("months", catalog).split()),
        fine=words("chart_fine", catalog, limit=progress.RUN_LIMIT),
    )
    fine = progress.RUN_LIMIT if _may_run(kept) else None
    return Picture(recipe=ProgressChart(days=days, labels=labels, fine=fine), alt=alt)


def _may_run(kept: FollowUp) -> bool:
    """Is running a matter of the score, and not of being seen first?"""
    return not kept.is_strong and not (kept.course is not None and kept.course.referred)


def _chart_day(one: diary.CheckIn) -> ChartDay:
    done = DONE.get(one.exercises, 0) if one.exercises is not None else 0
    return ChartDay(day=diary.iso(one.day), pain=one.pain_now, ran=one.has_run, run_pain=one.pain_run, exercises=done)
