"""What of a topic that waits for the warning signs promises nothing, and is told before they were asked.

It clears no run, names no tablet and calls no pain harmless: how a desk is set up, how an exercise is done. Whether
anything may be told now, what stands and is urgent, is decided elsewhere.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.language import Angle, FaqEntry
from flows.values.model import Record
from flows.wording.topics import beginning_of


def is_whole(entry: FaqEntry, angle: str) -> bool:
    """May the answer be told as a whole?"""
    asked = _angle(entry, angle)
    return entry.early and (asked is None or asked.early is not False)


def is_part(entry: FaqEntry, angle: str) -> bool:
    """May just that be told which is asked, while the rest waits?"""
    asked = _angle(entry, angle)
    return entry.holds and not entry.early and asked is not None and asked.early is True


def is_all(entry: FaqEntry, angle: str) -> bool:
    """Is nothing left to be said after it?"""
    asked = _angle(entry, angle)
    return asked is not None and asked.instead


def is_of_whom(entry: FaqEntry, angle: str) -> bool:
    """Is what is asked about who asks, so that it says itself whom to ask first?"""
    asked = _angle(entry, angle)
    return asked is not None and asked.of_whom


def bars_run(entry: FaqEntry, angle: str) -> bool:
    """Is what is asked of it a no to a run?"""
    asked = _angle(entry, angle)
    return asked is not None and asked.bars_run


def say(entry: FaqEntry, angle: str) -> str:
    """What the content says of what is asked; "" where nothing is asked by itself."""
    asked = _angle(entry, angle)
    return "" if asked is None else asked.say


def begins(entry: FaqEntry, told: Record, angle: str, catalog: Catalog) -> str:
    """What is asked of a topic, as it fits who reads it."""
    return beginning_of(entry.id, catalog, told, angle)


def _angle(entry: FaqEntry, angle: str) -> Angle | None:
    return next((one for one in entry.angles if one.id == angle), None)
