"""Running today for a session: what of its answers, its result and its check-ins goes into the one rule.

The rule itself is `flows/followup/running.py`; the words are content.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.assessment.assessing import as_it_is
from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.followup import rules, schedule, visited
from flows.followup.running import UNLIMITED, Limits, Running, may_run
from flows.values import diary
from flows.values.diary import Log
from flows.values.model import Assessment, Disposition, Session

BY_SCORE = (Running.RUN, Running.SHORT, Running.NONE)
UNDER_18 = "under_18"
SCORE_HOLDS = 12 * 3600
"""Seconds for which a score says something of a run (facts A.8)."""
CALM, LOW, LOW_FOR = 1, 2, 2
"""At a score of up to 1, or of up to 2 on two check-ins and not rising, what was sharp or growing is so no more."""


def today(session: Session, assessment: Assessment, catalog: Catalog, *, is_today: bool = True) -> Running:
    """May this person run today, with this outcome? Not `is_today`: on a day to come, if it is still as it is now."""
    level = Disposition.SELF_CARE if was_seen(session, assessment) else assessment.disposition
    limits = limits_on(session, day(session), assessment, catalog)
    found = may_run(pain(session), level, limits, is_shortened=_is_shortened(session))
    is_over = is_today and found in BY_SCORE and session.heard_at < session.no_run_until
    return Running.OVER if is_over else found


def limits_on(session: Session, day: int, assessment: Assessment, catalog: Catalog) -> Limits:
    """What there is besides the score, with this outcome, by what a clinician said for that day."""
    return Limits(
        is_barred=is_barred(session, assessment.red_flags, catalog),
        is_held=is_held(session, day),
        is_resting=is_resting(session, day),
        is_first_run=is_first_run(session, day),
        is_waiting=is_waiting(session),
    )


def by_score(session: Session) -> Running:
    """What the score alone would have of a run, without a clinician's word."""
    return may_run(pain(session), Disposition.SELF_CARE, UNLIMITED, is_shortened=_is_shortened(session))


def by_score_alone(session: Session) -> Running:
    """What the table of the scores says of a run now, whatever else is known."""
    return may_run(pain(session), Disposition.SELF_CARE, UNLIMITED)


def day(session: Session) -> int:
    """The person's own day on which they were last heard."""
    return day_at(session, session.heard_at)


def day_at(session: Session, at: int) -> int:
    """The day number (flows/values/diary.py) of a moment on the person's clocks; where no place was told, on UTC."""
    return schedule.today(at, session.followup.clocks)


def is_resting(session: Session, day: int) -> bool:
    """Is it one of the days off running that a clinician gave?"""
    return day < session.followup.rest_until


def is_first_run(session: Session, day: int) -> bool:
    """Are the days off over, and no run was told of since?"""
    until, runs = session.followup.rest_until, diary.runs(diary.unpacked(session.followup.log), day)
    if visited.is_over(session.followup, day):
        return not any(one.day > day - visited.WEEK for one in runs)
    return visited.may_run_by_them(session.followup, day) and not any(one.day >= until for one in runs)


def is_waiting(session: Session) -> bool:
    """Does sport wait for a look at another place: under 18, it hurts there, and nobody was seen since?"""
    since = session.followup.elsewhere
    is_minor = as_it_is(session).get("age_band") == UNDER_18
    return bool(since) and is_minor and max(session.followup.visits, default=0) < since


def is_held(session: Session, day: int) -> bool:
    """Has a clinician found something (a nerve, tests to come), or said not to run, that is theirs to end?"""
    return visited.is_held(session.followup, day)


def was_seen(session: Session, assessment: Assessment) -> bool:
    """Has a clinician looked and called it muscular, with nothing new since? Then their word comes before the score."""
    return session.cleared and not assessment.lines


def scored_on(session: Session) -> int:
    """The day of the latest score of a check-in; 0 where none was told."""
    return next((one.day for one in reversed(_days(session)) if one.worst is not None), 0)


def old_score_on(session: Session) -> int:
    """The day of the latest score where it is too old to clear a run: another day's, or of many hours ago; else 0."""
    on, now = scored_on(session), day(session)
    if on not in (0, now):
        return on
    last = max(session.told_at, session.result_at or session.screened_at)
    return day_at(session, last) if last and session.heard_at - last > SCORE_HOLDS else 0


def pain(session: Session) -> int | None:
    """The latest score, of a check-in or of the answers; None when none was told. Of a day with a run the pain now."""
    last = next((one for one in reversed(_days(session)) if one.worst is not None), None)
    if last is not None and last.pain_now is not None:
        return last.pain_now
    return Findings(as_it_is(session)).score("pain_now")


def _days(session: Session) -> Log:
    """The check-ins of this course."""
    course, log = session.followup.course, diary.unpacked(session.followup.log)
    return () if course is None else tuple(one for one in log if one.day >= course.started)


def _is_shortened(session: Session) -> bool:
    """Do the last runs, or an ache that does not ease, ask for shorter runs than the score alone?"""
    course, days = session.followup.course, _days(session)
    if course is None or not days:
        return False
    found = rules.judge(course, days, days[-1].day, Disposition.SELF_CARE, UNLIMITED)
    return bool(rules.SHORTENS & set(found.rules))


def scored(session: Session, score: int) -> Session:
    """The session with this as the latest score, for the rule alone."""
    kept, log = session.followup, diary.unpacked(session.followup.log)
    if log:
        log = diary.noted(log, replace(log[-1], pain_now=score, pain_run=None))
    record = {**session.record, "pain_now": score}
    return replace(session, record=record, followup=replace(kept, log=diary.packed(log)))


def is_barred(session: Session, flags: Iterable[str], catalog: Catalog) -> bool:
    """Does something found forbid a run, whatever the score? Who saw what was told may have let them run with it."""
    spot = Findings(session.record).has("worse_with", "press_spot")
    is_told = (spot or _is_sharp(session)) and not _has_their_leave(session)
    return is_told or any(catalog.red_flags[flag].bars_running for flag in flags)


def _has_their_leave(session: Session) -> bool:
    """Has a clinician let them run again, by a word or by the end of days off, since the result was told?"""
    kept = session.followup
    return visited.may_run_by_them(kept, day(session)) and kept.rest_until >= _told_on(session)


def was_seen_since(session: Session) -> bool:
    """Has somebody had a look since the result was told?"""
    return visited.is_seen(session.followup) and max(session.followup.visits) >= _told_on(session)


def _told_on(session: Session) -> int:
    """The person's own day on which the result was told; 0 before that."""
    return day_at(session, session.result_at) if session.result_at else 0


def _is_sharp(session: Session) -> bool:
    """Sharp, no stitch that has ended, and no check-in has told since that it is all but gone."""
    told = Findings(session.record)
    return told.has("feel", "sharp_catch") and not told.stitch and not has_eased(session)


def has_eased(session: Session) -> bool:
    """Do the check-ins since that day tell that it is all but gone by now, or little for some days?"""
    since = _told_on(session)
    scores = [one.worst for one in diary.unpacked(session.followup.log) if one.worst is not None and one.day > since]
    is_calm = bool(scores) and scores[-1] <= CALM
    last = scores[-LOW_FOR:]
    return is_calm or (len(last) == LOW_FOR and last[-1] <= last[0] <= LOW)
