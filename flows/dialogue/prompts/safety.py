"""Questions about a warning sign: a doubtful one, which of a list, one in the chest. Nothing goes past them.

Any answer but a clear no to the first two counts as "not sure", and that as yes (facts A.9).
"""

from msgspec.structs import replace

from flows.assessment.agenda import ticking
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question
from flows.dialogue import digressions, moves, stack
from flows.values.frames import ChestCheck, Doubt, SmallQuestion, Which
from flows.values.model import Disposition, Session
from flows.values.replies import Turn
from flows.wording import results
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import topic_button
from flows.wording.emergency import numbers

ANY_BUT_NO = (Doubt, Which)
"""Kinds to which any answer but a clear no is a yes."""
ASKED = 2
"""Doubtful signs that one question names."""
SIGNS = "rf_now"
"""The list of warning signs of which one may be in doubt."""


def clear_no(frame: SmallQuestion) -> str:
    """The option that is a clear no, of a question to which anything else is a yes."""
    return "no_not" if isinstance(frame, Doubt) else "none_after_all"


def _doubt(frame: Doubt, session: Session, catalog: Catalog) -> Question:
    words = catalog.messages
    signs = [catalog.red_flags[flag].asked for flag in frame.alarm.flags][:ASKED]
    named = " ".join((signs[0], *(words.doubt_more.format(sign=sign) for sign in signs[1:])))
    is_emergency = frame.alarm.level is Disposition.EMERGENCY
    numbered = words.doubt_emergency.format(numbers=numbers(session.country, catalog))
    return prompt_question(frame.id, catalog, signs=named, meanwhile=numbered if is_emergency else words.doubt_today)


def _doubted(frame: Doubt, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """A no leads on to the answer to what was asked; beside anything else that waits for the result."""
    if option != "no_not":
        waiting = stack.postpone(session, frame.asked) if frame.asked and not frame.or_else else session
        return moves.raise_alarm(waiting, frame.alarm, catalog)
    session, said = stack.pop(session), catalog.messages.misunderstood
    if frame.asked in catalog.faq and not frame.or_else:
        turn = digressions.answer_topic(session, frame.asked, catalog)
        return replace(turn, replies=(results.message(said), *turn.replies))
    offered = (topic_button(id, catalog) for id in (frame.asked, *frame.or_else) if id in catalog.faq)
    return moves.ask(session, catalog, results.message(said, *offered))


def _which(frame: Which, session: Session, catalog: Catalog) -> Question:
    """The signs of the screen that is open, and none of them."""
    field = catalog.fields[SIGNS]
    signs = field_question(field, ticking(session, field).screen, catalog).options
    asked = prompt_question(frame.id, catalog, numbers=numbers(session.country, catalog))
    shown = (option for option in signs if option.id not in field.on_every_screen)
    return replace(asked, options=(*shown, *asked.options))


def _named(frame: Which, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "none_after_all":
        return moves.ask(stack.pop(session), catalog)
    field = catalog.fields[SIGNS]
    told = (*ticking(session, field).ticks, option)
    return moves.record(session, field, told, at, catalog, ticked=True)


def _chest(frame: ChestCheck, session: Session, catalog: Catalog) -> Question:
    return prompt_question(frame.id, catalog, numbers=numbers(session.country, catalog))


def _chest_told(frame: ChestCheck, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Chest pain is a warning sign as if it had been ticked; taken back, this question is asked again."""
    session = stack.pop(session)
    if option == "no_chest":
        return moves.proceed(session, at, catalog, answered="location")
    told = session.record.get(SIGNS)
    signs = tuple(id for id in told if id != "none") if isinstance(told, tuple) else ()
    session = replace(session, record={**session.record, SIGNS: (*signs, "chest_pain")})
    return moves.proceed(stack.next_question(session), at, catalog, answered=frame.id, ticked=True)


DOUBT = Prompt(question=_doubt, answered=_doubted)
WHICH = Prompt(question=_which, answered=_named)
CHEST_CHECK = Prompt(question=_chest, answered=_chest_told)
