"""What the day's card asks next, and what it offers beside the answers."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.entries import CheckinField, FieldOption, FieldType
from flows.catalog.question import Question
from flows.followup import checkin, schedule
from flows.understanding.diary.day_run import RAN
from flows.values import diary
from flows.values.frames import GREETED, HALF_RAN, CheckIn
from flows.values.model import Session
from flows.wording.asked import prompt_question
from flows.wording.checkin import checkin_cards
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name

SCALE = tuple(FieldOption(id=str(score), button=str(score), label=str(score)) for score in range(11))
"""The scores from 0 to 10, as buttons."""


def question(frame: CheckIn, session: Session, catalog: Catalog) -> Question:
    """The next question of the day, with its answers, a way out, and what is below."""
    ways = ("back", "why") if frame.before else ("why",)
    field = checkin_cards.open_field(session, catalog)
    text = _text(frame, field, session, catalog) if field else ""
    asked = prompt_question(frame.id, catalog, text=text, ways=ways)
    answers = _answers(frame, field, session, catalog) if field else ()
    offered = offers(frame, session)
    return replace(asked, options=(*answers, *(one for one in asked.options if one.id in offered)))


def offers(frame: CheckIn, session: Session) -> tuple[str, ...]:
    """What the day's card offers beside answers: while none is given, to wait, to skip, or that it is as yesterday."""
    log = diary.unpacked(session.followup.log)
    if diary.entry(log, frame.day).answered:
        return ("new", "enough")
    same = ("same",) if checkin.as_yesterday(log, frame.day) else ()
    return (*same, "new", "in_an_hour", *(("this_evening",) if frame.is_morning else ()), "skip")


def _text(frame: CheckIn, field: CheckinField, session: Session, catalog: Catalog) -> str:
    asked = field.question
    if field.id == "function_0_10":
        asked = f"{checkin_cards.activity(session.followup, catalog)}: {asked}"
    if field.id == RAN and HALF_RAN in frame.shown:
        asked = words(HALF_RAN, catalog)
    if field.id == "seen" and _is_of_date(frame, session):
        asked = words("visit_due", catalog, day=day_name(session.followup.visit_on, catalog))
    log = diary.unpacked(session.followup.log)
    if diary.entry(log, frame.day).answered:
        return asked
    told = [one.pain_now for one in log if one.day < frame.day]
    scores = [score for score in told if score is not None]
    last = words("last_time", catalog, score=scores[-1]) if scores and field.id == "pain_now" else ""
    return f"{'' if GREETED in frame.shown else _hello(frame, session, catalog)}{asked} {last}".strip()


def _hello(frame: CheckIn, session: Session, catalog: Catalog) -> str:
    """The greeting of the hour at which the card comes."""
    rhythm = session.followup.rhythm
    is_afternoon = rhythm is not None and not frame.is_morning and schedule.NOON <= rhythm.minute < schedule.EVENING
    part = "morning" if frame.is_morning else "afternoon" if is_afternoon else "evening"
    return words(f"hello_{part}", catalog)


def _is_of_date(frame: CheckIn, session: Session) -> bool:
    """Is it asked after a visit whose day has come, and of which nothing was told?"""
    return checkin.is_after_visit(session.followup.visit_on, frame.day, is_morning=frame.is_morning)


def _answers(frame: CheckIn, field: CheckinField, session: Session, catalog: Catalog) -> tuple[FieldOption, ...]:
    if field.id == "blamed":
        plan = (catalog.exercises[id] for id in frame.plan if id in catalog.exercises)
        return tuple(FieldOption(id=one.id, button=one.name, label=one.name) for one in plan)
    if field.type is FieldType.INT_0_10:
        return SCALE
    if field.id == "seen" and not _is_of_date(frame, session):  # asked of who was seen
        return tuple(one for one in field.options if one.id != "not_yet")
    return field.options
