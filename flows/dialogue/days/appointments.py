"""The day on which somebody is to have a look: kept, moved or let go as it is told, and said back."""

from msgspec.structs import replace

from flows.assessment import running
from flows.catalog.catalog import Catalog
from flows.dialogue.days import visits_told
from flows.text.utterance import Utterance
from flows.understanding.diary.appointments import appointment
from flows.values.model import Session
from flows.values.replies import Kind, Turn
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name
from flows.wording.result import results


def noted(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with the day of a visit that a text tells of; one that fell through or is moved has no day before a
    new one is told.
    """
    kept, today = session.followup, running.day_at(session, at)
    told = appointment(utterance, kept.visit_on, today, catalog)
    if told is None or kept.rhythm is None:
        return session
    return replace(session, followup=replace(kept, visit_on=told.day))


def unseen(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session without the visit of today or yesterday that was told of, where a text says that there was none."""
    today = running.day_at(session, at)
    told = appointment(utterance, session.followup.visit_on, today, catalog)
    return visits_told.taken_back(session, at, catalog) if told is not None and told.is_unseen else session


def acknowledged(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with a word on the day that was told just now: it is asked after."""
    day = turn.session.followup.visit_on
    is_news = day and day != before.followup.visit_on
    if not is_news or any(reply.kind is Kind.ALARM for reply in turn.replies):
        return turn
    said = results.message(words("visit_dated", catalog, day=day_name(day, catalog)))
    return replace(turn, replies=(said, *turn.replies))
