"""What a text means where an hour, a place or a day is set: which of the readings offered, or what kind of thing it is.

What was typed first may have been several things, and these stand as buttons; whoever writes on instead of tapping is
understood too. Moves no session.
"""

import re

from flows.catalog.catalog import Catalog
from flows.text.dates import DAY_MONTH, ISO, MONTH_DAY, OF_MONTH
from flows.text.hours import in_half, read_time
from flows.text.normal import Words, words_of
from flows.understanding.clocks import Zone
from flows.understanding.zone import read_named_zone, read_zone
from flows.values.typed import Typed

AWAY = re.compile(r"\b(until|till?|away|off|pause|holidays?|vacation)\b")


def meant(kind: str, choices: tuple[tuple[str, str], ...], text: str, at: int, catalog: Catalog) -> str:
    """The id of the one choice that a text means ("evening", "boston", "april", or "yes" to the only one), or "".

    `kind`: minute, zone or day; `choices`: ids with their labels.
    """
    ids = [id for id, _ in choices]
    if len(ids) == 1 and _is_yes(text, catalog):
        return ids[0]
    if kind == "minute":
        found = {str(minute) for minute in in_half(text, map(int, ids))}
    elif kind == "zone":
        found = {zone.zone for zone in read_place(text, at, catalog).values}
    else:
        found = set(_by_a_word(choices, words_of(text)))
    fitting = [id for id in ids if id in found]
    return fitting[0] if len(fitting) == 1 else ""


def _is_yes(text: str, catalog: Catalog) -> bool:
    said, known = words_of(text), {words_of(word) for word in catalog.messages.yes_words}
    return said in known or said[:1] in known


def _by_a_word(choices: tuple[tuple[str, str], ...], words: Words) -> list[str]:
    """The days with this weekday, month or number, when it is all that was written."""
    if len(words) != 1:
        return []
    return [id for id, label in choices if words[0][:3] in words_of(label)]


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
