"""No run any more today: one was run already, the day had none by an earlier score, or somebody got dizzy.

What holds for a day is not lifted by a better hour. Who has check-ins has days of their own; else it is half a day.
"""

from msgspec.structs import replace

from flows.assessment import running
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import standing
from flows.followup import schedule
from flows.followup.running import Running
from flows.values.model import Session

HALF_A_DAY = 12 * 3600


def today(session: Session, at: int) -> Session:
    """The session in which there is no run any more today."""
    rhythm = session.followup.rhythm
    ends = schedule.moment(schedule.today(at, rhythm.zone) + 1, 0, rhythm.zone) if rhythm else None
    return replace(session, no_run_until=max(session.no_run_until, ends or at + HALF_A_DAY))


def has_run(session: Session, day: int, at: int) -> bool:
    """Is that the day of this moment, and is it over for runs?"""
    return day == running.day_at(session, at) and at < session.no_run_until


def if_it_had_none(before: Session, after: Session, at: int, catalog: Catalog) -> Session:
    """The session after a better score: a day that had no run by an earlier one has none still."""
    was, now = (running.today(one, outcome(one, catalog), catalog) for one in (before, after))
    is_lifted = was is Running.NONE and now.is_some
    return today(after, at) if is_lifted and _was_today(before, at) else after


def _was_today(session: Session, at: int) -> bool:
    """Was the last score told on this day?"""
    told, rhythm = max(standing.result_at(session), session.told_at), session.followup.rhythm
    if rhythm is None:
        return at - told < HALF_A_DAY
    return schedule.today(told, rhythm.zone) == schedule.today(at, rhythm.zone)
