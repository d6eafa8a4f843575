"""Which was meant, of several readings of a typed hour, place or day? The question that it answers lies beneath."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question
from flows.dialogue import checkin_setup, moves, stack
from flows.dialogue.prompts.checkin import hour, place
from flows.values.frames import Away, PickOne, SetHour, SetZone, SmallQuestion
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin_cards import words

BENEATH: dict[str, type[SmallQuestion]] = {"minute": SetHour, "zone": SetZone, "day": Away}
"""The question that a kind of reading answers."""


def question(frame: PickOne, session: Session, catalog: Catalog) -> Question:
    """The readings, and none of them."""
    meant = ", ".join(label for _, label in frame.choices)
    text = words(frame.text, catalog, **({"meant": meant} if frame.text == "meant" else {}))
    asked = prompt_question(frame.id, catalog, text=text)
    readings = (FieldOption(id=id, button=label[:24], label=label) for id, label in frame.choices)
    return replace(asked, options=(*readings, *asked.options))


def answered(frame: PickOne, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """The reading that was meant; with none of them the question beneath is put again."""
    beneath = BENEATH.get(frame.kind)
    if option == "not_now" or beneath is None or session.find(beneath) is None:
        return moves.ask(stack.pop(session), catalog)
    if frame.kind == "minute":
        return hour.chosen(session, int(option), at, catalog)
    if frame.kind == "zone":
        return place.chosen(session, option, at, catalog)
    return checkin_setup.pause(session, int(option), at, catalog)


PICK_ONE = Prompt(question=question, answered=answered)
