"""After thoughts of suicide: did they reach someone? Asked once, in the place of a check-in (facts A.9)."""

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup
from flows.values.frames import Reached
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results
from flows.wording.result.emergency import crisis, numbers


def answered(frame: Reached, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """They reached someone, or not yet, and then the lines come again."""
    line, called = crisis(session.country, catalog), numbers(session.country, catalog)
    text = (
        words("reached", catalog)
        if option == "reached_yes"
        else words("not_reached", catalog, crisis=line, numbers=called)
    )
    return moves.say(stack.pop(session), results.message(text, *checkin_setup.ways(catalog)))


REACHED = Prompt(answered=answered)
