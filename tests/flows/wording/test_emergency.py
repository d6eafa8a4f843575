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


def test_nobody_is_offered_the_crisis_line_of_another_country(catalog: Catalog) -> None:
    for country in catalog.countries.values():
        text = crisis(country.id, catalog)
        assert country.crisis in text
        assert country.crisis or (country.number in text and "find yours" in text.lower())
        others = {one.crisis for one in catalog.countries.values()} - {country.crisis, country.number, ""}
        assert not [other for other in others if f"**{other}**" in text]


def test_a_name_that_a_country_shares_with_a_state_gets_both_numbers(catalog: Catalog) -> None:
    found = find_country("georgia", catalog)
    assert found is not None
    assert "112" in numbers(found.id, catalog)
    assert "911" in numbers(found.id, catalog)
    state = find_country("Georgia, USA", catalog)
    assert state is not None
    assert state.number == "911"


@pytest.mark.parametrize("text", ["it", " Italy ", "ITALY"])
def test_a_country_is_found_by_name_or_letters(text: str, catalog: Catalog) -> None:
    found = find_country(text, catalog)
    assert found is not None
    assert found.id == "IT"


def test_no_country_is_guessed_from_a_sentence(catalog: Catalog) -> None:
    assert find_country("i ran in italy", catalog) is None
