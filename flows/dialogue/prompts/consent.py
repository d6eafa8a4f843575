"""May we begin? Nothing is asked before somebody agrees, and what they told by then waits for their answer.

The text that is agreed to has a version (`version` of the prompt `consent`); a new one is asked about again.
"""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import changes, moves, stack
from flows.dialogue.machine import move
from flows.values.frames import AlarmCard, Consent, ConsentAgain, Delete
from flows.values.model import Session, State
from flows.values.record import lists_of
from flows.values.replies import Kind, Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import action, noted_back
from flows.wording.result import results


def question(frame: Consent, session: Session, catalog: Catalog) -> Question:
    """Who Thora is, and whether they agree; in a line where that was said already."""
    return prompt_question(frame.id, catalog, text=catalog.prompts[frame.id].again if frame.was_shown else "")


def answered(frame: Consent, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Agreed, the questions begin, with what was told before; refused, nothing is kept but that.

    A word of its own comes before the first question, so that no channel puts that in the place of what was agreed to.
    """
    if option == "agree":
        told = replace(stack.pop(session), consent=True, agreed_to=catalog.prompts[frame.id].version, ahead={})
        agreed = move(told, "agreed", catalog)
        ticked = lists_of(session.kept)
        whose = f"{catalog.messages.of_another}\n" if session.of_another else ""
        meanwhile = f"{whose}{catalog.messages.meanwhile}"
        if not session.ahead and not ticked:
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


# ---- a new version of the text ---------------------------------------------------------------------------------------


def asked_again(turn: Turn, catalog: Catalog) -> Turn:
    """The turn with "is that still all right?" at its end, where they agreed to an earlier text.

    What they did is done first, and what was open waits beneath: nothing is lost. A sign of danger goes before it.
    """
    session = turn.session
    if turn.forget or not is_outdated(session, catalog) or session.state is State.REFERRED:
        return turn
    if stack.waits_for_safety(session) or isinstance(session.prompt, AlarmCard | Delete | ConsentAgain):
        return turn
    asked = stack.push(session, ConsentAgain())
    said = tuple(reply for reply in turn.replies if reply.kind is not Kind.QUESTION)
    return replace(turn, session=asked, replies=(*said, *moves.ask(asked, catalog).replies))


def is_outdated(session: Session, catalog: Catalog) -> bool:
    """Did they agree to an earlier text than that of today? What was stored without a version is the first."""
    return bool(session.consent) and max(session.agreed_to, 1) < catalog.prompts[Consent().id].version


def _answered_again(frame: ConsentAgain, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Agreed, it goes on where it was. Refused, all goes, but not by one tap: that is asked about."""
    if option == "agree":
        agreed = replace(stack.pop(session), agreed_to=catalog.prompts[Consent().id].version)
        return moves.ask(agreed, catalog, results.message(catalog.messages.agreed_again))
    return moves.ask(stack.push(session, Delete()), catalog, lead=catalog.messages.withdrawn)


CONSENT_AGAIN = Prompt(answered=_answered_again)
