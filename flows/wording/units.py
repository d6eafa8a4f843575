"""Distances in the units that a person set. The content speaks of kilometres; only what is said is changed."""

import re
from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.words.figures import UnitWords

MILES = "mi"
"""What `Session.units` holds for miles; empty it is kilometres."""
KM_IN_A_MILE = 1.609344
ROUGH = 100
"""From so many miles on they are told in fifties: nobody means 311."""


def in_units(text: str, units: str, catalog: Catalog) -> str:
    """The text with its distances in miles, rounded as one would say them; as it is where kilometres are set."""
    if units != MILES:
        return text
    words = catalog.reading.units
    told = _distance(words).sub(lambda found: f"{_miles(found[1])} {words.miles}", text)
    for name, other in words.names.items():
        told = re.sub(rf"\b{name}\b", other, told)
    return told


@cache
def _distance(words: UnitWords) -> re.Pattern[str]:
    return re.compile(rf"((?:\d+[-\u2013])?\d+(?:\.\d+)?) ?(?:{'|'.join(words.km)})\b")


def _miles(figures: str) -> str:
    return re.sub(r"\d+(?:\.\d+)?", lambda found: _rounded(float(found[0]) / KM_IN_A_MILE), figures)


def _rounded(miles: float) -> str:
    return str(round(miles / 50) * 50) if miles >= ROUGH else f"{miles:.0f}" if miles >= 10 else f"{miles:.1g}"
