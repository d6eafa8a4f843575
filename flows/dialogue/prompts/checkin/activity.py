"""What does the back keep them from? Once a week they are asked how well that goes."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup
from flows.values.frames import Activity
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results


def question(frame: Activity, session: Session, catalog: Catalog) -> Question:
    """One thing they want to do again."""
    return prompt_question(frame.id, catalog, text=words("ask_activity", catalog))


def answered(frame: Activity, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """What it is, or nothing."""
    session = stack.pop(session)
    if session.followup.rhythm is None:
        return moves.ask(session, catalog, note=catalog.messages.old_button)
    chosen = "" if option == "none" else option
    session = checkin_setup.keep(session, replace(session.followup, activity=chosen))
    text = "activity_kept" if chosen else "kept_so"
    return moves.ask(session, catalog, results.message(words(text, catalog), *checkin_setup.ways(catalog)))


def aimed(session: Session, chosen: str, catalog: Catalog) -> Turn:
    """What they told of by themselves is kept, and asked about once there are check-ins."""
    session = replace(session, followup=replace(session.followup, activity=chosen))
    text = "activity_kept" if session.followup.rhythm is not None else "activity_kept_ahead"
    return moves.ask(session, catalog, results.message(words(text, catalog)))


ACTIVITY = Prompt(question=question, answered=answered)
