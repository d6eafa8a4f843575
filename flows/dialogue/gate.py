"""The one gate: what passes while an alarm stands, or while a question about a warning sign is open.

Nothing leads past either. What is not allowed is answered with what stands: the alarm once more, or the question.
"""

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.prompts.safety import ANY_BUT_NO
from flows.understanding.meant import Answer, Command, Meant, Warned
from flows.values.events import Chose, Commanded
from flows.values.frames import Delete
from flows.values.model import Session, State
from flows.values.replies import Turn
from flows.wording.asked import open_question
from flows.wording.cards import ACTION

ALWAYS = ("stop", "delete", "privacy", "help", "export")
"""Commands that work whatever stands."""
BESIDE = (*ALWAYS, "country", "about", "report", "progress")
"""Commands that leave what stands where it is: what they say comes before it."""


def may_mean(session: Session, meant: Meant) -> bool:
    """May this pass, of what was written? A sign always does, and whatever answers the question that stands."""
    if not is_guarded(session):
        return True
    return isinstance(meant, Warned | Answer) or (isinstance(meant, Command) and meant.name in BESIDE)


def may_command(session: Session, event: Commanded) -> bool:
    """May this command pass?"""
    return not is_guarded(session) or event.name in BESIDE


def may_tap(session: Session, event: Chose, catalog: Catalog) -> bool:
    """May this button pass? Those of what stands do, old ones that end it too, and what works always."""
    if not is_guarded(session):
        return True
    if event.field == ACTION:
        return event.option in ALWAYS
    question = open_question(session, catalog)
    return question is not None and event.field == question.id


def is_guarded(session: Session) -> bool:
    """Does an alarm stand, or is a question about a warning sign open?"""
    return (session.state is State.REFERRED and not isinstance(session.prompt, Delete)) or stack.is_about_safety(
        session
    )


def stands(session: Session, catalog: Catalog) -> Turn:
    """What stands, once more."""
    if session.state is State.REFERRED:
        return moves.show_alarm(session, catalog, note=catalog.messages.still_alarmed)
    return moves.ask(session, catalog)


def counts_as_yes(session: Session) -> bool:
    """Is a question open to which whatever leads away from it is a yes (facts A.9)?"""
    return isinstance(session.prompt, ANY_BUT_NO)
