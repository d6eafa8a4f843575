"""The day's check-in: its next question, the answers by tap or in words, and what follows from them.

What an answer means is judged in `followup`, what is said of it in `wording`; here it is noted in the session. What
raises the urgency is noted with the answer that did, whether or not the check-in is finished.
"""

from msgspec.structs import replace

from flows.assessment import alarms, running, triage
from flows.assessment.assessing import outcome, pairs
from flows.catalog.catalog import Catalog
from flows.catalog.entries import CheckinField, FieldOption, FieldType
from flows.catalog.question import Question
from flows.dialogue import changes, checkin_setup, checkins, moves, progress, renewal, stack
from flows.dialogue.checkin_setup import keep
from flows.dialogue.machine import move
from flows.followup import checkin, rules, schedule
from flows.values import diary
from flows.values.diary import Course
from flows.values.frames import CheckIn, Keep
from flows.values.model import Disposition, FollowUp, Session
from flows.values.replies import Option, Turn
from flows.wording import checkin_advice, checkin_cards, results
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import action
from flows.wording.checkin_cards import words
from flows.wording.days import day_name

STRONG = ("pain_now", "pain_run")
"""Fields whose answer may call for the screen at once."""


def question(frame: CheckIn, session: Session, catalog: Catalog) -> Question:
    """The next question of the day, with its answers, a way out, and what is below."""
    ways = ("back", "why") if frame.before else ("why",)
    field = checkin_cards.open_field(session, catalog)
    text = _text(frame, field, session, catalog) if field else ""
    asked = prompt_question(frame.id, catalog, text=text, ways=ways)
    answers = _answers(frame, field, catalog) if field else ()
    return replace(asked, options=(*answers, *asked.options))


def _text(frame: CheckIn, field: CheckinField, session: Session, catalog: Catalog) -> str:
    asked = field.question
    if field.id == "function_0_10":
        asked = f"{checkin_cards.activity(session.followup, catalog)}: {asked}"
    log = diary.unpacked(session.followup.log)
    if diary.entry(log, frame.day).answered:
        return asked
    told = [one.pain_now for one in log if one.day < frame.day]
    scores = [score for score in told if score is not None]
    last = words("last_time", catalog, score=scores[-1]) if scores and field.id == "pain_now" else ""
    hello = words("hello_morning" if frame.is_morning else "hello_evening", catalog)
    return f"{hello}{asked} {last}".strip()


def _answers(frame: CheckIn, field: CheckinField, catalog: Catalog) -> tuple[FieldOption, ...]:
    if field.id == "blamed":
        plan = (catalog.exercises[id] for id in frame.plan if id in catalog.exercises)
        return tuple(FieldOption(id=one.id, button=one.name, label=one.name) for one in plan)
    if field.type is FieldType.INT_0_10:
        return tuple(FieldOption(id=str(score), button=str(score), label=str(score)) for score in range(11))
    return field.options


# ---- answers ---------------------------------------------------------------------------------------------------------


def answered(frame: CheckIn, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """A tap on the day's card. One that comes days late is about another day: today's card is shown."""
    session = on_its_day(session, at)
    opened, field = session.find(CheckIn), checkin_cards.open_field(session, catalog)
    if option == "new":
        return _new_sign(session, at, catalog)
    if opened is None or field is None:
        return moves.ask(stack.without_day(session), catalog)
    if option == "skip":
        return _skip(session, catalog)
    if frame.day != opened.day:
        return moves.ask(replace(session, n=session.n + 1), catalog, lead=catalog.messages.old_button)
    value = int(option) if option.isdecimal() else option
    return _noted(session, {field.id: value}, at, catalog)


def back(session: Session, catalog: Catalog) -> Turn:
    """The last answer of the day's card taken back."""
    opened = session.find(CheckIn)
    if opened is None or not opened.before:
        return moves.hint(session, catalog.messages.nothing_before, catalog)
    earlier = stack.update(keep(session, replace(session.followup, log=opened.before)), replace(opened, before=b""))
    return moves.ask(replace(earlier, n=session.n + 1), catalog)


def _noted(session: Session, told: dict[str, str | int], at: int, catalog: Catalog, lead: str = "") -> Turn:
    """Note some answers, then the next question, or what the check-in leads to."""
    kept, opened = session.followup, session.find(CheckIn)
    if opened is None:
        return moves.ask(session, catalog)
    log = diary.unpacked(kept.log)
    for field, value in told.items():
        log = checkin.answered(log, opened.day, field, value, is_morning=opened.is_morning)
    blamed = tuple(dict.fromkeys((*kept.blamed, *rules.blamed(log))))
    session = keep(session, replace(kept, log=diary.packed(log), blamed=blamed))
    session = stack.update(session, replace(opened, before=kept.log))
    session = replace(_raised(session, opened.day, catalog), told_at=at, n=session.n + 1)
    if told.get("two_weeks") == "seen_other":
        return _other_plan(session, catalog)
    if told.get("two_weeks") == "seen_muscular":
        session = _seen_muscular(session, at, catalog)
    lead = "\n".join([*_if(lead), *_about_visits(told, catalog)])
    if set(told) & set(STRONG) and _judged(session, opened.day, catalog).screen_first:
        session = keep(session, replace(session.followup, is_strong=True))
        lead = "\n".join(part for part in (lead, words("rule_screen_first", catalog)) if part)
        return _screen(session, lead, at, catalog)
    is_done = checkin_cards.open_field(session, catalog) is None
    turn = _finished(session, opened.day, catalog, lead) if is_done else moves.ask(session, catalog, lead=lead)
    if told.get("booked") == "was_seen":
        asked = results.message(catalog.messages.seen_ask, *results.seen_options(turn.session, catalog))
        turn = replace(turn, replies=(*turn.replies, asked))
    return replace(turn, counts=_counts(told))


def _raised(session: Session, day: int, catalog: Catalog) -> Session:
    """What an answer raises stays raised from then on, whether or not the check-in is finished."""
    kept, found = session.followup, _judged(session, day, catalog)
    opened = session.find(CheckIn)
    level = opened.level if opened else found.disposition
    if kept.course is None or kept.course.referred or found.disposition <= level:
        return session
    return keep(session, replace(kept, course=replace(kept.course, referred=day)))


def _seen_muscular(session: Session, at: int, catalog: Catalog) -> Session:
    """Somebody has looked and called it muscular: what stood is cleared, and the course begins anew."""
    signs = pairs(triage.serious(session.record, catalog))
    return checkin_setup.begun_anew(alarms.cleared(session, signs), at)


def _finished(session: Session, day: int, catalog: Catalog, lead: str) -> Turn:
    """All is answered: today's advice, once a week with the week, and the keep-up plan when it is time for it."""
    found, kept = _judged(session, day, catalog), session.followup
    course, log = kept.course or Course(started=day, baseline=0), diary.unpacked(kept.log)
    is_daily = kept.rhythm is not None and kept.rhythm.every == schedule.DAILY
    said = _said(session)
    text = checkin_advice.advice(replace(found, keep_up=False), course, log, day, catalog, said=said)
    replies = [results.message("\n".join([*_if(lead), *_late(session, day, catalog), text]), *_after(catalog))]
    if _is_week(course, day):
        replies.insert(0, progress.week(kept, day, catalog))
    session = stack.without_day(keep(session, _carried_on(kept, found, day)))
    if found.keep_up and is_daily and not kept.is_good:
        session = stack.push(session, Keep())
    return moves.say(session, *replies)


def _carried_on(kept: FollowUp, found: rules.Advice, day: int) -> FollowUp:
    """What a check-in leaves behind for the next: when it was said to see somebody, and how far the plan may go."""
    return replace(
        kept,
        referred=(*kept.referred, day)[-8:] if found.refer else kept.referred,
        no_load=found.no_added_load,
        is_good=found.keep_up,
    )


def _late(session: Session, day: int, catalog: Catalog) -> list[str]:
    """For which day it was, when that is over by now."""
    is_over = progress.today(session, session.told_at) > day
    return [words("noted_late", catalog, day=day_name(day, catalog))] if is_over else []


def _if(text: str) -> list[str]:
    return [text] if text else []


def _other_plan(session: Session, catalog: Catalog) -> Turn:
    """Somebody has found something else: this plan and its check-ins end (facts D.4)."""
    ended = checkin_setup.ended(changes.over(stack.without_day(session), catalog))
    said = results.message(words("two_weeks_seen_other", catalog), *_begin_anew(catalog))
    return replace(moves.say(move(ended, "reopened", catalog), said), counts=("two_weeks_seen_other",))


def _begin_anew(catalog: Catalog) -> tuple[Option, ...]:
    return tuple(action(id, catalog) for id in ("start", "help"))


def _counts(told: dict[str, str | int]) -> tuple[str, ...]:
    """What the operator's counters, which know no chat, go up by."""
    return (f"two_weeks_{told['two_weeks']}",) if "two_weeks" in told else ()


def _about_visits(told: dict[str, str | int], catalog: Catalog) -> list[str]:
    return [words(f"{id}_{told[id]}", catalog) for id in ("booked", "two_weeks") if id in told]


def _skip(session: Session, catalog: Catalog) -> Turn:
    """Pass over what is open; the whole of it when nothing was answered yet."""
    opened, field = session.find(CheckIn), checkin_cards.open_field(session, catalog)
    if opened is None or field is None:
        return moves.ask(stack.without_day(session), catalog)
    log = diary.unpacked(session.followup.log)
    if not diary.entry(log, opened.day).answered:
        skipped = diary.packed(checkin.skipped(log, opened.day))
        session = stack.without_day(keep(session, replace(session.followup, log=skipped)))
        return moves.say(session, results.message(words("skipped", catalog), *_after(catalog)))
    passed = replace(opened, passed=(*opened.passed, field.id))
    session = replace(stack.update(session, passed), n=session.n + 1)
    if checkin_cards.open_field(session, catalog) is not None:
        return moves.ask(session, catalog)
    return _finished(session, opened.day, catalog, "")


def _new_sign(session: Session, at: int, catalog: Catalog) -> Turn:
    """Something new or worrying: the warning signs at once."""
    opened = session.find(CheckIn)
    if opened is not None:
        skipped = diary.packed(checkin.skipped(diary.unpacked(session.followup.log), opened.day))
        session = keep(session, replace(session.followup, log=skipped))
    return _screen(session, "", at, catalog)


def _screen(session: Session, lead: str, at: int, catalog: Catalog) -> Turn:
    return renewal.renew(stack.without_day(session), at, catalog, lead, is_claimed=True)


def _judged(session: Session, day: int, catalog: Catalog) -> rules.Advice:
    kept = session.followup
    now = checkins.level_of(session, catalog)
    opened = session.find(CheckIn)
    level = max(opened.level, now) if opened else now
    course = kept.course or Course(started=day, baseline=0)
    found = outcome(session, catalog)
    barred = running.is_barred(session, found.red_flags, catalog)
    log = diary.unpacked(kept.log)
    return rules.judge(course, log, day, level, said=_said(session), is_run_barred=barred)


def _said(session: Session) -> tuple[int, ...]:
    """The days on which it was said to see somebody; a result that says so counts as its first."""
    kept, opened = session.followup, session.find(CheckIn)
    is_said = opened is not None and opened.level is Disposition.CLINICIAN
    first = (kept.course.started,) if kept.course and is_said else ()
    return kept.referred or first


def on_its_day(session: Session, at: int) -> Session:
    """An answer a day late still counts for the day that was asked about; later it tells of today."""
    opened, rhythm = session.find(CheckIn), session.followup.rhythm
    if opened is None or rhythm is None:
        return session
    day = schedule.counts_for(opened.day, at, rhythm.zone)
    if day == opened.day:
        return session
    return stack.update(session, replace(opened, day=day, passed=()))


def told(session: Session, answers: dict[str, str | int], at: int, catalog: Catalog) -> Turn:
    """Answers in words, said back as they are noted."""
    heard_as = ", ".join(_named(field, value, catalog) for field, value in answers.items())
    return _noted(on_its_day(session, at), answers, at, catalog, words("understood", catalog, answers=heard_as))


def _named(field: str, value: str | int, catalog: Catalog) -> str:
    entry = catalog.checkin_fields[field]
    known = {option.id: option.button for option in entry.options} | {
        one.id: one.name for one in catalog.exercises.values()
    }
    label = known.get(str(value), str(value))
    return words("answer", catalog, name=entry.short, answer=label)


def _is_week(course: Course, day: int) -> bool:
    return day > course.started and (day - course.started) % schedule.WEEKLY == 0


def _after(catalog: Catalog) -> tuple[Option, ...]:
    return tuple(action(id, catalog) for id in ("plan", "progress"))


CHECKIN = Prompt(question=question, answered=answered)
