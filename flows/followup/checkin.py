"""What one check-in asks, in which order, and what an answer makes of the log.

An ordinary check-in takes two to four taps, with a run five at most (facts D.4): less important fields are asked
another day. An exercise that hurt is asked for by name, one tap more. Emergency and same-day results have one check-in,
the next day, that asks whether somebody has looked, never for a score; after the advice to see somebody the visit is
asked about on three days, and who was seen is asked what was said.

A run is told at the first check-in after it, and how the morning after was at the first one after the night: in the
morning that is the same check-in, else the next day's. The morning is noted with the run it followed.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.values import diary
from flows.values.diary import ANSWERS, Booked, CheckIn, Course, Exercises, Log, Mark, Ran
from flows.values.model import Disposition

TAPS = 4
"""Taps of a check-in without the pain in a run."""
VISIT_DAYS = (1, 3, 7)
"""Days after the advice to see somebody on which a visit is asked about: three times, and never each day."""
TWO_WEEKS = 14
WEEK = 7
VISITS = {"booked", "seen", "two_weeks", "wanted"}
"""Fields that tell of a clinician."""
UNSAID = "unsaid"
"""Among what a card has shown: some answers stood beside a sign, which came first, and nothing is said of them yet."""


def due_fields(
    disposition: Disposition,
    course: Course,
    log: Log,
    day: int,
    *,
    is_morning: bool,
    has_plan: bool = True,
    has_activity: bool = False,
    was_seen: bool = False,
    is_well: bool = False,
    visit_on: int = 0,
    has_run_today: bool = False,
) -> tuple[str, ...]:
    """The fields of a day's check-in in their order, answered ones too.

    `is_morning`: it comes before noon. `has_plan`: exercises are due that day. `has_activity`: the person named
    something that they want to do again. `was_seen`: somebody has had a look since it was said to be seen. `is_well`:
    it was only said for it was slow, and it is well by now. `visit_on`: the day of a visit that is arranged, or 0.
    `has_run_today`: the run that was told is of this day, so that no morning has followed it.
    """
    if disposition >= Disposition.URGENT:
        return ("seen",)
    today, before = diary.entry(log, day), tuple(one for one in log if one.day < day)
    is_open = disposition is Disposition.CLINICIAN and not was_seen
    is_to_come = visit_on > day or (visit_on == day and is_morning)
    visit = ("booked",) if is_open and not is_to_come and _asks_for_visit(course, before, day) else ()
    visit = ("wanted",) if is_open and is_well and _was_not_asked(before) else visit
    visit = ("seen",) if is_after_visit(visit_on, day, is_morning=is_morning) else visit
    run = None if is_morning and has_run_today else run_day(log, day, is_morning=is_morning)
    morning = ("next_morning",) if run is not None else ()
    core = ("pain_now", "ran", *morning)
    extra = _extra(course, before, day, has_plan=has_plan, has_activity=has_activity)
    kept = (*core, *tuple(extra)[: max(0, TAPS - len(core) - len(visit))], *visit)
    return tuple(_with_followers(kept, today))


def is_after_visit(visit_on: int, day: int, *, is_morning: bool) -> bool:
    """Has the day of a visit come and gone, so that it is asked what they said? A week long, and then no more."""
    return 0 < visit_on <= day - is_morning and day - visit_on <= WEEK


def _with_followers(fields: tuple[str, ...], today: CheckIn) -> Iterator[str]:
    """The fields, each followed by what its answer calls for. A visit may be told of on any day."""
    if today.booked is Booked.WAS_SEEN and not {"booked", "seen"} & {*fields}:
        yield "seen"
    for field in fields:
        yield field
        if field == "ran" and today.has_run:
            yield "pain_run"
        if field == "booked" and today.booked is Booked.WAS_SEEN:
            yield "seen"
        if field == "exercises" and today.exercises is Exercises.HURT:
            yield "blamed"


def _extra(course: Course, before: Log, day: int, *, has_plan: bool, has_activity: bool) -> Iterator[str]:
    if _asks_two_weeks(course, before, day):
        yield "two_weeks"
    rated = max((one.day for one in before if one.function_0_10 is not None), default=course.started)
    if has_activity and day - rated >= WEEK:
        yield "function_0_10"
    if has_plan:
        yield "exercises"


def _asks_two_weeks(course: Course, before: Log, day: int) -> bool:
    """Is the one question after two weeks due: did it help, and what did somebody say who looked?"""
    asked = any(one.answered and one.day - course.started >= TWO_WEEKS for one in before)
    return day - course.started >= TWO_WEEKS and not asked


def _asks_for_visit(course: Course, before: Log, day: int) -> bool:
    """On each of the days, or at the first check-in after it, answered or not; until they were seen."""
    since = [one for one in before if one.day > course.since]
    if any(one.booked is Booked.WAS_SEEN for one in since):
        return False
    wanted = max((days for days in VISIT_DAYS if day - course.since >= days), default=None)
    return wanted is not None and not any(_was_asked(one) and one.day - course.since >= wanted for one in since)


def _was_not_asked(before: Log) -> bool:
    """Was it never told whether the visit is still wanted?"""
    return all(one.wanted is None for one in before)


def _was_asked(one: CheckIn) -> bool:
    return one.answered or one.mark in (Mark.ASKED, Mark.REMINDED)


def run_day(log: Log, day: int, *, is_morning: bool) -> int | None:
    """The day whose entry holds the run that this check-in asks the morning after of, or None."""
    holder = day if is_morning else day - 1
    return holder if diary.entry(log, holder).has_run else None


# ---- answers ---------------------------------------------------------------------------------------------------------


def open_field(fields: tuple[str, ...], log: Log, day: int, *, is_morning: bool, passed: tuple[str, ...]) -> str:
    """The first of the due fields that is neither answered nor passed; "" when the check-in is done."""
    told = (field for field in fields if field not in passed and not is_told(field, log, day, is_morning=is_morning))
    return next(told, "")


def is_told(field: str, log: Log, day: int, *, is_morning: bool) -> bool:
    """Is the field answered for that check-in?"""
    return getattr(diary.entry(log, _holder(field, log, day, is_morning=is_morning)), field) not in (None, "")


def _holder(field: str, log: Log, day: int, *, is_morning: bool) -> int:
    run = run_day(log, day, is_morning=is_morning) if field == "next_morning" else None
    return day if run is None else run


def answered(log: Log, day: int, field: str, value: str | int, *, is_morning: bool) -> Log:
    """The log with one answer. `value`: a score 0 to 10, an option's id, or (`blamed`) an exercise's id.

    An answer taken back by another takes what it called for with it; the pain in a run may be told before its kind.
    Raises `KeyError` for an option there is not.
    """
    kind = ANSWERS[field]
    held = kind[str(value).upper()] if kind is not None else value
    log = diary.noted(log, replace(diary.entry(log, day), answered=True))
    told = replace(diary.entry(log, _holder(field, log, day, is_morning=is_morning)), **{field: held})
    if told.ran is Ran.NO_RUN:
        told = replace(told, pain_run=None)
    if not told.has_run:
        told = replace(told, next_morning=None)
    if told.exercises is not Exercises.HURT:
        told = replace(told, blamed="")
    if field == "booked" and told.booked is not Booked.WAS_SEEN:
        told = replace(told, seen=None)
    return diary.noted(log, told)


def told_since(before: bytes, log: bytes, day: int) -> dict[str, str | int]:
    """What a day's entry of a kept log tells of the pain, the run and the exercises that it did not tell before."""
    was, now = (diary.entry(diary.unpacked(one), day) for one in (before, log))
    news = ((id, getattr(now, id)) for id in ("pain_now", "ran", "pain_run", "exercises"))
    told = {id: held for id, held in news if held is not None and held != getattr(was, id)}
    return {id: held.id if isinstance(held, diary.Option) else held for id, held in told.items()}


def as_yesterday(log: Log, day: int) -> dict[str, str | int]:
    """What "the same as yesterday" answers: its score; {} where it told none. A run and the exercises are asked for."""
    before = diary.entry(log, day - 1)
    return {} if before.pain_now is None else {"pain_now": before.pain_now}


def skipped(log: Log, day: int) -> Log:
    """The log with the day's check-in let go by the person, which is as good as an answer."""
    return diary.noted(log, replace(diary.entry(log, day), answered=True))
