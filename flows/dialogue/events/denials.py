"""What is said not to be so, of the open list or of what was noted; a list of which nothing is left is answered."""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.dialogue import stack
from flows.dialogue.events import pressed, taps
from flows.dialogue.record import disputes
from flows.understanding.meant import Disputed, Pressed
from flows.understanding.options.names import CLOSING
from flows.understanding.scene import Message
from flows.values.frames import Ticking
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import open_question
from flows.wording.cards import DONE
from flows.wording.result import results


def disputed(session: Session, meant: Disputed, message: Message, catalog: Catalog) -> Turn:
    """What was never said is taken out. What was denied of the open list is kept with it, until all of it was."""
    turn = disputes.disputed(_noted(session, meant, catalog), meant, catalog)
    if not meant.is_denial or not _is_all_denied(turn.session, catalog):
        return turn
    question = open_question(turn.session, catalog)
    if question is None:
        return turn
    if pressed.has_ticks(turn.session, question):
        return pressed.pressed(turn.session, Pressed(action=DONE), message, catalog)
    answered = taps.answer(turn.session, question, ("none",), message.at, catalog)
    return replace(answered, replies=(results.message(catalog.messages.denied_all), *answered.replies))


def _noted(session: Session, meant: Disputed, catalog: Catalog) -> Session:
    """The session with what a text denies of the open list."""
    half = _half(session, catalog)
    gone = meant.named.get(half.field, ()) if half is not None else ()
    if half is None or not meant.is_denial or not gone:
        return session
    return stack.lay(session, replace(half, denied=tuple(dict.fromkeys((*half.denied, *gone)))))


def _is_all_denied(session: Session, catalog: Catalog) -> bool:
    """Is each box of the open list ticked or denied, and one denied?"""
    question, half = open_question(session, catalog), _half(session, catalog)
    if question is None or question.field is None or half is None:
        return False
    here = {option.id for option in question.options} - {*question.field.exclusive, *CLOSING}
    return bool(here & set(half.denied)) and here <= {*half.denied, *half.ticks}


def _half(session: Session, catalog: Catalog) -> Ticking | None:
    """What is answered of the open list, where one is open that a no to all answers."""
    question = open_question(session, catalog)
    if session.prompt or question is None or question.field is None or not question.is_multi:
        return None
    return agenda.ticking(session, question.field) if "none" in question.field.exclusive else None
