"""What is going on in a session when something is said, as understanding needs to know it."""

from msgspec.structs import replace

from flows.assessment import agenda, alarms, running
from flows.assessment.assessing import urgency
from flows.assessment.running import day_at
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question
from flows.dialogue import stack
from flows.dialogue.days import earlier, visits_told
from flows.dialogue.days.once_more import ASKED
from flows.dialogue.prompts.checkin.day import on_its_day
from flows.followup import checkin, schedule, visited
from flows.understanding.diary.their_word import Term
from flows.understanding.diary.visits import UNCLEAR
from flows.understanding.scene import (
    NO_DOUBT,
    NOTHING_OFFERED,
    CheckInScene,
    DoubtScene,
    Offered,
    Scene,
    VisitScene,
)
from flows.values import diary
from flows.values.frames import HALF_RAN, Away, CheckIn, Doubt, PickOne, Reached, Recheck, SetZone, Which
from flows.values.model import Disposition, Record, Session, State
from flows.wording.asked import open_question
from flows.wording.checkin import checkin_cards

LATER = 6 * 3600
"""Seconds after an answer from which on a pain now that is told is that of another hour."""


def scene_of(session: Session, at: int, catalog: Catalog, *, first: bool = False) -> Scene:
    """The scene in which something is said at a moment (epoch seconds). `first`: nothing was said before."""
    rhythm, speaking, frame = session.followup.rhythm, alarms.current(session), session.prompt
    question = open_question(session, catalog)
    return Scene(
        at=at,
        day=day_at(session, at),
        today=schedule.today(at, rhythm.zone) if rhythm else 0,
        is_first=first,
        phase=session.state,
        question=question,
        small=question.id if question is not None and frame is not None else "",
        last=_last(session, question, catalog),
        beneath=open_question(replace(session, stack=()), catalog) if isinstance(frame, Doubt | Which) else None,
        card_beneath=_card_beneath(session, at, catalog),
        checkin=_checkin(on_its_day(session, at), at, catalog),
        day_over=_day_over(session, at),
        doubt=_doubt(frame, catalog) if isinstance(frame, Doubt) else NO_DOUBT,
        visit=_visit(session, at, catalog),
        offered=_offered(frame) if isinstance(frame, PickOne) else NOTHING_OFFERED,
        speaking=speaking.level if speaking else None,
        is_serious=bool(session.alarms) or urgency(session, catalog) >= Disposition.URGENT,
        of_risk=alarms.of_risk(session, catalog),
        may_be_cold=alarms.may_be_cold(session, catalog),
        may_be_old=alarms.may_be_old(session, agenda.noted(session)),
        is_worried=session.followup.is_worried or session.find(Reached) is not None,
        record=session.record,
        noted=agenda.noted(session),
        topic=session.topic,
        of_another=session.of_another,
        last_score=_last_score(session),
        yesterday=earlier.held(session, at),
        paused_until=_paused_until(session, at),
        paused_from=_paused_from(session, at),
        away_from=frame.start if isinstance(frame, Away) else 0,
        minute=frame.minute if isinstance(frame, SetZone) else -1,
        is_new_check=bool(last_record(session)),
        comes_at=session.followup.rhythm.minute if session.followup.rhythm else -1,
    )


def last_record(session: Session) -> Record:
    """What was told of the ache before, where a new one is looked at."""
    frame = session.find(Recheck)
    return frame.record if frame is not None else {}


def _doubt(frame: Doubt, catalog: Catalog) -> DoubtScene:
    """The sign that is asked about."""
    is_of_today = frame.alarm.level is Disposition.URGENT
    return DoubtScene(
        flags=frame.alarm.flags,
        parts=frame.heard,
        can_be_slip=not alarms.is_self_harm(frame.alarm),
        is_of_today=is_of_today,
        may_have_passed=is_of_today and all(catalog.red_flags[flag].may_pass for flag in frame.alarm.flags),
        was_asked_again=frame.before == ASKED,
    )


def _visit(session: Session, at: int, catalog: Catalog) -> VisitScene:
    """What is known of a clinician."""
    kept, term = session.followup, visits_told.standing_word(session, at, catalog)
    return VisitScene(
        known=visited.said(kept),
        on=kept.visit_on,
        is_seen=visited.is_seen(kept),
        awaits_tests=kept.found == UNCLEAR,
        term=term,
        waits_to_run=_waits_to_run(session, term, day_at(session, at)),
        is_talked_of=visits_told.is_talked_of(session, catalog),
    )


def _offered(frame: PickOne) -> Offered:
    return Offered(choices=frame.choices, kind=frame.kind, is_suggested=frame.text == "meant")


def _waits_to_run(session: Session, term: Term, day: int) -> bool:
    """Does a clinician's word on running count, or is the first run after it to come? What they found has its topic."""
    if running.is_resting(session, day):
        return True
    return (term.is_held and not session.followup.found) or running.is_first_run(session, day)


def _paused_until(session: Session, at: int) -> int:
    """The day on which a pause ends, where that is today or still to come; else 0."""
    rhythm = session.followup.rhythm
    return rhythm.away_until if rhythm is not None and rhythm.away_until >= schedule.today(at, rhythm.zone) else 0


def _paused_from(session: Session, at: int) -> int:
    """The day on which a pause that was asked for begins, where that is still to come; else 0."""
    rhythm = session.followup.rhythm
    return rhythm.away_from if rhythm is not None and rhythm.away_from > schedule.today(at, rhythm.zone) else 0


def _last_score(session: Session) -> int | None:
    told = [one.pain_now for one in diary.unpacked(session.followup.log) if one.pain_now is not None]
    return told[-1] if told else None


def _last(session: Session, question: Question | None, catalog: Catalog) -> Question | None:
    """The question that was answered last, before the one that is open."""
    if session.state not in agenda.ASKING or question is None or question.field is None:
        return None
    id = agenda.last_answered(session, catalog, before=question.id)
    return None if id is None else field_question(catalog.fields[id], 0, catalog)


def is_first(session: Session) -> bool:
    """Was nothing said before, so that even the welcome is still to come?"""
    return session.state is State.NEW and session.prompt is None


def _card_beneath(session: Session, at: int, catalog: Catalog) -> CheckInScene | None:
    """The day's check-in beneath a sign in doubt."""
    is_doubt = isinstance(session.prompt, Doubt)
    return _checkin(on_its_day(stack.pop(session), at), at, catalog) if is_doubt else None


def _day_over(session: Session, at: int) -> CheckInScene | None:
    """What was told at this day's check-in, where that is over."""
    rhythm = session.followup.rhythm
    told = diary.entry(diary.unpacked(session.followup.log), schedule.today(at, rhythm.zone)) if rhythm else None
    if told is None or told.pain_now is None or session.find(CheckIn) is not None:
        return None
    fields = ("pain_now", "ran", *(("pain_run",) if told.has_run else ()), "exercises")
    answered = tuple(id for id in fields if getattr(told, id) is not None)
    return CheckInScene(fields=fields, open_field="pain_now", answered=answered, scored=told.pain_now)


def _checkin(session: Session, at: int, catalog: Catalog) -> CheckInScene | None:
    """The day's check-in, where it is what is open."""
    opened, field = session.find(CheckIn), checkin_cards.open_field(session, catalog)
    if opened is None or field is None or session.prompt is not opened:
        return None
    fields, log = checkin_cards.fields(session), diary.unpacked(session.followup.log)
    told = tuple(id for id in fields if checkin.is_told(id, log, opened.day, is_morning=opened.is_morning))
    return CheckInScene(
        fields=fields,
        open_field=field.id,
        answered=told,
        plan=opened.plan,
        was_asked_kind=HALF_RAN in opened.shown,
        scored=diary.entry(log, opened.day).pain_now,
        is_morning=opened.is_morning,
        is_later=at - session.told_at >= LATER,
        day=opened.day,
    )
