"""What a text means where an hour, a place or a day is set: which of the readings offered, or what kind of thing it is.

What was typed first may have been several things, and these stand as buttons; whoever writes on instead of tapping is
understood too. Moves no session.
"""

import re

from flows.catalog.catalog import Catalog
from flows.text.dates import DAY_MONTH, ISO, MONTH_DAY, OF_MONTH
from flows.text.hours import in_half, read_time
from flows.understanding.answers import plain
from flows.understanding.clocks import Zone
from flows.understanding.zone import read_named_zone, read_zone
from flows.values.model import Pick
from flows.values.typed import Typed

AWAY = re.compile(r"\b(until|till?|away|off|pause|holidays?|vacation)\b")
YES = ("yes", "yeah", "yep", "yup")


def meant(pick: Pick, text: str, at: int, catalog: Catalog) -> str:
    """The id of the one choice that a text means ("evening", "boston", "april", or "yes" to the only one), or ""."""
    ids = [id for id, _ in pick.choices]
    if len(ids) == 1 and _is_yes(text, catalog):
        return ids[0]
    if pick.kind == "minute":
        found = {str(minute) for minute in in_half(text, map(int, ids))}
    elif pick.kind == "zone":
        found = _zones(pick, read_place(text, at, catalog))
    else:
        found = set(_by_a_word(pick, plain(text)))
    fitting = [id for id in ids if id in found]
    return fitting[0] if len(fitting) == 1 else ""


def _zones(pick: Pick, typed: Typed[Zone]) -> set[str]:
    """The zones that a text may take of a pick; what was only suggested is taken when the text is sure of it."""
    is_suggested = len(pick.choices) == 1 or pick.text == "meant"
    return {zone.zone for zone in typed.values if typed.sure or not is_suggested}


def _is_yes(text: str, catalog: Catalog) -> bool:
    said = plain(text)
    return said in {plain(word) for word in catalog.messages.yes_words} or said.split(" ")[0] in YES


def _by_a_word(pick: Pick, word: str) -> list[str]:
    """The days with this weekday, month or number, when it is all that was written."""
    if not word or " " in word:
        return []
    return [id for id, label in pick.choices if word[:3] in plain(label).split()]


def read_place(text: str, at: int, catalog: Catalog) -> Typed[Zone]:
    """The zone that a text names by a place, by the zone's name or letters, or by what a watch shows."""
    return read_zone(text, at, catalog)


def place_within(text: str, at: int, catalog: Catalog) -> str:
    """The text, if it names a place or a zone, or ""; what a watch shows is no place."""
    return text if read_named_zone(text, at, catalog).values else ""


def is_hour(text: str) -> bool:
    """Does the text name an hour that can be?"""
    clock = read_time(text)
    return bool(clock.values) and not clock.is_suggestion


def speaks_of_days(text: str) -> bool:
    """Does the text speak of being away, or of a date, rather than of an hour?"""
    words = text.lower()
    return bool(AWAY.search(words)) or any(one.search(words) for one in (ISO, DAY_MONTH, MONTH_DAY, OF_MONTH))
