"""What names stand for, and which of several namesakes may be meant."""

import pytest

from flows import Catalog
from flows.catalog.places import Place
from flows.understanding.places.gazetteer import (
    Kind,
    Named,
    bare,
    fold,
    gazetteer,
    large_cities,
    likely,
    names_by_length,
)


def city(people: int, kind: Kind = Kind.CITY, state: str = "") -> Named:
    return Named(kind=kind, places=(Place("X", "Europe/Berlin", "DE", state, people),), state=state, people=people)


@pytest.mark.parametrize(
    ("name", "folded"),
    [("Łódź", "lodz"), ("Zürich", "zurich"), ("Tromsø", "tromso"),
     ("St. John\N{RIGHT SINGLE QUOTATION MARK}s", "st johns"),
     ("  Port-au-Prince ", "port au prince"), ("Straßburg", "strassburg")],
)  # fmt: skip
def test_a_name_without_accents_and_signs(name: str, folded: str) -> None:
    assert bare(name) == folded


def test_short_words_of_names_are_read_in_full(catalog: Catalog) -> None:
    assert fold("St. Louis", catalog) == fold("Saint Louis", catalog) == "saint louis"
    assert fold("Ft", catalog) == "ft", "alone it is no part of a name"


def test_what_has_a_tenth_of_the_people_may_be_meant() -> None:
    large, tenth, less = city(1000), city(100), city(99)
    assert likely([large, tenth, less]) == (large, tenth)


def test_a_town_is_known_by_its_name_alone_where_no_city_and_no_state_is_beside() -> None:
    town, in_state = city(20, Kind.TOWN), city(20, Kind.TOWN, "ME")
    assert likely([town]) == (town,)
    assert likely([city(60), town])[0].kind is Kind.CITY
    assert likely([in_state]) == ()


def test_a_state_is_meant_before_a_small_city_of_its_name_but_not_before_a_great_one() -> None:
    state = city(4000, Kind.STATE, "WA")
    assert likely([state, city(70)]) == (state,)
    assert len(likely([state, city(700)])) == 2


def test_a_country_is_meant_before_its_namesakes() -> None:
    country = city(1000, Kind.COUNTRY)
    assert likely([country, city(300)]) == (country,)


def test_the_name_of_a_clock_is_no_city() -> None:
    clock = city(0, Kind.CLOCK)
    assert likely([clock, city(300)]) == (clock,)


@pytest.mark.parametrize("name", ["munchen", "muenchen", "munich", "bavaria", "germany", "azores", "eastern", "uae"])
def test_places_are_found_by_each_of_their_names(catalog: Catalog, name: str) -> None:
    assert name in gazetteer(catalog).names
    assert name in names_by_length(catalog)[len(name)]


def test_codes_are_those_of_states_and_countries(catalog: Catalog) -> None:
    assert [one.kind for one in gazetteer(catalog).codes["in"]] == [Kind.STATE, Kind.COUNTRY]
    assert [one.country for one in gazetteer(catalog).codes["wa"]] == ["US", "AU"]


def test_an_area_holds_its_places(catalog: Catalog) -> None:
    names = gazetteer(catalog).names
    bavaria, germany, munich = names["bavaria"][0], names["germany"][0], names["munich"][0]
    assert germany.holds(bavaria)
    assert bavaria.holds(munich)
    assert not bavaria.holds(germany)
    assert not munich.holds(bavaria)


def test_each_large_city_is_found_by_name(catalog: Catalog) -> None:
    names = gazetteer(catalog).names
    for large in large_cities(catalog):
        assert large.zone in {one.places[0].zone for one in names[fold(large.name, catalog)]}
