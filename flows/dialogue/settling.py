"""The end of a turn: a small question that has come to be open is on the screen, whatever led to it.

What lay beneath a question that was answered, let go or taken back is put again in the same turn. So nobody answers a
question that they no longer see.
"""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import stack
from flows.values.frames import AlarmCard, CheckIn, Delete, Keep
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import open_question
from flows.wording.cards import card


def settled(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with the open question at its end when it came to be open in it and was not shown yet."""
    if not turn.replies or turn.forget or not _is_due(before, turn.session):
        return turn
    question = open_question(turn.session, catalog)
    if question is None or _is_shown(question, turn):
        return turn
    shown = card(turn.session, catalog)
    return replace(turn, replies=(*turn.replies, shown)) if shown else turn


def _is_due(before: Session, after: Session) -> bool:
    """Is another question open now than before, or one that must be seen with every word that is said?"""
    if isinstance(after.prompt, AlarmCard):
        return False
    if stack.is_about_safety(after) or isinstance(after.prompt, Delete):
        return True
    if after.prompt is None:  # the phase asks on where a check-in came between
        return isinstance(before.prompt, CheckIn | Keep) and before.state is after.state
    return type(after.prompt) is not type(before.prompt)


def _is_shown(question: Question, turn: Turn) -> bool:
    n = turn.session.n
    return any(option.field == question.id and option.n == n for reply in turn.replies for option in reply.options)
