"""What shall be changed about the check-ins: the hour, the place, a pause, how often, or an end?"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup
from flows.dialogue.prompts.checkin import keep
from flows.followup import schedule
from flows.values.frames import Away, Frame, SetHour, Settings, SetZone
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import hour, words

OPENS: dict[str, Frame] = {"hour": SetHour(), "zone": SetZone(), "away": Away()}
"""The options that lead to a question of their own."""


def question(frame: Settings, session: Session, catalog: Catalog) -> Question:
    """How it is set now."""
    rhythm = session.followup.rhythm
    text = "" if rhythm is None else words("settings", catalog, hour=hour(rhythm.minute), zone=rhythm.zone)
    return prompt_question(frame.id, catalog, text=text)


def answered(frame: Settings, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """What is changed is asked for, or changed at once."""
    if option in OPENS:
        return moves.ask(stack.push(stack.pop(session), OPENS[option]), catalog)
    if option == "often":
        rhythm = session.followup.rhythm
        is_daily = rhythm is not None and rhythm.every == schedule.DAILY
        return keep.often(stack.pop(session), "weekly" if is_daily else "daily", at, catalog)
    if option == "end":
        return checkin_setup.end(session, catalog)
    return checkin_setup.left_as_it_is(stack.pop(session), catalog)


SETTINGS = Prompt(question=question, answered=answered)
