"""Clocks of zones, as the package has them on every machine."""

import pytest

from flows.values import zonedata

WINTER, SUMMER = 1_767_600_000, 1_783_500_000
"""5 January and 8 July 2026."""


@pytest.mark.parametrize(
    ("zone", "at", "minutes"),
    [("Europe/Rome", WINTER, 60), ("Europe/Rome", SUMMER, 120), ("Asia/Kathmandu", WINTER, 345), ("UTC", SUMMER, 0)],
)
def test_a_zone_is_ahead_by_its_season(zone: str, at: int, minutes: int) -> None:
    assert zonedata.offset(at, zone) == minutes


def test_a_name_that_is_no_zone_is_refused() -> None:
    with pytest.raises(KeyError):
        zonedata.zone("Mars/Olympus")


def test_old_spellings_are_zones_too() -> None:
    assert {"Asia/Calcutta", "Asia/Kolkata"} <= zonedata.names()


def test_the_minute_of_the_day_is_that_of_utc() -> None:
    assert zonedata.utc_minute(0) == 0
    assert zonedata.utc_minute(86_400 + 3_660) == 61


def test_countries_have_names_and_zones() -> None:
    assert zonedata.country_names()["NP"] == "Nepal"
    assert zonedata.zones_of_countries()["NP"] == ("Asia/Kathmandu",)
    assert len(zonedata.zones_of_countries()["US"]) > 1
