"""The conversation around check-ins: setting them up, asking, hearing the answers, falling silent.

What is due, asked and meant is reckoned in `schedule`, `checkin`, `followup` and `silence`; this room moves the session
and speaks. A new or worrying sign opens the screen at once; after an emergency or same-day result one message asks
whether somebody has looked, and no score is asked for (facts D.4).
"""

import re
from collections.abc import Callable

from msgspec.structs import replace

from flows import agenda, alarms, checkin, checkin_cards, diary, followup, schedule, silence, steps, telling, wording
from flows import checkin_words as speech
from flows.answers import plain
from flows.assessing import outcome
from flows.cards import action, spoken_option
from flows.catalog import Catalog
from flows.checkin_cards import words
from flows.clocktimes import read_time
from flows.dates import read_date
from flows.diary import Course, Mark
from flows.emergency import crisis, numbers
from flows.findings import Findings
from flows.model import Assessment, Disposition, FollowUp, OpenCheckIn, Pick, Session, State
from flows.replies import Kind, Reply, Turn
from flows.typed import Typed
from flows.zones import Zone, likely_zones, read_zone

HOURS = {"morning": 450, "evening": 1140}
PAUSES = {"week": 7, "fortnight": 14}
WORRIED_DAYS = 7
"""Days without a check-in after thoughts of suicide (facts A.9)."""
ASKED_IN = (State.ASSESSED, State.PLANNING)
STRONG = ("pain_now", "pain_run")
"""Fields whose answer may call for the screen at once."""


# ---- setting up ------------------------------------------------------------------------------------------------------


def set_up(session: Session, at: int, catalog: Catalog) -> Turn:
    """Offer check-ins, or what can be changed about them."""
    if session.state is State.REFERRED:
        return steps.show_alarm(session, catalog)
    if session.record.get("guardian") == "alone":
        return steps.ask(session, catalog, wording.message(words("none_alone", catalog)))
    if not session.consent or session.state not in ASKED_IN:
        return steps.ask(session, catalog, wording.message(words("only_after_result", catalog)))
    prompt = "checkin_change" if session.followup.rhythm else "checkin_hour"
    return steps.ask(agenda.covered(session, prompt), catalog)


def _hour(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option in HOURS:
        return _minute(session, HOURS[option], at, catalog)
    return _left_as_it_is(session, catalog)


def _minute(session: Session, minute: int, at: int, catalog: Catalog) -> Turn:
    """An hour is chosen: with a zone known it is set, else the zone is asked for."""
    kept, session = session.followup, _closed(session)
    if kept.rhythm is not None:
        return _set(session, replace(kept, rhythm=schedule.moved(kept.rhythm, at, minute=minute)), at, catalog)
    return steps.ask(agenda.covered(_with(session, replace(kept, minute=minute)), "checkin_zone"), catalog)


def _zone(session: Session, zone: str, at: int, catalog: Catalog) -> Turn:
    """A zone is chosen: check-ins begin, or go on with it."""
    kept, session = session.followup, _closed(session)
    if zone == "not_now":
        return _left_as_it_is(session, catalog)
    if kept.rhythm is not None:
        return _set(session, replace(kept, rhythm=schedule.moved(kept.rhythm, at, zone=zone)), at, catalog)
    begun = replace(kept, rhythm=schedule.begun(zone, kept.minute, at), minute=-1, is_gone=False)
    turn = _set(session, replace(begun, course=_course(session, begun, at)), at, catalog)
    if kept.activity or outcome(session, catalog).disposition >= Disposition.URGENT:
        return turn
    asked = steps.ask(agenda.covered(turn.session, "checkin_activity"), catalog)
    return steps.say(asked.session, *turn.replies, *asked.replies)


def _set(session: Session, kept: FollowUp, at: int, catalog: Catalog, text: str = "next_one") -> Turn:
    """Note the rhythm and show back when the next one comes."""
    session = _with(session, replace(kept, pick=None))
    rhythm = kept.rhythm
    if rhythm is None:
        return _left_as_it_is(session, catalog)
    due = checkin_cards.when(schedule.next_at(rhythm, at), at, rhythm.zone, catalog)
    return steps.say(session, wording.message(words(text, catalog, when=due, zone=rhythm.zone), *_ways(catalog)))


def _pick(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """One of the things that a typed text may have meant."""
    kind = session.followup.pick.kind if session.followup.pick else ""
    if option == "not_now" or not kind:
        again = {"minute": "checkin_hour", "zone": "checkin_zone", "day": "checkin_away"}.get(kind)
        session = _closed(_with(session, replace(session.followup, pick=None)))
        return steps.ask(agenda.covered(session, again), catalog) if again else steps.ask(session, catalog)
    return PICKED[kind](session, option, at, catalog)


def _activity(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    chosen = "" if option == "none" else option
    session = _with(_closed(session), replace(session.followup, activity=chosen))
    text = "activity_kept" if chosen else "kept_so"
    return steps.say(session, wording.message(words(text, catalog), *_ways(catalog)))


def _change(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    opens = {"hour": "checkin_hour", "zone": "checkin_zone", "away": "checkin_away"}
    session = _closed(session)
    if option in opens:
        return steps.ask(agenda.covered(session, opens[option]), catalog)
    if option == "often":
        rhythm = session.followup.rhythm
        is_daily = rhythm is not None and rhythm.every == schedule.DAILY
        return _often(session, "weekly" if is_daily else "daily", at, catalog)
    if option == "end":
        return end(session, catalog)
    return _left_as_it_is(session, catalog)


def _often(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Weekly, daily, or no more."""
    session, rhythm = _closed(session), session.followup.rhythm
    if option == "end" or rhythm is None:
        return end(session, catalog)
    every = schedule.WEEKLY if option == "weekly" else schedule.DAILY
    kept = replace(session.followup, rhythm=schedule.moved(rhythm, at, every=every))
    return _set(session, kept, at, catalog, option)


def _away(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    rhythm = session.followup.rhythm
    if option in PAUSES and rhythm is not None:
        return _pause(session, schedule.today(at, rhythm.zone) + PAUSES[option], at, catalog)
    return _left_as_it_is(_closed(session), catalog)


def _pause(session: Session, until: int, at: int, catalog: Catalog) -> Turn:
    rhythm, session = session.followup.rhythm, _closed(session)
    if rhythm is None:
        return _left_as_it_is(session, catalog)
    kept = replace(session.followup, rhythm=schedule.away(rhythm, until), open=None, pick=None)
    text = words("paused", catalog, day=checkin_cards.day_name(until, catalog))
    return steps.say(_with(session, kept), wording.message(text, *_ways(catalog)))


def end(session: Session, catalog: Catalog) -> Turn:
    """No more check-ins; what was told stays until it is deleted."""
    return steps.say(ended(session), wording.message(words("ended", catalog), *_ways(catalog)))


def ended(session: Session) -> Session:
    """The session without check-ins to come."""
    kept = replace(session.followup, rhythm=None, open=None, pick=None)
    return _with(agenda.without_checkin(session), kept)


def _left_as_it_is(session: Session, catalog: Catalog) -> Turn:
    text = "kept_so" if session.followup.rhythm else "not_now"
    return steps.say(_closed(session), wording.message(words(text, catalog), *_ways(catalog)))


# ---- asking ----------------------------------------------------------------------------------------------------------


def wake(session: Session, at: int, catalog: Catalog) -> Turn:
    """A moment that was asked for has come: what Thora says of its own accord, mostly the day's check-in."""
    kept = session.followup
    if kept.rhythm is None or kept.is_gone:
        return steps.say(session)
    woken = schedule.wake(kept.rhythm, at)
    session = _with(session, replace(kept, rhythm=woken.rhythm))
    if woken.day is None:
        return steps.say(session)
    return _ask(session, woken.day, at, catalog)


def _ask(session: Session, day: int, at: int, catalog: Catalog) -> Turn:
    kept = session.followup
    course = kept.course or _course(session, kept, at)
    session = _with(session, replace(kept, course=course))
    assessment = outcome(session, catalog)
    if kept.is_worried:
        return _worried(session, day, catalog)
    if not checkin.has_checkin(assessment.disposition, course, kept.log, day):
        return steps.say(session)
    mark = silence.mark(kept.log, _heard(session))
    if mark is Mark.UNASKED:
        return steps.say(session)
    session = _with(session, replace(session.followup, log=diary.marked(kept.log, day, mark)))
    if mark is Mark.PARTED:
        return steps.say(_closed_day(session), wording.message(speech.parting(kept, day, catalog), *_ways(catalog)))
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
    opened = OpenCheckIn(day=day, level=assessment.disposition, is_morning=is_morning, plan=plan)
    session = _with(agenda.without_checkin(session), replace(session.followup, open=opened))
    lead = words("reminder", catalog) if mark is Mark.REMINDED else ""
    return steps.ask(agenda.covered(session, "checkin"), catalog, lead=lead)


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
    session = _with(session, replace(kept, is_worried=False, log=diary.marked(kept.log, day, Mark.ASKED)))
    line, called = crisis(session.country, catalog), numbers(session.country, catalog)
    said = wording.message(words("worried", catalog, crisis=line, numbers=called), action("result", catalog))
    return steps.show_alarm(session, catalog, said) if session.state is State.REFERRED else steps.say(session, said)


def left(session: Session) -> Turn:
    """They blocked the bot or went: nothing more unasked until they come back."""
    return steps.say(_with(session, replace(session.followup, is_gone=True)))


def next_due(session: Session, at: int) -> int | None:
    """When to be woken next (epoch seconds), or never: no check-ins, gone, or silent until they write."""
    kept = session.followup
    if kept.rhythm is None or kept.is_gone or silence.is_quiet(kept.log, _heard(session)):
        return None
    return schedule.next_at(kept.rhythm, at)


def heard(session: Session, at: int) -> Session:
    """The session after a sign of life: who was gone is back, and a silence ends."""
    kept = session.followup
    if kept.rhythm is None:
        return session
    quiet = silence.is_quiet(kept.log, _heard(session))
    rhythm = schedule.resumed(kept.rhythm, at) if kept.is_gone or (quiet and kept.log) else kept.rhythm
    return _with(session, replace(kept, rhythm=rhythm, is_gone=False))


def paused_for_worry(session: Session, at: int) -> Session:
    """After thoughts of suicide: no check-in for a week, and the next one asks about that."""
    kept = session.followup
    if kept.rhythm is None:
        return session
    until = schedule.today(at, kept.rhythm.zone) + WORRIED_DAYS
    rhythm = schedule.away(kept.rhythm, max(until, kept.rhythm.away_until))
    return _with(agenda.without_checkin(session), replace(kept, rhythm=rhythm, open=None, is_worried=True))


# ---- answers ---------------------------------------------------------------------------------------------------------


def _answer(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """A tap on the day's card."""
    session = _on_its_day(session, at)
    opened, field = session.followup.open, checkin_cards.open_field(session, catalog)
    if option == "new":
        return _new_sign(session, catalog)
    if opened is None or field is None:
        return steps.ask(_closed_day(session), catalog)
    if option == "skip":
        return _skip(session, catalog)
    value = int(option) if option.isdecimal() else option
    return _noted(session, {field.id: value}, at, catalog)


def _noted(session: Session, told: telling.Told, at: int, catalog: Catalog, lead: str = "") -> Turn:
    """Note some answers, then the next question, or what the check-in leads to."""
    opened, log = session.followup.open, session.followup.log
    if opened is None:
        return steps.ask(session, catalog)
    for field, value in told.items():
        log = checkin.answered(log, opened.day, field, value, is_morning=opened.is_morning)
    session = replace(_with(session, replace(session.followup, log=log)), n=session.n + 1)
    if set(told) & set(STRONG) and _judged(session, opened.day, catalog).screen_first:
        text = "\n".join(part for part in (lead, words("rule_screen_first", catalog)) if part)
        return _screen(session, text, catalog)
    if checkin_cards.open_field(session, catalog) is not None:
        return steps.ask(session, catalog, lead=lead)
    return _finished(session, opened.day, told, catalog, lead)


def _finished(session: Session, day: int, told: telling.Told, catalog: Catalog, lead: str) -> Turn:
    """All is answered: today's advice, with the week once a week, and the keep-up plan when it is time for it."""
    advice = _judged(session, day, catalog)
    before = session.followup
    said = [one for one in (lead, *_about_visits(told, catalog)) if one]
    replies = [wording.message("\n".join([*said, speech.advised(before, advice, day, catalog)]), *_after(catalog))]
    referred = (*before.referred, day) if advice.refer else before.referred
    session = _closed_day(_with(session, replace(before, referred=referred)))
    if _is_week(session.followup, day):
        replies.insert(0, _week(session.followup, day, catalog))
    counts = tuple(f"two_weeks_{told[id]}" for id in ("two_weeks",) if id in told)
    if advice.keep_up and session.followup.rhythm and session.followup.rhythm.every == schedule.DAILY:
        asked = steps.ask(agenda.covered(session, "checkin_keep"), catalog)
        return replace(steps.say(asked.session, *replies, *asked.replies), counts=counts)
    return replace(steps.say(session, *replies), counts=counts)


def _about_visits(told: telling.Told, catalog: Catalog) -> list[str]:
    return [words(f"{id}_{told[id]}", catalog) for id in ("booked", "two_weeks") if id in told]


def _skip(session: Session, catalog: Catalog) -> Turn:
    """Pass over what is open; the whole of it when nothing was answered yet."""
    opened, field = session.followup.open, checkin_cards.open_field(session, catalog)
    if opened is None or field is None:
        return steps.ask(_closed_day(session), catalog)
    day = diary.entry(session.followup.log, opened.day)
    if not day.answered:
        log = checkin.skipped(session.followup.log, opened.day)
        session = _closed_day(_with(session, replace(session.followup, log=log)))
        return steps.say(session, wording.message(words("skipped", catalog), *_after(catalog)))
    passed = replace(opened, passed=(*opened.passed, field.id))
    session = replace(_with(session, replace(session.followup, open=passed)), n=session.n + 1)
    if checkin_cards.open_field(session, catalog) is not None:
        return steps.ask(session, catalog)
    return _finished(session, opened.day, {}, catalog, "")


def _new_sign(session: Session, catalog: Catalog) -> Turn:
    """Something new or worrying: the warning signs at once."""
    opened = session.followup.open
    if opened is not None:
        session = _with(session, replace(session.followup, log=checkin.skipped(session.followup.log, opened.day)))
    return _screen(session, "", catalog)


def _screen(session: Session, lead: str, catalog: Catalog) -> Turn:
    return steps.renew(_closed_day(session), catalog, lead)


def _judged(session: Session, day: int, catalog: Catalog) -> followup.Advice:
    kept = session.followup
    level = kept.open.level if kept.open else outcome(session, catalog).disposition
    course = kept.course or Course(started=day, baseline=0)
    barred = Findings(session.record).has("worse_with", "press_spot")
    return followup.judge(course, kept.log, day, level, said=kept.referred, is_run_barred=barred)


def _on_its_day(session: Session, at: int) -> Session:
    """An answer a day late still counts for the day that was asked about; later it tells of today."""
    opened, rhythm = session.followup.open, session.followup.rhythm
    if opened is None or rhythm is None:
        return session
    day = schedule.counts_for(opened.day, at, rhythm.zone)
    if day == opened.day:
        return session
    return _with(session, replace(session.followup, open=replace(opened, day=day, passed=())))


# ---- words -----------------------------------------------------------------------------------------------------------


def read(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """A text at one of these prompts, read as its answer; None when it is none."""
    reader = READERS.get(session.prompt)
    return reader(session, text, at, catalog) if reader else None


def _read_answers(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    session = _on_its_day(session, at)
    told = telling.told(text, checkin_cards.fields(session), catalog)
    if not told:
        return None
    heard_as = ", ".join(_named(field, value, catalog) for field, value in told.items())
    return _noted(session, told, at, catalog, words("understood", catalog, answers=heard_as))


def _named(field: str, value: str | int, catalog: Catalog) -> str:
    entry = catalog.checkin_fields[field]
    name = words(f"name_{field}", catalog) if f"name_{field}" in catalog.followup else ""
    return words("answer", catalog, name=name, answer=spoken_option(entry.options, value)).strip()


def _read_hour(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    typed = read_time(text)
    if typed.sure is not None:
        return _minute(session, typed.sure, at, catalog)
    choices = tuple((str(minute), checkin_cards.hour(minute)) for minute in typed.values)
    return _unsure(session, "minute", "ask_half", typed, choices, "time_unknown", catalog)


def _read_place(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    clock = read_time(text, is_twelve_hour=True)
    typed: Typed[Zone] = Typed(values=likely_zones(clock.values, at, catalog)) if _is_clock(text, clock) else Typed()
    if not typed.values:
        typed = read_zone(text, at, catalog)
    if typed.sure is not None:
        return _zone(session, typed.sure.zone, at, catalog)
    choices = tuple((zone.zone, zone.label) for zone in typed.values)
    return _unsure(session, "zone", "ask_zone", typed, choices, "zone_unknown", catalog)


def _is_clock(text: str, clock: Typed[int]) -> bool:
    return bool(clock.values) and not clock.is_suggestion and bool(re.search(r"\d|o'?clock|past|noon", text.lower()))


def _read_day(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    rhythm = session.followup.rhythm
    if rhythm is None:
        return None
    typed = read_date(text, schedule.today(at, rhythm.zone))
    if typed.sure is not None:
        return _pause(session, typed.sure, at, catalog)
    choices = tuple((str(day), checkin_cards.day_name(day, catalog)) for day in typed.values)
    return _unsure(session, "day", "ask_which_day", typed, choices, "date_unknown", catalog)


def _unsure(
    session: Session,
    kind: str,
    text: str,
    typed: Typed[int] | Typed[Zone],
    choices: tuple[tuple[str, str], ...],
    unknown: str,
    catalog: Catalog,
) -> Turn:
    """Several readings to pick from, a suggestion, or the same question again."""
    if not choices:
        return steps.ask(replace(session, n=session.n + 1), catalog, lead=words(unknown, catalog))
    pick = Pick(kind=kind, text="meant" if typed.is_suggestion else text, choices=choices)
    session = _with(_closed(session), replace(session.followup, pick=pick))
    return steps.ask(agenda.covered(session, "checkin_pick"), catalog)


def read_away(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """"I'm away until the 14th", said at any time: a pause; None when the text says no such thing."""
    rhythm, said = session.followup.rhythm, plain(text)
    if rhythm is None or not any(one.strip() in said for one in words("away_words", catalog).split(";")):
        return None
    until = read_date(text, schedule.today(at, rhythm.zone))
    if until.sure is not None:
        return _pause(session, until.sure, at, catalog)
    return steps.ask(agenda.covered(session, "checkin_away"), catalog)


# ---- progress --------------------------------------------------------------------------------------------------------


def progress(session: Session, at: int, catalog: Catalog) -> Turn:
    """How it went so far: a picture, and the same in words."""
    day = _day(session, at)
    picture = speech.picture(session.followup, day, catalog)
    if picture is None:
        ways = () if session.state is State.REFERRED else _ways(catalog)
        said = wording.message(words("progress_none", catalog), *ways)
    else:
        said = Reply(kind=Kind.MESSAGE, text=picture.alt, picture=picture, options=_ways(catalog))
    return steps.show_alarm(session, catalog, said) if session.state is State.REFERRED else steps.ask(
        session, catalog, said
    )


def _week(kept: FollowUp, day: int, catalog: Catalog) -> Reply:
    picture = speech.picture(kept, day, catalog)
    return Reply(kind=Kind.MESSAGE, text=speech.week(kept, day, catalog), picture=picture)


def _is_week(kept: FollowUp, day: int) -> bool:
    return kept.course is not None and day > kept.course.started and (day - kept.course.started) % schedule.WEEKLY == 0


# ---- the session -----------------------------------------------------------------------------------------------------


def _course(session: Session, kept: FollowUp, at: int) -> Course:
    """Where it begins: the worst of the first day, and what makes a course more careful."""
    findings, zone = Findings(session.record), kept.rhythm.zone if kept.rhythm else "UTC"
    now, worst = findings.score("pain_now"), findings.score("pain_worst")
    lasted = session.record.get("duration")
    return Course(
        started=schedule.today(session.screened_at or at, zone),
        baseline=followup.baseline(now, worst if not now else None),
        lasted=lasted if isinstance(lasted, str) else "",
        is_sudden=findings.sudden,
        is_older=findings.has("age_band", "a65_plus"),
    )


def _heard(session: Session) -> int:
    """The local day on which the person was last heard; 0 before that."""
    rhythm = session.followup.rhythm
    return schedule.today(session.heard_at, rhythm.zone) if rhythm and session.heard_at else 0


def _day(session: Session, at: int) -> int:
    rhythm = session.followup.rhythm
    return schedule.today(at, rhythm.zone if rhythm else "UTC")


def _with(session: Session, kept: FollowUp) -> Session:
    return replace(session, followup=kept)


def _closed(session: Session) -> Session:
    """The session with the open small question done with."""
    return agenda.uncovered(replace(session, n=session.n + 1))


def _closed_day(session: Session) -> Session:
    """The session without an open check-in."""
    return _with(agenda.without_checkin(session), replace(session.followup, open=None))


def _ways(catalog: Catalog) -> tuple[wording.Option, ...]:
    return tuple(action(id, catalog) for id in ("result", "checkin"))


def _after(catalog: Catalog) -> tuple[wording.Option, ...]:
    return tuple(action(id, catalog) for id in ("plan", "progress"))


Handler = Callable[[Session, str, int, Catalog], Turn]
Reader = Callable[[Session, str, int, Catalog], Turn | None]

PICKED: dict[str, Handler] = {
    "minute": lambda session, option, at, catalog: _minute(session, int(option), at, catalog),
    "zone": _zone,
    "day": lambda session, option, at, catalog: _pause(session, int(option), at, catalog),
}
HANDLERS: dict[str, Handler] = {
    "checkin_hour": _hour,
    "checkin_zone": _zone,
    "checkin_pick": _pick,
    "checkin_activity": _activity,
    "checkin_change": _change,
    "checkin_away": _away,
    "checkin_keep": _often,
    "checkin": _answer,
}
READERS: dict[str, Reader] = {
    "checkin": _read_answers,
    "checkin_hour": _read_hour,
    "checkin_zone": _read_place,
    "checkin_away": _read_day,
}
