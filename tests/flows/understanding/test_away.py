"""A pause of the check-ins that somebody asks for, and stories that only sound like one."""

import pytest

from flows import Catalog
from flows.understanding.away import asks_for_pause


@pytest.mark.parametrize(
    "text",
    [
        "I am on holiday until the 9th of March",
        "away for two weeks",
        "no check-ins till thursday please",
        "pause",
        "I'll be travelling until next Friday",
    ],
)
def test_being_away_or_asking_for_quiet_is_a_pause(text: str, catalog: Catalog) -> None:
    assert asks_for_pause(text, catalog)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "my coach is away until Monday",
        "I was away last week and it got worse",
        "the pain went away on Sunday",
        "should I pause between sets?",
        "it hurts until I sit down",
    ],
)
def test_what_is_over_or_somebody_elses_is_none(text: str, catalog: Catalog) -> None:
    assert not asks_for_pause(text, catalog)
