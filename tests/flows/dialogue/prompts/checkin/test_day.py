"""The day's check-in: each answer is noted, the last one brings the advice."""

import pytest

from flows import Catalog, State
from flows.values import diary
from flows.values.frames import CheckIn
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.flows.dialogue.test_checkins import PLAN, SET_UP, answer
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


@pytest.fixture
def running(talk: Talk) -> Talk:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    return talk


def scores(talk: Talk) -> list[int | None]:
    return [one.pain_now for one in diary.unpacked(talk.session.followup.log) if one.answered]


def test_all_answers_end_it(running: Talk) -> None:
    answer(running, "[2]", "[No run]", "[All]")
    assert running.session.find(CheckIn) is None
    assert scores(running) == [2]


def test_a_sentence_answers_several_questions(running: Talk) -> None:
    answer(running, "a 2, no run today, did all of the exercises")
    assert scores(running) == [2]
    assert running.session.find(CheckIn) is None


def test_back_takes_the_last_answer_back(running: Talk) -> None:
    answer(running, "[2]", "/back")
    assert scores(running) == []
    assert isinstance(running.session.prompt, CheckIn)


def test_something_worrying_asks_the_warning_signs(running: Talk) -> None:
    answer(running, "[Something new, worrying]")
    assert running.session.state is State.RED_FLAGS


def test_skipped_at_once_the_day_is_over(running: Talk) -> None:
    answer(running, "[Skip today]")
    assert running.session.find(CheckIn) is None
    assert set(scores(running)) <= {None}
