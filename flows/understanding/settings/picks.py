"""Which of the readings that were offered a text means: whoever writes on instead of tapping is understood too.

Moves no session.
"""

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import Words, words_of
from flows.understanding.options.yes_no import bare_yeses
from flows.understanding.places.clocks import Zone
from flows.understanding.places.zone import read_zone
from flows.understanding.times.hour import in_half
from flows.values.typed import Typed


def meant(
    kind: str, choices: tuple[tuple[str, str], ...], text: str, at: int, catalog: Catalog, *, is_suggested: bool
) -> str:
    """The id of the one choice that a text means ("evening", "boston", "april", or "yes" to the only one), or "".

    `kind`: minute, zone or day; `choices`: ids with their labels. `is_suggested`: what was typed first cannot be, and
    these may have been meant.
    """
    ids = [id for id, _ in choices]
    if len(ids) == 1 and _is_yes(text, catalog):
        return ids[0]
    if kind == "minute":
        found = {str(minute) for minute in in_half(text, map(int, ids), catalog)}
    elif kind == "zone":
        found = _zones(read_zone(text, at, catalog), is_suggested=is_suggested or len(choices) == 1)
    else:
        found = set(_by_a_word(choices, words_of(text)))
    fitting = [id for id in ids if id in found]
    return fitting[0] if len(fitting) == 1 else ""


def _zones(typed: Typed[Zone], *, is_suggested: bool) -> set[str]:
    """The zones that a text may take; what was only suggested is taken when the text is sure of it."""
    return {zone.zone for zone in typed.values if typed.sure or not is_suggested}


def _is_yes(text: str, catalog: Catalog) -> bool:
    said, known = words_of(text), bare_yeses(catalog)
    return said in known or said[:1] in known


def _by_a_word(choices: tuple[tuple[str, str], ...], words: Words) -> list[str]:
    """The days with this weekday, month or number, when it is all that was written."""
    if len(words) != 1:
        return []
    return [id for id, label in choices if words[0][:3] in words_of(label)]
