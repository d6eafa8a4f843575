"""What comes next, and no more questions: two wishes that lead on from wherever somebody is."""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import digressions, moves, standing
from flows.dialogue.asked import topics
from flows.dialogue.asked.personal import OfTopic
from flows.dialogue.days import checkin_setup
from flows.values.frames import CheckIn, Recheck
from flows.values.model import Disposition, Session, State
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.result import results

RELIEF = "quick_relief"
"""The topic that says what eases it at once."""
FROM_RESULT = {
    Disposition.SELF_CARE: ("plan", "run", "checkin", "result"),
    Disposition.CLINICIAN: ("seen", "report", "plan", "result"),
}
"""The buttons that lead on from a result that is no matter for today."""


def next_step(session: Session, catalog: Catalog) -> Turn:
    """The next thing to do: the open question, or after a result what it says to do first."""
    is_for_plan = session.state is State.PLANNING and session.prompt is None
    is_of_day = session.state is State.ASSESSED and isinstance(session.prompt, CheckIn)
    if (session.state is not State.ASSESSED or session.prompt is not None) and not (is_for_plan or is_of_day):
        is_asking = session.state in agenda.ASKING and session.prompt is None
        return moves.ask(session, catalog, lead=catalog.messages.next_asking if is_asking else "")
    held = digressions.withheld(session, catalog)
    if held is not None:
        return held
    found = outcome(session, catalog)
    is_cleared = session.cleared and not found.lines
    words, told = catalog.messages, catalog.dispositions[found.disposition]
    text = (
        results.seen_by_them(session, catalog)
        if is_cleared
        else words.next_step.format(head=told.head, action=told.action)
    )
    if is_for_plan or is_of_day:
        return moves.ask(session, catalog, results.message(text), lead=digressions.lead(session, catalog))
    ids = FROM_RESULT[Disposition.SELF_CARE if is_cleared else found.disposition]
    return moves.say(session, results.message(text, *(action(id, catalog) for id in ids)))


def relief(session: Session, catalog: Catalog) -> Turn:
    """Something to do at once: while the questions are open what is safe for anybody, after a result what eases it."""
    held = digressions.withheld(session, catalog, is_early=True)
    if held is not None:
        return held
    if not agenda.has_ended(session):
        said = results.message(catalog.messages.meanwhile)
        return moves.ask(session, catalog, said, lead=digressions.lead(session, catalog))
    return topics.answer(session, OfTopic(id=RELIEF), catalog)


def no_questions(session: Session, catalog: Catalog) -> Turn:
    """Nothing more is asked: among the questions they wait, after a result the check-ins may be changed."""
    words, session = catalog.messages, _with_its_result(session, catalog)
    if agenda.has_ended(session):
        if session.followup.rhythm is not None:
            return checkin_setup.set_up(session, catalog)
        return moves.say(session, results.message(words.no_questions_left, *moves.ways_on(session, catalog)))
    ways = (action(id, catalog) for id in ("start", "signs", "stop"))
    return moves.say(replace(session, n=session.n + 1), results.message(words.no_questions, *ways))


def _with_its_result(session: Session, catalog: Catalog) -> Session:
    """The session with the result that there is, where only an answer was to be changed: nothing of it is open then.

    Where they said that something is new, the questions about that wait.
    """
    kept = session.find(Recheck)
    is_claimed = kept is not None and kept.is_claimed
    return standing.put_back(session, catalog, on_purpose=not is_claimed)
