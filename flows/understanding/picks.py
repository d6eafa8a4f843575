"""Which of the readings that were offered a text means: whoever writes on instead of tapping is understood too.

Moves no session.
"""

from flows.catalog.catalog import Catalog
from flows.text.normal import Words, words_of
from flows.understanding.hour import in_half
from flows.understanding.zone import read_zone


def meant(kind: str, choices: tuple[tuple[str, str], ...], text: str, at: int, catalog: Catalog) -> str:
    """The id of the one choice that a text means ("evening", "boston", "april", or "yes" to the only one), or "".

    `kind`: minute, zone or day; `choices`: ids with their labels.
    """
    ids = [id for id, _ in choices]
    if len(ids) == 1 and _is_yes(text, catalog):
        return ids[0]
    if kind == "minute":
        found = {str(minute) for minute in in_half(text, map(int, ids), catalog)}
    elif kind == "zone":
        found = _zones(text, at, catalog, is_suggestion=len(ids) == 1)
    else:
        found = set(_by_a_word(choices, words_of(text)))
    fitting = [id for id in ids if id in found]
    return fitting[0] if len(fitting) == 1 else ""


def _zones(text: str, at: int, catalog: Catalog, *, is_suggestion: bool) -> set[str]:
    """The zones that a text may mean; beside a suggestion only the one that it is sure of."""
    read = read_zone(text, at, catalog)
    named = read.values if not is_suggestion else (read.sure,)
    return {zone.zone for zone in named if zone is not None}


def _is_yes(text: str, catalog: Catalog) -> bool:
    said, known = words_of(text), {words_of(word) for word in catalog.messages.yes_words}
    return said in known or said[:1] in known


def _by_a_word(choices: tuple[tuple[str, str], ...], words: Words) -> list[str]:
    """The days with this weekday, month or number, when it is all that was written."""
    if len(words) != 1:
        return []
    return [id for id, label in choices if words[0][:3] in words_of(label)]
