"""The page handed over: as a sheet with a button for the plain text, or as that text."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.values.model import Session, State
from flows.values.replies import Kind, Reply
from flows.wording.cards import action
from flows.wording.report.page import report


def sheet(session: Session, at: int, catalog: Catalog, own_words: str, *, is_calm: bool) -> Reply:
    """The page. `is_calm`: nothing stands that must be answered first, so a button may lead on.

    Words that were added are kept nowhere, so the text that a tap brings would lack them: then there is no such tap.
    """
    as_text = () if own_words.strip() else ("report_text",)
    on = ("result",) if session.state is State.ASSESSED else ()
    ways = tuple(action(id, catalog) for id in (*as_text, *on)) if is_calm else ()
    made = report(session, at, catalog, own_words)
    return Reply(kind=Kind.MESSAGE, text=catalog.messages.report_here, document=made, options=ways)


def text(session: Session, at: int, catalog: Catalog) -> Reply:
    """The same to be read aloud by the phone or pasted into a letter."""
    made = replace(report(session, at, catalog), page=None)
    return Reply(kind=Kind.MESSAGE, text=catalog.messages.report_text_here, document=made)
