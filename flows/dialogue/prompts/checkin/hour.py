"""At which hour shall check-ins come? One of two that are offered, or any that is typed."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup, journeys
from flows.followup import schedule
from flows.values.frames import PickOne, SetHour, Settings, SetZone
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import words

HOURS = {"morning": 450, "evening": 1140}
"""What is offered, in minutes of the day."""


def question(frame: SetHour, session: Session, catalog: Catalog) -> Question:
    """Morning or evening."""
    return prompt_question(frame.id, catalog, text=words("ask_hour", catalog))


def answered(frame: SetHour, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """One of the hours, or not now."""
    if option in HOURS and checkin_setup.may_have(session):
        return chosen(session, HOURS[option], at, catalog)
    return checkin_setup.left_as_it_is(stack.pop(session), catalog)


def chosen(session: Session, minute: int, at: int, catalog: Catalog) -> Turn:
    """An hour is chosen (minute of the day): with a zone known it is set, else the zone is asked for."""
    asked = session.find(SetHour)
    if asked is not None and asked.is_there:
        return journeys.at_hour(session, minute, at, catalog)
    kept, session = session.followup, stack.drop(session, SetHour, Settings, PickOne)
    if kept.rhythm is not None:
        moved = replace(kept, rhythm=schedule.moved(kept.rhythm, at, minute=minute))
        return checkin_setup.set_rhythm(session, moved, at, catalog)
    return moves.ask(stack.push(session, SetZone(minute=minute)), catalog)


SET_HOUR = Prompt(question=question, answered=answered)
