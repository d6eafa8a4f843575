"""An ache that had gone and is told of again is a new one: its course begins on that day, and a new look is offered.

So nobody who was well for days hears that "a week in" it is no better. What stood before stays until the new look is
done, and whatever calls for more care at once is said all the same.
"""

from itertools import pairwise

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome
from flows.assessment.running import day_at
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack, standing
from flows.followup import progress
from flows.followup.running import SHORT_RUN
from flows.values import diary
from flows.values.diary import DAY_SECONDS
from flows.values.frames import CheckIn, WelcomeBack
from flows.values.model import Disposition, Session, Value
from flows.values.replies import Kind, Turn
from flows.wording.result import results

FRESH = "under_1d"
"""How long a new ache has lasted, as an option of the field `duration`."""
HOUR = 3600
"""Seconds."""
FROM = SHORT_RUN
"""From this score on a new ache is asked about; below it is as mild as one that comes and goes."""


def had_gone(session: Session, at: int) -> bool:
    """Was it gone by the check-ins before the day that is told of, with nothing urgent since?"""
    kept, opened = session.followup, session.find(CheckIn)
    day = opened.day if opened is not None else day_at(session, at) + 1
    return progress.was_well(diary.unpacked(kept.log), day)


def is_place(session: Session, catalog: Catalog) -> bool:
    """Is there a result, and nothing urgent about it?"""
    is_after = agenda.has_ended(session) and not session.alarms
    return is_after and outcome(session, catalog).disposition < Disposition.URGENT


def may_have_begun(session: Session, silence: int, catalog: Catalog) -> bool:
    """Was it silent for so long that another ache may have begun: a week after a result, half a day among questions?"""
    if session.state in agenda.ASKING:
        return silence > standing.STALE_AFTER
    return silence >= progress.WEEK * DAY_SECONDS and is_place(session, catalog)


def began_in(lasted: Value | None, silence: int, catalog: Catalog) -> bool:
    """Did an ache that has lasted so long, an option of the field `duration`, begin within that many seconds?"""
    options = catalog.fields["duration"].options
    ends = {one.id: later.min_hours for one, later in pairwise(options)}
    most = ends.get(lasted) if isinstance(lasted, str) else None
    return most is not None and most * HOUR <= silence


def with_course(session: Session, score: int | str | None, at: int, *, is_sure: bool = False) -> Session:
    """The session whose course begins with this score, where the ache had gone before or it `is_sure` that it is a new
    one; else as it is.
    """
    kept, opened = session.followup, session.find(CheckIn)
    is_new = isinstance(score, int) and score > progress.CALM and (is_sure or had_gone(session, at))
    if not is_new or kept.course is None or not isinstance(score, int):
        return session
    day = opened.day if opened is not None else day_at(session, at)
    if kept.course.started == day:
        return session
    course = replace(kept.course, started=day, baseline=score, lasted=FRESH, is_sudden=False, referred=0)
    return replace(session, followup=replace(kept, course=course, is_changed=False, is_good=False))


def asked(before: Session, turn: Turn, score: int | str | None, at: int, catalog: Catalog) -> Turn:
    """The turn after a score alone with the question whether it is a new ache, where it had gone before."""
    is_new = isinstance(score, int) and score >= FROM and is_place(before, catalog) and had_gone(before, at)
    if (
        not is_new
        or not is_place(turn.session, catalog)
        or turn.session.prompt not in (None, turn.session.find(CheckIn))
    ):
        return turn
    said = tuple(reply for reply in turn.replies if reply.kind is not Kind.QUESTION)
    lead = results.message(catalog.messages.new_ache_ask)
    put = moves.ask(stack.push(turn.session, WelcomeBack()), catalog, *said, lead)
    return replace(turn, session=put.session, replies=put.replies)


def score_of_today(session: Session, at: int) -> int | None:
    """The pain now as the diary has it for this day."""
    return diary.entry(diary.unpacked(session.followup.log), day_at(session, at)).pain_now
