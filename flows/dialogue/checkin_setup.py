"""Setting check-ins up and changing them: an hour, a time zone without a location, a pause, an end.

What a typed hour, place or day means is read in `clocktimes`, `zones` and `dates`; here the session moves. What is
chosen is always shown back: when the next one comes, and on whose clocks.
"""

from collections.abc import Callable

from msgspec.structs import replace

from flows.assessment.assessing import urgency
from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.dialogue import changes, moves, stack
from flows.followup import rules, schedule
from flows.understanding import picks
from flows.understanding.answers import plain
from flows.understanding.away import asks_for_pause
from flows.understanding.hour import is_hour, read_hour
from flows.understanding.until import read_until, speaks_of_days
from flows.understanding.zones import Zone
from flows.values import diary
from flows.values.diary import Course
from flows.values.model import Disposition, FollowUp, Pick, Session, State
from flows.values.replies import Option, Turn
from flows.values.typed import Typed
from flows.wording import checkin_advice, checkin_cards, results
from flows.wording.cards import action
from flows.wording.checkin_cards import words
from flows.wording.days import day_name

HOURS = {"morning": 450, "evening": 1140}
PAUSES = {"week": 7, "fortnight": 14}
ASKED_IN = (State.ASSESSED, State.PLANNING)
"""Where check-ins can be set up and asked: there is a result."""


def may_have(session: Session) -> bool:
    """May there be check-ins? Not for somebody under 18 and on their own (facts A.8)."""
    return session.record.get("guardian") != "alone"


def set_up(session: Session, at: int, catalog: Catalog) -> Turn:
    """Offer check-ins, or what can be changed about them."""
    if session.state is State.REFERRED:
        return moves.show_alarm(session, catalog)
    if not may_have(session):
        return moves.ask(session, catalog, results.message(words("none_alone", catalog)))
    if not session.consent or session.state not in ASKED_IN:
        return moves.ask(session, catalog, results.message(words("only_after_result", catalog)))
    prompt = "checkin_change" if session.followup.rhythm else "checkin_hour"
    return moves.ask(stack.covered(session, prompt), catalog)


def _hour(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option in HOURS and may_have(session):
        return _minute(session, HOURS[option], at, catalog)
    return _left_as_it_is(closed(session), catalog)


def _minute(session: Session, minute: int, at: int, catalog: Catalog) -> Turn:
    """An hour is chosen: with a zone known it is set, else the zone is asked for."""
    kept, session = session.followup, closed(session)
    if kept.rhythm is not None:
        return _set(session, replace(kept, rhythm=schedule.moved(kept.rhythm, at, minute=minute)), at, catalog)
    return moves.ask(stack.covered(keep(session, replace(kept, minute=minute)), "checkin_zone"), catalog)


def _zone(session: Session, zone: str, at: int, catalog: Catalog) -> Turn:
    """A zone is chosen: check-ins begin, or go on with it."""
    kept, session = session.followup, closed(session)
    if zone == "not_now":
        return _left_as_it_is(session, catalog)
    if kept.rhythm is not None:
        return _set(session, replace(kept, rhythm=schedule.moved(kept.rhythm, at, zone=zone)), at, catalog)
    if kept.minute < 0:
        return _old_button(session, catalog)
    rhythm = replace(schedule.begun(zone, kept.minute, at), asked=_last_asked(kept))
    begun = replace(kept, rhythm=rhythm, minute=-1, is_gone=False)
    if not kept.activity and urgency(session, catalog) < Disposition.URGENT:
        session = stack.covered(session, "checkin_activity")
    return _set(session, replace(begun, course=course_of(session, begun, at)), at, catalog)


def _last_asked(kept: FollowUp) -> int:
    """The last day that was asked about, so that check-ins set up anew ask no day twice; 0 without one."""
    return max((one.day for one in diary.unpacked(kept.log) if one.mark is not diary.Mark.UNASKED), default=0)


def _old_button(session: Session, catalog: Catalog) -> Turn:
    return moves.ask(session, catalog, note=catalog.messages.old_button)


def _set(session: Session, kept: FollowUp, at: int, catalog: Catalog, text: str = "next_one") -> Turn:
    """Note the rhythm and show back when the next one comes."""
    session = keep(session, replace(kept, pick=None))
    rhythm = kept.rhythm
    if rhythm is None:
        return _left_as_it_is(session, catalog)
    due = checkin_advice.when(schedule.next_at(rhythm, at), at, rhythm.zone, catalog)
    if urgency(session, catalog) >= Disposition.URGENT:
        text = "next_seen"
    return moves.ask(
        session, catalog, results.message(words(text, catalog, when=due, zone=rhythm.zone), *ways(catalog))
    )


def _pick(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """One of the things that a typed text may have meant."""
    kind = session.followup.pick.kind if session.followup.pick else ""
    if option == "not_now" or not kind:
        again = {"minute": "checkin_hour", "zone": "checkin_zone", "day": "checkin_away"}.get(kind)
        session = closed(keep(session, replace(session.followup, pick=None)))
        return moves.ask(stack.covered(session, again), catalog) if again else moves.ask(session, catalog)
    return PICKED[kind](session, option, at, catalog)


def _activity(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if session.followup.rhythm is None:
        return _old_button(closed(session), catalog)
    chosen = "" if option == "none" else option
    session = keep(closed(session), replace(session.followup, activity=chosen))
    text = "activity_kept" if chosen else "kept_so"
    return moves.ask(session, catalog, results.message(words(text, catalog), *ways(catalog)))


def _change(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    opens = {"hour": "checkin_hour", "zone": "checkin_zone", "away": "checkin_away"}
    if option in opens:
        return moves.ask(stack.covered(closed(session), opens[option]), catalog)
    if option == "often":
        rhythm = session.followup.rhythm
        is_daily = rhythm is not None and rhythm.every == schedule.DAILY
        return _often(session, "weekly" if is_daily else "daily", at, catalog)
    if option == "end":
        return end(session, catalog)
    return _left_as_it_is(closed(session), catalog)


def _often(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Weekly, daily, or no more."""
    session, rhythm = closed(session), session.followup.rhythm
    if option == "end" or rhythm is None:
        return end(session, catalog)
    every = schedule.WEEKLY if option == "weekly" else schedule.DAILY
    kept = replace(session.followup, rhythm=schedule.moved(rhythm, at, every=every))
    return _set(session, kept, at, catalog, option)


def _away(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    rhythm = session.followup.rhythm
    if option in PAUSES and rhythm is not None:
        return _pause(session, schedule.today(at, rhythm.zone) + PAUSES[option], at, catalog)
    return _left_as_it_is(closed(session), catalog)


def _pause(session: Session, until: int, at: int, catalog: Catalog) -> Turn:
    rhythm, session = session.followup.rhythm, stack.without(session, checkin_cards.is_checkin)
    if rhythm is None:
        return _left_as_it_is(session, catalog)
    kept = replace(session.followup, rhythm=schedule.away(rhythm, until), open=None, pick=None)
    text = words("paused", catalog, day=day_name(until, catalog))
    return moves.ask(keep(session, kept), catalog, results.message(text, *ways(catalog)))


def end(session: Session, catalog: Catalog) -> Turn:
    """No more check-ins; what was told stays until it is deleted."""
    return moves.ask(ended(session), catalog, results.message(words("ended", catalog), *ways(catalog)))


def ended(session: Session) -> Session:
    """The session without check-ins to come."""
    kept = replace(session.followup, rhythm=None, open=None, pick=None, minute=-1)
    return keep(stack.without(session, checkin_cards.is_checkin), kept)


def begun_anew(session: Session, at: int) -> Session:
    """The session with a course that begins today: a clinician has looked and called it muscular."""
    kept = session.followup
    course = None
    if kept.rhythm is not None:
        course = replace(course_of(session, kept, at), started=schedule.today(at, kept.rhythm.zone))
    return keep(session, replace(changes.afresh(kept), course=course))


def _left_as_it_is(session: Session, catalog: Catalog) -> Turn:
    """Nothing is changed. The small question that led here is closed already."""
    text = "kept_so" if session.followup.rhythm else "not_now"
    return moves.ask(session, catalog, results.message(words(text, catalog), *ways(catalog)))


# ---- words -----------------------------------------------------------------------------------------------------------


def _read_hour(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    typed = read_hour(text, catalog)
    if typed.sure is not None:
        return _minute(session, typed.sure, at, catalog)
    choices = tuple((str(minute), checkin_cards.hour(minute)) for minute in typed.values)
    is_half = len({minute % schedule.NOON for minute in typed.values}) == 1
    text_id = "ask_half" if is_half else "ask_which_hour"
    return _unsure(session, "minute", text_id, typed, choices, "time_unknown", catalog)


def _read_place(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    typed = picks.read_place(text, at, catalog)
    if typed.sure is not None:
        return _zone(session, typed.sure.zone, at, catalog)
    choices = tuple((zone.zone, zone.label) for zone in typed.values)
    return _unsure(session, "zone", "ask_zone", typed, choices, "zone_unknown", catalog)


def _read_day(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    rhythm = session.followup.rhythm
    if rhythm is None:
        return None
    typed = read_until(text, schedule.today(at, rhythm.zone), catalog)
    if typed.sure is not None:
        return _pause(session, typed.sure, at, catalog)
    choices = tuple((str(day), day_name(day, catalog)) for day in typed.values)
    return _unsure(session, "day", "ask_which_day", typed, choices, "date_unknown", catalog)


def _read_pick(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """One of the readings in words ("evening", "boston", "yes"), or another time, place or day in their stead."""
    pick = session.followup.pick
    if pick is None:
        return None
    meant = picks.meant(pick, text, at, catalog)
    return _pick(session, meant, at, catalog) if meant else READS[pick.kind](session, text, at, catalog)


def _read_change(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """On the settings card: another hour, another place, or a pause, told at once."""
    if speaks_of_days(text, catalog) or asks_for_pause(text, catalog):
        return _read_until(session, text, at, catalog)
    if is_hour(text, catalog):
        return _read_hour(session, text, at, catalog)
    place = picks.place_within(text, at, catalog)
    return _read_place(session, place, at, catalog) if place else None


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
        return moves.ask(replace(session, n=session.n + 1), catalog, lead=words(unknown, catalog))
    pick = Pick(kind=kind, text="meant" if typed.is_suggestion else text, choices=choices)
    session = keep(closed(session), replace(session.followup, pick=pick))
    return moves.ask(stack.covered(session, "checkin_pick"), catalog)


def read_request(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """Somebody asks to be checked on, at an hour or without one; None when the text says no such thing."""
    said = plain(text)
    if session.prompt == "checkin" or not any(plain(one) in said for one in catalog.lexicon.checkins):
        return None
    asked = set_up(session, at, catalog)
    is_open = asked.session.prompt in ("checkin_hour", "checkin_change")
    return (_read_hour(asked.session, text, at, catalog) if is_open and is_hour(text, catalog) else None) or asked


def read_away(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """Somebody says at any time that they are away until a day, or "pause"; None when the text says no such thing."""
    is_asked = asks_for_pause(text, catalog) or _is_pause(plain(text), catalog)
    if session.followup.rhythm is None or not is_asked:
        return None
    return _read_until(session, text, at, catalog)


def _read_until(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """A pause until the day that the text names; one without a day is asked for it."""
    rhythm = session.followup.rhythm
    if rhythm is None:
        return None
    if read_until(text, schedule.today(at, rhythm.zone), catalog).values:
        return _read_day(session, text, at, catalog)
    session = closed(session) if session.prompt == "checkin_change" else session
    return moves.ask(stack.covered(session, "checkin_away"), catalog)


def _is_pause(said: str, catalog: Catalog) -> bool:
    """Is the whole text the button for a pause, or a word for it?"""
    bare = " ".join(word for word in said.split() if word not in catalog.lexicon.polite)
    button = next(one for one in catalog.prompts["checkin_change"].options if one.id == "away")
    return bare in {plain(name) for name in (button.button, *button.words)}


# ---- the session -----------------------------------------------------------------------------------------------------


def course_of(session: Session, kept: FollowUp, at: int) -> Course:
    """Where it begins: the worst of the first day, and what makes a course more careful."""
    findings, zone = Findings(session.record), kept.rhythm.zone if kept.rhythm else "UTC"
    now, worst = findings.score("pain_now"), findings.score("pain_worst")
    lasted = session.record.get("duration")
    return Course(
        started=schedule.today(session.screened_at or at, zone),
        baseline=rules.baseline(now, worst if not now else None),
        lasted=lasted if isinstance(lasted, str) else "",
        is_sudden=findings.sudden,
        is_older=findings.has("age_band", "a65_plus"),
    )


def keep(session: Session, kept: FollowUp) -> Session:
    """The session with this of its check-ins."""
    return replace(session, followup=kept)


def closed(session: Session) -> Session:
    """The session with the open small question done with."""
    return stack.uncovered(replace(session, n=session.n + 1))


def ways(catalog: Catalog) -> tuple[Option, ...]:
    """The buttons that lead on."""
    return tuple(action(id, catalog) for id in ("result", "checkin"))


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
}
READS: dict[str, Reader] = {"minute": _read_hour, "zone": _read_place, "day": _read_day}
"""What a pick was read from, by its kind."""
READERS: dict[str, Reader] = {
    "checkin_change": _read_change,
    "checkin_pick": _read_pick,
    "checkin_hour": _read_hour,
    "checkin_zone": _read_place,
    "checkin_away": _read_day,
}
