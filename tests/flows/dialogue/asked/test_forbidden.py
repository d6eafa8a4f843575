"""A question about an exercise that a clinician has forbidden is met with that, and not with how it is done."""

import pytest

from tests.flows.dialogue.test_seen_and_asked import checked_in
from tests.talk import Talk, told

OUT = "Not for now, by their word."
ONLY = "saw the physio, a strain. stretching only for a fortnight. 3"


@pytest.mark.parametrize(
    "question",
    ["may I do planks?", "how do I do a row?", "are pull-ups ok again?", "can I start strength work?", "bird dog how?"],
)
def test_what_is_forbidden_is_not_taught(question: str, talk: Talk) -> None:
    checked_in(talk)
    assert "I leave these out of your plan" in told(talk, ONLY)
    said = told(talk, question)
    assert said.startswith(OUT)
    assert "sets of" not in said
    assert "seconds, 3 times" not in said


def test_beside_what_is_allowed_the_rest_is_answered(talk: Talk) -> None:
    checked_in(talk)
    told(talk, ONLY)
    said = told(talk, "should I do the cat-cow or a plank?")
    assert said.startswith(OUT)
    assert "Cat-cow" not in said.splitlines()[0]
    assert OUT not in told(talk, "how do I do the cat-cow?")


def test_once_they_allow_it_again_it_is_told(talk: Talk) -> None:
    checked_in(talk)
    told(talk, ONLY)
    assert "these may be in your plan again" in told(talk, "the physio says strength work is okay again")
    assert OUT not in told(talk, "may I do planks?")
