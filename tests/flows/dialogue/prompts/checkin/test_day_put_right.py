"""What is put right of a day, on its card and after it: it is taken, and what it had called for is off."""

import pytest

from flows.values import diary
from flows.values.diary import Exercises, Ran
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, *PLAN, *SET_UP)


def entry(talk: Talk) -> diary.CheckIn:
    return diary.unpacked(talk.session.followup.log)[-1]


@pytest.fixture
def risen(talk: Talk) -> Talk:
    """A day on which it has gone up for the second time, after which a visit is advised."""
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "4, no run, all")
    talk.wake()
    return talk


@pytest.mark.parametrize(
    "line", ["sorry fat fingers, that was a 3 not 5", "that was a 3 not 5", "sorry, 3", "oops i meant 3", "3 not 5"]
)
def test_a_wrong_score_takes_the_visit_it_called_for_with_it(line: str, risen: Talk) -> None:
    assert "See a doctor" in told(risen, "5")
    said = told(risen, line)
    assert "is off" in said
    assert entry(risen).pain_now == 3
    assert risen.session.followup.course.referred == 0
    assert "has seen you" not in told(risen, "no run", "none")


@pytest.mark.parametrize("line", ["sorry, that was a 3 not 5", "sorry the 5 should be a 3", "the 5 should be a 3"])
def test_so_it_does_after_the_end(line: str, risen: Talk) -> None:
    assert "has seen you" in told(risen, "5, no run, all")
    said = told(risen, line)
    assert "is off" in said
    assert "has seen you" not in said
    assert (entry(risen).pain_now, entry(risen).exercises) == (3, Exercises.ALL)


def test_a_score_that_is_put_up_takes_nothing_away(risen: Talk) -> None:
    told(risen, "5", "no run")
    assert "is off" not in told(risen, "sorry thats a 7")
    assert entry(risen).pain_now == 7
    assert risen.session.followup.course.referred > 0


@pytest.mark.parametrize("line", ["that was a 4 not 5", "sorry that 5 should be a 4", "sorry the 5 is a 4"])
def test_the_score_that_is_named_is_the_one_put_right_whatever_is_asked(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "5", "easy", line)
    assert (entry(talk).pain_now, entry(talk).pain_run) == (4, None)


@pytest.mark.parametrize("line", ["all. sorry the 4 should be a 2", "all of them, oh and sorry the 4 should be a 2"])
def test_beside_another_answer_too(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "4", "no run", line)
    assert (entry(talk).pain_now, entry(talk).exercises) == (2, Exercises.ALL)


@pytest.mark.parametrize("line", ["did the exercises. actually only half", "all, no wait, half of them"])
def test_what_is_said_last_of_the_exercises_holds(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "4", "no run", line)
    assert entry(talk).exercises is Exercises.SOME


@pytest.mark.parametrize("line", ["no i did run, 3k", "and i did run, 3k easy", "i ran 5k easy after all"])
@pytest.mark.parametrize("before", [("4, no run",), ("4, no run, all",)])
def test_a_run_after_all_takes_the_place_of_none(before: tuple[str, ...], line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, *before, line)
    assert entry(talk).ran is Ran.EASY
    assert "At its worst in the run" in said


def test_of_a_run_after_all_its_kind_is_asked_where_it_is_not_told(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "What kind of run" in told(talk, "4, no run, all", "actually i ran today")
