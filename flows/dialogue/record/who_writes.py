"""Whom "you" means: who writes, or the one they write for. It may change at any time, and that is said.

Where a text tells nothing but that, the open question follows.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.dialogue import changes, moves
from flows.text.utterance import Utterance
from flows.understanding.facts.marked import AGE, MINOR
from flows.understanding.facts.story import named_age
from flows.understanding.meant import Asked, Foreign, Lost, Meant, SmallTalk, Telling
from flows.understanding.people import who_writes
from flows.understanding.people.who_writes import (
    GUARDIAN,
    WITH_ME,
    asks_for_another,
    is_beside_them,
    is_parent,
    writes_for_them_again,
    writes_themselves,
)
from flows.values.model import Session, State
from flows.values.replies import Kind, Turn
from flows.wording.cards import noted_back
from flows.wording.result import results


def known(session: Session, utterance: Utterance, catalog: Catalog) -> Session:
    """The session in which "you" means somebody else, where a text says that it is about them. Once known it stays so
    until they begin again, or those whose back it is write themselves.
    """
    if session.of_another and writes_themselves(utterance, catalog):
        return replace(session, of_another=False)
    is_before = session.state in (State.NEW, *agenda.ASKING)
    by_age = not _asks_for_grown_up(session)  # there an age is that of who is with them
    is_told = is_before and not session.of_another and asks_for_another(utterance, catalog, by_age=by_age)
    is_told = is_told or _is_back(session, utterance, catalog)
    session = replace(session, of_another=True) if is_told else session
    if not session.of_another or not is_before or GUARDIAN in session.record:
        return session
    is_there = is_parent(utterance, catalog)  # a grown-up is there: they write
    return replace(session, ahead={**session.ahead, GUARDIAN: WITH_ME}) if is_there else session


def of_the_one(session: Session, utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without what somebody who writes for another tells of themselves."""
    return who_writes.of_the_one(utterance, catalog) if session.of_another else utterance


def _is_back(session: Session, utterance: Utterance, catalog: Catalog) -> bool:
    """Does a parent write again, or another who cares for them? Not where it is asked whether one is there."""
    is_minor, is_asked = session.record.get(AGE) == MINOR, _asks_for_grown_up(session)
    return not session.of_another and not is_asked and writes_for_them_again(utterance, catalog, is_minor=is_minor)


def _asks_for_grown_up(session: Session) -> bool:
    """Is it asked whether a grown-up is there?"""
    return session.record.get(AGE) == MINOR and GUARDIAN not in session.record


def of_their_age(before: Session, turn: Turn, utterance: Utterance, at: int, catalog: Catalog) -> Turn:
    """The turn with the age of whom it turns out to be about, in the place of that of the person who writes."""
    session = turn.session
    if not session.of_another or before.of_another or session.state not in agenda.ASKING or not session.consent:
        return turn
    told = named_age(utterance, at, catalog, of_another=True)
    if not told or session.record.get(AGE) in (None, told[AGE]):
        return turn
    anew = changes.told(session, told, at, catalog, noted_back(told, catalog))
    said = tuple(reply for reply in turn.replies if reply.kind is not Kind.QUESTION)
    return replace(anew, replies=(*said, *anew.replies))


def greeted(
    before: Session, session: Session, turn: Turn, utterance: Utterance, meant: Meant, catalog: Catalog
) -> Turn:
    """The turn with a word on whom "you" means from here on; an alarm has none before it. `session`: as it was when
    the turn began.
    """
    said = _word(before, session, turn, utterance, meant, catalog)
    if not said or not turn.session.consent or any(reply.kind is Kind.ALARM for reply in turn.replies):
        return turn
    if any(said in reply.text for reply in turn.replies):
        return turn
    first = results.message(said)
    if _is_no_more(meant) and turn.session.record == session.record:
        return moves.ask(session, catalog, first)
    return replace(turn, replies=(first, *turn.replies))


def _is_no_more(meant: Meant) -> bool:
    """Is nothing else told or asked?"""
    if isinstance(meant, Asked):
        return not (meant.is_question or meant.told)
    return isinstance(meant, Lost | SmallTalk | Foreign) or (isinstance(meant, Telling) and not meant.story.told)


def _word(before: Session, session: Session, turn: Turn, utterance: Utterance, meant: Meant, catalog: Catalog) -> str:
    words = catalog.messages
    if before.of_another and not session.of_another:
        is_minor = turn.session.record.get(AGE) == MINOR
        return words.themselves_now_minor if is_minor else words.themselves_now
    if turn.session.of_another and not before.of_another:
        return words.of_another
    if not before.of_another:
        return ""
    return words.beside_them if is_beside_them(utterance, catalog) else _said_again(turn, utterance, meant, catalog)


def _said_again(turn: Turn, utterance: Utterance, meant: Meant, catalog: Catalog) -> str:
    """For whom "you" stands, for who tells nothing but that they write again, as is known."""
    is_minor = turn.session.record.get(AGE) == MINOR
    is_told = _is_no_more(meant) and writes_for_them_again(utterance, catalog, is_minor=is_minor)
    return catalog.messages.of_another if is_told else ""
