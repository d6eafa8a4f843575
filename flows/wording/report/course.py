"""How it went since, for the page: the chart of pain, runs and exercises, and what the check-ins add up to."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from flows.catalog.catalog import Catalog
from flows.catalog.texts.report import said
from flows.followup import progress
from flows.followup.visited import UNTOLD
from flows.values import diary
from flows.values.diary import CheckIn, Exercises
from flows.values.model import FollowUp, Session
from flows.values.page import CourseChart, CourseDay, Row
from flows.wording.checkin import checkin_cards
from flows.wording.sentences import lowered

DONE = {Exercises.ALL: 2, Exercises.SOME: 1, Exercises.HURT: 1}
"""How much of the exercises was done, as the chart marks it."""
CLEARED = {
    "nerve": "cleared_nerve",
    "fracture": "cleared_fracture",
    "unclear": "cleared_unclear",
    "cold": "cleared_cold",
}
"""The message of a finding; of any other, "cleared"."""
FEWEST = 2
"""Fewer days with a score are no course."""


def date_text(day: int, catalog: Catalog) -> str:
    """A day number as it is written on paper: 29 Nov 2026."""
    on = diary.date_of(day)
    month = checkin_cards.words("months", catalog).split()[on.month - 1]
    return said(catalog.report.words, "date", day=on.day, month=month, year=on.year)


def chart(kept: FollowUp, catalog: Catalog) -> CourseChart | None:
    """Pain by day with runs and exercises; None without a course."""
    words, log = catalog.report.words, _told(kept)
    if len([one for one in log if one.worst is not None]) < FEWEST:
        return None
    may_run = not kept.is_strong and not (kept.course is not None and kept.course.referred)
    return CourseChart(
        days=tuple(_course_day(one, log[0].day, catalog) for one in log),
        alt=_alt(log, catalog),
        pain=words.chart_pain,
        run_pain=words.chart_run,
        ran=words.chart_ran,
        some=words.chart_some,
        all=words.chart_all,
        fine=progress.RUN_LIMIT if may_run else None,
        fine_words=said(words, "chart_fine", limit=progress.RUN_LIMIT) if may_run else "",
    )


def adherence(session: Session, catalog: Catalog) -> Iterator[Row]:
    """Check-ins, exercises, runs, what made it worse, what the person can do again, and what was advised."""
    kept, log = session.followup, _answered(session.followup)
    yield _check_ins(log, catalog)
    yield from _done(log, catalog)
    yield from _runs(log, catalog)
    yield from _blamed(kept, catalog)
    yield from _ability(kept, log, catalog)
    yield from _on_days("referred", kept.referred, catalog)
    yield from _on_days("visits", kept.visits, catalog)
    yield from _cleared(session, catalog)
    yield from _days_off(kept, catalog)


def latest(kept: FollowUp, catalog: Catalog) -> list[str]:
    """The last score that was told, with its day; none without check-ins."""
    told = diary.scored(_told(kept), date.max.toordinal())[-1:]
    words = catalog.report.words
    return [said(words, "summary_latest", score=one.worst, day=date_text(one.day, catalog)) for one in told]


def day_by_day(kept: FollowUp, catalog: Catalog) -> Iterator[Row]:
    """Each day in words: the chart for those who read text alone."""
    words = catalog.report.words
    for one in _told(kept):
        facts = []
        if one.pain_now is not None:
            facts.append(said(words, "day_pain", score=one.pain_now))
        if one.pain_before is not None:
            facts.append(said(words, "day_before_pain", score=one.pain_before))
        if one.pain_run is not None:
            facts.append(said(words, "day_run_pain", score=one.pain_run))
        elif one.has_run:
            facts.append(words.day_run)
        if one.exercises is not None:
            facts.append(getattr(words, f"day_{one.exercises.id}"))
        if facts:
            yield Row(text=said(words, "day", day=date_text(one.day, catalog), facts=", ".join(facts)))


def _answered(kept: FollowUp) -> list[CheckIn]:
    return [one for one in diary.unpacked(kept.log) if one.answered]


def _is_told(one: CheckIn) -> bool:
    """Was anything told of the day? "Skip today" is an answer, and tells nothing."""
    return any(told is not None for told in (one.worst, one.ran, one.exercises, one.function_0_10))


def _told(kept: FollowUp) -> list[CheckIn]:
    """The days of which something is known, a score told outside the day's card too."""
    return [one for one in diary.unpacked(kept.log) if one.answered or one.worst is not None]


def _check_ins(log: list[CheckIn], catalog: Catalog) -> Row:
    words, told = catalog.report.words, [one for one in log if _is_told(one)]
    if not told:
        return Row(text=words.no_checkins)
    if len(told) == 1:
        return Row(text=words.checkin)
    days = log[-1].day - log[0].day + 1
    return Row(text=said(words, "checkins", answered=len(told), days=days))


def _done(log: list[CheckIn], catalog: Catalog) -> Iterator[Row]:
    asked = [one.exercises for one in log if one.exercises is not None]
    if asked:
        done, whole = sum(one in DONE for one in asked), sum(one is Exercises.ALL for one in asked)
        yield Row(text=_begun(said(catalog.report.words, "done", done=done, asked=len(asked), all=whole)))


def _runs(log: list[CheckIn], catalog: Catalog) -> Iterator[Row]:
    runs, words = [one for one in log if one.has_run], catalog.report.words
    hurt = [one.pain_run for one in runs if one.pain_run is not None]
    if len(runs) == 1:
        yield Row(text=said(words, "run_scored", score=hurt[0]) if hurt else words.run)
    elif len(set(hurt)) == 1:
        yield Row(text=said(words, "runs_alike", runs=len(runs), score=hurt[0]))
    elif hurt:
        yield Row(text=said(words, "runs", runs=len(runs), lowest=min(hurt), highest=max(hurt)))
    elif runs:
        yield Row(text=said(words, "runs_unscored", runs=len(runs)))


def _ability(kept: FollowUp, log: list[CheckIn], catalog: Catalog) -> Iterator[Row]:
    named = checkin_cards.activity(kept, catalog)
    rated = [str(one.function_0_10) for one in log if one.function_0_10 is not None]
    if named and rated:
        yield Row(text=said(catalog.report.words, "activity", activity=lowered(named), scores=", ".join(rated)))


def _blamed(kept: FollowUp, catalog: Catalog) -> Iterator[Row]:
    if kept.blamed:
        names = ", ".join(catalog.exercises[id].name for id in kept.blamed if id in catalog.exercises)
        yield Row(text=said(catalog.report.words, "blamed", exercises=names))


def _on_days(message: str, days: tuple[int, ...], catalog: Catalog) -> Iterator[Row]:
    """What was so on certain days."""
    if days:
        told = ", ".join(date_text(day, catalog) for day in days)
        yield Row(text=said(catalog.report.words, message, days=told))


def _cleared(session: Session, catalog: Catalog) -> Iterator[Row]:
    """What whoever has looked found."""
    kept = session.followup
    if (session.cleared or kept.said) and kept.said != UNTOLD:
        yield Row(text=said(catalog.report.words, CLEARED.get(kept.found or kept.said, "cleared")))


def _days_off(kept: FollowUp, catalog: Catalog) -> Iterator[Row]:
    words = catalog.report.words
    if kept.rest_open:
        yield Row(text=words.no_running)
    if kept.rest_until and kept.rest_days:
        yield Row(text=said(words, "days_off", day=date_text(kept.rest_until, catalog)))


def _alt(log: list[CheckIn], catalog: Catalog) -> str:
    """The scores in their order; runs of the same score are told once."""
    told = [one for one in log if one.pain_now is not None]
    scores = ", ".join(_times(score, len(list(same))) for score, same in groupby(one.pain_now for one in told))
    first, last = (date_text(one.day, catalog) for one in (log[0], log[-1]))
    return said(catalog.report.words, "chart_alt", first=first, last=last, scores=scores or catalog.report.words.none)


def _times(score: int | None, times: int) -> str:
    return f"{score}" if times == 1 else f"{score} ({times}x)"


def _course_day(one: CheckIn, first: int, catalog: Catalog) -> CourseDay:
    return CourseDay(
        at=one.day - first,
        date=date_text(one.day, catalog),
        pain=one.pain_now,
        ran=one.has_run,
        run_pain=one.pain_run,
        exercises=0 if one.exercises is None else DONE.get(one.exercises, 0),
    )


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
