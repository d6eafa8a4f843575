"""Time zones as the `tzdata` package has them, never the system's: every machine gives the same answer.

`zoneinfo` looks into the system's folders first, and those may be years old, or missing. So the package's files are
read here and handed to `ZoneInfo`. Knows no clock and no place of a person.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

SOURCE = files("tzdata.zoneinfo")


@cache
def names() -> frozenset[str]:
    """The names of all zones, old spellings too."""
    listed = files("tzdata").joinpath("zones").read_text("utf-8").split()
    return frozenset(listed)


@cache
def zone(name: str) -> ZoneInfo:
    """The zone of that name. Raises `KeyError` when there is none."""
    if name not in names():
        raise KeyError(name)
    with SOURCE.joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def local(at: int, name: str) -> datetime:
    """A moment (seconds since the epoch) on the clocks of a zone."""
    return datetime.fromtimestamp(at, tz=zone(name))


def offset(at: int, name: str) -> int:
    """Minutes that a zone's clocks are ahead of UTC at a moment."""
    ahead = local(at, name).utcoffset()
    return round(ahead.total_seconds() / 60) if ahead is not None else 0


def utc_minute(at: int) -> int:
    """The minute of the UTC day at a moment."""
    clock = datetime.fromtimestamp(at, tz=UTC)
    return clock.hour * 60 + clock.minute


@cache
def zones_of_countries() -> dict[str, tuple[str, ...]]:
    """ISO 3166 code -> its zones, as `zone.tab` lists them (the most populous mostly first)."""
    found: dict[str, tuple[str, ...]] = {}
    for country, _, name, *_ in _rows("zone.tab"):
        found[country] = (*found.get(country, ()), name)
    return found


@cache
def country_names() -> dict[str, str]:
    """ISO 3166 code -> the usual English name of the country."""
    return {code: name for code, name, *_ in _rows("iso3166.tab")}


def _rows(table: str) -> Iterator[list[str]]:
    lines = SOURCE.joinpath(table).read_text("utf-8").splitlines()
    return (line.split("\t") for line in lines if line and not line.startswith("#"))
