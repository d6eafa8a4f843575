"""How much is said: short answers from now on, or answers in full again, with the last one as it is wished for."""

from msgspec.structs import replace

from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.dialogue import moves
from flows.dialogue.asked import topics
from flows.dialogue.asked.personal import OfTopic, personal
from flows.understanding.facts.of_tablets import PAINKILLERS
from flows.understanding.wishes.lookup import RUNNING
from flows.values.model import Session
from flows.values.replies import Reply, Turn
from flows.wording.cards import action
from flows.wording.result import results
from flows.wording.topics import in_short


def short(session: Session, catalog: Catalog) -> Turn:
    """Short from now on; the answer that was too long comes again in a sentence or two."""
    session = replace(session, is_short=True)
    said = results.message(catalog.messages.length_short, action("full", catalog))
    again = _shortened(session, catalog)
    return moves.ask(session, catalog, said, *((again,) if again is not None else ()))


def full(session: Session, catalog: Catalog) -> Turn:
    """In full from now on."""
    said = results.message(catalog.messages.length_full, action("short", catalog))
    return moves.ask(replace(session, is_short=False), catalog, said)


def _shortened(session: Session, catalog: Catalog) -> Reply | None:
    """The topic that was spoken of last in a sentence or two; of running what the rule says of this day."""
    entry = catalog.faq.get(session.topic)
    if entry is None or topics.wait(session, entry, catalog) is not None or entry.id == PAINKILLERS:
        return None
    own = personal(session, OfTopic(id=entry.id, told=session.beside), catalog)
    if own is not None:
        return own if entry.id == RUNNING else None
    return in_short(entry.id, catalog, told=known(session, session.beside))
