"""One of several readings: tapped, told in words, none of them, or another hour in their stead."""

from flows import Chose, take_turn
from flows.dialogue import stack
from flows.values.frames import PickOne, SetHour, SetZone
from tests.talk import RESULT, SCREENED, Talk, told

ASKED = (*SCREENED, *RESULT, "/checkin", "at 8")


def test_a_reading_answers_the_question_beneath(talk: Talk) -> None:
    told(talk, *ASKED, "[20:00]")
    assert talk.session.stack == (SetZone(minute=1200),)


def test_it_is_told_in_words(talk: Talk) -> None:
    told(talk, *ASKED, "in the evening")
    assert talk.session.stack == (SetZone(minute=1200),)


def test_with_none_of_them_the_question_beneath_is_put_again(talk: Talk) -> None:
    assert "When suits you" in told(talk, *ASKED, "[None of these]")
    assert talk.session.stack == (SetHour(),)


def test_back_closes_it_and_nothing_else(talk: Talk) -> None:
    told(talk, *ASKED, "/back")
    assert talk.session.stack == (SetHour(),)


def test_another_hour_takes_its_place(talk: Talk) -> None:
    told(talk, *ASKED, "at 9")
    pick = talk.session.prompt
    assert isinstance(pick, PickOne)
    assert pick.choices[0] == ("540", "09:00")
    told(talk, "6:15 pm")
    assert talk.session.stack == (SetZone(minute=1095),)


def test_without_the_question_it_answers_it_is_only_closed(talk: Talk) -> None:
    told(talk, *ASKED)
    lost = stack.drop(talk.session, SetHour)
    tap = Chose(at=talk.at, field="checkin_pick", option="480", n=lost.n)
    assert take_turn(lost, tap, talk.catalog).session.stack == ()


def test_the_hour_is_not_forgotten_over_a_place_that_may_be_several(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Evening, 19:00]", "usa", "[None of these]")
    assert talk.session.stack == (SetZone(minute=1140),)
