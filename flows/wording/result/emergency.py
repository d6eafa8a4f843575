"""The numbers to call: of the country the person told, else several. A language or a time zone is not a country."""

import re

from flows.catalog.catalog import Catalog
from flows.values.model import Session
from flows.values.replies import ToCall

_ONE_LINE = re.compile(r"[\d ]{3,}")
_NUMBER = re.compile(r"\d{2,6}")


def numbers(country: str, catalog: Catalog) -> str:
    """The emergency number of `country` (ISO 3166, two letters), or the four most common ones."""
    known = catalog.countries.get(country)
    if known is None:
        return catalog.messages.numbers_unknown
    return catalog.messages.number_known.format(number=known.number, country=known.names[0])


def to_call(country: str, catalog: Catalog) -> tuple[ToCall, ...]:
    """The same numbers, each to be taken along by a tap, the ambulance first."""
    words = catalog.messages
    dialled = dict.fromkeys(_NUMBER.findall(numbers(country, catalog)))
    return tuple(ToCall(number=number, label=words.copy_number.format(number=number)) for number in dialled)


def crisis_to_call(country: str, catalog: Catalog) -> tuple[ToCall, ...]:
    """The crisis line of `country`, where one number is all of it."""
    known = catalog.countries.get(country)
    if known is None or not _ONE_LINE.fullmatch(known.crisis):
        return ()
    return (ToCall(number=known.crisis, label=catalog.messages.copy_number.format(number=known.crisis)),)


def crisis(country: str, catalog: Catalog) -> str:
    """The crisis line of `country`, or that none is known there; without a country a few common ones."""
    words, known = catalog.messages, catalog.countries.get(country)
    if known is None:
        return words.crisis_unknown
    if not known.crisis:
        return words.crisis_none.format(country=known.names[0], number=known.number)
    return words.crisis_known.format(line=known.crisis, country=known.names[0])


def crisis_help(session: Session, catalog: Catalog) -> str:
    """Who helps in a crisis: the line, and for somebody under 18, or of an age not told, who else there is."""
    words, line = catalog.messages, crisis(session.country, catalog)
    age = session.record.get("age_band", session.ahead.get("age_band"))
    young = words.self_harm_perhaps_minor if age is None else words.self_harm_minor if age == "under_18" else ""
    return f"{line}\n{young}" if young else line
