"""An hour, a place or a day that was said where one is set: what is sure is set, what may be several is asked back."""

from collections.abc import Callable

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, prompts, stack
from flows.dialogue.days import checkin_setup, journeys
from flows.dialogue.prompts import country
from flows.dialogue.prompts.checkin import hour, keep, pick, place
from flows.followup import schedule
from flows.text.letters.normal import words_of
from flows.text.utterance import Utterance
from flows.understanding.meant import Rearranged, Setting
from flows.understanding.options import options
from flows.understanding.scene import AWAY_ASKED, HOUR_ASKED, ZONE_ASKED
from flows.understanding.scores.score import read_score
from flows.understanding.settings import settings
from flows.understanding.settings.journeys import UNKNOWN as UNKNOWN_THERE
from flows.understanding.settings.rearranged import OF_CHECKINS
from flows.values.frames import Away, CheckIn, Frame, Keep, PickOne, SetCountry, SetHour, Settings, SetZone
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import open_question
from flows.wording.checkin.checkin_cards import hour as clock
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name
from flows.wording.result import results

ASKED_BACK = {"minute": "ask_half", "zone": "ask_zone", "day": "ask_which_day"}
"""The question that several readings are put under (content/en/followup.yaml)."""
ASKS: dict[str, Frame] = {"minute": SetHour(), "zone": SetZone(), "day": Away()}
"""The question that asks for it."""
UNKNOWN = {HOUR_ASKED: "time_unknown", ZONE_ASKED: "zone_unknown", AWAY_ASKED: "date_unknown"}
"""What is said where nothing was understood."""


def read(session: Session, setting: Setting, at: int, catalog: Catalog) -> Turn:
    """Set what is sure; offer what may be meant. A pause keeps the day from which it is meant to be."""
    if setting.start:
        session = stack.push(_in_place_of_settings(session, setting.kind), Away(start=setting.start))
    if not setting.choices:
        return moves.ask(session, catalog)
    sure = setting.sure
    if sure is None:
        return _offered(_in_place_of_settings(session, setting.kind), setting, catalog)
    return CHOSEN[setting.kind](session, sure, at, catalog)


def placed(turn: Turn, text: str, at: int, catalog: Catalog) -> Turn:
    """The turn in which the place is set that the same text names, where it would be asked for next: "8 am, Leeds"."""
    if not isinstance(turn.session.prompt, SetZone):
        return turn
    named = settings.place_named(text, at, catalog)
    return read(turn.session, named, at, catalog) if named.choices and not named.is_suggestion else turn


def without_a_score(session: Session, utterance: Utterance, catalog: Catalog, *, away: bool) -> Session:
    """The session in which a question about the hour or the place that was left open is not answered by a score: the
    day's card lies beneath one that only asks back, or half a day has gone by.
    """
    is_number = bool(utterance.words) and all(map(str.isdecimal, utterance.words))
    is_score = is_number and bool(read_score(utterance.text, catalog).values)
    picks = session.prompt if isinstance(session.prompt, PickOne) else None
    is_over = away or (picks is not None and (picks.text == pick.JOURNEY or session.find(CheckIn) is not None))
    is_of_setting = isinstance(session.prompt, stack.OF_SETTING_UP)
    return stack.drop(session, *stack.OF_SETTING_UP) if is_score and is_over and is_of_setting else session


def pause(session: Session, until: Setting, at: int, catalog: Catalog) -> Turn:
    """A pause until the day that was named; one without a day is asked for it, and a journey whether it is one."""
    opened = stack.push(stack.drop(session, Settings), Away(start=until.start))
    if until.is_journey:
        return moves.ask(stack.push(opened, pick.of_journey(until, catalog)), catalog)
    return read(opened, until, at, catalog) if until.choices else moves.ask(opened, catalog)


def wanted(session: Session, named: Setting, at: int, catalog: Catalog) -> Turn:
    """Check-ins are wished for: at the hour that was named, else that is asked."""
    asked = checkin_setup.set_up(session, catalog)
    if not isinstance(asked.session.prompt, SetHour | Settings) or not named.choices or named.is_suggestion:
        return asked
    return read(stack.push(stack.drop(asked.session, Settings), SetHour()), named, at, catalog)


def rearranged(session: Session, meant: Rearranged, at: int, catalog: Catalog) -> Turn:
    """Another hour, place or rhythm of check-ins that run, shown back with when the next one comes."""
    kept, asked = session.followup, session.find(SetZone)
    if kept.rhythm is None and asked is not None and meant.hour.sure:  # on the way to the first one
        again = replace(asked, minute=int(meant.hour.sure))
        text = words("hour_noted", catalog, hour=clock(again.minute))
        return moves.ask(stack.update(session, again), catalog, results.message(text))
    if kept.rhythm is None:
        return checkin_setup.set_up(session, catalog)
    session = replace(stack.drop(session, Settings, Keep), topic=OF_CHECKINS[0])
    if meant.asks and meant.asks != UNKNOWN_THERE:
        return moves.ask(stack.push(session, Keep(text=meant.asks)), catalog)
    if meant.often:
        return keep.often(session, meant.often, at, catalog)
    if meant.asks == UNKNOWN_THERE:
        turn = checkin_setup.set_rhythm(session, kept, at, catalog)
        return replace(turn, replies=(results.message(words("there_unknown", catalog)), *turn.replies))
    if meant.ends:
        return _on_journey(session, meant, at, catalog)
    rhythm = schedule.resumed(kept.rhythm, at) if meant.is_back else kept.rhythm
    if meant.zone.sure:
        rhythm = schedule.moved(rhythm, at, zone=meant.zone.sure)
    session = checkin_setup.keep(session, replace(kept, rhythm=rhythm))
    unsure = next((one for one in (meant.hour, meant.zone) if one.choices and not one.sure), None)
    if unsure is not None:
        is_there = unsure is meant.hour and bool(meant.zone.sure)
        return _offered(stack.push(session, ASKS[unsure.kind]), unsure, catalog, is_there=is_there)
    if meant.hour.sure:
        return CHOSEN["minute"](session, meant.hour.sure, at, catalog)
    return checkin_setup.set_rhythm(session, session.followup, at, catalog)


def _on_journey(session: Session, meant: Rearranged, at: int, catalog: Catalog) -> Turn:
    """The clocks there for the days of a journey; which place, and which hour, is asked where it may be several."""
    minute, starts = int(meant.hour.sure or -1), meant.zone.start
    if not meant.zone.sure:
        asked = SetZone(minute=minute, starts=starts, ends=meant.ends)
        return _offered(stack.push(session, asked), meant.zone, catalog)
    turn = journeys.planned(session, meant.zone.sure, minute, starts, meant.ends, at, catalog)
    rhythm = turn.session.followup.rhythm
    if minute >= 0 or rhythm is None:
        return turn
    is_to_come = any(one.zone == meant.zone.sure for one in rhythm.moves)
    return _offered(stack.push(turn.session, SetHour(is_there=is_to_come)), meant.hour, catalog, is_there=True)


def by_command(session: Session, rest: str, at: int, catalog: Catalog) -> Turn:
    """Check-ins offered, or what can be changed about them; an hour behind the command is taken, and so is a choice."""
    asked = checkin_setup.set_up(session, catalog)
    question = open_question(asked.session, catalog)
    if not rest or question is None or not isinstance(asked.session.prompt, SetHour | Settings):
        return asked
    named = settings.hour_named(rest, catalog)
    if named.choices:
        return wanted(session, named, at, catalog)
    option = options.named(question, words_of(rest))
    if option is not None:
        return prompts.answer(asked.session, option, at, catalog)
    return moves.ask(asked.session, catalog, lead=unknown("checkin_hour", asked.session, catalog))


def unknown(question: str, session: Session, catalog: Catalog) -> str:
    """What is said to a text that is no hour, no place or no day; empty where none of these is asked for."""
    frame = session.prompt
    asked = {"minute": "checkin_hour", "zone": "checkin_zone", "day": "checkin_away"}
    if isinstance(frame, SetCountry):
        return catalog.messages.country_unknown
    id = asked[frame.kind] if isinstance(frame, PickOne) else question
    return words(UNKNOWN[id], catalog) if id in UNKNOWN else ""


def _offered(session: Session, setting: Setting, catalog: Catalog, *, is_there: bool = False) -> Turn:
    shown = tuple((id, label or _label(setting.kind, id, catalog)) for id, label in setting.choices)
    text = "meant" if setting.is_suggestion else pick.THERE if is_there else _asked_back(setting)
    return moves.ask(stack.push(session, PickOne(kind=setting.kind, text=text, choices=shown)), catalog)


def _asked_back(setting: Setting) -> str:
    """The question for several readings: morning or evening, where an hour is one of both."""
    halves = {int(id) % schedule.NOON for id, _ in setting.choices} if setting.kind == "minute" else set()
    return "ask_which_hour" if len(halves) > 1 else ASKED_BACK[setting.kind]


def _in_place_of_settings(session: Session, kind: str) -> Session:
    """The session with the question itself where the card of all settings stood: "none of these" leads back to it."""
    if not isinstance(session.prompt, Settings):
        return session
    return stack.push(stack.pop(session), ASKS[kind])


def _label(kind: str, id: str, catalog: Catalog) -> str:
    return clock(int(id)) if kind == "minute" else day_name(int(id), catalog)


CHOSEN: dict[str, Callable[[Session, str, int, Catalog], Turn]] = {
    "minute": lambda session, id, at, catalog: hour.chosen(session, int(id), at, catalog),
    "zone": place.chosen,
    "country": country.chosen,
    "day": lambda session, id, at, catalog: checkin_setup.pause(session, int(id), catalog),
}
