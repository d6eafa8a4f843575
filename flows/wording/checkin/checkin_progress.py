"""How it went, in words and as a picture: the whole course, a week, and the last word before falling silent."""

from collections.abc import Iterator
from enum import Enum

from flows.catalog.catalog import Catalog
from flows.followup import progress, visited
from flows.values import diary
from flows.values.diary import Log
from flows.values.model import FollowUp
from flows.values.replies import ChartDay, ChartLabels, Picture, ProgressChart
from flows.wording.checkin import days_off
from flows.wording.checkin.checkin_cards import activity, counted_from, told_now, words
from flows.wording.checkin.days import day_name

KEPT_UP, CALM_DAYS = 3, 2
"""Check-ins kept up, and calm days in a row, from which on they are told; fewer are never mentioned."""
DONE = {diary.Exercises.ALL: 2, diary.Exercises.SOME: 1, diary.Exercises.HURT: 1}
"""How much of the exercises was done, as the picture marks it."""


def parting(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """The last word before falling silent: with the advice to be seen when it was getting worse, or when that was said
    (facts D.4).
    """
    course, log = kept.course, diary.unpacked(kept.log)
    if visited.is_seen(kept):
        return words("last_word_seen", catalog)
    if course is not None and progress.score(course, log, day) >= course.baseline + progress.RISE:
        return words("last_word_worse", catalog)
    return words("last_word_stands" if kept.referred else "last_word", catalog)


def of_this_ache(kept: FollowUp) -> Log:
    """The days of the ache as it is counted now: what was told of one before is none of it. A visit ends no ache."""
    log, course = diary.unpacked(kept.log), kept.course
    return log if course is None or course.is_seen else tuple(one for one in log if one.day >= course.started)


def week(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """Seven days in numbers and words, or those since it began."""
    log = of_this_ache(kept)
    seven = progress.week(log, day)
    if seven.first is None:
        return words("week_quiet", catalog)
    scores = {"first": seven.first, "last": seven.last, "lowest": seven.lowest, "highest": seven.highest}
    begun = min(log[0].day, kept.course.started if kept.course is not None else log[0].day)
    first = max(day - progress.WEEK + 1, begun)
    days = {"since": day_name(first, catalog), "until": day_name(day, catalog)}
    lines = [words("week", catalog, **days, **scores)]
    if seven.runs:
        name = "week_runs_bad" if seven.bad else "week_runs" if seven.is_quiet else "week_runs_plain"
        lines.append(words(name, catalog, runs=seven.runs, bad=seven.bad))
    if seven.exercises is not None:
        lines.append(words("week_exercises", catalog, exercises=seven.exercises))
    return "\n".join([*lines, *_activity(kept, log, day, catalog), *_kept_up(log, day, catalog)])


PLATEAUS, TO_BE_SEEN = 6, (2, 6)
"""Weeks on a plateau for which there is something of their own to say; then they come round again. In which of them it
is to have somebody look, which is told in other words where somebody has."""


def to_come(kept: FollowUp, day: int, catalog: Catalog, *, is_referred: bool) -> list[str]:
    """What a week ends with: something new where it stands still, and the one thing to do next week."""
    course, log = kept.course, of_this_ache(kept)
    if course is None or progress.week(log, day).first is None:
        return []
    weeks = progress.plateau(course, log, day)
    place = (weeks - 1) % PLATEAUS + 1
    name = f"plateau_{place}_seen" if kept.visits and place in TO_BE_SEEN else f"plateau_{place}"
    still = [words(name, catalog)] if weeks else []
    wanted = progress.next_week(
        course,
        log,
        day,
        is_referred=is_referred,
        has_plan=bool(kept.plan),
        is_seen=bool(kept.visits),
        may_run=_may_run(kept, day, catalog),
    )
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


def caption(kept: FollowUp, day: int, catalog: Catalog, *, is_short: bool, is_referred: bool) -> str:
    """The whole course in words, the same that the picture shows, and the last week; empty without a score.

    `is_short`: without the week. `is_referred`: somebody should look at it, so no run is called fine.
    """
    log = of_this_ache(kept)
    told = diary.scored(log, day)
    if not told:
        return ""
    scores = [one.worst or 0 for one in told]
    first, last = (day_name(one.day, catalog) for one in (told[0], told[-1]))
    span = words("caption", catalog, days=len(told), first=first, last=last, lowest=min(scores), highest=max(scores))
    span = words("caption_one", catalog, first=first) if len(told) == 1 else span
    fine = sum((one.worst or 0 if one.pain_now is None else one.pain_now) <= progress.RUN_LIMIT for one in told)
    is_told = fine and not is_referred and _may_run(kept, day, catalog)
    zone = [words("caption_fine", catalog, limit=progress.RUN_LIMIT, days=fine)] if is_told else []
    last_week = [] if is_short else [week(kept, day, catalog)]
    return "\n".join([*_changed(kept, log, day, catalog), span, *zone, *last_week])


def _changed(kept: FollowUp, log: Log, day: int, catalog: Catalog) -> Iterator[str]:
    if kept.course is not None:
        start, now = kept.course.baseline, progress.score(kept.course, log, day)
        scored = [one for one in diary.scored(log, day) if one.day >= kept.course.started]
        told = told_now(scored[-1] if scored else None, now, catalog)
        since = counted_from(kept.course, kept.visits, catalog)
        change = progress.change(start, now)
        has_risen = bool(scored) and progress.has_gone_up(kept.course, log, scored[-1].day)
        id = "gone_up" if has_risen and change not in progress.WORSENED else f"change_{change.value}"
        yield words(id, catalog, start=start, now=told, since=since)


class Milestone(Enum):
    """What earns a picture to keep."""

    TWO_WEEKS = "two_weeks"
    END = "end"


TO_KEEP = {
    Milestone.TWO_WEEKS: ("chart_title_two_weeks", "keep_two_weeks"),
    Milestone.END: ("chart_title_end", "keep_end"),
}
"""The title of the picture, and what is said with it."""


def picture(
    kept: FollowUp,
    day: int,
    catalog: Catalog,
    milestone: Milestone | None = None,
    *,
    with_week: bool = True,
    is_referred: bool,
) -> Picture | None:
    """Pain by day with runs and exercises; None without a score. At a milestone with what it amounts to.

    `with_week`: its words tell of the last week too. `is_referred`: somebody should look at it.
    """
    alt = caption(kept, day, catalog, is_short=not with_week, is_referred=is_referred)
    if not alt:
        return None
    title, lead = TO_KEEP[milestone] if milestone else ("chart_title", "")
    headline = _headline(kept, day, catalog) if milestone else ""
    days = tuple(_chart_day(one) for one in of_this_ache(kept) if one.answered)
    labels = ChartLabels(
        title=words(title, catalog),
        pain=words("chart_pain", catalog),
        runs=words("chart_runs", catalog),
        run_pain=words("chart_run_pain", catalog),
        exercises=words("chart_exercises", catalog),
        some=words("chart_some", catalog),
        all=words("chart_all", catalog),
        months=tuple(words("months", catalog).split()),
        fine=words("chart_fine", catalog, limit=progress.RUN_LIMIT),
        week=words("chart_week", catalog),
        headline=headline,
    )
    fine = progress.RUN_LIMIT if _may_run(kept, day, catalog) and not is_referred else None
    told = "\n".join(line for line in (words(lead, catalog) if lead else "", headline, alt) if line)
    return Picture(recipe=ProgressChart(days=days, labels=labels, fine=fine), alt=told)


def _headline(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """Where the pain began and where it is, and what was done for it; empty without a course."""
    if kept.course is None:
        return ""
    log = [one for one in diary.unpacked(kept.log) if kept.course.started <= one.day <= day]
    return words(
        "chart_headline",
        catalog,
        start=kept.course.baseline,
        now=progress.score(kept.course, tuple(log), day),
        runs=len(diary.runs(log, day)),
        exercises=sum(one.exercises in DONE for one in log if one.exercises is not None),
    )


def _may_run(kept: FollowUp, day: int, catalog: Catalog) -> bool:
    """Is running a matter of the score, and not of being seen first, or of what a clinician said of it?"""
    is_off = kept.rest_open or day < kept.rest_until
    is_theirs = bool(is_off or kept.found or days_off.first_runs(kept, day, catalog))
    return not is_theirs and not kept.is_strong and not (kept.course is not None and kept.course.referred)


def _chart_day(one: diary.CheckIn) -> ChartDay:
    done = DONE.get(one.exercises, 0) if one.exercises is not None else 0
    return ChartDay(day=diary.iso(one.day), pain=one.pain_now, ran=one.has_run, run_pain=one.pain_run, exercises=done)
