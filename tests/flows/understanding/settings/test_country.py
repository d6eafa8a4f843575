"""The country that somebody names."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Setting
from flows.understanding.settings.country import country, country_beside, country_called, country_named, country_told
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "id"),
    [("France", "FR"), ("I am in the UK", "GB"), ("us", "US"), ("currently new zealand", "NZ"), ("DE", "DE")],
)
def test_a_country_is_known_by_its_names(text: str, id: str, catalog: Catalog) -> None:
    assert [found for found, _ in country_named(hear(text, catalog), catalog)] == [id]


@pytest.mark.parametrize("text", ["it hurts us all", "in it", "nowhere", "it is me", "no"])
def test_a_small_word_is_no_country(text: str, catalog: Catalog) -> None:
    assert country_named(hear(text, catalog), catalog) == ()


@pytest.mark.parametrize(
    ("text", "id"),
    [
        *(
            ("portugal", "PT"),
            ("im in italy", "IT"),
            ("I live in Japan", "JP"),
            ("sorry, we are in the UK right now", "GB"),
        ),
        *(("dubai", "AE"), ("im in lisbon", "PT"), ("texas", "US"), ("I'm in Munich, Germany", "DE")),
    ],
)
def test_under_an_alarm_a_country_or_a_city_says_which_number(text: str, id: str, catalog: Catalog) -> None:
    for name in ("alarm_text", "safe"):
        found = country(hear(text, catalog), scene_of(name, catalog), catalog)
        assert isinstance(found, Setting)
        assert found.sure == id


def test_at_another_time_a_country_alone_is_noted_and_a_city_is_not(catalog: Catalog) -> None:
    nothing = scene_of("nothing", catalog)
    assert country(hear("I'm in Greece", catalog), nothing, catalog) is not None
    for text in ("berlin", "I ran in Greece", "it hurts in the middle", "is it open in Spain", "not in Spain", "no"):
        assert country(hear(text, catalog), nothing, catalog) is None


@pytest.mark.parametrize("small", ["checkin_zone", "checkin_change", "checkin_away"])
def test_where_a_place_is_asked_for_a_country_stands_for_its_clocks(small: str, catalog: Catalog) -> None:
    assert country(hear("im in italy", catalog), scene_of(small, catalog), catalog) is None


@pytest.mark.parametrize(
    ("text", "id"),
    [
        *(("I want to die, I'm in Italy", "IT"), ("we live in japan and my chest hurts", "JP")),
        *(("when I'm in Spain it hurts", ""), ("we were in France last week", ""), ("I'm not in Peru", "")),
        *(("what if I am in Peru", ""), ("I fly to Peru", "")),
        *(("I live in Oslo and want it to end", "NO"), ("I can't go on, i'm in cape town", "ZA")),
        *(("here in Porto nobody listens, I want to die", "PT"), ("im living in new york, my chest hurts", "US")),
        *(("im in pain", ""), ("I'm in tears and in bed", ""), ("I live in a mess", ""), ("we are in trouble", "")),
        *(("im in bits after the run", ""), ("I'm in need of a nice rest", ""), ("when I'm in Oslo it hurts", "")),
    ],
)
def test_a_country_is_heard_beside_what_else_is_said(text: str, id: str, catalog: Catalog) -> None:
    assert country_beside(hear(text, catalog), catalog) == id


@pytest.mark.parametrize(
    ("text", "id"),
    [
        *(("I'm 15 and in Norway and I want to die", "NO"), ("i want to end it all, in Peru", "PE")),
        *(
            ("i want to die, 17, Japan", "JP"),
            ("I am 16, in Chile, i want to die", "CL"),
            ("f, 30, Greece. i want to die", "GR"),
        ),
        *(
            ("i want to die (Poland)", "PL"),
            ("i want to die since my trip to Peru", ""),
            ("i want to die, not in Peru", ""),
        ),
        *(("i want to die, Peru or Chile", ""), ("i want to die, my ex lives in Peru", "")),
    ],
)
def test_in_a_crisis_a_country_is_told_apart_from_all_else(text: str, id: str, catalog: Catalog) -> None:
    assert country_told(hear(text, catalog), catalog, is_in_crisis=True) == id


def test_else_a_country_apart_is_none(catalog: Catalog) -> None:
    assert not country_told(hear("my next race is in may, in Peru", catalog), catalog, is_in_crisis=False)


@pytest.mark.parametrize("text", ["it", " Italy ", "ITALY"])
def test_a_country_is_called_by_its_name_or_letters(text: str, catalog: Catalog) -> None:
    found = country_called(text, catalog)
    assert found is not None
    assert found.id == "IT"


def test_a_sentence_calls_no_country(catalog: Catalog) -> None:
    assert country_called("i ran in italy", catalog) is None
