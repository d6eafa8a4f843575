"""The ways people tell their time zone without telling where they are; the moment is 25 November 2026, 06:30 UTC."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.catalog.entries import ButtonLabel
from flows.understanding.hour import read_hour
from flows.understanding.zones import likely_zones, read_zone
from flows.values import zonedata
from tests.flows.followup.test_schedule import at

NOW = at("2026-11-25 06:30")
SUMMER = at("2026-07-25 06:30")

SURE = [
    ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"), ("America/New York", "America/New_York"),
    ("UTC", "UTC"), ("US/Pacific", "US/Pacific"), ("Berlin", "Europe/Berlin"), ("berlin time", "Europe/Berlin"),
    ("I'm in Munich", "Europe/Berlin"), ("near Cologne", "Europe/Berlin"), ("Berlin, Germany", "Europe/Berlin"),
    ("Berlin Germany", "Europe/Berlin"), ("Germany", "Europe/Berlin"), ("Deutschland", "Europe/Berlin"),
    ("UK", "Europe/London"),
    ("England", "Europe/London"), ("Great Britain", "Europe/London"), ("nyc", "America/New_York"),
    ("New York City", "America/New_York"), ("eastern time", "America/New_York"), ("Pacific", "America/Los_Angeles"),
    ("California", "America/Los_Angeles"), ("Texas", "America/Chicago"), ("Arizona", "America/Phoenix"),
    ("Zürich", "Europe/Zurich"), ("zurich", "Europe/Zurich"), ("São Paulo", "America/Sao_Paulo"),
    ("Bogotá", "America/Bogota"),
    ("Nepal", "Asia/Kathmandu"), ("India", "Asia/Kolkata"), ("Bombay", "Asia/Kolkata"),
    ("UTC+5:45", "Asia/Kathmandu"), ("+0530", "Asia/Kolkata"), ("GMT+5.30", "Asia/Kolkata"), ("JST", "Asia/Tokyo"),
    ("NZDT", "Pacific/Auckland"),
    ("AKST", "America/Anchorage"), ("Japan", "Asia/Tokyo"), ("Sydney", "Australia/Sydney"),
    ("I live in Adelaide", "Australia/Adelaide"), ("Lord Howe", "Australia/Lord_Howe"), ("Kyiv", "Europe/Kyiv"),
    ("Kiev", "Europe/Kyiv"), ("Singapore", "Asia/Singapore"), ("South Africa", "Africa/Johannesburg"),
    ("Côte d'Ivoire", "Africa/Abidjan"), ("Moscow", "Europe/Moscow"), ("Hawaii", "Pacific/Honolulu"),
    ("San Jose, Costa Rica", "America/Costa_Rica"), ("Newfoundland", "America/St_Johns"),
    ("St. John's", "America/St_Johns"), ("Ivory Coast", "Africa/Abidjan"), ("Bosnia", "Europe/Sarajevo"),
    ("Köln", "Europe/Berlin"), ("München", "Europe/Berlin"), ("Münich", "Europe/Berlin"), ("Genève", "Europe/Zurich"),
    ("utc+5:30", "Asia/Kolkata"), ("+5.5", "Asia/Kolkata"), ("i'm at utc +5:30", "Asia/Kolkata"),
    ("de", "Europe/Berlin"), ("Bavaria", "Europe/Berlin"),
]  # fmt: skip
ASKED = [
    ("USA", "America/New_York America/Los_Angeles America/Chicago America/Phoenix America/Denver"),
    ("Spain", "Europe/Madrid Atlantic/Canary"),
    ("Portugal", "Europe/Lisbon Atlantic/Azores"),
    ("Brazil", "America/Sao_Paulo America/Manaus America/Rio_Branco America/Noronha"),
    ("Indonesia", "Asia/Jakarta Asia/Makassar Asia/Jayapura"),
    ("Georgia", "America/New_York Asia/Tbilisi"),
    ("us", "America/New_York America/Los_Angeles America/Chicago"),
    ("NZ", "Pacific/Auckland Pacific/Chatham"),
    ("Washington", "America/New_York America/Los_Angeles"),
    ("Paris, Texas", "Europe/Paris America/Chicago"),
    ("CET", "Europe/Paris Africa/Algiers"),
    ("PST", "America/Los_Angeles Asia/Manila"),
    ("IST", "Asia/Kolkata Asia/Jerusalem Europe/Dublin"),
    ("GMT", "Europe/London Africa/Abidjan"),
    ("utc minus 3", "America/Sao_Paulo America/Santiago"),
    ("utc 2", "Africa/Khartoum Africa/Cairo Asia/Jerusalem"),
    ("GMT+2", "Africa/Khartoum Africa/Cairo Asia/Jerusalem"),
]
MISSPELT = [
    ("Berlim", "Europe/Berlin"),
    ("Shangai", "Asia/Shanghai"),
    ("Germny", "Europe/Berlin"),
    ("Melborne", "Australia/Melbourne"),
    ("Europe/Berln", "Europe/Berlin"),
]
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


def names(text: str, catalog: Catalog) -> list[str]:
    return [choice.zone for choice in read_zone(text, NOW, catalog).values]


@pytest.mark.parametrize(("text", "zone"), SURE)
def test_a_sure_zone(catalog: Catalog, text: str, zone: str) -> None:
    found = read_zone(text, NOW, catalog)
    assert [choice.zone for choice in found.values] == [zone]
    assert not found.is_suggestion


@pytest.mark.parametrize(("text", "zones"), ASKED)
def test_what_fits_several_zones_is_asked_back_the_most_peopled_first(catalog: Catalog, text: str, zones: str) -> None:
    assert names(text, catalog)[: len(zones.split())] == zones.split()


@pytest.mark.parametrize(("text", "zone"), MISSPELT)
def test_a_misspelt_place_gets_a_suggestion(catalog: Catalog, text: str, zone: str) -> None:
    found = read_zone(text, NOW, catalog)
    assert found.values[0].zone == zone
    assert found.is_suggestion


@pytest.mark.parametrize(
    "text", ["", "hello", "my back hurts", "why do you ask?", "7:30", "+25", "xyz", "Mars", "no", "it is"]
)
def test_what_is_no_place_is_not_guessed(catalog: Catalog, text: str) -> None:
    assert names(text, catalog) == []


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


@given(
    text=st.one_of(
        st.text(max_size=20),
        st.sampled_from(SURE).map(lambda sure: sure[0][:-1]),
        st.integers(-30, 30).map("utc{:+}".format),
        st.integers(0, 2500).map("{:04}".format),
    )
)
def test_any_text_gives_zones_that_exist_or_nothing(catalog: Catalog, text: str) -> None:
    assert all(choice.zone in zonedata.names() for choice in read_zone(text, NOW, catalog).values)
