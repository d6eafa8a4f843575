"""The open question as it is put now: the small question that stands, else the open field of the phase.

How a small question is put, what it takes and what an answer does is told together, one file a family, in
flows/dialogue/prompts. What an answer does lies above this room, so the families enter themselves here.
"""

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question, fitted
from flows.values.frames import SmallQuestion
from flows.values.model import Session
from flows.values.replies import Turn

Put = Callable[[Any, Session, Catalog], Question]
"""A frame as the question that is put."""
Answered = Callable[[Any, Session, str, int, Catalog], Turn]
"""What the answer with this option, at this moment (epoch seconds), does; the frame is still on top of the stack."""


def prompt_question(
    id: str, catalog: Catalog, text: str = "", ways: tuple[str, ...] = (), **values: object
) -> Question:
    """A small question with the options of its prompt. `text`: what is asked where the prompt has no text of its own.

    `values` fill the placeholders of the prompt's text; `ways` as in `Question`.
    """
    prompt = catalog.prompts[id]
    asked = text or prompt.question.format(**values)
    return Question(id=id, text=asked, options=prompt.options, ways=ways)


def as_written(frame: SmallQuestion, session: Session, catalog: Catalog) -> Question:
    """A small question in the words of its prompt, and no more."""
    return prompt_question(frame.id, catalog)


class Prompt(Struct, frozen=True, kw_only=True):
    """A kind of small question: how it is put, and what an answer does."""

    answered: Answered
    question: Put = as_written


PROMPTS: dict[type[SmallQuestion], Prompt] = {}
"""Each kind of small question. Filled once, by flows/dialogue/prompts."""


def open_question(session: Session, catalog: Catalog) -> Question | None:
    """The small question on top, else the open field of the phase, else None."""
    frame = session.prompt
    if frame is not None:
        return PROMPTS[type(frame)].question(frame, session, catalog)
    field = agenda.open_field(session, catalog)
    if field is None:
        return None
    half = agenda.ticking(session, field)
    return fitted(field_question(field, half.screen, catalog), session.record, half.ticks)
