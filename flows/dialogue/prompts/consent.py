"""May we begin? Nothing is kept and nothing is asked before somebody agrees."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.machine import move
from flows.values.frames import Consent
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording import results
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import action


def question(frame: Consent, session: Session, catalog: Catalog) -> Question:
    """Who Thora is, and whether they agree."""
    return prompt_question(frame.id, catalog)


def answered(frame: Consent, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Agreed, the questions begin; refused, nothing is kept but that."""
    if option == "agree":
        agreed = replace(stack.pop(session), consent=True)
        return moves.ask(move(agreed, "agreed", catalog), catalog)
    declined = Session(consent=False, n=session.n + 1, state=session.state)
    said = results.message(catalog.messages.declined, action("start", catalog), action("help", catalog))
    return moves.say(move(declined, "refused", catalog), said)


CONSENT = Prompt(question=question, answered=answered)
