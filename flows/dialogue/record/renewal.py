"""An old result: shown with its day, looked at again, or begun anew. It stays until there is a new one.

How old is too old, and what is kept meanwhile, stands in `standing`.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome
from flows.assessment.running import day_at
from flows.catalog.catalog import Catalog
from flows.dialogue import changes, moves, stack, standing
from flows.dialogue.machine import move
from flows.followup import rules
from flows.values import diary
from flows.values.frames import (
    CheckIn,
    NewSince,
    Recheck,
    Resume,
    ResumeCheck,
    StartAgain,
    StillSo,
    Ticking,
)
from flows.values.model import Disposition, Session
from flows.values.replies import Reply, Turn
from flows.wording.cards import action
from flows.wording.checkin import checkin_advice
from flows.wording.checkin.days import day_name
from flows.wording.result import results

BY_CHECKINS = ("C5",)
"""The lines of a result that only the check-ins have made more urgent (flows/assessment/assessing.py)."""


def last_result(session: Session, at: int, catalog: Catalog) -> Turn:
    """The last result; an old one with its day, and asked whether it is still so.

    The day's check-in asks for the same and goes before that, and under what is urgent only a new look counts.
    """
    changed = _changed(session, catalog)
    if not standing.is_stale(session, at):
        return moves.result(session, catalog, changed)
    first, *rest = moves.result(session, catalog).replies
    dated = replace(first, text=f"{changed or _of_its_day(session, catalog)}\n{first.text}")
    if session.prompt is not None or outcome(session, catalog).disposition >= Disposition.URGENT:
        return moves.ask(session, catalog, *_with_new_look([dated, *rest], catalog))
    return moves.ask(stack.push(session, StillSo()), catalog, dated, *rest)


def _changed(session: Session, catalog: Catalog) -> str:
    """When and why check-ins made the result more urgent; empty where they did not."""
    course, log = session.followup.course, diary.unpacked(session.followup.log)
    if course is None or not course.referred or outcome(session, catalog).lines != BY_CHECKINS:
        return ""
    why = rules.raising(course, log, course.referred)[:1]
    told = "".join(checkin_advice.reason(one, log, course.referred, catalog) for one in why)
    return catalog.messages.result_changed.format(day=day_name(course.referred, catalog), why=told).strip(" :")


def _of_its_day(session: Session, catalog: Catalog) -> str:
    return catalog.messages.result_of.format(day=day_of(standing.result_at(session), session, catalog))


def _with_new_look(replies: list[Reply], catalog: Catalog) -> list[Reply]:
    *before, last = replies
    return [*before, replace(last, options=(*last.options, action("renew", catalog)))]


def day_of(at: int, session: Session, catalog: Catalog) -> str:
    """The day of a moment (epoch seconds) on the person's clocks, as people write it."""
    return day_name(day_at(session, at), catalog)


# ---- looked at again -------------------------------------------------------------------------------------------------


def renew(session: Session, at: int, catalog: Catalog, lead: str = "", *, is_claimed: bool = False) -> Turn:
    """The answers that grow old, asked again; in short where that will do.

    `is_claimed`: they said that something is new or worse, so that the warning signs are put in full.
    """
    if not session.consent:
        return moves.welcome(session, catalog)
    short = None if is_claimed else standing.in_short(session, at, catalog)
    bare = stack.drop(session, NewSince) if is_claimed else session
    again = standing.kept(bare, standing.freshened(bare, catalog), catalog, is_claimed=is_claimed)
    return _put(move(again, "reopened", catalog), short, catalog, lead)


def _put(session: Session, short: NewSince | None, catalog: Catalog, lead: str = "") -> Turn:
    return moves.ask(stack.push(session, short) if short is not None else session, catalog, lead=lead)


def go_on(session: Session, at: int, catalog: Catalog) -> Turn:
    """On from where the person stopped: old answers first again, else the open question or the result."""
    if session.state not in agenda.ASKING:
        return last_result(session, at, catalog)
    if standing.is_stale(session, at):
        return renew(session, at, catalog, catalog.messages.rescreen)
    return moves.ask(session, catalog)


def resuming(session: Session, catalog: Catalog) -> Resume | ResumeCheck:
    """What is asked of somebody who comes back in the middle of the questions."""
    frame = session.find(Recheck)
    if frame is None or standing.put_back(session, catalog, on_purpose=True) is session:
        return Resume()
    return ResumeCheck()


def keep_result(session: Session, at: int, catalog: Catalog, first: str = "") -> Turn:
    """The result from before is kept, `first` said before it; where something was told that it does not know, the
    questions go on.
    """
    back = standing.put_back(session, catalog, on_purpose=True)
    if back is session:
        return moves.ask(session, catalog, lead=moves.questions_first(session, catalog))
    kept = last_result(back, at, catalog)
    return replace(kept, replies=(results.message(first), *kept.replies)) if first else kept


# ---- begun anew ------------------------------------------------------------------------------------------------------


def ask_restart(session: Session, catalog: Catalog) -> Turn:
    """Make sure before the questions begin anew; with nothing told there is nothing to ask."""
    if not session.consent:
        return moves.welcome(session, catalog)
    if session.state in agenda.ASKING and not has_begun(session):
        return moves.ask(session, catalog)
    return moves.ask(stack.push(session, StartAgain()), catalog)


def restart(session: Session, at: int, catalog: Catalog) -> Turn:
    """The questions from the start; age and company stay, and the old result until there is a new one.

    An alarm stays until the new screen is done.
    """
    if not session.consent:
        return moves.welcome(session, catalog)
    short = standing.in_short(session, at, catalog)
    if not agenda.has_ended(session) and session.find(Recheck) is None:
        return _put(move(changes.over(session, catalog), "reopened", catalog), short, catalog)
    again = standing.kept(session, changes.anew(session, catalog, CheckIn, Recheck), catalog, is_new_ache=True)
    return _put(move(again, "reopened", catalog), short, catalog)


def has_begun(session: Session) -> bool:
    """Was anything told but age and company, or a screen of a list answered?"""
    half = session.find(Ticking)
    return bool(set(session.record) - set(moves.PROFILE_FIELDS) or (half is not None and half.screen))
