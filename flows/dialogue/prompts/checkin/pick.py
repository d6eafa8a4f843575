"""Which was meant, of several readings of a typed hour, place or day? The question that it answers lies beneath."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup
from flows.dialogue.days.checkin_setup import ways
from flows.dialogue.prompts.checkin import hour, place
from flows.understanding.meant import Setting
from flows.values.frames import Away, PickOne, SetHour, SetZone, SmallQuestion
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name
from flows.wording.result import results

BENEATH: dict[str, type[SmallQuestion]] = {"minute": SetHour, "zone": SetZone, "day": Away}
"""The question that a kind of reading answers."""

JOURNEY, ANY_DAY = "ask_journey", "pause"
"""The text under which it is asked whether check-ins pause on a journey, and the reading without a day."""
THERE = "ask_half_there"
"""The text under which morning or evening is asked of a place: on whose clocks is said with it."""


def _zone_there(session: Session) -> str:
    """The clocks that the hour is asked for: those of the journey, or those that were set just now."""
    rhythm, asked = session.followup.rhythm, session.find(SetHour)
    if rhythm is None:
        return ""
    return rhythm.moves[0].zone if rhythm.moves and asked is not None and asked.is_there else rhythm.zone


def of_journey(until: Setting, catalog: Catalog) -> PickOne:
    """Whether check-ins pause on a journey, until the one day that was told for it, or go on."""
    day = until.sure
    label = words("journey_until", catalog, day=day_name(int(day), catalog)) if day else words("journey", catalog)
    return PickOne(kind="day", text=JOURNEY, choices=((day or ANY_DAY, label),))


def question(frame: PickOne, session: Session, catalog: Catalog) -> Question:
    """The readings, and none of them."""
    meant = ", ".join(label for _, label in frame.choices)
    of_it = {"meant": {"meant": meant}, THERE: {"zone": _zone_there(session)}}.get(frame.text, {})
    text = words(frame.text, catalog, **of_it)
    asked = prompt_question(frame.id, catalog, text=text)
    if frame.text == JOURNEY:
        pauses, goes_on = catalog.prompts["checkin_journey"].options
        told = (replace(pauses, id=id, button=label, label=label) for id, label in frame.choices)
        return replace(asked, options=(*told, goes_on))
    readings = (FieldOption(id=id, button=label[:24], label=label) for id, label in frame.choices)
    return replace(asked, options=(*readings, *asked.options))


def answered(frame: PickOne, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """The reading that was meant; with none of them the question beneath is put again."""
    beneath = BENEATH.get(frame.kind)
    if option == "not_now" and frame.text == JOURNEY:
        said = results.message(words("journey_goes_on", catalog), *ways(catalog))
        return moves.ask(stack.drop(session, PickOne, Away), catalog, said)
    if option == ANY_DAY:
        return moves.ask(stack.pop(session), catalog)
    if option == "not_now" or beneath is None or session.find(beneath) is None:
        return moves.ask(stack.pop(session), catalog)
    if frame.kind == "minute":
        return hour.chosen(session, int(option), at, catalog)
    if frame.kind == "zone":
        return place.chosen(session, option, at, catalog)
    return checkin_setup.pause(session, int(option), catalog)


PICK_ONE = Prompt(question=question, answered=answered)
