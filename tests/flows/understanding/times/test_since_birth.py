"""A baby's age is how long it has lasted, where it began with the birth."""

import pytest

from flows import Catalog
from flows.understanding.times.duration import read_duration
from flows.understanding.times.since_birth import with_age_as_length
from tests.flows.followup.test_schedule import at

NOW = at("2026-11-25 18:00")
DAY = 24


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("our son is 3 weeks old, my back went the night after he arrived", 21),
        ("since my daughter was born, she's 6 weeks now", 42),
        ("the little one is nine days old, sore since the birth", 9),
        ("my upper back has ached since she was born, baby is 5 wks old", 35),
    ],
)
def test_an_age_since_the_birth_is_a_length(text: str, days: int, catalog: Catalog) -> None:
    assert read_duration(text, NOW, catalog).values == (days * DAY,)


@pytest.mark.parametrize(
    "text",
    [
        "baby is 5 weeks old, my back started yesterday",
        "baby is 8 weeks, it began 2 weeks after she was born",
        "my daughter is 9 and sore since she came",
        "sore for 3 weeks since we came home",
    ],
)
def test_any_other_age_or_length_is_left_as_it_is(text: str, catalog: Catalog) -> None:
    assert with_age_as_length(text, catalog.reading.duration) == text
