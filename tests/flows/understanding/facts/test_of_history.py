"""How long ago a history was, which is not how long the ache has lasted."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.story import read_story
from tests.talk import MONDAY


@pytest.mark.parametrize(
    "words",
    [
        "had a baby two weeks ago, sore back",
        "a catch by the blade, it is my first week back running after a knee op 3 weeks ago",
        "stiff shoulders, first run back after surgery 5 weeks ago",
        "newborn, 3 weeks, stiff back",
        "covid three weeks ago, sore shoulders",
        "c section ten days ago, my back is sore",
        "i had an epidural five weeks ago and my back is stiff",
    ],
)
def test_the_age_of_the_history_is_no_length_of_the_ache(words: str, catalog: Catalog) -> None:
    assert "duration" not in read_story(hear(words, catalog), MONDAY, catalog).facts


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("diabetic, my back has been sore for 5 days", "d3_7"),
        ("on warfarin, my back has ached for two weeks", "w1_6"),
        ("had a baby a month ago, my back has been sore for 4 days", "d3_7"),
    ],
)
def test_the_length_of_the_ache_stands(words: str, length: str, catalog: Catalog) -> None:
    assert read_story(hear(words, catalog), MONDAY, catalog).facts["duration"] == length
