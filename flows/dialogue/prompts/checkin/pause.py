"""How long shall check-ins pause? A week, two, or until a day that is typed."""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import stack
from flows.dialogue.days import checkin_setup
from flows.followup import schedule
from flows.values.frames import Away
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name

PAUSES = {"week": 7, "fortnight": 14}
"""What is offered, in days."""


def question(frame: Away, session: Session, catalog: Catalog) -> Question:
    """For how long, and from when where that is a later day."""
    start = day_name(frame.start, catalog) if frame.start else ""
    text = words("ask_away_from", catalog, start=start) if start else words("ask_away", catalog)
    return prompt_question(frame.id, catalog, text=text)


def answered(frame: Away, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """One of the pauses, or none."""
    rhythm = session.followup.rhythm
    if option in PAUSES and rhythm is not None:
        begins = frame.start or schedule.today(at, rhythm.zone)
        return checkin_setup.pause(session, begins + PAUSES[option], catalog)
    return checkin_setup.left_as_it_is(stack.pop(session), catalog)


AWAY = Prompt(question=question, answered=answered)
