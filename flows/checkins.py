"""The check-ins themselves: asking, hearing the answers, saying what follows, falling silent.

What is due, asked and meant is reckoned in `schedule`, `checkin`, `followup` and `silence`; this room moves the session
and speaks. A new or worrying sign opens the screen at once; after an emergency or same-day result one message asks
whether somebody has looked, and no score is asked for (facts D.4).
"""

from msgspec.structs import replace

from flows import (
    agenda,
    checkin,
    checkin_cards,
    checkin_setup,
    diary,
    followup,
    schedule,
    silence,
    spoken,
    steps,
    telling,
    wording,
)
from flows import checkin_words as speech
from flows.assessing import outcome
from flows.cards import action
from flows.catalog import Catalog
from flows.checkin_cards import words
from flows.checkin_setup import ASKED_IN, Handler, closed_day, course_of, keep, ways
from flows.diary import Course, Mark
from flows.emergency import crisis, numbers
from flows.findings import Findings
from flows.machine import move
from flows.model import Assessment, Disposition, FollowUp, OpenCheckIn, Session, State
from flows.replies import Kind, Option, Reply, Turn

WORRIED_DAYS = 7
"""Days without a check-in after thoughts of suicide (facts A.9)."""
STRONG = ("pain_now", "pain_run")
"""Fields whose answer may call for the screen at once."""


# ---- asking ----------------------------------------------------------------------------------------------------------


def wake(session: Session, at: int, catalog: Catalog) -> Turn:
    """A moment that was asked for has come: what Thora says of its own accord, mostly the day's check-in."""
    kept = session.followup
    if kept.rhythm is None or kept.is_gone:
        return steps.say(session)
    woken = schedule.wake(kept.rhythm, at)
    session = keep(session, replace(kept, rhythm=woken.rhythm))
    if woken.day is None:
        return steps.say(session)
    return _ask(session, woken.day, at, catalog)


def _ask(session: Session, day: int, at: int, catalog: Catalog) -> Turn:
    kept = session.followup
    course = kept.course or course_of(session, kept, at)
    session = keep(session, replace(kept, course=course))
    assessment = outcome(session, catalog)
    if kept.is_worried:
        return _worried(session, day, catalog)
    if not checkin.has_checkin(assessment.disposition, course, diary.unpacked(kept.log), day):
        return steps.say(session)
    mark = silence.mark(diary.unpacked(kept.log), _heard(session))
    if mark is Mark.UNASKED:
        return steps.say(session)
    session = keep(session, replace(session.followup, log=_marked(kept, day, mark)))
    if mark is Mark.PARTED:
        return steps.say(closed_day(session), wording.message(speech.parting(kept, day, catalog), *ways(catalog)))
    if assessment.disposition >= Disposition.URGENT:
        return _ask_seen(session, catalog)
    if session.state not in ASKED_IN:
        lead = wording.message(words("unfinished", catalog))
        return steps.ask(session, catalog, lead)
    return _open(session, day, mark, assessment, catalog)


def _open(session: Session, day: int, mark: Mark, assessment: Assessment, catalog: Catalog) -> Turn:
    """The day's card; a missed day gets one friendly word."""
    rhythm = session.followup.rhythm
    is_morning = rhythm is not None and schedule.is_morning(rhythm)
    plan = assessment.exercises if "body_notes" in session.record else ()
    opened = OpenCheckIn(day=day, level=_level(session, assessment), is_morning=is_morning, plan=plan)
    session = keep(agenda.without_checkin(session), replace(session.followup, open=opened))
    lead = words("reminder", catalog) if mark is Mark.REMINDED else ""
    return steps.ask(agenda.covered(session, "checkin"), catalog, lead=lead)


def _level(session: Session, assessment: Assessment) -> Disposition:
    """How urgent it stands for a check-in: who was seen and told that it is muscular is not asked for a visit."""
    is_seen = session.cleared and not assessment.lines and assessment.disposition is Disposition.CLINICIAN
    return Disposition.SELF_CARE if is_seen else assessment.disposition


def _ask_seen(session: Session, catalog: Catalog) -> Turn:
    """After an emergency or same-day result: was somebody seen? Not yet shows the advice again."""
    asked = wording.message(words("ask_seen", catalog))
    if session.state is State.REFERRED:
        return steps.show_alarm(session, catalog, asked)
    options = (*wording.seen_options(session, catalog), action("not_yet", catalog))
    return steps.say(session, replace(asked, options=options))


def _worried(session: Session, day: int, catalog: Catalog) -> Turn:
    """The first message after thoughts of suicide: did they reach someone? Never a score (facts A.9)."""
    kept = session.followup
    session = keep(session, replace(kept, is_worried=False, log=_marked(kept, day, Mark.ASKED)))
    line, called = crisis(session.country, catalog), numbers(session.country, catalog)
    said = wording.message(words("worried", catalog, crisis=line, numbers=called), action("result", catalog))
    return steps.show_alarm(session, catalog, said) if session.state is State.REFERRED else steps.say(session, said)


def left(session: Session) -> Turn:
    """They blocked the bot or went: nothing more unasked until they come back."""
    return steps.say(keep(session, replace(session.followup, is_gone=True)))


def next_due(session: Session, at: int) -> int | None:
    """When to be woken next (epoch seconds), or never: no check-ins, gone, or silent until they write."""
    kept = session.followup
    if kept.rhythm is None or kept.is_gone or silence.is_quiet(diary.unpacked(kept.log), _heard(session)):
        return None
    return schedule.next_at(kept.rhythm, at)


def heard(session: Session, at: int) -> Session:
    """The session after a sign of life: who was gone is back, and a silence ends."""
    kept = session.followup
    if kept.rhythm is None:
        return session
    quiet = silence.is_quiet(diary.unpacked(kept.log), _heard(session))
    rhythm = schedule.resumed(kept.rhythm, at) if kept.is_gone or (quiet and kept.log) else kept.rhythm
    return keep(session, replace(kept, rhythm=rhythm, is_gone=False))


def paused_for_worry(session: Session, at: int) -> Session:
    """After thoughts of suicide: no check-in for a week, and the next one asks about that (facts A.9)."""
    kept = session.followup
    if kept.rhythm is None:
        return session
    until = schedule.today(at, kept.rhythm.zone) + WORRIED_DAYS
    return keep(session, replace(kept, rhythm=schedule.away(kept.rhythm, max(until, kept.rhythm.away_until))))


# ---- answers ---------------------------------------------------------------------------------------------------------


def _answer(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """A tap on the day's card."""
    session = _on_its_day(session, at)
    opened, field = session.followup.open, checkin_cards.open_field(session, catalog)
    if option == "new":
        return _new_sign(session, catalog)
    if opened is None or field is None:
        return steps.ask(closed_day(session), catalog)
    if option == "skip":
        return _skip(session, catalog)
    value = int(option) if option.isdecimal() else option
    return _noted(session, {field.id: value}, at, catalog)


def _noted(session: Session, told: telling.Told, at: int, catalog: Catalog, lead: str = "") -> Turn:
    """Note some answers, then the next question, or what the check-in leads to."""
    kept, opened = session.followup, session.followup.open
    if opened is None:
        return steps.ask(session, catalog)
    log = diary.unpacked(kept.log)
    for field, value in told.items():
        log = checkin.answered(log, opened.day, field, value, is_morning=opened.is_morning)
    session = replace(keep(session, replace(kept, log=diary.packed(log))), n=session.n + 1)
    if told.get("two_weeks") == "seen_other":
        return _other_plan(session, catalog)
    lead = "\n".join([*_if(lead), *_about_visits(told, catalog)])
    if set(told) & set(STRONG) and _judged(session, opened.day, catalog).screen_first:
        session = keep(session, replace(session.followup, is_strong=True))
        return _screen(
            session, "\n".join(part for part in (lead, words("rule_screen_first", catalog)) if part), catalog
        )
    is_done = checkin_cards.open_field(session, catalog) is None
    turn = _finished(session, opened.day, catalog, lead) if is_done else steps.ask(session, catalog, lead=lead)
    return replace(turn, counts=_counts(told))


def _finished(session: Session, day: int, catalog: Catalog, lead: str) -> Turn:
    """All is answered: today's advice, once a week with the week, and the keep-up plan when it is time for it."""
    found, kept = _judged(session, day, catalog), session.followup
    course, log = kept.course or Course(started=day, baseline=0), diary.unpacked(kept.log)
    is_daily = kept.rhythm is not None and kept.rhythm.every == schedule.DAILY
    level = kept.open.level if kept.open else found.disposition
    said = _said(kept, level)
    text = spoken.advice(replace(found, keep_up=False), course, log, day, catalog, said=said)
    replies = [wording.message("\n".join([*_if(lead), text]), *_after(catalog))]
    if _is_week(course, day):
        replies.insert(0, _week(kept, day, catalog))
    session = closed_day(keep(session, _carried_on(kept, course, found, level, day)))
    if found.keep_up and is_daily:
        asked = steps.ask(agenda.covered(session, "checkin_keep"), catalog)
        return steps.say(asked.session, *replies, *asked.replies)
    return steps.say(session, *replies)


def _carried_on(kept: FollowUp, course: Course, found: followup.Advice, level: Disposition, day: int) -> FollowUp:
    """What a check-in leaves behind: a raised disposition stays, and when it was said to see somebody is known."""
    is_raised = found.disposition > level and not course.referred
    course = replace(course, referred=day) if is_raised else course
    return replace(
        kept,
        course=course,
        referred=(*kept.referred, day)[-8:] if found.refer else kept.referred,
        no_load=found.no_added_load,
        is_good=found.keep_up,
        is_strong=False,
    )


def _if(text: str) -> list[str]:
    return [text] if text else []


def _other_plan(session: Session, catalog: Catalog) -> Turn:
    """Somebody has found something else: this plan and its check-ins end (facts D.4)."""
    over = checkin_setup.ended(steps.anew(closed_day(session), catalog))
    said = wording.message(words("two_weeks_seen_other", catalog), *steps.ways_on(over, catalog))
    return replace(steps.say(move(over, "reopened", catalog), said), counts=("two_weeks_seen_other",))


def _counts(told: telling.Told) -> tuple[str, ...]:
    """What the operator's counters, which know no chat, go up by."""
    return tuple(f"two_weeks_{told[id]}" for id in ("two_weeks",) if id in told)


def _about_visits(told: telling.Told, catalog: Catalog) -> list[str]:
    return [words(f"{id}_{told[id]}", catalog) for id in ("booked", "two_weeks") if id in told]


def _skip(session: Session, catalog: Catalog) -> Turn:
    """Pass over what is open; the whole of it when nothing was answered yet."""
    opened, field = session.followup.open, checkin_cards.open_field(session, catalog)
    if opened is None or field is None:
        return steps.ask(closed_day(session), catalog)
    log = diary.unpacked(session.followup.log)
    if not diary.entry(log, opened.day).answered:
        skipped = diary.packed(checkin.skipped(log, opened.day))
        session = closed_day(keep(session, replace(session.followup, log=skipped)))
        return steps.say(session, wording.message(words("skipped", catalog), *_after(catalog)))
    passed = replace(opened, passed=(*opened.passed, field.id))
    session = replace(keep(session, replace(session.followup, open=passed)), n=session.n + 1)
    if checkin_cards.open_field(session, catalog) is not None:
        return steps.ask(session, catalog)
    return _finished(session, opened.day, catalog, "")


def _new_sign(session: Session, catalog: Catalog) -> Turn:
    """Something new or worrying: the warning signs at once."""
    opened = session.followup.open
    if opened is not None:
        skipped = diary.packed(checkin.skipped(diary.unpacked(session.followup.log), opened.day))
        session = keep(session, replace(session.followup, log=skipped))
    return _screen(session, "", catalog)


def _screen(session: Session, lead: str, catalog: Catalog) -> Turn:
    return steps.renew(closed_day(session), catalog, lead)


def _judged(session: Session, day: int, catalog: Catalog) -> followup.Advice:
    kept = session.followup
    level = kept.open.level if kept.open else _level(session, outcome(session, catalog))
    course = kept.course or Course(started=day, baseline=0)
    barred = Findings(session.record).has("worse_with", "press_spot")
    log = diary.unpacked(kept.log)
    return followup.judge(course, log, day, level, said=_said(kept, level), is_run_barred=barred)


def _said(kept: FollowUp, level: Disposition) -> tuple[int, ...]:
    """The days on which it was said to see somebody; a result that says so counts as its first."""
    first = (kept.course.started,) if kept.course and level is Disposition.CLINICIAN else ()
    return kept.referred or first


def _on_its_day(session: Session, at: int) -> Session:
    """An answer a day late still counts for the day that was asked about; later it tells of today."""
    opened, rhythm = session.followup.open, session.followup.rhythm
    if opened is None or rhythm is None:
        return session
    day = schedule.counts_for(opened.day, at, rhythm.zone)
    if day == opened.day:
        return session
    return keep(session, replace(session.followup, open=replace(opened, day=day, passed=())))


def read(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """A text at a prompt of the check-ins read as its answer, or a pause said at any time; None when it is neither."""
    if session.prompt == "checkin":
        return _read_answers(session, text, at, catalog) or checkin_setup.read_away(session, text, at, catalog)
    reader = checkin_setup.READERS.get(session.prompt)
    return reader(session, text, at, catalog) if reader else checkin_setup.read_away(session, text, at, catalog)


def _read_answers(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    session = _on_its_day(session, at)
    told = telling.told(text, checkin_cards.fields(session), catalog)
    if not told:
        return None
    heard_as = ", ".join(_named(field, value, catalog) for field, value in told.items())
    return _noted(session, told, at, catalog, words("understood", catalog, answers=heard_as))


def _named(field: str, value: str | int, catalog: Catalog) -> str:
    entry = catalog.checkin_fields[field]
    label = next((option.button for option in entry.options if option.id == value), str(value))
    return words("answer", catalog, name=entry.short, answer=label)


# ---- progress --------------------------------------------------------------------------------------------------------


def progress(session: Session, at: int, catalog: Catalog) -> Turn:
    """How it went so far: a picture, and the same in words."""
    picture = speech.picture(session.followup, _day(session, at), catalog)
    on = () if session.state is State.REFERRED else ways(catalog)
    text = picture.alt if picture else words("progress_none", catalog)
    said = Reply(kind=Kind.MESSAGE, text=text, picture=picture, options=on)
    if session.state is State.REFERRED:
        return steps.show_alarm(session, catalog, said)
    return steps.ask(session, catalog, said)


def _week(kept: FollowUp, day: int, catalog: Catalog) -> Reply:
    picture = speech.picture(kept, day, catalog)
    text = picture.alt if picture else words("week_quiet", catalog)
    return Reply(kind=Kind.MESSAGE, text=text, picture=picture)


def _is_week(course: Course, day: int) -> bool:
    return day > course.started and (day - course.started) % schedule.WEEKLY == 0


# ---- the session -----------------------------------------------------------------------------------------------------


def _heard(session: Session) -> int:
    """The local day on which the person was last heard; 0 before that."""
    rhythm = session.followup.rhythm
    return schedule.today(session.heard_at, rhythm.zone) if rhythm and session.heard_at else 0


def _day(session: Session, at: int) -> int:
    rhythm = session.followup.rhythm
    return schedule.today(at, rhythm.zone if rhythm else "UTC")


def _marked(kept: FollowUp, day: int, mark: Mark) -> bytes:
    return diary.packed(diary.marked(diary.unpacked(kept.log), day, mark))


def _after(catalog: Catalog) -> tuple[Option, ...]:
    return tuple(action(id, catalog) for id in ("plan", "progress"))


HANDLERS: dict[str, Handler] = {**checkin_setup.HANDLERS, "checkin": _answer}
