"""Does something speak against painkillers? They are only spoken of when nothing does (facts E.3)."""

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.values.frames import Medicine
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt
from flows.wording.result import results
from flows.wording.topics import topic


def answered(frame: Medicine, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """None of it: the topic itself. Not sure counts as a yes."""
    said = topic("painkillers", catalog) if option == "none_fits" else results.message(catalog.messages.medicine_ask)
    return moves.ask(stack.pop(session), catalog, said)


MEDICINE = Prompt(answered=answered)
