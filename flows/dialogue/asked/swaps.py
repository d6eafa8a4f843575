"""An exercise that is not liked is left out of the plan, and what comes in its place is said."""

from msgspec.structs import replace

from flows.assessment.assessing import outcome
from flows.assessment.exercises import spared
from flows.assessment.known import known
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
    """The plan without that exercise, unless the one that was asked for is not for now: then it stays as it is.

    While advice must wait it is noted, and no plan is spoken of.
    """
    before = outcome(session, catalog).exercises if OF_ANSWERS in session.record else ()
    without = _without(session, meant)
    waits = digressions.withheld(without, catalog)
    if waits is not None:
        return waits
    plan = outcome(without, catalog).exercises
    if meant.wanted and meant.wanted not in plan:
        why = results.message(_not_now(meant.wanted, session, catalog), action("plan", catalog))
        return moves.ask(session, catalog, why)
    session = keep(without, replace(without.followup, plan=plan if without.followup.plan else ()))
    new = ", ".join(catalog.exercises[id].name for id in plan if id not in before) if before else ""
    form = catalog.messages.swapped if new else catalog.messages.swapped_out
    said = form.format(exercise=catalog.exercises[meant.exercise].name, exercises=new)
    return moves.ask(session, catalog, results.message(said, action("plan", catalog)))


def _without(session: Session, meant: Unwanted) -> Session:
    """The session whose plan leaves the one out and, where another was asked for, takes that one in."""
    kept = session.followup
    disliked = (one for one in dict.fromkeys((*kept.disliked, meant.exercise)) if one != meant.wanted)
    wished = (one for one in dict.fromkeys((*kept.wished, meant.wanted)) if one not in ("", meant.exercise))
    return keep(session, replace(kept, disliked=tuple(disliked), wished=tuple(wished)))


def _not_now(wanted: str, session: Session, catalog: Catalog) -> str:
    """Why the one that was asked for is not in the plan: it is barred, or it comes later."""
    is_barred = wanted in spared(known(session, {}), catalog)
    form = catalog.messages.left_out if is_barred else catalog.messages.swapped_later
    return form.format(exercises=catalog.exercises[wanted].name)
