"""A pause of check-ins, by tap, with a day, and said at any time."""

import pytest

from flows.values.frames import Away, CheckIn, ChestCheck
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


@pytest.mark.parametrize(
    ("words", "day"), [("[For a week]", "Mon 12 Jan"), ("two weeks", "Mon 19 Jan"), ("until friday", "Fri 9 Jan")]
)
def test_it_is_quiet_until_that_day(talk: Talk, words: str, day: str) -> None:
    assert f"quiet until {day}" in told(talk, *RUNNING, "/checkin", "[Pause for a while]", words)
    assert talk.session.stack == ()


def test_said_without_a_day_it_is_asked_for(talk: Talk) -> None:
    told(talk, *RUNNING, "pause")
    assert talk.session.prompt == Away()


def test_a_pause_ends_the_check_in_that_is_open(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "i'm away until friday")
    assert talk.session.find(CheckIn) is None


def test_said_over_the_chest_question_that_stays_on_top(talk: Talk) -> None:
    told(talk, *RUNNING, "[My answers]", "[Where]", "[Through to the front]", "i'm on holiday")
    assert isinstance(talk.session.prompt, ChestCheck)
