"""The numbers to call: those of the country that was told, never of a guess."""

import pytest

from flows import Catalog
from flows.wording.emergency import crisis, find_country, numbers


def test_the_number_of_a_country_is_said_with_its_name(catalog: Catalog) -> None:
    italy = catalog.countries["IT"]
    assert italy.number in numbers("IT", catalog)
    assert italy.names[0] in numbers("IT", catalog)


@pytest.mark.parametrize("country", ["", "XX"])
def test_without_a_country_several_are_named(country: str, catalog: Catalog) -> None:
    assert numbers(country, catalog) == catalog.messages.numbers_unknown
    assert crisis(country, catalog) == catalog.messages.crisis_unknown


def test_a_country_without_a_crisis_line_gets_the_common_ones(catalog: Catalog) -> None:
    for country in catalog.countries.values():
        assert crisis(country.id, catalog) == (country.crisis or catalog.messages.crisis_unknown)


@pytest.mark.parametrize("text", ["it", " Italy ", "ITALY"])
def test_a_country_is_found_by_name_or_letters(text: str, catalog: Catalog) -> None:
    found = find_country(text, catalog)
    assert found is not None
    assert found.id == "IT"


def test_no_country_is_guessed_from_a_sentence(catalog: Catalog) -> None:
    assert find_country("i ran in italy", catalog) is None
