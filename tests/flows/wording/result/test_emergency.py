"""The numbers to call: those of the country that was told, never of a guess."""

import pytest

from flows import Catalog, Session
from flows.understanding.settings.country import country_called
from flows.wording.result.emergency import crisis, crisis_help, crisis_to_call, numbers, to_call


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
    found = country_called("georgia", catalog)
    assert found is not None
    assert "112" in numbers(found.id, catalog)
    assert "911" in numbers(found.id, catalog)
    state = country_called("Georgia, USA", catalog)
    assert state is not None
    assert state.number == "911"


def test_each_country_has_a_number_to_take_along(catalog: Catalog) -> None:
    for country in catalog.countries.values():
        numbers_to_call = to_call(country.id, catalog)
        assert numbers_to_call
        assert all(one.number in country.number and len(one.label) <= 24 for one in numbers_to_call)


def test_a_crisis_line_is_taken_along_where_one_number_is_all_of_it(catalog: Catalog) -> None:
    assert [one.label for one in crisis_to_call("GB", catalog)] == ["Copy 116 123"]
    assert crisis_to_call("IT", catalog) == ()  # it has hours
    assert crisis_to_call("", catalog) == ()


def test_in_a_crisis_somebody_under_18_is_told_who_else_there_is_also_before_they_agreed(catalog: Catalog) -> None:
    for told in (Session(record={"age_band": "under_18"}), Session(ahead={"age_band": "under_18"})):
        assert catalog.messages.self_harm_minor in crisis_help(told, catalog)
    assert catalog.messages.self_harm_perhaps_minor in crisis_help(Session(), catalog)
    assert crisis_help(Session(ahead={"age_band": "a18_34"}), catalog) == crisis("", catalog)
