"""What a clock that ran ahead has left behind, brought back to the time it is.

A machine whose clock jumps a year ahead and back would else wait a year for the next check-in, take the advice to be
seen for said, and count what is told now as long past. Dates that lie ahead by no more than time zones may are left.
"""

from msgspec.structs import replace

from flows.followup import schedule
from flows.values import diary
from flows.values.diary import Course, Rhythm
from flows.values.model import FollowUp

ZONES = 2
"""Days by which a date may lie ahead: so far apart are two time zones at most."""
DAY = 86400


def is_ahead(moment: int, at: int) -> bool:
    """Does a moment lie further ahead than any zone or lateness explains (both in epoch seconds)?"""
    return moment > at + ZONES * DAY


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
