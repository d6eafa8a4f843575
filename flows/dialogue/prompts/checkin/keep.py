"""Shall check-ins come weekly from now on, daily as before, or no more? Asked when all is calm, or wished otherwise."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import stack
from flows.dialogue.days import checkin_setup
from flows.followup import schedule
from flows.values.frames import Keep
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import words


def question(frame: Keep, session: Session, catalog: Catalog) -> Question:
    """How it goes on."""
    return prompt_question(frame.id, catalog, text=words(frame.text, catalog))


def answered(frame: Keep, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Weekly, daily, or no more."""
    return often(stack.pop(session), option, at, catalog)


def often(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Check-ins from now on weekly or daily, or ended (`weekly`, `daily`, `end`)."""
    rhythm = session.followup.rhythm
    if option == "end" or rhythm is None:
        return checkin_setup.end(session, catalog)
    every = schedule.WEEKLY if option == "weekly" else schedule.DAILY
    kept = replace(session.followup, rhythm=schedule.moved(rhythm, at, every=every))
    return checkin_setup.set_rhythm(session, kept, at, catalog, option)


KEEP = Prompt(question=question, answered=answered)
