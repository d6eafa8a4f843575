"""A score that is typed where the day's card asks for something else is the pain now, told anew."""

import pytest

from flows.values import diary
from flows.values.frames import CheckIn
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import RESULT, SCREENED, Talk, told

LATER = [
    "it's a 5 really",
    "today 4",
    "call that a 5",
    "pain is at a 4 now",
    "rather like a 5",
    "I would say 4 now",
    "5",
]


def now(talk: Talk) -> int | None:
    return diary.unpacked(talk.session.followup.log)[-1].pain_now


@pytest.mark.parametrize("text", LATER)
def test_at_the_question_about_a_visit(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    told(talk, "7", "no run")
    talk.wake()
    assert "Have you booked" in told(talk, "6", "no run")
    said = told(talk, text)
    assert "I took that as: pain now" in said
    assert "Have you booked" in said
    assert now(talk) in (4, 5)


@pytest.mark.parametrize("text", LATER)
def test_at_the_question_about_a_run(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    told(talk, "6")
    assert "Have you run" in told(talk, text)
    assert now(talk) in (4, 5)


@pytest.mark.parametrize("text", ["about 3 I guess", "3 of them", "did 3"])
def test_a_number_at_the_exercises_may_be_of_them(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    talk.wake()
    told(talk, "4", "no run", text)
    assert now(talk) == 4


def test_what_is_much_higher_and_says_so_counts_at_once(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    told(talk, "2")
    assert "See a doctor" in told(talk, "it's a 7 now")
    assert isinstance(talk.session.prompt, CheckIn)
