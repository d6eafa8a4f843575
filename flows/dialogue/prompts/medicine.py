"""Does something speak against painkillers? They are only spoken of when nothing does (facts E.3).

The list stands in full once; behind an answer to something else the question comes back in a line.
"""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.understanding.context.told_so import has
from flows.understanding.facts.of_tablets import PAINKILLERS
from flows.understanding.scene import Message
from flows.values.frames import Medicine
from flows.values.model import Session
from flows.values.replies import Kind, Reply, Turn
from flows.wording import sentences
from flows.wording.asked import Prompt, prompt_question
from flows.wording.result import results
from flows.wording.topics import rest_of, topic

LASTS = 12 * 3600
"""Seconds for which it holds that nothing of the list fits."""
LIST = "list"
"""The option that shows the list once more, where only the line stands."""


def question(frame: Medicine, session: Session, catalog: Catalog) -> Question:
    """The list, or the way back to it in a line."""
    if frame.was_shown:
        return prompt_question(frame.id, catalog, text=catalog.prompts[frame.id].again)
    asked = prompt_question(frame.id, catalog)
    return replace(asked, options=tuple(one for one in asked.options if one.id != LIST))


def answered(frame: Medicine, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """None of it: the topic itself, but for what was said of it before the question. Not sure counts as a yes."""
    if option == LIST:
        return moves.ask(stack.push(stack.pop(session), replace(frame, was_shown=False)), catalog)
    is_clear = option == "none_fits"
    if session.consent and not frame.is_others:
        session = replace(session, tablets_clear_at=at if is_clear else 0)
    said = _told(frame, catalog) if is_clear else results.message(catalog.messages.medicine_ask)
    return moves.ask(stack.pop(session), catalog, said)


def answered_today(turn: Turn, message: Message, catalog: Catalog) -> Turn:
    """The turn that asks what was answered with none of it today, answered at once; of somebody else it is asked."""
    session = turn.session
    frame, ago = session.prompt, message.at - session.tablets_clear_at
    if not isinstance(frame, Medicine):
        return turn
    if session.of_another or has(catalog.reading.questions.names_others, message.heard, catalog):
        return replace(turn, session=stack.update(session, replace(frame, is_others=True)))
    if not session.tablets_clear_at or not 0 <= ago <= LASTS:
        return turn
    said = tuple(reply for reply in turn.replies if reply.kind is not Kind.QUESTION)
    then = answered(frame, session, "none_fits", session.tablets_clear_at, catalog)
    return replace(then, replies=(*said, *then.replies))


def _told(frame: Medicine, catalog: Catalog) -> Reply:
    """What allows something is said now, with the rest; what does not was said at once, and is not undone by it. What
    holds only for whom nothing on the list fits comes first.
    """
    angle = next((one for one in catalog.faq[PAINKILLERS].angles if one.id == frame.angle), None)
    if angle is None or angle.permits:
        return topic(PAINKILLERS, catalog, angle=frame.angle)
    rest = rest_of(PAINKILLERS, catalog, {}, frame.angle)
    return replace(rest, text=sentences.lines(angle.cleared, rest.text))


MEDICINE = Prompt(answered=answered, question=question)
