"""A pause of check-ins, by tap, with a day, and said at any time."""

import pytest

from flows.followup import schedule
from flows.values.diary import iso
from flows.values.frames import Away, CheckIn, ChestCheck
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


@pytest.mark.parametrize(
    ("words", "day"), [("[For a week]", "Mon 12 Jan"), ("two weeks", "Mon 19 Jan"), ("until friday", "Fri 9 Jan")]
)
def test_it_is_quiet_until_that_day(talk: Talk, words: str, day: str) -> None:
    assert f"quiet until {day}" in told(talk, *RUNNING, "/checkin", "[Pause for a while]", words)
    assert talk.session.stack == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a pause for a week from Saturday"], "from Sat 10 Jan until Sat 17 Jan"),
        (["no messages next week"], "from Mon 12 Jan until Mon 19 Jan"),
        (["i'm away from friday to tuesday"], "from Fri 9 Jan until Tue 13 Jan"),
        (["travelling 20 - 25 jan"], "from Tue 20 Jan until Sun 25 Jan"),
        (["pause from saturday", "[For a week]"], "from Sat 10 Jan until Sat 17 Jan"),
        (["pause from saturday", "for 3 days"], "from Sat 10 Jan until Tue 13 Jan"),
        (["/checkin", "from friday till monday"], "from Fri 9 Jan until Mon 12 Jan"),
        (["/checkin", "[Pause for a while]", "starting thursday, two weeks"], "from Thu 8 Jan until Thu 22 Jan"),
    ],
)
def test_it_begins_on_the_day_that_is_told(talk: Talk, words: list[str], said: str) -> None:
    assert said in told(talk, *RUNNING, *words)
    assert talk.session.stack == ()


def woken(talk: Talk, times: int) -> list[str]:
    """The days on which the next check-ins come."""
    days = []
    for _ in range(times):
        assert talk.due is not None
        days.append(iso(schedule.today(talk.due, "Europe/Paris")))
        talk.wake()
    return days


def test_until_it_begins_it_asks_as_before(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "3", "pause from thursday for a week")
    assert talk.session.find(CheckIn) is not None
    assert woken(talk, 2) == ["2026-01-07", "2026-01-15"]


@pytest.mark.parametrize("words", ["skip thursday", "dont ask me on thursday", "no check-in on the 8th please"])
def test_one_day_alone_is_left_out(talk: Talk, words: str) -> None:
    assert "No check-in on Thu 8 Jan" in told(talk, *RUNNING, words)
    assert woken(talk, 3) == ["2026-01-06", "2026-01-07", "2026-01-09"]


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
