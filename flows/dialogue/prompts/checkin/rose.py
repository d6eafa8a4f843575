"""Is a mere number, told where none was asked for, the pain? Asked before it counts, where it is so much higher.

Only a no lets it go. What is left without an answer counts, once the day is over.
"""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.prompts.checkin import day
from flows.followup import progress
from flows.values import diary
from flows.values.frames import CheckIn, Rose
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import words

YES = "rose_yes"


def question(frame: Rose, session: Session, catalog: Catalog) -> Question:
    """The number with the one from before; said once more it is a yes, and the one from before a no."""
    text = words("ask_rose", catalog, score=frame.score, before=frame.before)
    asked = prompt_question(frame.id, catalog, text=text)
    again, low = (str(frame.score),), tuple(str(one) for one in range(11) if not progress.is_leap(frame.before, one))
    heard = (replace(one, words=(*one.words, *(again if one.id == YES else low))) for one in asked.options)
    return replace(asked, options=tuple(heard))


def answered(frame: Rose, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """It is the pain, or it was something else, and what was open is asked again."""
    session = stack.pop(session)
    if option != YES:
        return moves.ask(replace(session, n=session.n + 1), catalog)
    return day.told(session, {"pain_now": frame.score}, at, catalog)


def opened(session: Session, score: int) -> Session | None:
    """The session in which that is asked; None where the number rises by little."""
    card = session.find(CheckIn)
    before = None if card is None else diary.entry(diary.unpacked(session.followup.log), card.day).pain_now
    if before is None or not progress.is_leap(before, score):
        return None
    return replace(stack.push(session, Rose(score=score, before=before)), n=session.n + 1)


def unanswered(session: Session, at: int, catalog: Catalog) -> Session:
    """The session in which what was left without an answer counts."""
    frame = session.find(Rose)
    if frame is None:
        return session
    return day.counted_late(stack.drop(session, Rose), {"pain_now": frame.score}, at, catalog)


ROSE = Prompt(question=question, answered=answered)
