"""The numbers to call: of the country the person told, else several. A language or a time zone is not a country."""

from flows.catalog.catalog import Catalog
from flows.catalog.places import Country


def numbers(country: str, catalog: Catalog) -> str:
    """The emergency number of `country` (ISO 3166, two letters), or the four most common ones."""
    known = catalog.countries.get(country)
    if known is None:
        return catalog.messages.numbers_unknown
    return catalog.messages.number_known.format(number=known.number, country=known.names[0])


def crisis(country: str, catalog: Catalog) -> str:
    """The crisis line of `country`, or a few common ones."""
    known = catalog.countries.get(country)
    return known.crisis if known is not None and known.crisis else catalog.messages.crisis_unknown


def find_country(text: str, catalog: Catalog) -> Country | None:
    """The country that a text names, by one of its names or its two letters; None if none fits."""
    wanted = " ".join(text.lower().split())
    for country in catalog.countries.values():
        if wanted in {country.id.lower(), *(name.lower() for name in country.names)}:
            return country
    return None
