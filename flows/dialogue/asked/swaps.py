"""An exercise that is not liked is left out of the plan, and what comes in its place is said."""

from msgspec.structs import replace

from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import digressions, moves
from flows.dialogue.days.checkin_setup import keep
from flows.understanding.diary.unwanted import Unwanted
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.result import results

OF_ANSWERS = "body_notes"
"""Once this was answered there is a plan."""


def swapped(session: Session, meant: Unwanted, catalog: Catalog) -> Turn:
    """The plan without that exercise; while advice must wait it is noted, and no plan is spoken of."""
    before = outcome(session, catalog).exercises if OF_ANSWERS in session.record else ()
    kept = session.followup
    session = keep(session, replace(kept, disliked=tuple(dict.fromkeys((*kept.disliked, meant.exercise)))))
    waits = digressions.withheld(session, catalog)
    if waits is not None:
        return waits
    plan = outcome(session, catalog).exercises
    session = keep(session, replace(session.followup, plan=plan if kept.plan else ()))
    new = ", ".join(catalog.exercises[id].name for id in plan if id not in before) if before else ""
    form = catalog.messages.swapped if new else catalog.messages.swapped_out
    said = form.format(exercise=catalog.exercises[meant.exercise].name, exercises=new)
    return moves.ask(session, catalog, results.message(said, action("plan", catalog)))
