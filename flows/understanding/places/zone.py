"""A time zone from what a person types: a place, a zone's name or letters, an offset, or what their watch shows.

Never a location. The readers stand in order: what names a zone decides before what names a place, a place before an
offset or a clock beside it ("noon in New York"), and what is misspelt comes last and is only suggested.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.catalog.catalog import Catalog
from flows.catalog.places import Place
from flows.understanding.places.clocks import (
    SHOWN,
    Zone,
    choices,
    for_writers,
    letters,
    likely_zones,
    main_places,
)
from flows.understanding.places.gazetteer import (
    AREAS,
    GREAT,
    TENTH,
    Kind,
    Named,
    bare,
    gazetteer,
    large_cities,
    last_part,
    likely,
    names_by_length,
)
from flows.understanding.places.mentions import fillers, is_hour, is_of_clock, written_words
from flows.understanding.places.offset import read_beside, read_offset
from flows.understanding.places.place import Reading, read_places
from flows.understanding.times.hour import read_hour
from flows.values import zonedata
from flows.values.typed import Typed, suggested, sure

EARLIEST, LATEST = -12 * 60, 14 * 60
"""Minutes ahead of UTC that clocks are kept at."""
SHORTEST = 5
"""Letters of the shortest name that may be misspelt; among shorter ones everything is like something."""
LONG = 8
"""Letters from which on a name may have two slips in it."""
SUGGESTED = 3
FEW = 1000
"""Clocks that one of so many people of a country keeps are not asked about when the country is named."""

_SLASHED = re.compile(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]+)+")
_BOTH_LETTERS = re.compile(r"\b([a-z]{3,4})[+-]?\d{1,2}([a-z]{3,4})\b")
_TIME = re.compile(r"\d{1,4}([a-z]*)(\d{2})?")


def read_zone(text: str, at: int, catalog: Catalog) -> Typed[Zone]:
    """The zone that a text names at a moment: one when sure, several to ask back, suggestions, or none."""
    found = read_named_zone(text, at, catalog)
    if found.values and not found.is_suggestion:
        return found
    by_watch = _by_watch(text, at, catalog)
    return by_watch if by_watch.values else found


def read_named_zone(text: str, at: int, catalog: Catalog) -> Typed[Zone]:
    """As `read_zone`, but for what a watch shows."""
    for read in _READERS:
        found = read(text, at, catalog)
        if found is not None:
            return found
    return Typed()


# ---- zones by name ---------------------------------------------------------------------------------------------------


def _by_zone_name(text: str, at: int, catalog: Catalog) -> Typed[Zone] | None:
    """A zone's own name, with a slash in it ("Europe/Berlin", "america/new york")."""
    names = _zone_names()
    slashed = (found[0] for found in _SLASHED.finditer(text))
    for wanted in ("_".join(text.split()), *slashed):
        name = names.get(wanted.lower())
        if name:
            return sure(Zone(zone=name, label=last_part(name)))
    return None


@cache
def _zone_names() -> dict[str, str]:
    return {name.lower(): name for name in zonedata.names() if "/" in name or name == "UTC"}


def _by_both_letters(text: str, at: int, catalog: Catalog) -> Typed[Zone] | None:
    """Letters of winter and summer with the hours between ("EST5EDT")."""
    found = _BOTH_LETTERS.search(text.lower())
    known = letters(at, catalog)
    if found is None or not all(name in known for name in found.groups()):
        return None
    places = [place for place in known[found[1]] if place in known[found[2]]]
    return Typed(values=choices(places, at))


# ---- places and offsets ----------------------------------------------------------------------------------------------


def _by_hours_beside(text: str, at: int, catalog: Catalog) -> Typed[Zone] | None:
    """So many hours ahead of a place, or behind it ("an hour ahead of London"); none where that is not one clock."""
    told = read_beside(text, catalog)
    if told is None:
        return None
    place = _by_place(told[1], at, catalog)
    if place is None or place.sure is None:
        return Typed()
    return _kept_at(zonedata.offset(at, place.sure.zone) + told[0], at, catalog)


def _by_place(text: str, at: int, catalog: Catalog) -> Typed[Zone] | None:
    """Places and letters; with an offset beside them, those of them that keep it."""
    offset = read_offset(text, catalog)
    beside = text if offset is None else offset[1]
    reading = read_places(beside, letters(at, catalog), catalog)
    places = [place for named in reading.named for place in _places_of(named, at, catalog)]
    if not places:
        return None
    slip = _slip_beside(reading, at, catalog)
    if slip is not None:
        return slip
    if offset is not None:
        places = [place for place in places if zonedata.offset(at, place.zone) == offset[0]] or places
    return Typed(values=choices(places, at), is_suggestion=reading.is_elsewhere)


def _places_of(named: Iterable[Named], at: int, catalog: Catalog) -> Iterator[Place]:
    for one in named:
        if one.kind in AREAS:
            yield from main_places(one.places, at, TENTH if one.kind is Kind.STATE else FEW)
        elif one.kind is Kind.CLOCK:
            yield from for_writers(one.places, at, catalog.reading.places.writers)
        else:
            yield from one.places


def _by_offset(text: str, at: int, catalog: Catalog) -> Typed[Zone] | None:
    found = read_offset(text, catalog)
    if found is None:
        return None
    return _kept_at(found[0], at, catalog)


def _kept_at(offset: int, at: int, catalog: Catalog) -> Typed[Zone]:
    """The zones whose clocks are so many minutes ahead of UTC."""
    if not EARLIEST <= offset <= LATEST:
        return Typed()
    cities = [city for city in large_cities(catalog) if zonedata.offset(at, city.zone) == offset]
    return Typed(values=choices(for_writers(cities, at, catalog.reading.places.writers), at)[:SHOWN])


# ---- a watch ---------------------------------------------------------------------------------------------------------


def _by_watch(text: str, at: int, catalog: Catalog) -> Typed[Zone]:
    """The zones whose clocks show what the text says, when it says nothing but a time ("it is 7:40 here")."""
    if not _is_clock(text, catalog):
        return Typed()
    clock = read_hour(text, catalog, is_twelve_hour=True)
    if clock.is_suggestion or not clock.values:
        return Typed()
    return Typed(values=likely_zones(clock.values, at, catalog))


def _is_clock(text: str, catalog: Catalog) -> bool:
    """Whether a text holds a time and nothing else; digits beside other words are a house or a post code."""
    if read_offset(text, catalog) is not None:
        return False
    listed = catalog.reading.places
    idle = fillers(listed).difference(listed.clock)
    words = [word.plain for word in written_words(text) if word.plain not in idle]
    names_hour = any(word[0].isdigit() or is_hour(word, catalog) for word in words)
    return names_hour and all(_is_time(word, catalog) for word in words)


def _is_time(word: str, catalog: Catalog) -> bool:
    figures = _TIME.fullmatch(word)
    if figures:
        return not figures[1] or is_of_clock(figures[1], catalog)
    return is_of_clock(word, catalog)


# ---- slips -----------------------------------------------------------------------------------------------------------


def _by_likeness(text: str, at: int, catalog: Catalog) -> Typed[Zone] | None:
    """Places whose names are like what was typed, only suggested."""
    reading = read_places(text.rpartition("/")[2] or text, letters(at, catalog), catalog)
    return _suggested(_like_any(reading.slips, catalog), at)


def _slip_beside(reading: Reading, at: int, catalog: Catalog) -> Typed[Zone] | None:
    """A misspelt place of which a part is a name too, or that lies in a state that is named beside it."""
    torn = [] if reading.is_whole else _like_any(reading.torn, catalog)
    if torn:
        return _suggested(torn, at)
    inside: dict[str, list[Place]] = defaultdict(list)
    for area in (one for named in reading.named for one in named if one.kind is Kind.STATE):
        for place in area.places:
            inside[bare(place.name)].append(place)
    alike = (_alike(slip, list(inside)) for slip in reading.slips)
    return _suggested([place for names in alike for name in names for place in inside[name]], at)


def _like_any(slips: Iterable[str], catalog: Catalog) -> list[Place]:
    """The places whose names are like the first of the runs of words that is like any, the largest first."""
    names, by_length = gazetteer(catalog).names, names_by_length(catalog)
    for words in slips:
        lengths = range(len(words) - _slips_in(words), len(words) + _slips_in(words) + 1)
        alike = _alike(words, [name for length in lengths for name in by_length.get(length, ())])
        found = [named for name in alike for named in likely(names[name]) if _is_known(named, words)]
        if found:
            largest = sorted(found, key=lambda named: -named.people)[:SUGGESTED]
            return [place for one in largest for place in one.places]
    return []


def _is_known(named: Named, words: str) -> bool:
    """Whether so many have heard of it that a short word may be meant for it."""
    return len(words) >= LONG or named.kind in AREAS or named.people >= GREAT


def _suggested(places: Iterable[Place], at: int) -> Typed[Zone] | None:
    found = choices(places, at)[:SUGGESTED]
    return suggested(*found) if found else None


def _alike(words: str, names: Sequence[str]) -> list[str]:
    """The names with a slip or two in them, those with fewest."""
    if len(words) < SHORTEST:
        return []
    found = process.extract(words, names, scorer=OSA.distance, score_cutoff=_slips_in(words), limit=SUGGESTED * 2)
    least = min((slips for _, slips, _ in found), default=0)
    return [name for name, slips, _ in found if slips == least and len(name) >= SHORTEST]


def _slips_in(words: str) -> int:
    return 2 if len(words) >= LONG else 1


_Reader = Callable[[str, int, Catalog], Typed[Zone] | None]
_READERS: tuple[_Reader, ...] = (_by_zone_name, _by_both_letters, _by_hours_beside, _by_place, _by_offset, _by_likeness)
