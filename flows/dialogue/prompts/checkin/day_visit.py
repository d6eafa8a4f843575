"""What the day's check-in tells of a visit: that it was none, that it was, or what was found there."""

from collections.abc import Mapping

from msgspec.structs import replace

from flows.assessment import alarms
from flows.assessment.assessing import standing
from flows.catalog.catalog import Catalog
from flows.dialogue import stack
from flows.dialogue.days import checkin_setup, seen, visits_told
from flows.dialogue.days.checkin_setup import keep
from flows.followup import visited
from flows.understanding.diary.visits import SETTLED
from flows.values import diary
from flows.values.frames import CheckIn
from flows.values.model import Session


def with_visit(session: Session, told: Mapping[str, str | int], day: int, at: int, catalog: Catalog) -> Session:
    """The session with what the day tells of a visit: it was none, it was, or what was found there."""
    finding = "muscular" if "seen_muscular" in told.values() else str(told.get("seen", ""))
    if finding in SETTLED:
        return _looked_at(session, day, at, catalog, found="" if finding == "muscular" else finding)
    if finding == "not_yet":
        session = keep(session, replace(session.followup, visit_on=0))
        return visits_told.was_not_seen(session, at, catalog)
    is_new = told.get("booked") == "was_seen" and not visited.is_seen(session.followup)
    return visits_told.was_seen(session, at, catalog) if is_new else session


def _looked_at(session: Session, day: int, at: int, catalog: Catalog, found: str) -> Session:
    """Somebody has looked: what stood is cleared, and the course begins anew from here. `found`: what holds the plan
    back, a nerve or tests to come; empty where they called it muscular.
    """
    signs = standing(session.record, catalog)
    session = visits_told.had_visit(checkin_setup.begun_anew(alarms.cleared(session, signs), at), at)
    session = seen.held_back(session, found)
    kept, opened = session.followup, session.find(CheckIn)
    now = diary.entry(diary.unpacked(kept.log), day).worst
    if kept.course is not None and now is not None:
        session = keep(session, replace(kept, course=replace(kept.course, baseline=now)))
    level = checkin_setup.level_of(session, catalog)
    return session if opened is None else stack.update(session, replace(opened, level=level))
