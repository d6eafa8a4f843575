"""What a text means where an hour, a place or a day is set: which of the readings offered, or what kind of thing it is.

What was typed first may have been several things, and these stand as buttons; whoever writes on instead of tapping is
understood too. Moves no session.
"""

import re

from flows.catalog.catalog import Catalog
from flows.text.dates import DAY_MONTH, ISO, MONTH_DAY, OF_MONTH
from flows.text.hours import in_half, read_time
from flows.understanding.answers import plain
from flows.understanding.zones import Zone, likely_zones, read_zone
from flows.values.frames import PickOne
from flows.values.typed import Typed

AWAY = re.compile(r"\b(until|till?|away|off|pause|holidays?|vacation)\b")
YES = ("yes", "yeah", "yep", "yup")


def meant(pick: PickOne, text: str, at: int, catalog: Catalog) -> str:
    """The id of the one choice that a text means ("evening", "boston", "april", or "yes" to the only one), or ""."""
    ids = [id for id, _ in pick.choices]
    if len(ids) == 1 and _is_yes(text, catalog):
        return ids[0]
    if pick.kind == "minute":
        found = {str(minute) for minute in in_half(text, map(int, ids))}
    elif pick.kind == "zone":
        found = {zone.zone for zone in read_place(text, at, catalog).values}
    else:
        found = set(_by_a_word(pick, plain(text)))
    fitting = [id for id in ids if id in found]
    return fitting[0] if len(fitting) == 1 else ""


def _is_yes(text: str, catalog: Catalog) -> bool:
    said = plain(text)
    return said in {plain(word) for word in catalog.messages.yes_words} or said.split(" ")[0] in YES


def _by_a_word(pick: PickOne, word: str) -> list[str]:
    """The days with this weekday, month or number, when it is all that was written."""
    if not word or " " in word:
        return []
    return [id for id, label in pick.choices if word[:3] in plain(label).split()]


def read_place(text: str, at: int, catalog: Catalog) -> Typed[Zone]:
    """The zone that a text names by a place, by the zone's name or letters, or by what a watch shows."""
    clock = read_time(text, is_twelve_hour=True)
    is_clock = not clock.is_suggestion and re.search(r"\d|o'?clock|past|noon", text.lower())
    by_watch = likely_zones(clock.values, at, catalog) if clock.values and is_clock else ()
    return Typed(values=by_watch) if by_watch else read_zone(text, at, catalog)


def place_within(text: str, at: int, catalog: Catalog) -> str:
    """The part of a text that names a place, or "": all of it, or what stands behind "to" or "in"."""
    parts = (text, re.split(r"\b(?:to|in)\b", text.lower())[-1])
    return next((part for part in parts if read_zone(part, at, catalog).values), "")


def is_hour(text: str) -> bool:
    """Does the text name an hour that can be?"""
    clock = read_time(text)
    return bool(clock.values) and not clock.is_suggestion


def speaks_of_days(text: str) -> bool:
    """Does the text speak of being away, or of a date, rather than of an hour?"""
    words = text.lower()
    return bool(AWAY.search(words)) or any(one.search(words) for one in (ISO, DAY_MONTH, MONTH_DAY, OF_MONTH))
