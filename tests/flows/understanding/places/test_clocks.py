"""Clocks that agree are one choice; what a watch shows, and letters, lead to them. The moment is 25 November 2026."""

import pytest

from flows import Catalog
from flows.catalog.entries import ButtonLabel
from flows.catalog.places import Place
from flows.understanding.places.clocks import agreeing, choices, for_writers, letters, likely_zones, main_places
from flows.understanding.places.zone import read_zone
from flows.understanding.times.hour import read_hour
from flows.values import zonedata
from tests.flows.followup.test_schedule import at

NOW = at("2026-11-25 06:30")
SUMMER = at("2026-07-25 06:30")
WATCHES = [
    (7 * 60 + 30, "Europe/Paris Africa/Kinshasa"),
    (6 * 60 + 30, "Europe/London Africa/Abidjan"),
    (60 + 30, "America/New_York America/Bogota Pacific/Easter"),
    (12 * 60 + 15, "Asia/Kathmandu"),
    (12 * 60, "Asia/Kolkata"),
    (3 * 60, "America/St_Johns"),
    (17 * 60, "Australia/Adelaide"),
    (16 * 60, "Australia/Darwin"),
    (17 * 60 + 30, "Australia/Sydney Pacific/Noumea"),
    (20 * 60 + 15, "Pacific/Chatham"),
]


@pytest.mark.parametrize(("minute", "zones"), WATCHES)
def test_what_a_watch_shows_leads_to_the_likely_zones(catalog: Catalog, minute: int, zones: str) -> None:
    found = [choice.zone for choice in likely_zones([minute], NOW, catalog)]
    assert found[: len(zones.split())] == zones.split()
    assert found == [choice.zone for choice in likely_zones([minute + 4], NOW, catalog)], "a watch some minutes fast"


@pytest.mark.parametrize("minute", [7 * 60 + 30 + 14, 7 * 60 + 30 - 14])
def test_a_watch_a_quarter_of_an_hour_off_still_finds_its_zone(catalog: Catalog, minute: int) -> None:
    assert likely_zones([minute], NOW, catalog)[0].zone == "Europe/Paris"


def test_half_past_seven_may_be_morning_or_evening(catalog: Catalog) -> None:
    found = [
        choice.zone for choice in likely_zones(read_hour("7:30", catalog, is_twelve_hour=True).values, NOW, catalog)
    ]
    assert found[:2] == ["Europe/Paris", "Africa/Kinshasa"]
    assert "Pacific/Auckland" in found


def test_the_same_watch_means_other_zones_in_summer(catalog: Catalog) -> None:
    assert [choice.zone for choice in likely_zones([450], SUMMER, catalog)][:2] == ["Africa/Kinshasa", "Europe/London"]


def test_a_choice_is_named_by_its_largest_places_and_fits_a_button(catalog: Catalog) -> None:
    assert likely_zones([450], NOW, catalog)[0].label == "Paris, Madrid, Berlin"
    limit = ButtonLabel.__metadata__[0].max_length
    shown = [choice.label for minute in range(0, 1440, 15) for choice in likely_zones([minute], NOW, catalog)]
    assert len(shown) > 50
    assert [label for label in shown if len(label) > limit] == []


@pytest.mark.parametrize("moment", [NOW, SUMMER])
def test_each_city_is_found_by_name_and_its_zone_by_its_watch(catalog: Catalog, moment: int) -> None:
    for city in catalog.cities.values():
        clock = zonedata.local(moment, city.zone)
        minute = clock.hour * 60 + clock.minute
        offsets = {zonedata.offset(moment, one.zone) % 1440 for one in likely_zones([minute], moment, catalog)}
        assert offsets == {zonedata.offset(moment, city.zone) % 1440}
        assert city.zone in {choice.zone for choice in read_zone(city.name, moment, catalog).values}


def place(name: str, zone: str, people: int, country: str = "") -> Place:
    return Place(name, zone, country, "", people)


def test_a_choice_leaves_out_places_that_few_live_in() -> None:
    found = choices([place("Denver", "America/Denver", 3000), place("Rangely", "America/Boise", 20)], NOW)
    assert [choice.label for choice in found] == ["Denver"]


def test_clocks_that_agree_now_but_not_in_summer_are_two_choices() -> None:
    found = agreeing([place("Panama", "America/Panama", 2), place("Boston", "America/New_York", 1)], NOW)
    assert [[one.name for one in group] for group in found] == [["Panama"], ["Boston"]]


def test_clocks_that_few_of_an_area_keep_are_not_asked_about() -> None:
    most, few = place("Dallas", "America/Chicago", 1300), place("El Paso", "America/Denver", 100)
    assert main_places([most, few], NOW, times=10) == [most]
    assert set(main_places([most, few], NOW, times=20)) == {most, few}


def test_at_one_offset_those_who_are_likely_to_write_count_more() -> None:
    boston, bogota = place("Boston", "America/New_York", 500, "US"), place("Bogota", "America/Bogota", 480, "CO")
    assert for_writers([boston, bogota], NOW, ["US"]) == [boston]
    assert set(for_writers([boston, bogota], NOW, [])) == {boston, bogota}


def test_letters_of_summer_and_winter_are_known_all_year(catalog: Catalog) -> None:
    for moment in (NOW, SUMMER):
        known = letters(moment, catalog)
        assert "Europe/Berlin" in {one.zone for one in known["cet"]} & {one.zone for one in known["cest"]}


def test_namesakes_are_told_apart() -> None:
    found = choices(
        [
            Place("Springfield", "America/Chicago", "US", "MO", 170),
            Place("Springfield", "America/New_York", "US", "MA", 155),
            Place("Springfield", "Pacific/Auckland", "NZ", "", 50),
            Place("Dallas", "America/Chicago", "US", "TX", 90),
        ],
        NOW,
    )
    assert [choice.label for choice in found] == ["Springfield, MO", "Springfield, MA", "Springfield, New Zealand"]


def test_a_long_name_beside_its_namesake_fits_a_button() -> None:
    long = "San Fernando del Valle de Catamarca"
    found = choices([place(long, "America/Lima", 9, "PE"), place(long, "Europe/Madrid", 8, "ES")], NOW)
    assert [choice.label for choice in found] == ["San Fernando del Val, PE", "San Fernando del Val, ES"]
