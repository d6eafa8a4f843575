"""A time zone from what a person types: a place, a zone's name or letters, or what their watch shows. Never a location.

Places are those of content/world/cities.yaml, the countries, and the zones' own names. Zones whose clocks agree for the
coming year are one choice: nobody has to tell Berlin from Paris. Where several remain, the one with most people comes
first.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from msgspec import Struct
from rapidfuzz import fuzz, process

from flows.catalog.catalog import Catalog
from flows.values import zonedata
from flows.values.typed import Typed, suggested, sure

SHOWN = 5
"""Choices shown for what a watch shows, the likeliest first."""
NAMED = 3
"""Cities that name a choice."""
LABEL = 24
"""Characters of a button (flows.entries.ButtonLabel)."""
FORTNIGHT = 14 * 86400
SHORTEST = 5
"""Letters of the shortest word that may be misspelt; among shorter ones everything is like something."""
LIKENESS = 78
"""How alike (0 to 100) a misspelt name must be to be suggested."""

WORDS = "AM AS AT BE BY DO IN IS IT LA MA ME MY NO PA SO TO".split()
"""Codes of countries that are more likely a word."""

FAR = 14
"""Minutes that a watch may be off; beyond that it is no zone's."""
OFFSET = re.compile(
    r"(?:(?:utc|gmt) ?(?P<way>[+\N{MINUS SIGN}-]?)|(?P<sign>[+\N{MINUS SIGN}-])) ?(?P<hours>\d{1,2})"
    r"(?:[:.]?(?P<minutes>\d{2})|(?P<half>[.,]5))?(?: ?(?:utc|gmt|hours?|hrs?|h))?"
)
FILLERS = re.compile(
    r"\b(i am|i m|im|i live|living|we are|based|currently|right now|now|near|close to|the city of|city of|it is|it s|"
    r"my|time zone|timezone|standard|daylight|local|zone|time|in|at|from|on|the|here|around|please)\b"
)


class Zone(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A choice: the zone to keep, and the places it is known by ("Berlin, Paris, Madrid")."""

    zone: str
    label: str


class _Place(Struct, frozen=True):
    name: str
    zone: str
    people: float


def likely_zones(minutes: Iterable[int], at: int, catalog: Catalog, limit: int = SHOWN) -> tuple[Zone, ...]:
    """The zones whose clocks show about one of these minutes of the day (0 to 1439) at a moment, most people first.

    Several minutes: what was typed may be the morning or the evening. A watch read some minutes ago, or a
    little wrong, still finds its zone.
    """
    kept = {zonedata.offset(at, place.zone) for place in _cities(catalog)}
    offsets = {near for minute in minutes for near in _nearest((minute - zonedata.utc_minute(at)) % 1440, kept)}
    cities = (place for place in _cities(catalog) if zonedata.offset(at, place.zone) in offsets)
    return _choices(cities, at)[:limit]


def _nearest(ahead: int, kept: Iterable[int]) -> tuple[int, ...]:
    """Of the offsets that clocks are kept at, in minutes ahead of UTC, the nearest to `ahead`, up to whole days."""
    off = {offset: min((offset - ahead) % 1440, (ahead - offset) % 1440) for offset in kept}
    least = min(off.values())
    return tuple(offset for offset, minutes in off.items() if minutes == least <= FAR)


def read_zone(text: str, at: int, catalog: Catalog) -> Typed[Zone]:
    """The zone that a text names: one when sure, several to ask back, suggestions for a misspelt one, or none."""
    name = _named(text)
    if name is not None:
        return sure(Zone(zone=name, label=_last_part(name)))
    offset = _offset(text)
    if offset is not None:
        return Typed(values=_at_offset(offset, at, catalog))
    places = _places(text, at, catalog)
    return Typed(values=_choices(places, at)) if places else _like(text, at, catalog)


def _named(text: str) -> str | None:
    """A zone's own name, with a slash in it, or UTC."""
    wanted = "_".join(text.lower().split())
    whole = (name for name in zonedata.names() if "/" in name or name == "UTC")
    return next((name for name in whole if name.lower() == wanted), None)


def _offset(text: str) -> re.Match[str] | None:
    words = re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}]", " ", text.lower())
    words = re.sub(r"\bminus\b", "-", re.sub(r"\bplus\b", "+", words))
    return OFFSET.fullmatch(" ".join(FILLERS.sub(" ", words).split()))


def _at_offset(found: re.Match[str], at: int, catalog: Catalog) -> tuple[Zone, ...]:
    minutes = int(found["hours"]) * 60 + (30 if found["half"] else int(found["minutes"] or 0))
    ahead = minutes if (found["way"] or found["sign"] or "+") == "+" else -minutes
    return _choices((place for place in _cities(catalog) if zonedata.offset(at, place.zone) == ahead), at)[:SHOWN]


# ---- names -----------------------------------------------------------------------------------------------------------


def _places(text: str, at: int, catalog: Catalog) -> list[_Place]:
    """The places that a text names: as a whole, or as "city, country"."""
    names = _index(catalog)
    for words in dict.fromkeys((plain(text), " ".join(FILLERS.sub(" ", plain(text)).split()))):
        found = [*names.get(words, ()), *_by_letters(words, at, catalog)]
        if found:
            return found
    code = text.strip().upper()
    if code in zonedata.zones_of_countries() and code not in WORDS:
        return _of_country(code, catalog)
    parts = [part for part in map(_bare, re.split(r"[,/(]", text)) if part]
    return _narrowed(parts, names) if len(parts) > 1 else _split(_bare(text), names)


def _bare(text: str) -> str:
    return " ".join(FILLERS.sub(" ", plain(text)).split())


def _narrowed(parts: list[str], names: dict[str, tuple[_Place, ...]]) -> list[_Place]:
    """The places of the first part that lie in those of the second; of both when none does ("Paris, Texas")."""
    known = [names[part] for part in parts if part in names]
    if len(known) < 2:
        return [place for places in known for place in places]
    zones = {place.zone for place in known[1]}
    return [place for place in known[0] if place.zone in zones] or [*known[0], *known[1]]


def _split(words: str, names: dict[str, tuple[_Place, ...]]) -> list[_Place]:
    """As in "Berlin Germany", without a comma."""
    ends = [found.start() for found in re.finditer(" ", words)]
    pairs = ((words[:end], words[end + 1 :]) for end in ends)
    return next((_narrowed([*pair], names) for pair in pairs if all(part in names for part in pair)), [])


def _like(text: str, at: int, catalog: Catalog) -> Typed[Zone]:
    words = _bare(text.rpartition("/")[2])
    if len(words) < SHORTEST:
        return Typed()
    names = _index(catalog)
    alike = process.extract(words, names.keys(), scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=NAMED)
    return suggested(*_choices((place for name, *_ in alike for place in names[name][:1]), at))


def plain(text: str) -> str:
    """A name without accents and signs, in small letters."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[\W_]+", " ", re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}]", "", bare.casefold())).split())


@cache
def _cities(catalog: Catalog) -> tuple[_Place, ...]:
    return tuple(_Place(city.name, city.zone, city.people) for city in catalog.cities.values())


@cache
def _index(catalog: Catalog) -> dict[str, tuple[_Place, ...]]:
    """Places by each of their names: cities, countries, and the last parts of zones' names."""
    found: dict[str, list[_Place]] = defaultdict(list)
    for city in catalog.cities.values():
        for name in dict.fromkeys(map(plain, (city.name, *city.words))):
            found[name].append(_Place(city.name, city.zone, city.people))
    for name, code in _countries(catalog):
        found[name].extend(place for place in _of_country(code, catalog) if place not in found[name])
    for zone in sorted(zonedata.names()):
        if "/" in zone and not zone.startswith("Etc/") and plain(_last_part(zone)) not in found:
            found[plain(_last_part(zone))].append(_Place(_last_part(zone), zone, 0))
    return {name: tuple(places) for name, places in found.items()}


def _countries(catalog: Catalog) -> Iterator[tuple[str, str]]:
    named = [(name, code) for code, name in zonedata.country_names().items()]
    short = [(re.split(r" [(&]", name)[0], code) for name, code in named]
    also = [(name, country.id) for country in catalog.countries.values() for name in country.names]
    for name, code in dict.fromkeys((plain(name), code) for name, code in (*named, *short, *also)):
        if code in zonedata.zones_of_countries():
            yield name, code


def _of_country(code: str, catalog: Catalog) -> list[_Place]:
    places = [_Place(one.name, one.zone, one.people) for one in catalog.cities.values() if one.country == code]
    known = {place.zone for place in places}
    zones = zonedata.zones_of_countries()[code]
    return [*places, *(_Place(_last_part(zone), zone, 0) for zone in zones if zone not in known)]


def _last_part(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


# ---- clocks that agree -----------------------------------------------------------------------------------------------


def _by_letters(words: str, at: int, catalog: Catalog) -> list[_Place]:
    """The cities whose clocks go by these letters now or in half a year ("CET", "PDT")."""
    if not re.fullmatch(r"[a-z]{3,5}", words):
        return []
    return [place for place in _cities(catalog) if words in _letters(place.zone, at // FORTNIGHT)]


@lru_cache(maxsize=1024)
def _letters(zone: str, fortnight: int) -> frozenset[str]:
    moments = (fortnight * FORTNIGHT, (fortnight + 13) * FORTNIGHT)
    return frozenset((zonedata.local(at, zone).tzname() or "").lower() for at in moments)


@lru_cache(maxsize=1024)
def _year(zone: str, fortnight: int) -> tuple[int, ...]:
    """How far ahead of UTC the clocks are through the coming year, every fortnight."""
    return tuple(zonedata.offset((fortnight + step) * FORTNIGHT, zone) for step in range(1, 27))


def _choices(places: Iterable[_Place], at: int) -> tuple[Zone, ...]:
    """One choice for all places whose clocks agree now and for a year, named by the largest; most people first."""
    groups: dict[tuple[int, ...], list[_Place]] = defaultdict(list)
    for place in places:
        groups[zonedata.offset(at, place.zone), *_year(place.zone, at // FORTNIGHT)].append(place)
    sorted_groups = [sorted(group, key=lambda place: -place.people) for group in groups.values()]
    sorted_groups.sort(key=lambda group: -sum(place.people for place in group))
    return tuple(Zone(zone=group[0].zone, label=_label(group)) for group in sorted_groups)


def _label(group: list[_Place]) -> str:
    """The largest places, of one zone only the largest."""
    largest: dict[str, str] = {}
    for place in [place for place in group if place.people] or group:
        largest.setdefault(place.zone, place.name)
    names = list(dict.fromkeys(largest.values()))[:NAMED]
    fitting = (", ".join(names[:count]) for count in range(len(names), 0, -1))
    return next((label for label in fitting if len(label) <= LABEL), names[0])
