"""Is it still so? A look on one card at what may be new, before a plan or the questions; an old result; a new start.

A look names the warning signs. It takes nothing back: a no leaves what was told as it was.
"""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.agenda import SIGN_LISTS, has_ended, progress
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack, standing
from flows.dialogue.asked import plans
from flows.dialogue.prompts.resuming import with_so_far
from flows.dialogue.record import renewal
from flows.values.frames import AnyNew, NewSince, Recheck, ResumeCheck, StartAgain, StillSo
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import action, signs_in_short
from flows.wording.result import results

OPENS: dict[str, Callable[[Session, Catalog], Turn]] = {
    "plan": plans.show_plan,
    "causes": plans.show_causes,
    "run": plans.may_run,
}
"""What may wait for a short look."""


def _question(
    frame: AnyNew | NewSince, lists: Iterable[str], since: int, session: Session, catalog: Catalog
) -> Question:
    day = renewal.day_of(since, session, catalog)
    return prompt_question(frame.id, catalog, day=day, signs=signs_in_short(lists, catalog))


# ---- before the plan -------------------------------------------------------------------------------------------------


def _any_new(frame: AnyNew, session: Session, catalog: Catalog) -> Question:
    since = max(standing.last_asked(session), session.told_at)
    return _question(frame, SIGN_LISTS, since, session, catalog)


def _looked(frame: AnyNew, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Nothing new opens what was asked for; all else puts the warning signs in full."""
    session = stack.pop(session)
    if option != "nothing_new":
        return renewal.renew(session, at, catalog, is_claimed=True)
    return OPENS[frame.then](replace(session, unchanged_at=at), catalog)


# ---- beside an old result --------------------------------------------------------------------------------------------


def _is_still_so(frame: StillSo, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Still so, and it stands; else it is looked at again."""
    session = stack.pop(session)
    if option != "still_so":
        return renewal.renew(session, at, catalog)
    ways = (action(id, catalog) for id in ("plan", "run", "checkin"))
    return moves.ask(session, catalog, results.message(catalog.messages.stands_on, *ways))


# ---- before the questions --------------------------------------------------------------------------------------------


def _new_since(frame: NewSince, session: Session, catalog: Catalog) -> Question:
    since = max(frame.screened_at, session.unchanged_at)
    lists = standing.lists_of_signs(catalog)
    return replace(_question(frame, lists, since, session, catalog), ways=("back",))


def _none_since(frame: NewSince, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Nothing new, and what was told on the lists holds on; else they are put one after the other."""
    session = stack.pop(session)
    if option != "nothing_new":
        return moves.ask(session, catalog)
    told = agenda.called_for({**session.record, **frame.told}, session.ahead, catalog)
    kept = {id: value for id, value in session.kept.items() if id not in frame.told}
    session = replace(session, record=told, kept=kept, screened_at=frame.screened_at, unchanged_at=at)
    return moves.proceed(stack.next_question(session), at, catalog)


# ---- on, or anew -----------------------------------------------------------------------------------------------------


def _resume(frame: ResumeCheck, session: Session, catalog: Catalog) -> Question:
    step, steps = progress(session, catalog)
    question = prompt_question(frame.id, catalog, step=step, steps=steps, day=_day_of_result(session, catalog))
    return with_so_far(question, session, catalog)


def _resumed(frame: ResumeCheck, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    act = renewal.go_on if option == "go_on" else renewal.keep_result
    return act(stack.pop(session), at, catalog)


def _start_again(frame: StartAgain, session: Session, catalog: Catalog) -> Question:
    has_result = has_ended(session) or session.find(Recheck) is not None
    words, day = catalog.messages, _day_of_result(session, catalog)
    what = words.restart_keeps.format(day=day) if has_result else words.restart_drops
    return prompt_question(frame.id, catalog, what=what)


def _started_again(frame: StartAgain, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    session = stack.pop(session)
    if option == "again":
        return renewal.restart(session, at, catalog)
    return moves.ask(session, catalog, results.message(catalog.messages.not_restarted))


def _day_of_result(session: Session, catalog: Catalog) -> str:
    frame = session.find(Recheck)
    since = session.result_at or (frame.screened_at if frame is not None else session.screened_at)
    return renewal.day_of(since, session, catalog)


ANY_NEW = Prompt(question=_any_new, answered=_looked)
STILL_SO = Prompt(answered=_is_still_so)
NEW_SINCE = Prompt(question=_new_since, answered=_none_since)
RESUME_CHECK = Prompt(question=_resume, answered=_resumed)
START_AGAIN = Prompt(question=_start_again, answered=_started_again)
