"""The end of a turn: a small question that has come to be open is on the screen, whatever led to it.

What lay beneath a question that was answered, let go or taken back is put again in the same turn. So nobody answers a
question that they no longer see.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.dialogue import stack
from flows.dialogue.asked import plans, topics
from flows.values.frames import AlarmCard, CheckIn, Delete, Keep
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.cards import card


def settled(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with what had to wait for it said, and with the open question at its end when it came to be open in it
    and was not shown yet.
    """
    turn = plans.kept_promise(before, topics.kept_promise(before, turn, catalog), catalog)
    if not turn.replies or turn.forget or not _is_due(before, turn.session):
        return turn
    if _is_shown(turn, catalog):
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


def _is_shown(turn: Turn, catalog: Catalog) -> bool:
    """Are the buttons of the open question on the screen already? Its card is not put together to find out."""
    prompt, field = turn.session.prompt, agenda.open_field(turn.session, catalog)
    id = prompt.id if prompt is not None else field.id if field is not None else ""
    n = turn.session.n
    return any(option.field == id and option.n == n for reply in turn.replies for option in reply.options)
