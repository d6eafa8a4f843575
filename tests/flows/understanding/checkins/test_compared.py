"""A score with a comparison beside it is the day's score, where that is asked for."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins.compared import compared
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.flows.understanding.scenes import scene_of
from tests.talk import RESULT, SCREENED, Talk, told

TEXTS = [
    ("6 worse today", 6),
    ("5, bit better than yesterday", 5),
    ("today its a 3 and less stiff", 3),
    ("8 way worse", 8),
    ("5 worse after work", 5),
    ("6 worse today after the run", 6),
    ("3 better than yesterday", 3),
    ("it went from 5 to 3", 3),
    ("2 better than yesterday's 4", 2),
    ("4 more sore in the morning", 4),
    ("today 6 a lot worse", 6),
]


@pytest.mark.parametrize(("text", "score"), TEXTS)
def test_it_is_taken_at_once(text: str, score: int, talk: Talk) -> None:
    told(talk, *SCREENED, "[6]", *RESULT[1:], *SET_UP)
    talk.wake()
    told(talk, "5" if score < 5 and "more" not in text else "2", "[No run]")
    talk.wake()
    said = told(talk, text)
    assert f"pain now: {score}." in said
    assert "Have you run" in said


@pytest.mark.parametrize(
    "text", ["2 points worse", "worse by 2", "3 worse than yesterday", "6 better", "it is worse", "it is 6 worse"]
)
def test_what_does_not_fit_is_asked(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[5]", *RESULT[1:], *SET_UP)
    talk.wake()
    assert "pain now:" not in told(talk, text)


def test_in_the_first_questions_it_is_asked_back(talk: Talk) -> None:
    told(talk, *SCREENED)
    assert told(talk, "6 worse today").startswith("Is that 6?")


@pytest.mark.parametrize("text", ["went from 2 to 6 in the run", "it went from 2 to 6 when i was running"])
def test_where_it_went_in_the_run_is_not_where_it_is(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    assert "pain now: 6" not in told(talk, text)


def test_where_no_score_is_asked_for_it_is_none(catalog: Catalog) -> None:
    assert compared(hear("6 worse today", catalog), scene_of("assessed", catalog), catalog) == {}
