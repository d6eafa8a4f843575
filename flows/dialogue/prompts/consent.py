"""May we begin? Nothing is asked before somebody agrees, and what they told by then waits for their answer."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import changes, moves, stack
from flows.dialogue.machine import move
from flows.values.frames import Consent
from flows.values.model import Session, State
from flows.values.replies import Turn
from flows.wording import results
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import action, noted_back


def question(frame: Consent, session: Session, catalog: Catalog) -> Question:
    """Who Thora is, and whether they agree; in a line where that was said already."""
    return prompt_question(frame.id, catalog, text=catalog.prompts[frame.id].again if frame.was_shown else "")


def answered(frame: Consent, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Agreed, the questions begin, with what was told before; refused, nothing is kept but that.

    A word of its own comes before the first question, so that no channel puts that in the place of what was agreed to.
    """
    if option == "agree":
        agreed = move(replace(stack.pop(session), consent=True, ahead={}), "agreed", catalog)
        ticked = {id: value for id, value in session.kept.items() if isinstance(value, tuple)}
        meanwhile = catalog.messages.meanwhile
        if not session.ahead:
            first = results.message(f"{catalog.messages.tell_me}\n{meanwhile}")
            return moves.ask(agreed, catalog, first)
        lead = noted_back({**session.ahead, **ticked}, catalog)
        turn = changes.told(agreed, session.ahead, at, catalog)
        noted = results.message(f"{lead}\n{meanwhile}")
        return turn if turn.session.state is State.REFERRED else replace(turn, replies=(noted, *turn.replies))
    declined = Session(consent=False, n=session.n + 1, state=session.state)
    said = results.message(catalog.messages.declined, action("start", catalog), action("help", catalog))
    return moves.say(move(declined, "refused", catalog), said)


CONSENT = Prompt(question=question, answered=answered)
