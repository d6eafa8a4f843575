"""A score that was told outside the day's card stands in the diary, unless that card asks for it, now or later."""

from msgspec.structs import replace

from flows.dialogue.days import checkin_setup
from flows.followup import checkin, schedule
from flows.understanding.meant import DayAnswers
from flows.values import diary
from flows.values.diary import Mark, Rhythm
from flows.values.frames import CheckIn, Recheck
from flows.values.model import Session
from flows.values.replies import Turn

VERY_STRONG = 7
"""From here a score is answered at the answer itself (facts D.4)."""


def with_score(session: Session, score: int, at: int) -> Session:
    """The session with a score in the day's entry; as it is where the day's card asks for it, now or later."""
    kept = session.followup
    if kept.rhythm is None:
        return session
    entry = diary.entry(diary.unpacked(kept.log), schedule.today(at, kept.rhythm.zone))
    is_to_come = entry.mark is Mark.UNASKED and not kept.urgent_since and comes_today(kept.rhythm, at)
    if isinstance(session.prompt, CheckIn) or is_to_come or _is_for_the_card(session, score):
        return session
    return replace(checkin_setup.with_entry(session, replace(entry, pain_now=score)), told_at=at)


def with_day(session: Session, told: DayAnswers, at: int) -> Session:
    """The session with what is told of the day while a message stands that asks nothing of it."""
    kept = session.followup
    if kept.rhythm is None or not told:
        return session
    today, is_morning = schedule.today(at, kept.rhythm.zone), schedule.is_morning(kept.rhythm)
    log = diary.unpacked(kept.log)
    for field, value in told.items():
        log = checkin.answered(log, today, field, value, is_morning=is_morning)
    return replace(session, followup=replace(kept, log=diary.packed(log)), told_at=at)


def _is_for_the_card(session: Session, score: int) -> bool:
    """Is the day's card beneath a sign in doubt, and the score one that is answered at once there?"""
    return session.find(CheckIn) is not None and score >= VERY_STRONG


def told_again(before: Session, turn: Turn, at: int) -> Turn:
    """The turn in which a score told while the questions are gone through again is one of the day too."""
    after = turn.session
    if after.find(Recheck) is None or after.followup.rhythm is None:
        return turn
    known, score = ({**one.record, **one.ahead}.get("pain_now") for one in (before, after))
    if not isinstance(score, int) or score == known:
        return turn
    return replace(turn, session=with_score(after, score, at))


def comes_today(rhythm: Rhythm, at: int) -> bool:
    """Is the day's card still to come? Not so in a pause, or between weekly ones."""
    return schedule.today(schedule.next_at(rhythm, at), rhythm.zone) == schedule.today(at, rhythm.zone)
