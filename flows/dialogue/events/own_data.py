"""What somebody may want to do with what is kept of them: read what that is, take it along, remove it."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.prompts import deleting
from flows.values.frames import Delete
from flows.values.model import Session, State
from flows.values.replies import Turn
from flows.wording import export as wording


def privacy(catalog: Catalog) -> str:
    """What is kept, why, for how long, and who can read it."""
    return catalog.messages.privacy.format(days=catalog.retention_days)


def export(session: Session, at: int, catalog: Catalog) -> Turn:
    """All that is kept of them, as a page and as JSON; whatever stands or is open comes after it."""
    said = wording.export(session, at, catalog)
    if session.state is State.REFERRED:
        return moves.show_alarm(session, catalog, *said, again=True)
    if not session.consent and not stack.is_about_safety(session):
        return moves.say(session, *said[:-1], replace(said[-1], options=moves.ways_on(session, catalog)))
    return moves.ask(session, catalog, *said)


def ask_delete(session: Session, catalog: Catalog) -> Turn:
    """Make sure before everything goes; with nothing kept there is nothing to ask."""
    if not session.consent and session.state is not State.REFERRED and not stack.is_about_safety(session):
        return deleting.forget(catalog)
    return moves.ask(stack.push(session, Delete()), catalog)
