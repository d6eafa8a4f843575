"""A score of yesterday, told today or put right: it stands in the diary of that day, and one line says so.

What is told of a day longer ago, or of one that is not clear, is said to be not kept.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue.days import rescored
from flows.dialogue.days.checkin_setup import keep, with_entry
from flows.followup import schedule
from flows.text.utterance import Utterance
from flows.understanding.checkins import days_before
from flows.understanding.scores import earlier_days
from flows.understanding.scores.earlier_days import NO_EARLIER, Earlier
from flows.values import diary
from flows.values.frames import CheckIn
from flows.values.model import Session
from flows.values.replies import Kind, Turn
from flows.wording.checkin import checkin_cards
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name
from flows.wording.result import results

FIELDS = ("pain_now", "pain_run", "pain_before")
"""The scores of a day; what is told of yesterday as a whole is the first of them."""


def told(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Earlier:
    """What a text tells of the days before this one, where check-ins run."""
    if session.followup.rhythm is None:
        return NO_EARLIER
    field = checkin_cards.open_field(session, catalog) if isinstance(session.prompt, CheckIn) else None
    return days_before.told(utterance, _today(session, at), field.id if field else "", catalog)


def held(session: Session, at: int) -> tuple[int, ...]:
    """The scores that the day before holds."""
    return _scores(_yesterday(session, at)) if session.followup.rhythm is not None else ()


def noted(session: Session, earlier: Earlier, at: int) -> Session:
    """The session with the score of yesterday in that day's entry."""
    kept = session.followup
    score = earlier_days.of_yesterday(earlier, held(session, at))
    if score is None:
        return session
    entry, course = _yesterday(session, at), kept.course
    if course is not None and course.started == entry.day and earlier.is_put_right:
        session = keep(session, replace(kept, course=replace(course, baseline=score)))
    return with_entry(session, replace(entry, **{_field(entry, score, earlier): score}))


def _field(entry: diary.CheckIn, score: int, earlier: Earlier) -> str:
    """The score that is meant: the pain of the day, or one beside it, where only that is wrong."""
    others = [id for id in FIELDS[1:] if getattr(entry, id) is not None]
    is_other = earlier.is_put_right and entry.pain_now == score and bool(others)
    return others[0] if is_other else FIELDS[0]


def acknowledged(before: Session, turn: Turn, utterance: Utterance, at: int, catalog: Catalog) -> Turn:
    """The turn with a line on what was noted of yesterday, and what was not kept; an alarm has none before it."""
    earlier = told(before, utterance, at, catalog)
    if earlier is NO_EARLIER or turn.session.followup.rhythm is None:
        return turn
    if any(reply.kind is Kind.ALARM for reply in turn.replies):
        return turn
    said = "\n".join(_lines(before, turn.session, earlier, at, catalog))
    return replace(turn, replies=(results.message(said), *turn.replies)) if said else turn


def _lines(before: Session, after: Session, earlier: Earlier, at: int, catalog: Catalog) -> Iterator[str]:
    known, held_now = held(before, at), _yesterday(after, at)
    score = earlier_days.of_yesterday(earlier, known)
    if score is not None and score in _scores(held_now):
        was = getattr(_yesterday(before, at), _field(_yesterday(before, at), score, earlier))
        id = "yesterday_noted" if was in (None, score) else "yesterday_changed"
        yield words(id, catalog, day=day_name(held_now.day, catalog), score=score, before=was)
        if before.find(CheckIn) is None and days_before.is_strong_news(earlier, known):
            yield rescored.to_a_doctor(score, catalog)
    opened = before.find(CheckIn)
    if score is not None and opened is not None and opened.day == held_now.day and earlier.rest:
        yield words("today_to_come", catalog)
    if earlier.has_other:
        yield words("earlier_not_kept", catalog)


def _scores(entry: diary.CheckIn) -> tuple[int, ...]:
    return tuple(score for id in FIELDS if (score := getattr(entry, id)) is not None)


def _yesterday(session: Session, at: int) -> diary.CheckIn:
    return diary.entry(diary.unpacked(session.followup.log), _today(session, at) - 1)


def _today(session: Session, at: int) -> int:
    rhythm = session.followup.rhythm
    return schedule.today(at, rhythm.zone) if rhythm is not None else 0
