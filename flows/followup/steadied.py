"""What a clock that ran ahead has left behind, brought back to the time it is.

A machine whose clock jumps a year ahead and back would else wait a year for the next check-in, take the advice to be
seen for said, warning signs for asked, and count what is told now as long past. Dates that lie ahead by no more than
time zones may are left. Where all of a session lies ahead it is likelier the clock that has fallen behind: then nothing
is touched at first, for what is brought back once is lost.
"""

from msgspec.structs import replace

from flows.followup import schedule
from flows.values import diary
from flows.values.diary import DAY_SECONDS, Course, Rhythm
from flows.values.model import FollowUp, Session

ZONES = 2
"""Days by which a date may lie ahead: so far apart are two time zones at most."""
SKEW = 3600
"""Seconds by which the clocks of two workers may differ."""
UNKNOWN = 13 * 3600
"""So long ago it counts as when something happened in a time that has not come: the signs are asked again (12 h)."""
DISBELIEVED = 3
"""So many events in a row it is the clock that is not believed, then the session."""


def is_ahead(moment: int, at: int) -> bool:
    """Does a moment lie further ahead than any zone or lateness explains (both in epoch seconds)?"""
    return moment > at + ZONES * DAY_SECONDS


def is_behind(session: Session, at: int) -> bool:
    """Does all that the session knows of time lie ahead of this moment, so that this moment is likelier wrong?"""
    rhythm = session.followup.rhythm
    known = (session.screened_at, session.result_at, session.told_at, session.heard_at, rhythm.since if rhythm else 0)
    moments = [moment for moment in known if moment]
    return bool(moments) and min(moments) > at + ZONES * DAY_SECONDS


def moments(session: Session, at: int) -> Session:
    """The session without moments that have not come yet: what was asked then is asked again."""

    def past(moment: int, else_at: int) -> int:
        return else_at if moment > at + SKEW else moment

    return replace(
        session,
        heard_at=at if is_ahead(session.heard_at, at) else session.heard_at,
        screened_at=past(session.screened_at, at - UNKNOWN),
        unchanged_at=past(session.unchanged_at, 0),
        told_at=past(session.told_at, at),
        result_at=past(session.result_at, at),
        farewell_at=past(session.farewell_at, 0),
    )


def steadied(kept: FollowUp, at: int) -> FollowUp:
    """The check-ins without anything from a time that has not come yet. What was pending is due again."""
    rhythm = kept.rhythm
    if rhythm is None:
        return kept
    day = schedule.today(at, rhythm.zone)
    latest = day + ZONES
    log = diary.unpacked(kept.log)
    is_log_ahead = bool(log) and log[-1].day > latest
    return replace(
        kept,
        rhythm=_rhythm(rhythm, latest, at),
        course=_course(kept.course, day, latest),
        log=diary.packed(tuple(one for one in log if one.day <= latest)) if is_log_ahead else kept.log,
        referred=tuple(one for one in kept.referred if one <= latest),
        urgent_since=day if kept.urgent_since > latest else kept.urgent_since,
        snoozed=0 if is_ahead(kept.snoozed, at) else kept.snoozed,
    )


def _rhythm(rhythm: Rhythm, latest: int, at: int) -> Rhythm:
    if rhythm.asked > latest:
        rhythm = replace(rhythm, asked=0)
    return replace(rhythm, since=0) if is_ahead(rhythm.since, at) else rhythm


def _course(course: Course | None, day: int, latest: int) -> Course | None:
    if course is None:
        return None
    started = day if course.started > latest else course.started
    return replace(course, started=started, referred=day if course.referred > latest else course.referred)
