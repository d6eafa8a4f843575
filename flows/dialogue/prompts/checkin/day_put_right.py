"""What was told on a day's card and is put right: what it had raised, and what was said for it, is off with it."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import stack
from flows.dialogue.days import checkin_setup
from flows.dialogue.prompts.checkin import day_end
from flows.followup import checkin
from flows.values import diary
from flows.values.frames import GREETED, HALF_RAN, RAN_TODAY, CheckIn
from flows.values.model import Session
from flows.wording.checkin.checkin_cards import words

NO_ADVICE = (GREETED, HALF_RAN, RAN_TODAY, checkin.UNSAID)
"""Of what a card has shown, what was said for no score."""


def put_right(session: Session, day: int, catalog: Catalog) -> tuple[Session, str]:
    """The session in which a score was told of a day: a visit that only another one of that day called for is off, and
    so is what was said for it; with the word on that.
    """
    raised, opened = _raised_on(session), session.find(CheckIn)
    after = day_end.taken_back(session, day, catalog)
    if raised != day or _raised_on(after) == day or opened is None:
        return after, ""
    shown = tuple(id for id in opened.shown if id in NO_ADVICE)
    after = checkin_setup.relevelled(after, catalog)
    return stack.update(after, replace(after.find(CheckIn) or opened, shown=shown)), words("taken_back", catalog)


def with_open_run(session: Session) -> Session:
    """The session in which it is asked which kind of run it was, though none was told before on that day."""
    opened = session.find(CheckIn)
    entry = _entry(session, opened.day if opened else 0)
    return session if opened is None or entry.has_run else checkin_setup.with_entry(session, replace(entry, ran=None))


def _raised_on(session: Session) -> int:
    course = session.followup.course
    return course.referred if course is not None else 0


def _entry(session: Session, day: int) -> diary.CheckIn:
    return diary.entry(diary.unpacked(session.followup.log), day)
