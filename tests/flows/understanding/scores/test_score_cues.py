"""The patterns that scores are found by: each that is asked for is there."""

import re
from pathlib import Path

import pytest

from flows import Catalog
from flows.understanding.scores import score_cues
from flows.understanding.scores.score import scores_in
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


def test_an_hour_at_which_somebody_does_something_is_no_score(catalog: Catalog) -> None:
    for text in (
        "then at 6 i run, it is the only free hour, and my back is in bits",
        "at 5 i get up, at 7 i'm out the door, my back hurts",
        "from 8 till 6 I drive, back is awful",
        "then at 9 the kids are in bed and my back is wrecked",
        "by 8 we start, my back is killing me",
        "until 7 I work, sore back",
        "around 6 she feeds the baby and then at 7 I jog, my back aches",
        "at 7 he leaves, my back is bad",
    ):
        assert not scores_in(text, catalog), text


def test_the_pain_at_a_number_is_one_whatever_is_told_behind_it(catalog: Catalog) -> None:
    for text, score in {
        "pain at 6 i run anyway": 6,
        "it is at 7, i have to stop": 7,
        "at 7 out of 10 i go home": 7,
        "still at 5 i run through it": 5,
        "around 8 we start and its a 4 now": 4,
        "at 7 i cannot run any more": 7,
    }.items():
        assert [one.values for one in scores_in(text, catalog)] == [(score,)], text
