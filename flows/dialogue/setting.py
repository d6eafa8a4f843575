"""An hour, a place or a day that was said where one is set: what is sure is set, what may be several is asked back."""

from collections.abc import Callable

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import checkin_setup, moves, stack
from flows.dialogue.prompts.checkin import hour, place
from flows.understanding.meant import Setting
from flows.values.frames import Away, PickOne, SetHour, Settings
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.checkin_cards import clock, words
from flows.wording.days import day_name

ASKED_BACK = {"minute": "ask_half", "zone": "ask_zone", "day": "ask_which_day"}
"""The question that several readings are put under (content/en/followup.yaml)."""
UNKNOWN = {"checkin_hour": "time_unknown", "checkin_zone": "zone_unknown", "checkin_away": "date_unknown"}
"""What is said where nothing was understood."""


def read(session: Session, setting: Setting, at: int, catalog: Catalog) -> Turn:
    """Set what is sure; offer what may be meant."""
    sure = setting.sure
    if sure is None:
        return _offered(session, setting, catalog)
    return CHOSEN[setting.kind](session, sure, at, catalog)


def pause(session: Session, until: Setting, at: int, catalog: Catalog) -> Turn:
    """A pause until the day that was named; one without a day is asked for it."""
    opened = stack.push_under_safety(stack.drop(session, Settings), Away())
    return read(opened, until, at, catalog) if until.choices else moves.ask(opened, catalog)


def wanted(session: Session, named: Setting, at: int, catalog: Catalog) -> Turn:
    """Check-ins are wished for: at the hour that was named, else that is asked."""
    asked = checkin_setup.set_up(session, at, catalog)
    if not isinstance(asked.session.prompt, SetHour | Settings) or not named.choices or named.is_suggestion:
        return asked
    return read(stack.push(stack.drop(asked.session, Settings), SetHour()), named, at, catalog)


def unknown(question: str, session: Session, catalog: Catalog) -> str:
    """What is said to a text that is no hour, no place or no day; empty where none of these is asked for."""
    frame = session.prompt
    asked = {"minute": "checkin_hour", "zone": "checkin_zone", "day": "checkin_away"}
    id = asked[frame.kind] if isinstance(frame, PickOne) else question
    return words(UNKNOWN[id], catalog) if id in UNKNOWN else ""


def _offered(session: Session, setting: Setting, catalog: Catalog) -> Turn:
    shown = tuple((id, label or _label(setting.kind, id, catalog)) for id, label in setting.choices)
    text = "meant" if setting.is_suggestion else ASKED_BACK[setting.kind]
    pick = PickOne(kind=setting.kind, text=text, choices=shown)
    return moves.ask(stack.push_under_safety(replace(session), pick), catalog)


def _label(kind: str, id: str, catalog: Catalog) -> str:
    return clock(int(id)) if kind == "minute" else day_name(int(id), catalog)


CHOSEN: dict[str, Callable[[Session, str, int, Catalog], Turn]] = {
    "minute": lambda session, id, at, catalog: hour.chosen(session, int(id), at, catalog),
    "zone": place.chosen,
    "day": lambda session, id, at, catalog: checkin_setup.pause(session, int(id), at, catalog),
}
