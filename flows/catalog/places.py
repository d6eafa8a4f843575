"""Countries, cities, places and the zones their clocks keep, and the words around a place.

The table, which `make world` writes, is read line by line and not as YAML: twelve thousand places load in some 20 ms.
What is wrong with a line is told with its number. Whether zones and countries exist is checked in `soundness`.
"""

import re
from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta, Struct

from flows.catalog.entries import Id, Text

TABLE = "world/places.txt"
_REMEDY = "run `make world`"
_GROUP = re.compile(r"(?P<zone>[A-Za-z_]+(?:/[\w+-]+)+) (?P<country>[A-Z]{2})(?: (?P<state>[A-Z]{2,3}))?")


class Place(Struct, frozen=True, gc=False):
    """A city or town. `people` in thousands; `state` as its letters, in the countries where people use them."""

    name: str
    zone: str
    country: str
    state: str
    people: int
    also: tuple[str, ...] = ()


class Country(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The emergency number of a country, and its crisis line where one is known."""

    id: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
    names: tuple[str, ...]
    number: str
    crisis: str = ""


class City(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A large city that stands for its time zone. `people` in millions, with those around it, only order."""

    id: Id
    name: Text
    zone: str
    country: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
    people: Annotated[float, Meta(gt=0)]


class Region(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A state, province, nation or island, by its ISO 3166-2 code or one made in its likeness.

    `zone`: where the table of places does not tell its places, the zone that all of it keeps.
    """

    id: Annotated[str, Meta(pattern=r"^[A-Z]{2}-[A-Z]{2,4}$")]
    names: Annotated[tuple[str, ...], Meta(min_length=1)]
    zone: str = ""

    @property
    def country(self) -> str:
        """ISO 3166 code of its country."""
        return self.id[:2]

    @property
    def code(self) -> str:
        """The letters that stand for it within its country."""
        return self.id[3:]


class OtherNames(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Names that the table lacks: country -> name in the table -> other names ("München")."""

    names: Mapping[str, Mapping[str, tuple[str, ...]]]


class PlaceWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What people write around a place, and what they call countries and clocks."""

    fillers: tuple[str, ...]
    """Words beside a place that say nothing of which."""
    before: tuple[str, ...]
    """Words right before the place where somebody is ("in")."""
    being_in: tuple[str, ...]
    """Words of which nothing but the name of a country is left when somebody says that they are there."""
    i_am_in: tuple[str, ...]
    """Patterns right before the name of the country somebody is in, whatever else they say."""
    not_now: tuple[str, ...]
    """Words before those that put it at another time ("when I'm in Peru", "we were in Peru")."""
    origins: tuple[str, ...]
    """Words right before a place that is left behind when another is named ("from")."""
    not_there: tuple[str, ...]
    not_there_behind: tuple[str, ...]
    """Patterns right before and right behind a place where somebody is not, or not any more ("born in")."""
    clock: tuple[str, ...]
    """Words of a time of day, and of them those that name an hour ("noon")."""
    fixed: tuple[str, ...]
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    ahead: tuple[str, ...]
    behind: tuple[str, ...]
    """Words between hours and the place whose clocks they are counted from ("ahead of")."""
    universal: tuple[str, ...]
    """Letters of the time that offsets are counted from."""
    capitals: tuple[str, ...]
    """Codes of states and countries, and letters of zones, that are words unless in capitals."""
    never: tuple[str, ...]
    """Codes that alone are always a word."""
    short: Mapping[str, str]
    """Short words in names and what they stand for ("st": "saint")."""
    clocks: Mapping[str, str]
    """Names of clocks and the zone that goes by them ("eastern")."""
    countries: Mapping[str, tuple[str, ...]]
    """ISO 3166 code -> further names of the country."""
    writers: tuple[str, ...]
    """Countries in which this language is much written; elsewhere fewer people will write to us in it."""


def read_places(text: str) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """The places of the table, and a fault for each line that is none: number, what is wrong and what to do."""
    places: list[Place] = []
    faults: list[str] = []
    group: tuple[str, str, str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("\t"):
            place = _place(line, group) if group else None
            if place:
                places.append(place)
            else:
                faults.append(f"line {number}: is no place with its thousands of people below a zone - {_REMEDY}")
        elif not line.startswith("#"):
            group = _group(line)
            if group is None:
                faults.append(f"line {number}: is no zone with a country - {_REMEDY}")
    return tuple(places), tuple(faults)


def _group(line: str) -> tuple[str, str, str] | None:
    found = _GROUP.fullmatch(line)
    return (found["zone"], found["country"], found["state"] or "") if found else None


def _place(line: str, group: tuple[str, str, str]) -> Place | None:
    name, _, rest = line[1:].partition("|")
    people, *also = rest.split("|")
    if not name or not people.isdecimal() or not all(also):
        return None
    return Place(name, *group, int(people), tuple(also))
