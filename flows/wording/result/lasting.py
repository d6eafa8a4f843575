"""How long the ache was said to have lasted, where an answer speaks of it: "after 3 weeks".

The length is that of the text that asks; where only its band is known, the words for that.
"""

from flows.catalog.catalog import Catalog
from flows.understanding.times.lasted import LASTED
from flows.values.model import Record

PLACE = "{lasted}"
OFF = 0.02
"""How far a length may be from a whole number of months or weeks, as part of it, to be told in them."""
SEVERAL, MOST = 2, 20
"""Of how many of a unit one speaks: more are told in the next longer one, roughly."""


def with_length(text: str, told: Record, catalog: Catalog) -> str:
    """The text with the length in words; at the beginning of a sentence with a capital."""
    if PLACE not in text:
        return text
    return text.replace(PLACE, _in_words(told, catalog))


def _in_words(told: Record, catalog: Catalog) -> str:
    words, hours = catalog.messages, told.get(LASTED)
    about = words.lasted_about.get(str(told.get("duration")), "")
    if not isinstance(hours, int):
        return about
    counted = [(round(hours / unit), unit, one, many) for unit, one, many in words.lasted_units]
    for count, unit, one, many in counted:
        if 0 < count <= MOST and abs(hours - count * unit) <= OFF * hours:
            return one if count == 1 else many.format(n=count)
    *longer, (days, *_) = counted
    if days <= MOST:
        return about
    count, many = next((count, many) for count, _, _, many in longer if count >= SEVERAL)
    return words.lasted_roughly.format(length=many.format(n=count))
