"""Back before the pause is over: it ends, and the day is asked about at once."""

import pytest

from flows.followup import schedule
from flows.values import diary
from flows.values.frames import CheckIn
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


@pytest.fixture
def quiet(talk: Talk) -> Talk:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "2, no run", "I'm on holiday until the 20th")
    talk.later(72)
    return talk


@pytest.mark.parametrize("line", ["I'm back already, kid is ill", "home early", "we're home again"])
def test_the_day_is_asked_about_at_once_and_once(line: str, quiet: Talk) -> None:
    said = told(quiet, line)
    assert "the pause is over" in said
    assert "\nHow is your upper back now" in said  # no "Morning" at noon
    told(quiet, "2, no run")
    assert quiet.due is not None
    assert schedule.today(quiet.due, "Europe/Paris") == schedule.today(quiet.at, "Europe/Paris") + 1


def test_what_is_told_beside_it_counts(quiet: Talk) -> None:
    said = told(quiet, "back home. 1. ran 7k yesterday, did all the exercises")
    assert "pain now: 1" in said
    assert diary.unpacked(quiet.session.followup.log)[-1].pain_now == 1
    assert quiet.session.find(CheckIn) is not None


@pytest.mark.parametrize(
    "line", ["home early, my back is a 3", "back feels like a 3, we drove home sooner", "back is 3, im home"]
)
def test_the_score_of_the_back_is_said_back(line: str, quiet: Talk) -> None:
    said = told(quiet, line)
    assert "the pause is over" in said
    assert "pain now: 3" in said
    assert "I'll be quiet" not in said


def test_asked_today_already_it_says_when_the_next_one_comes(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "2, no run", "I'm on holiday until the 20th")
    assert "Next one tomorrow" in told(talk, "we're home again")


def test_another_end_is_shown_back(quiet: Talk) -> None:
    assert "quiet until Sat 17 Jan" in told(quiet, "change of plan, I come back on the 17th instead")
    assert "quiet until Mon 19 Jan" in told(quiet, "two more days")
