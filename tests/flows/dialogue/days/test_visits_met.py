"""What is said to a visit told of just now comes first, once, and keeps to what was said and asked."""

import pytest

from tests.flows.dialogue.days.test_visits_told import SET_UP
from tests.talk import RESULT, SCREENED, Talk, told


@pytest.mark.parametrize("text", ["3, saw the physio, only a muscle, no rows", "3, saw the physio, only a muscle"])
def test_that_theirs_comes_first_is_said_once(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    said = told(talk, text)
    firsts = ("What they said comes before", "What they told you comes first")
    assert sum(said.count(one) for one in firsts) == 1
    assert "Good that someone had a look." in said


@pytest.mark.parametrize("text", ["GP gave me the all clear, can i do planks?", "all-clear from my GP, press-ups?"])
def test_beside_an_all_clear_what_is_asked_is_answered_and_no_run_spoken_of(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, text)
    assert "plank" in said.lower()
    assert "run again" not in said
    assert "arranged" not in said


def test_an_all_clear_for_a_run_is_said_back(talk: Talk) -> None:
    assert "you may run again" in told(talk, *SCREENED, *RESULT, "GP gave me the all clear, can i run?")


def test_no_text_is_cut_beside_a_word_of_theirs(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    said = told(talk, "3, saw the physio, only a muscle, no rows")
    assert "I leave these out of your plan. Row." in said
    assert "Good that someone had a look. What they said comes before what I say." in said
