"""What every name stands for: places, states, countries, and clocks by name, as the content lists them.

A name may stand for several things, and which are likely is decided here too, by how many people live there. What
stands around a name in a text is read in `place`.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.places import Place, PlaceWords
from flows.values import zonedata

CITY = 50
"""Thousands of people of a place that is known by its name alone; a smaller one needs its state beside it."""
TENTH = 10
"""How many times more people the largest of several namesakes must have to be meant without asking."""
SPREAD = 30
"""How many times more people a region must have to be meant and not the great city of its name ("Washington")."""
UNCOUNTED = 10_000
"""Thousands of people of a region that the table does not count."""
GREAT = 200
"""Thousands of people of a great city."""
NAMELESS = ("Etc/", "SystemV/")

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"})
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_MARKS = re.compile("[\u0300-\u036f]+")
_SIGNS = re.compile(r"(?:[^\w\n]|_)+")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bb\u02bc\u02bf\u00b4`]")


class Kind(Enum):
    """What sort of thing a name stands for."""

    CITY = "city"
    TOWN = "town"
    STATE = "state"
    COUNTRY = "country"
    CLOCK = "clock"


AREAS = (Kind.STATE, Kind.COUNTRY)
CITIES, TOWNS = (Kind.CITY,), (Kind.TOWN,)


class Named(Struct, frozen=True, eq=False, gc=False):
    """One thing that a name stands for, with the places in it. `people` in thousands."""

    kind: Kind
    places: tuple[Place, ...]
    country: str = ""
    state: str = ""
    people: int = 0

    def holds(self, other: "Named") -> bool:
        """Whether the other lies in this state or country, or is it."""
        if self.kind not in AREAS or self.country != other.country:
            return False
        if self.kind is Kind.COUNTRY:
            return True
        if other.kind is Kind.COUNTRY:
            return False
        return self.state == other.state if other.state else other.places[0].zone in {one.zone for one in self.places}


class Gazetteer(Struct, frozen=True, eq=False):
    """Everything by its names, folded as by `fold`, and states and countries by their codes in small letters."""

    names: Mapping[str, tuple[Named, ...]]
    codes: Mapping[str, tuple[Named, ...]]


@cache
def gazetteer(catalog: Catalog) -> Gazetteer:
    """The gazetteer of a catalog, made when it is first asked for."""
    names: dict[str, list[Named]] = defaultdict(list)
    codes: dict[str, list[Named]] = defaultdict(list)
    for name, named in (*_cities(catalog), *_clocks(catalog)):
        names[name].append(named)
    for name, named in (*_regions(catalog), *_countries(catalog)):
        names[name].append(named)
        code = named.country if named.kind is Kind.COUNTRY else named.state
        if code and named not in codes[code.lower()]:
            codes[code.lower()].append(named)
    for name, named in (*_large(catalog), *_zone_names()):
        if all(named.places[0].zone != other.places[0].zone or other.kind is Kind.TOWN for other in names[name]):
            names[name].append(named)
    return Gazetteer(
        names={name: tuple(dict.fromkeys(found)) for name, found in names.items()},
        codes={code: tuple(found) for code, found in codes.items()},
    )


@cache
def names_by_length(catalog: Catalog) -> Mapping[int, tuple[str, ...]]:
    """The names by how many letters they have, for whoever looks for a similar one."""
    found: dict[int, list[str]] = defaultdict(list)
    for name, namesakes in gazetteer(catalog).names.items():
        if any(one.kind is not Kind.TOWN for one in namesakes):
            found[len(name)].append(name)
    return {length: tuple(names) for length, names in found.items()}


# ---- names -----------------------------------------------------------------------------------------------------------


def fold(text: str, catalog: Catalog) -> str:
    """A name in small letters without accents and signs, its short words in full: "St. John's" is "saint johns"."""
    short = catalog.reading.places.short
    return _short_words(catalog.reading.places).sub(lambda found: short[found[0]], bare(text))


@cache
def _short_words(words: PlaceWords) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.short)})\b(?= )")


def bare(text: str) -> str:
    """A text in small letters without accents and signs, with single spaces between the words; lines stay lines."""
    plain = _SIGNS.sub(" ", _without_accents(_APOSTROPHES.sub("", text).casefold()))
    return "\n".join(line.strip(" ") for line in plain.split("\n")) if "\n" in plain else plain.strip(" ")


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_LETTERS)


def _forms(names: Sequence[str], catalog: Catalog) -> Iterator[tuple[int, str]]:
    """The place in the list of each name, and the name folded, also as typed where a keyboard has no such letters."""
    ascii = [at for at, name in enumerate(names) if name.isascii()]
    other = [at for at, name in enumerate(names) if not name.isascii()]
    yield from zip(ascii, _folded([names[at] for at in ascii], catalog), strict=True)
    yield from zip(other, _folded([names[at] for at in other], catalog), strict=True)
    yield from zip(other, _folded([names[at].lower().translate(_DIGRAPHS) for at in other], catalog), strict=True)


def _folded(names: Sequence[str], catalog: Catalog) -> list[str]:
    """Names folded all at once: one by one takes ten times as long."""
    return fold("\n".join(names), catalog).split("\n") if names else []


# ---- places ----------------------------------------------------------------------------------------------------------


@cache
def large_cities(catalog: Catalog) -> tuple[Place, ...]:
    """The cities by which choices are named, with the people around them."""
    cities = catalog.cities.values()
    return tuple(Place(city.name, city.zone, city.country, "", round(city.people * 1000)) for city in cities)


def _cities(catalog: Catalog) -> Iterator[tuple[str, Named]]:
    """The places of the table by all their names."""
    named, names = [], []
    for place in catalog.places:
        one = _city(place)
        also = catalog.other_names.names.get(place.country, {}).get(place.name, ())
        for name in (place.name, *place.also, *also):
            named.append(one)
            names.append(name)
    yield from ((name, named[at]) for at, name in _forms(names, catalog))


def _city(place: Place) -> Named:
    kind = Kind.TOWN if place.people < CITY else Kind.CITY
    return Named(kind=kind, places=(place,), country=place.country, state=place.state, people=place.people)


def _large(catalog: Catalog) -> Iterator[tuple[str, Named]]:
    """The large cities, of which some stand for a region and not for a city of the table ("Azores")."""
    return ((fold(place.name, catalog), _city(place)) for place in large_cities(catalog))


def _regions(catalog: Catalog) -> Iterator[tuple[str, Named]]:
    """States and regions by their names; `state` is empty where the code is ours and nobody's."""
    within: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in catalog.places:
        within[place.country, place.state].append(place)
    for region in catalog.regions.values():
        places, state = tuple(within[region.country, region.code]), region.code
        if region.zone:
            places, state = (Place(region.names[0], region.zone, region.country, "", 0),), ""
        people = sum(place.people for place in places)
        named = Named(kind=Kind.STATE, places=places, country=region.country, state=state, people=people)
        yield from ((name, named) for _, name in _forms(region.names, catalog))


def _countries(catalog: Catalog) -> Iterator[tuple[str, Named]]:
    of_table: dict[str, list[Place]] = defaultdict(list)
    for place in catalog.places:
        of_table[place.country].append(place)
    for code, names in _country_names(catalog).items():
        people = sum(place.people for place in of_table[code])
        places = _within(code, of_table[code], catalog)
        named = Named(kind=Kind.COUNTRY, places=places, country=code, people=people)
        yield from ((name, named) for _, name in _forms(names, catalog))


def _country_names(catalog: Catalog) -> Mapping[str, list[str]]:
    """ISO 3166 code -> the names of the country: the usual one, the same cut short, and those of the content."""
    names: dict[str, list[str]] = defaultdict(list)
    for code, name in zonedata.country_names().items():
        if code in zonedata.zones_of_countries():
            names[code] = [name, re.split(r" [(&]", name)[0]]
    for code, further in catalog.reading.places.countries.items():
        names[code] += further
    for country in catalog.countries.values():
        names[country.id] += country.names
    return names


def _within(code: str, of_table: Iterable[Place], catalog: Catalog) -> tuple[Place, ...]:
    """The large cities of a country, and the largest place in each further zone that it keeps."""
    found = [city for city in large_cities(catalog) if city.country == code]
    known, zones = {city.zone for city in found}, zonedata.zones_of_countries().get(code, ())
    for place in sorted(of_table, key=lambda place: -place.people):
        if place.zone not in known and (place.zone in zones or not zones):
            found.append(place)
            known.add(place.zone)
    further = () if found else zones
    return (*found, *(Place(last_part(zone), zone, code, "", 0) for zone in further))


def _clocks(catalog: Catalog) -> Iterator[tuple[str, Named]]:
    """Clocks by name ("eastern"), each as the largest city that goes by it."""
    for name, zone in catalog.reading.places.clocks.items():
        cities = (city for city in large_cities(catalog) if city.zone == zone)
        largest = max(cities, key=lambda city: city.people, default=Place(last_part(zone), zone, "", "", 0))
        yield name, Named(kind=Kind.CLOCK, places=(largest,), country=largest.country)


def _zone_names() -> Iterator[tuple[str, Named]]:
    """The last parts of zones' names."""
    for zone in sorted(zonedata.names()):
        if "/" in zone and not zone.startswith(NAMELESS):
            yield bare(last_part(zone)), Named(kind=Kind.CITY, places=(Place(last_part(zone), zone, "", "", 0),))


def last_part(zone: str) -> str:
    """The place in a zone's name: "Lord Howe" of "Australia/Lord_Howe"."""
    return zone.rpartition("/")[2].replace("_", " ")


# ---- namesakes -------------------------------------------------------------------------------------------------------


def likely(namesakes: Iterable[Named]) -> tuple[Named, ...]:
    """Of what one name stands for, what may be meant: nothing that has less than a tenth of the people of another."""
    found = tuple(dict.fromkeys(namesakes))
    if any(one.kind is Kind.CLOCK for one in found):
        return tuple(one for one in found if one.kind in (Kind.CLOCK, Kind.STATE))
    areas, cities, towns = (tuple(one for one in found if one.kind in kinds) for kinds in (AREAS, CITIES, TOWNS))
    if areas:
        cities = tuple(city for city in cities if _rivals(city, areas))
    most = max((one.people for one in cities), default=0)
    cities = tuple(one for one in cities if one.people * TENTH >= most)
    return (*areas, *cities) or tuple(town for town in towns if not town.state)


def _rivals(city: Named, areas: Iterable[Named]) -> bool:
    """Whether a city may be meant although states or countries share its name."""
    most = max(area.people or UNCOUNTED for area in areas)
    is_in_state = not any(area.kind is Kind.COUNTRY for area in areas)
    return city.people > most or (is_in_state and city.people >= GREAT and city.people * SPREAD >= most)
