"""The hour of check-ins, by tap and in words."""

import pytest

from flows.values.frames import PickOne, SetHour, SetZone
from tests.talk import RESULT, SCREENED, Talk, told

ASKED = (*SCREENED, *RESULT, "/checkin")


@pytest.mark.parametrize(("words", "minute"), [("[Morning, 7:30]", 450), ("evening", 1140), ("half past six am", 390)])
def test_an_hour_leads_to_the_question_of_the_clocks(talk: Talk, words: str, minute: int) -> None:
    told(talk, *ASKED, words)
    assert talk.session.stack == (SetZone(minute=minute),)


def test_an_hour_that_may_be_two_is_asked_back_on_top(talk: Talk) -> None:
    told(talk, *ASKED, "at 8")
    assert [type(frame) for frame in talk.session.stack] == [SetHour, PickOne]


def test_what_is_no_hour_is_asked_again(talk: Talk) -> None:
    assert "did not get a time" in told(talk, *ASKED, "whenever it suits")
    assert talk.session.prompt == SetHour()


def test_not_now_closes_it(talk: Talk) -> None:
    told(talk, *ASKED, "[Not now]")
    assert talk.session.stack == ()
