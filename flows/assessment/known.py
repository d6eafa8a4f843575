"""What is known of a person when something is answered: told before, told now, and what still waits."""

from flows.assessment import agenda, running
from flows.assessment.assessing import as_it_is
from flows.assessment.exercises import FORBIDDEN, OFTEN
from flows.values.model import Record, Session, Value
from flows.values.record import with_ticks

OF_ITS_COURSE = ("duration", "trend")
"""Answers that only send somebody to a clinician, who knows them once they have had a look."""
OF_THE_FIRST_DAY = {"feel": "sharp_catch", "trend": "worse"}
"""Answers that hold no longer once the check-ins tell that it is little."""


def known(session: Session, told: Record) -> Record:
    """The record with what waits for its question, ticks on lists to come, and what was told just now.

    A list that was told twice holds what was told each time: a risk never goes by a later word about another one. Of
    the pain and how long it has lasted counts what check-ins told since, and they end what was sharp at first. Who was
    seen is not sent there again for how long it has lasted, or how it went before. What is left out of their plan is
    barred on every card, as an answer bars it.
    """
    latest = as_it_is(session) if session.followup.course is not None else {}
    found: Record = {**session.ahead, **agenda.told_so_far(session), **latest}
    if running.was_seen_since(session):
        found = {id: value for id, value in found.items() if id not in OF_ITS_COURSE}
    if running.has_eased(session):
        found = {id: value for id, value in found.items() if OF_THE_FIRST_DAY.get(id) != value}
    if out := session.followup.left_out:
        found[FORBIDDEN] = out
    if session.followup.often:
        found[OFTEN] = session.followup.often
    for id, value in told.items():
        before = found.get(id)
        found[id] = value if before is None else _joined(before, value)
    return found


def _joined(before: Value, value: Value) -> Value:
    if not (isinstance(before, tuple) and isinstance(value, tuple)):
        return value
    return with_ticks(before, value)
