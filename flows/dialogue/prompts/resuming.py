"""Somebody comes back: on in the middle of the questions, to the result, or begin again; and is it as last time?"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.agenda import ASKING, progress
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import changes, moves, stack
from flows.dialogue.record import new_ache, renewal
from flows.values.frames import AsBefore, Ended, Resume, WelcomeBack
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import spoken
from flows.wording.result import results


def _resume(frame: Resume, session: Session, catalog: Catalog) -> Question:
    step, steps = progress(session, catalog)
    question = prompt_question(frame.id, catalog, step=step, steps=steps)
    return with_so_far(question, session, catalog)


def with_so_far(question: Question, session: Session, catalog: Catalog) -> Question:
    """What is a matter for today by the answers so far comes before whether they go on with the others."""
    told = moves.so_far(session, catalog)
    return replace(question, text=f"{told}\n\n{question.text}") if told else question


def _resumed(frame: Resume, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    session = stack.pop(session)
    if option == "start_again":
        return renewal.restart(session, at, catalog)
    return renewal.go_on(session, at, catalog)


def _welcomed_back(frame: WelcomeBack, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    session = stack.pop(session)
    if option == "new":
        return _anew(session, at, catalog)
    return renewal.go_on(session, at, catalog)


def _anew(session: Session, at: int, catalog: Catalog) -> Turn:
    """The questions anew; the score that was told on this day holds."""
    turn, score = renewal.restart(session, at, catalog), new_ache.score_of_today(session, at)
    if score is None or turn.session.state not in ASKING:
        return turn
    return changes.told(turn.session, {"pain_now": score}, at, catalog)


def _as_before(frame: AsBefore, session: Session, catalog: Catalog) -> Question:
    return prompt_question(frame.id, catalog, before=_last_time(session, catalog))


def _was_as_before(frame: AsBefore, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """The same, and what was told then holds for this one too; another kind of ache, and each question is put."""
    session = stack.pop(session)
    before = {id: value for id, value in session.kept.items() if catalog.fields[id].keeps == "confirm"}
    kept = {id: value for id, value in session.kept.items() if id not in before}
    if option != "same":
        return moves.ask_next(replace(session, kept=kept), catalog)
    told = agenda.called_for({**session.record, **before}, session.ahead, catalog)
    ahead = agenda.still_ahead(session.ahead, told)
    return moves.proceed(replace(stack.next_question(session), record=told, kept=kept, ahead=ahead), at, catalog)


def _last_time(session: Session, catalog: Catalog) -> str:
    """What an earlier ache was like, a line for each answer that is asked about together."""
    fields = (field for field in catalog.fields.values() if field.keeps == "confirm" and field.id in session.kept)
    lines = (
        catalog.messages.review_line.format(name=one.short, answer=spoken(one, session.kept[one.id], catalog))
        for one in fields
    )
    return "\n".join(lines)


def _checked_again(frame: Ended, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """The questions from the first one on, or nothing for now: it stays open, so that no list is answered unseen."""
    if option == "later":
        return moves.say(session, results.message(catalog.messages.ended_later))
    return renewal.go_on(stack.pop(session), at, catalog)


ENDED = Prompt(answered=_checked_again)
RESUME = Prompt(question=_resume, answered=_resumed)
WELCOME_BACK = Prompt(answered=_welcomed_back)
AS_BEFORE = Prompt(question=_as_before, answered=_was_as_before)
