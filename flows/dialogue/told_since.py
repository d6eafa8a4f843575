"""What was told since a result, while the questions are gone through again: all of it, and whether it asks for more."""

from flows.assessment import triage
from flows.catalog.catalog import Catalog
from flows.values.frames import Recheck, Ticking
from flows.values.model import Session
from flows.values.record import Record, Value, with_ticks


def calls_for_more(session: Session, frame: Recheck, catalog: Catalog) -> bool:
    """Was something told since, or ticked and not yet answered with, that calls for more care than the old result?"""
    if frame.is_graver:
        return True
    before_it, now = (triage.decide(one, catalog) for one in (frame.record, _now(session, frame)))
    return now.disposition > before_it.disposition or bool(set(now.red_flags) - set(before_it.red_flags))


def all_told(session: Session, frame: Recheck) -> Record:
    """The answers of the last result with all that was told or ticked since: of a list every tick, old and new."""
    before, now = frame.record, _now(session, frame)
    return {**before, **{id: _both(before.get(id), value) for id, value in now.items()}}


def _now(session: Session, frame: Recheck) -> Record:
    told: Record = {**frame.record, **session.record}
    half = session.find(Ticking)
    if half is not None and half.field and half.ticks:
        told[half.field] = _both(told.get(half.field), half.ticks)
    return told


def _both(before: Value | None, now: Value) -> Value:
    if not isinstance(before, tuple) or not isinstance(now, tuple):
        return now
    return with_ticks(before, now) or now
