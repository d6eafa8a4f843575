"""What it is not and what it is, in one breath, read as two clauses."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.contrasts import set_apart
from flows.understanding.facts.story import read_story
from tests.talk import MONDAY


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("its not the left its the right side", {"side": "right"}),
        ("it is not the centre it is on the left", {"side": "left"}),
        ("it began in the run not the next day", {"onset": "gradual_in_run"}),
        ("it isnt sharp its a dull ache", {"feel": "ache_tight"}),
        ("between the shoulder blades not the neck", {"location": "between_blades"}),
    ],
)
def test_a_not_reaches_no_further_than_what_it_is_said_of(text: str, facts: dict[str, str], catalog: Catalog) -> None:
    told = read_story(hear(text, catalog), MONDAY, catalog).facts
    assert facts.items() <= told.items()


@pytest.mark.parametrize(
    "text", ["i do not think its the left side", "it is not on the left", "not sure its a 4", "my legs are not tired"]
)
def test_a_text_without_both_stays_as_it_is(text: str, catalog: Catalog) -> None:
    utterance = hear(text, catalog)
    assert set_apart(utterance, catalog) is utterance
