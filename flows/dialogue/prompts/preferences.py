"""One card for all that can be set: the check-ins, the country, distances, how much is said; and what is kept."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup
from flows.values.frames import Preferences, SetCountry
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import hour
from flows.wording.result import results
from flows.wording.units import MILES


def question(frame: Preferences, session: Session, catalog: Catalog) -> Question:
    """How it is set now."""
    words, rhythm, known = catalog.messages, session.followup.rhythm, catalog.countries.get(session.country)
    text = words.settings.format(
        checkins=words.settings_checkins.format(hour=hour(rhythm.minute), zone=rhythm.zone)
        if rhythm
        else words.settings_none,
        country=words.number_known.format(number=known.number, country=known.names[0])
        if known
        else words.settings_no_country,
        units=words.settings_miles if session.units == MILES else words.settings_km,
        length=words.settings_short if session.is_short else words.settings_full,
    )
    return prompt_question(frame.id, catalog, text=text)


def answered(frame: Preferences, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """What is one of two is changed at once and shown on the card; the rest has a question or a text of its own."""
    if option == "units":
        return _again(replace(session, units="" if session.units == MILES else MILES), catalog)
    if option == "length":
        return _again(replace(session, is_short=not session.is_short), catalog)
    if option == "country":
        return moves.ask(stack.push(session, SetCountry()), catalog)
    closed = stack.pop(session)
    if option == "checkins":
        return checkin_setup.set_up(closed, catalog)
    if option == "kept":
        return moves.ask(closed, catalog, results.message(catalog.messages.privacy))
    return moves.ask(closed, catalog, lead=catalog.messages.left_so)


def _again(session: Session, catalog: Catalog) -> Turn:
    return moves.ask(replace(session, n=session.n + 1), catalog)


PREFERENCES = Prompt(question=question, answered=answered)
