"""How far a text says that clocks are ahead of UTC: "UTC-5", "gmt plus 5:30", "+0530".

Any dash is a minus. A bare sign counts when it is all there is; elsewhere it may be anything. Whether clocks are kept
at an offset, and whose, is asked in `zone`.
"""

import re
from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.places import PlaceWords
from flows.text.numerals.numbers import one_of

_DASHES = re.compile("[\N{MINUS SIGN}\u2010-\u2015\ufe58\ufe63\uff0d]")
_FIGURES = r"(?P<hours>\d{1,2})(?:[:.]?(?P<minutes>\d{2})|(?P<half>[.,]5))?(?![\d:])"


def read_offset(text: str, catalog: Catalog) -> tuple[int, str] | None:
    """Minutes ahead of UTC that a text names ("UTC minus 5", "+0530"), and the text without them."""
    words = catalog.reading.places
    beside_utc, plus, minus = _offset_patterns(words)
    plain = minus.sub("-", plus.sub("+", _DASHES.sub("-", _with_figures(text, catalog))))
    bare_sign = _signed(catalog).fullmatch(" ".join(plain.split()))
    found = bare_sign or beside_utc.search(plain)
    if found is None:
        return None
    minutes = _minutes(found)
    rest = f"{plain[: found.start()]} {plain[found.end() :]}" if found is not bare_sign else ""
    return (-minutes if found["sign"] == "-" else minutes), rest


def _minutes(found: re.Match[str]) -> int:
    return int(found["hours"]) * 60 + (30 if found["half"] else int(found["minutes"] or 0))


def read_beside(text: str, catalog: Catalog) -> tuple[int, str] | None:
    """By how many minutes clocks are ahead of those of a place, and what stands behind: "2 hours ahead of Rome"."""
    found = _beside(catalog).search(_with_figures(text, catalog))
    if found is None:
        return None
    minutes = _minutes(found) if found["hours"] else 60 * catalog.reading.numbers.fractions.get(found["part"] or "", 1)
    return (int(minutes) if found["ahead"] else -int(minutes)), found["place"]


@cache
def _beside(catalog: Catalog) -> re.Pattern[str]:
    words, numbers = catalog.reading.places, catalog.reading.numbers
    one = one_of(numbers.articles)
    count = rf"(?:{_FIGURES}|(?P<part>{one_of(numbers.fractions)})(?: {one})?|{one})"
    hours = one_of(unit for unit, length in catalog.reading.spans.units.items() if length == 1)
    ahead, behind = one_of(words.ahead), one_of(words.behind)
    return re.compile(rf"\b{count} ?{hours} (?:(?P<ahead>{ahead})|{behind}) (?P<place>.+)", re.IGNORECASE)


@cache
def _signed(catalog: Catalog) -> re.Pattern[str]:
    hours = (unit for unit, length in catalog.reading.spans.units.items() if length == 1)
    return re.compile(rf"(?P<sign>[+-]) ?{_FIGURES}(?: ?{one_of(hours)})?")


@cache
def _offset_patterns(words: PlaceWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An offset beside the letters of universal time, and the words for plus and minus between them and a digit."""
    universal, plus, minus = ("|".join(map(re.escape, listed)) for listed in (words.universal, words.plus, words.minus))
    beside = re.compile(rf"\b(?:{universal})\s*(?P<sign>[+-]?)\s*{_FIGURES}", re.IGNORECASE)
    return beside, _before_digit(plus), _before_digit(minus)


def _with_figures(text: str, catalog: Catalog) -> str:
    ones = catalog.reading.numbers.ones
    return _number_words(catalog).sub(lambda found: str(ones[found[0].lower()]), text)


@cache
def _number_words(catalog: Catalog) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(catalog.reading.numbers.ones)})\b", re.IGNORECASE)


def _before_digit(names: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{names})\s+(?=\d)", re.IGNORECASE)
