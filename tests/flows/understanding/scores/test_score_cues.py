"""The patterns that scores are found by: each that is asked for is there."""

import re
from pathlib import Path

import pytest

from flows import Catalog
from flows.understanding.scores import score_cues
from flows.understanding.scores.score_cues import cues_of

UNDERSTANDING = Path(score_cues.__file__).parents[1]
ASKED = re.compile(r"cues(?:_of\([\w.]+\))?\[\"(\w+)\"\]")
READERS = [path for path in UNDERSTANDING.rglob("*.py") if "score_cues import" in path.read_text("utf-8")]


def test_each_cue_that_a_reader_asks_for_is_there(catalog: Catalog) -> None:
    asked = {name for path in READERS for name in ASKED.findall(path.read_text("utf-8"))}
    assert len(asked) > 40
    assert asked - cues_of(catalog.reading).keys() == set()


@pytest.mark.parametrize(
    ("name", "text", "stands"),
    [
        ("over_end", "it is over ", True),
        ("at_most_end", "it is over ", False),
        ("bound", "it is over ", True),
        ("scale", "on a scale of 0 to 10 ", True),
        ("scale", "from 3 to 10 ", False),
        ("no_pain_only", "sorry none", True),
        ("past", "when i woke up", False),
        ("things", "coffees", True),
        ("or_more", "or more", True),
    ],
)
def test_a_cue_is_found_where_its_words_stand(name: str, text: str, stands: bool, catalog: Catalog) -> None:
    assert bool(cues_of(catalog.reading)[name].search(text)) is stands
