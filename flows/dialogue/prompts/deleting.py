"""Shall everything be removed? Asked once before it goes."""

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.values.frames import Delete
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt
from flows.wording.cards import action
from flows.wording.result import results


def answered(frame: Delete, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Gone, or kept, and then what was open before; under an alarm its message again."""
    if option == "delete_all":
        return forget(catalog)
    return moves.ask(stack.pop(session), catalog, results.message(catalog.messages.kept))


def forget(catalog: Catalog) -> Turn:
    """Everything of this chat goes; one last message says so."""
    said = results.message(catalog.messages.forgotten, action("start", catalog))
    return Turn(session=Session(), replies=(said,), forget=True)


DELETE = Prompt(answered=answered)
