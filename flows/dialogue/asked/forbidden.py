"""A question about an exercise that a clinician has forbidden is met with that it is out, not with how it is done."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import digressions, moves
from flows.search.faq import Verdict
from flows.understanding.diary.bans import asked_of
from flows.understanding.meant import Asked
from flows.understanding.scene import Message
from flows.values.model import Session
from flows.values.replies import Reply, Turn
from flows.wording.cards import action
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results
from flows.wording.result.spared import named


def reply(session: Session, meant: Asked, message: Message, catalog: Catalog) -> Turn | None:
    """The whole answer where nothing but forbidden exercises is asked about; None where there is more to say."""
    asked, out = _of(session, message, catalog)
    if not out or not meant.is_question or digressions.withheld(session, catalog) is not None:
        return None
    if asked != out or meant.found.asks_two or not _is_of_them(meant, out, catalog):
        return None
    return moves.ask(session, catalog, said(out, catalog), lead=digressions.lead(session, catalog))


def before(session: Session, turn: Turn, meant: Asked, message: Message, catalog: Catalog) -> Turn:
    """The answer with what is forbidden of it said first."""
    _, out = _of(session, message, catalog)
    if not out or not meant.is_question or digressions.withheld(session, catalog) is not None:
        return turn
    return replace(turn, replies=(said(out, catalog), *turn.replies))


def said(ids: tuple[str, ...], catalog: Catalog) -> Reply:
    """That these are out, by their word."""
    names = ", ".join(catalog.exercises[id].name for id in ids)
    return results.message(words("ban_asked", catalog, exercises=names), action("plan", catalog))


def _of(session: Session, message: Message, catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The exercises that a text is about, and which of them are forbidden."""
    asked = asked_of(message.heard, catalog) if session.followup.forbidden else ()
    return asked, tuple(id for id in asked if id in session.followup.forbidden)


def _is_of_them(meant: Asked, out: tuple[str, ...], catalog: Catalog) -> bool:
    """Is no topic sure, or does the one that is tell how one of them is done?"""
    if meant.found.verdict is not Verdict.ANSWER:
        return True
    topic = catalog.faq[meant.found.hits[0].id]
    return bool({*out} & {*named(topic.answer, catalog), *named(topic.question, catalog)})
