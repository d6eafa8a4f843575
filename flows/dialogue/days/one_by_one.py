"""Several signs in doubt are asked about one after the other, the gravest first: a no is to the one that was named."""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.screening.parts import OF, level_of
from flows.screening.screen import in_doubt
from flows.values.model import Alarm, Disposition


def one_by_one(alarm: Alarm, heard: Iterable[str], catalog: Catalog) -> tuple[Alarm, Alarm | None]:
    """The sign that is asked about first, and what is asked about after it; suicide last. `heard`: what was told of
    them, each as urgent as that is by itself.
    """
    told = tuple(heard)
    if len(alarm.flags) == 1:
        return replace(alarm, level=_level(alarm.flags[0], alarm, told, catalog, own=False)), None
    levels = {flag: _level(flag, alarm, told, catalog, own=True) for flag in alarm.flags}
    ordered = sorted(alarm.flags, key=lambda flag: (flag == alarms.SELF_HARM, -levels[flag].rank))
    first, *then = ordered
    later = replace(alarm, flags=tuple(then), level=max(levels[flag] for flag in then))
    return replace(alarm, flags=(first,), level=levels[first]), later


def _level(flag: str, alarm: Alarm, heard: tuple[str, ...], catalog: Catalog, *, own: bool) -> Disposition:
    """How urgent a flag is by itself, or by the parts of it that were told; no more than all of them are."""
    sign = in_doubt(flag, catalog) if own else None
    level = alarm.level if sign is None else min(sign.level, alarm.level)
    return level_of([id for id in heard if id.startswith(f"{flag}{OF}")], level, catalog)
