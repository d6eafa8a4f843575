"""How much is said: short answers from now on, or answers in full again, with the last one as it is wished for."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import digressions, moves
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording import results
from flows.wording.cards import action


def short(session: Session, catalog: Catalog) -> Turn:
    """Short from now on; the answer that was too long comes again in a sentence or two."""
    session = replace(session, is_short=True)
    said = results.message(catalog.messages.length_short, action("full", catalog))
    again = digressions.shortened(session, catalog)
    return moves.ask(session, catalog, said, *((again,) if again is not None else ()))


def full(session: Session, catalog: Catalog) -> Turn:
    """In full from now on."""
    said = results.message(catalog.messages.length_full, action("short", catalog))
    return moves.ask(replace(session, is_short=False), catalog, said)
