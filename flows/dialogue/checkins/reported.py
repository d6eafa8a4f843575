"""Several answers of a day told while no card is open, or hours after the one that is: they are this day's check-in.

What was told of the day before stays as it was, a later answer puts an earlier one right, and only what is missing is
asked. Where the day's card was still to come it comes no more.
"""

from msgspec.structs import replace

from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import stack
from flows.dialogue.days import checkin_setup, rescored, scores_kept
from flows.dialogue.prompts import guided
from flows.dialogue.prompts.checkin import day, day_end
from flows.followup import schedule
from flows.understanding.checkins.day import NO_RUN
from flows.understanding.diary.day_run import RAN
from flows.understanding.meant import Day, DayAnswers
from flows.values import diary
from flows.values.diary import Mark, Rhythm
from flows.values.frames import CheckIn
from flows.values.model import Disposition, Session, State
from flows.values.replies import Turn


def is_of_today(session: Session, at: int) -> bool:
    """Is no card open, or one of an earlier day?"""
    opened, rhythm = session.find(CheckIn), session.followup.rhythm
    return opened is None or (rhythm is not None and opened.day < schedule.today(at, rhythm.zone))


def reported(session: Session, meant: Day, at: int, catalog: Catalog) -> Turn:
    """The turn that such a report leads to."""
    rhythm, level = session.followup.rhythm, checkin_setup.level_of(session, catalog)
    if rhythm is None or level >= Disposition.URGENT or session.state is not State.ASSESSED:
        return _without_card(session, meant.answers, at, catalog)
    session, left = day_end.left_open(session, at, catalog)
    session = _with_card(session, rhythm, level, at, catalog)
    answers = _beside_the_kept(session, meant)
    if meant.half:
        turn = day.half_told(session, replace(meant, answers=answers), at, catalog)
    else:
        turn = day.told(session, answers, at, catalog)
    return replace(turn, replies=(*left, *turn.replies)) if left else turn


def _without_card(session: Session, answers: DayAnswers, at: int, catalog: Catalog) -> Turn:
    """Only the score, or how the exercises went: there are no days to keep more in."""
    score = answers.get("pain_now")
    if isinstance(score, int):
        return rescored.scored_anew(session, score, at, catalog)
    return guided.exercised(session, answers, at, catalog)


def _with_card(session: Session, rhythm: Rhythm, level: Disposition, at: int, catalog: Catalog) -> Session:
    """The session with this day's card, which is not asked once more."""
    kept, today = session.followup, schedule.today(at, rhythm.zone)
    log = diary.unpacked(kept.log)
    is_asked = diary.entry(log, today).mark is not Mark.UNASKED
    log = log if is_asked else diary.marked(log, today, Mark.ASKED)
    asked = today if scores_kept.comes_today(rhythm, at) else rhythm.asked
    course = kept.course or checkin_setup.course_of(session, kept, at)
    kept = replace(kept, log=diary.packed(log), rhythm=replace(rhythm, asked=asked), course=course)
    plan = outcome(session, catalog).exercises if "body_notes" in session.record else ()
    is_morning = schedule.is_morning(rhythm) and schedule.minute_of(at, rhythm.zone) < schedule.NOON
    card = CheckIn(day=today, level=level, is_morning=is_morning, plan=plan)
    return stack.push(replace(session, followup=replace(kept, plan=kept.plan or plan)), card)


def _beside_the_kept(session: Session, meant: Day) -> DayAnswers:
    """The answers with what else is kept of that day: a run that was before "no run", and a pain that was stronger."""
    entry, answers, now = _entry(session), meant.answers, meant.answers.get("pain_now")
    if entry.has_run and answers.get(RAN) == NO_RUN:
        answers = {id: one for id, one in answers.items() if id != RAN}
    is_less = isinstance(now, int) and entry.pain_now is not None and now < entry.pain_now
    if is_less and not meant.corrects and entry.pain_now is not None:
        answers = {**answers, "pain_before": max(entry.pain_now, entry.pain_before or 0)}
    return answers


def _entry(session: Session) -> diary.CheckIn:
    opened = session.find(CheckIn)
    return diary.entry(diary.unpacked(session.followup.log), opened.day if opened else 0)
