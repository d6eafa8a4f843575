"""Clocks that agree: zones that show the same time now and for a year to come are one choice.

Nobody has to tell Berlin from Paris. A choice is named by its largest places, and where several remain, the one with
most people comes first.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.places import Place
from flows.understanding.places.gazetteer import TENTH, bare, large_cities
from flows.values import zonedata

SHOWN = 5
"""Choices shown for what a watch shows, the likeliest first."""
NAMED = 3
"""Cities that name a choice."""
SMALL = 20
"""How many times more people the largest place must have that a choice is not also named by this one."""
LABEL = 24
"""Characters of a button (flows.catalog.entries.ButtonLabel)."""
LETTERED = ("US", "CA", "AU")
"""Countries whose states are known by their letters."""
FORTNIGHT = 14 * 86400
FAR = 14
"""Minutes that a watch may be off; beyond that it is no zone's."""


class Zone(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A choice: the zone to keep, and the places it is known by ("Berlin, Paris, Madrid")."""

    zone: str
    label: str


def likely_zones(minutes: Iterable[int], at: int, catalog: Catalog) -> tuple[Zone, ...]:
    """The zones whose clocks show about one of these minutes of the day (0 to 1439) at a moment, most people first.

    Several minutes: what was typed may be the morning or the evening. A watch read some minutes ago, or a
    little wrong, still finds its zone.
    """
    cities = large_cities(catalog)
    kept = {zonedata.offset(at, city.zone) for city in cities}
    offsets = {near for minute in minutes for near in _nearest((minute - zonedata.utc_minute(at)) % 1440, kept)}
    return choices((city for city in cities if zonedata.offset(at, city.zone) in offsets), at)[:SHOWN]


def _nearest(ahead: int, kept: Iterable[int]) -> tuple[int, ...]:
    """Of the offsets that clocks are kept at, in minutes ahead of UTC, the nearest to `ahead`, up to whole days."""
    off = {offset: min((offset - ahead) % 1440, (ahead - offset) % 1440) for offset in kept}
    least = min(off.values())
    return tuple(offset for offset, minutes in off.items() if minutes == least <= FAR)


# ---- choices ---------------------------------------------------------------------------------------------------------


def choices(places: Iterable[Place], at: int) -> tuple[Zone, ...]:
    """One choice for all places whose clocks agree now and for a year, named by the largest; most people first."""
    groups = agreeing(places, at)
    names = Counter(bare(group[0].name) for group in groups)
    return tuple(
        Zone(zone=group[0].zone, label=_label(group) if names[bare(group[0].name)] == 1 else _where(group[0]))
        for group in groups
    )


def agreeing(places: Iterable[Place], at: int) -> list[list[Place]]:
    """Places by clocks that agree, the group with most people first, and in each the largest place."""
    groups: dict[tuple[int, ...], list[Place]] = defaultdict(list)
    for place in dict.fromkeys(places):
        groups[zonedata.offset(at, place.zone), *_year(place.zone, at // FORTNIGHT)].append(place)
    ordered = [sorted(group, key=lambda place: -place.people) for group in groups.values()]
    return sorted(ordered, key=lambda group: -sum(place.people for place in group))


def main_places(places: Iterable[Place], at: int, times: int) -> list[Place]:
    """The places of an area, without clocks kept by so many times fewer people than its main ones."""
    groups = agreeing(places, at)
    most = sum(place.people for place in groups[0])
    return [place for group in groups if sum(one.people for one in group) * times >= most for place in group]


def for_writers(places: Iterable[Place], at: int, writers: Iterable[str]) -> list[Place]:
    """Of clocks that show the same now, those of the people who are likely to write to us.

    A choice goes when its cities, each outside the `writers` (country codes) counted a tenth, have less than a tenth
    of the people of another choice at the same offset.
    """
    groups, wanted = agreeing(places, at), set(writers)
    weights = [sum(one.people / (1 if one.country in wanted else TENTH) for one in group) for group in groups]
    most: dict[int, float] = defaultdict(float)
    for group, weight in zip(groups, weights, strict=True):
        offset = zonedata.offset(at, group[0].zone)
        most[offset] = max(most[offset], weight)
    pairs = zip(groups, weights, strict=True)
    kept = (group for group, weight in pairs if weight * TENTH >= most[zonedata.offset(at, group[0].zone)])
    return [place for group in kept for place in group]


@lru_cache(maxsize=1024)
def _year(zone: str, fortnight: int) -> tuple[int, ...]:
    """How far ahead of UTC the clocks are through the coming year, every fortnight."""
    return tuple(zonedata.offset((fortnight + step) * FORTNIGHT, zone) for step in range(1, 27))


def _label(group: list[Place]) -> str:
    """The largest places, of one zone only the largest."""
    largest: dict[str, str] = {}
    for place in group:
        if place.people * SMALL >= group[0].people:
            largest.setdefault(place.zone, place.name)
    names = list(dict.fromkeys(largest.values()))[:NAMED]
    fitting = (", ".join(names[:count]) for count in range(len(names), 0, -1))
    return next((label for label in fitting if len(label) <= LABEL), names[0][:LABEL])


def _where(place: Place) -> str:
    """A place beside its namesakes: "Springfield, MO", "Cambridge, Britain"."""
    country = re.split(r" [(&]", zonedata.country_names().get(place.country, place.country))[0]
    by_state = place.state and place.country in LETTERED
    label = f"{place.name}, {place.state if by_state else country}"
    return label if len(label) <= LABEL else f"{place.name[: LABEL - 4]}, {place.country}"


# ---- letters ---------------------------------------------------------------------------------------------------------


def letters(at: int, catalog: Catalog) -> Mapping[str, tuple[Place, ...]]:
    """The large cities by the letters of their clocks, now and in half a year ("cet", "pdt")."""
    return _letters(at // FORTNIGHT, catalog)


@lru_cache(maxsize=8)
def _letters(fortnight: int, catalog: Catalog) -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for city in large_cities(catalog):
        moments = (fortnight * FORTNIGHT, (fortnight + 13) * FORTNIGHT)
        names = dict.fromkeys(zonedata.local(moment, city.zone).tzname() or "" for moment in moments)
        for name in names:
            if name.isalpha():
                found[name.lower()].append(city)
    return {name: tuple(cities) for name, cities in found.items()}
