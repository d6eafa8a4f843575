"""What follows from a text that nothing has understood: the same question, after a kind word."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import digressions, moves, plans, setting
from flows.screening.hearing import hear
from flows.understanding.answers import read_exact
from flows.understanding.meant import Lost
from flows.values.events import Said
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording import results
from flows.wording.asked import open_question


def lost(session: Session, meant: Lost, event: Said, catalog: Catalog) -> Turn:
    """A kind word and the same question; with nothing open, the nearest topics."""
    question = open_question(session, catalog)
    if question is None:
        how = plans.how_to(session, event.text, catalog)
        return how or digressions.offer_nearest(session, event.text, catalog)
    if _is_unmatched(question, event, catalog) and not meant.is_first:
        lead = results.unmatched(event.text, question.id, catalog)
        return moves.ask(replace(session, n=session.n + 1), catalog, lead=lead)
    unknown = setting.unknown(question.id, session, catalog)
    lead = "" if meant.is_first else unknown or catalog.messages.not_understood
    return moves.ask(session, catalog, lead=lead)


def _is_unmatched(question: Question, event: Said, catalog: Catalog) -> bool:
    """Words on a list of warning signs or risks that may tell of one of them, though none is known by them."""
    is_told = question.is_of_safety and any(sign.isalpha() for sign in event.text)
    return is_told and read_exact(question, hear(event.text, catalog), event.at, catalog) is None
