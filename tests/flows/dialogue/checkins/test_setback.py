"""Whether a worse day undoes what was gained, asked in any words where check-ins run."""

import pytest

from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import FEVER, RESULT, SCREENED, Talk, told

UNDOES_NOTHING = "One worse day undoes nothing"


def checked_in(talk: Talk, *scores: str) -> Talk:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    for score in scores:
        talk.wake()
        told(talk, score)
    return talk


@pytest.mark.parametrize(
    "text",
    [
        "is this a setback?",
        "am i back to square one?",
        "am I going backwards?",
        "did i ruin it with the run?",
        "have I undone all the progress?",
        "two steps forward, one step back huh",
        "is it a relapse",
        "is a flare up normal",
        "ugh i thought i was over it",
        "did i make it worse?",
        "so all that was for nothing?",
        "back at the beginning then?",
    ],
)
def test_it_is_answered_with_where_it_stands_and_the_card_stays(talk: Talk, text: str) -> None:
    said = told(checked_in(talk, "5"), text)
    assert UNDOES_NOTHING in said
    assert "It was 3 at the start, and it is 5 now." in said
    assert "have it looked at" in said
    assert "Have you run" in said


@pytest.mark.parametrize("text", ["5, worse today", "worse after the run", "did the stretches, was i wrong?", "no run"])
def test_what_only_tells_of_the_day_is_none_of_it(talk: Talk, text: str) -> None:
    assert UNDOES_NOTHING not in told(checked_in(talk, "4"), text)


def test_before_any_score_nothing_is_compared(talk: Talk) -> None:
    said = told(checked_in(talk), "is this a setback?")
    assert UNDOES_NOTHING in said
    assert "At the start" not in said


def test_under_a_sign_of_today_that_comes_first(talk: Talk) -> None:
    assert UNDOES_NOTHING not in told(checked_in(talk, "5"), FEVER, "is this a setback?")
