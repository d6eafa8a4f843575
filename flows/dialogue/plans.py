"""The plan, an exercise, the contributors and the running rule: what a result has to give, whenever it is asked for.

All of it waits while something urgent stands, and until the warning signs were asked (facts A.8).
"""

from msgspec.structs import replace

from flows.assessment import agenda, contrast
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Phase
from flows.dialogue import digressions, moves, stack, standing
from flows.dialogue.machine import move
from flows.values.frames import AnyNew
from flows.values.model import Session, State
from flows.values.replies import Turn
from flows.wording import results


def show_plan(session: Session, catalog: Catalog) -> Turn:
    """The plan; before the first one, what to work around."""
    waits = held(session, "plan", catalog)
    if waits is not None:
        return waits
    if session.state is State.ASSESSED:
        if not outcome(session, catalog).exercises:
            return moves.plan(session, catalog)
        session = move(session, "planned", catalog)
    if session.state is State.PLANNING:
        return moves.ask(replace(session, n=session.n + 1), catalog)
    return moves.plan(session, catalog)


def held(session: Session, then: str, catalog: Catalog) -> Turn | None:
    """Why what was asked for (`then`, as of `AnyNew`) must wait, as a turn; None when it need not."""
    waits = digressions.withheld(session, catalog) or _unfinished(session, catalog)
    return waits or _outdated(session, then, catalog)


def _outdated(session: Session, then: str, catalog: Catalog) -> Turn | None:
    """A look at what may be new, before a plan or running advice that is days old."""
    if not agenda.has_ended(session) or not standing.is_outdated(session):
        return None
    return moves.ask(stack.push(session, AnyNew(then=then)), catalog)


def _unfinished(session: Session, catalog: Catalog) -> Turn | None:
    if session.state in agenda.ASKING and agenda.has_open(session, catalog, Phase.RED_FLAGS, Phase.QUESTIONS):
        return moves.ask(session, catalog, results.message(catalog.messages.questions_first))
    return None


def show_causes(session: Session, catalog: Catalog) -> Turn:
    """The likely contributors with their reasons."""
    waits = held(session, "causes", catalog)
    if waits is not None:
        return waits
    assessment = outcome(session, catalog)
    others = contrast.contrasts(session.record, assessment, catalog)
    told = [(one.because, catalog.causes[one.cause].label, one.missing) for one in others]
    return moves.say(session, *results.causes(session, assessment, catalog, told))


def show_exercise(session: Session, id: str, catalog: Catalog) -> Turn:
    """One exercise in full, unless an answer rules it out or advice must wait. How a move is done does not grow old.

    While the questions are gone through again it is that of the plan from before, and the open question comes again.
    """
    stands = standing.put_back(session, catalog)
    waits = digressions.withheld(session, catalog) or _unfinished(stands, catalog)
    if waits is not None:
        return waits
    if id not in outcome(stands, catalog).exercises:
        return show_plan(stands, catalog)
    return moves.ask(session, catalog, results.exercise(id, stands.record, catalog))


def may_run(session: Session, catalog: Catalog) -> Turn:
    """The running rule for this result and this score (facts D.1); after a no, for anybody."""
    if session.state is State.DECLINED:
        return digressions.answer_topic(session, digressions.RUNNING, catalog)
    waits = held(session, "run", catalog)
    if waits is not None:
        return waits
    said = results.message(digressions.run_today(session, catalog))
    return moves.ask(replace(session, topic=digressions.RUNNING), catalog, said)
