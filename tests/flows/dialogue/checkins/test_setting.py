"""An hour, a place, a day in words: the sure one is set, of several one is picked."""

import pytest

from flows.values.frames import Away, CheckIn, PickOne, SetHour, SetZone
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import RESULT, SCREENED, Talk, told


def test_a_sure_hour_is_set(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "20:15")
    zone = talk.session.prompt
    assert isinstance(zone, SetZone)
    assert zone.minute == 20 * 60 + 15


def test_of_several_readings_one_is_picked_and_none_leads_back(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "springfield")
    assert isinstance(talk.session.prompt, PickOne)
    told(talk, "[None of these]")
    assert isinstance(talk.session.prompt, SetZone)


def test_a_wish_with_its_hour_needs_the_place_only(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "remind me every day at 7 am")
    assert isinstance(talk.session.prompt, SetZone)


def test_a_pause_without_a_day_is_asked_for_it(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP, "pause the check-ins")
    assert isinstance(talk.session.prompt, Away)


def test_what_is_no_hour_is_said_to_be_none(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin")
    told(talk, "qwertz")
    assert isinstance(talk.session.prompt, SetHour)


def test_an_hour_and_a_place_in_words_move_the_check_ins_and_note_no_score(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    said = told(talk, "i am home again in berlin, ask me at 8 in the evening")
    assert "Mon 20:00 (Europe/Berlin)" in said
    assert not talk.session.followup.log


def test_a_pause_that_is_over_early_ends(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP, "i'm away until the 14th")
    assert "pause is over" in told(talk, "i'm back already")
    assert isinstance(talk.session.prompt, CheckIn)


def test_an_hour_that_may_be_two_is_asked_back(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP, "ask me at 8 instead")
    assert isinstance(talk.session.prompt, PickOne)


def test_check_ins_that_were_stopped_start_again_in_words(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP, "/stop")
    told(talk, "please start asking me again")
    assert isinstance(talk.session.prompt, SetHour)


@pytest.mark.parametrize(
    "text", ["at 7:30 please, I'm in Dublin", "7:30 am, Dublin", "every morning at half past seven, we live in Dublin"]
)
def test_the_place_beside_the_hour_is_set_with_it(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", text)
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    assert (rhythm.zone, rhythm.minute) == ("Europe/Dublin", 450)
