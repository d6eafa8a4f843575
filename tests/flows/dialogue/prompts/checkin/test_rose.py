"""A mere number where none was asked for: is it the pain, so much higher than before?"""

import pytest

from flows.values import diary
from flows.values.frames import CheckIn, Rose
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")
ALARMED = "At 7 or more someone should have a look"


@pytest.fixture
def asked(talk: Talk) -> Talk:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "[2]")
    return talk


def score(talk: Talk) -> int | None:
    return diary.unpacked(talk.session.followup.log)[-1].pain_now


@pytest.mark.parametrize("number", ["8", "6", "7"])
def test_a_leap_is_asked_about_before_it_counts(number: str, asked: Talk) -> None:
    said = told(asked, number)
    assert f"{number} for the pain, up from 2?" in said
    assert ALARMED not in said
    assert score(asked) == 2


@pytest.mark.parametrize("yes", ["[Yes]", "yes", "8", "correct"])
def test_a_yes_or_the_same_again_counts_and_is_answered(yes: str, asked: Talk) -> None:
    assert ALARMED in told(asked, "8", yes)
    assert score(asked) == 8


@pytest.mark.parametrize("no", ["[No]", "no", "2", "something else"])
def test_a_no_or_the_one_from_before_leaves_all_as_it_was(no: str, asked: Talk) -> None:
    said = told(asked, "8", no)
    assert ALARMED not in said
    assert "Have you run" in said
    assert score(asked) == 2


@pytest.mark.parametrize("line", ["it is 8 now", "sorry, it is 8", "easy run, 8 now", "pain now 8"])
def test_words_that_say_so_are_not_asked_about(line: str, asked: Talk) -> None:
    assert ALARMED in told(asked, line)
    assert score(asked) == 8


@pytest.mark.parametrize("line", ["4", "5", "3 now"])
def test_a_little_more_is_taken_at_once(line: str, asked: Talk) -> None:
    told(asked, line)
    assert score(asked) == int(line[0])


def test_a_lower_one_takes_more_than_a_word_in_passing(asked: Talk) -> None:
    told(asked, "no pain")
    assert score(asked) == 2


def test_what_is_left_without_an_answer_counts_once_the_day_is_over(asked: Talk) -> None:
    told(asked, "8", "easy")
    assert isinstance(asked.session.prompt, Rose)
    asked.wake()
    assert ALARMED in "\n".join(asked.texts)
    days = {one.day: one for one in diary.unpacked(asked.session.followup.log)}
    opened = asked.session.find(CheckIn)
    assert opened is not None
    assert days[opened.day - 1].pain_now == 8
    assert asked.session.find(Rose) is None
