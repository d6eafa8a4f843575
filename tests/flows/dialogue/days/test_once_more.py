"""A sign that was taken back, or called muscular, is asked about once at the next check-in."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.dialogue.days import once_more
from flows.dialogue.standing import afresh
from flows.values.frames import CheckIn, Doubt
from flows.values.model import Alarm, Disposition, FollowUp, Origin, Session, State
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import CHEST, DIE, RESULT, SCREENED, Talk, told

HAND = "since this morning there is some tingling in my right hand that stays"
BACK = "[That's not what I meant]"


def test_taking_back_a_sign_for_today_names_no_emergency_number(talk: Talk) -> None:
    assert "looked at today" in told(talk, *RUNNING, HAND, BACK)


def test_a_sign_taken_back_is_asked_about_once_and_then_the_day(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, BACK)
    talk.wake()
    assert "You told me of this before" in talk.texts[-1]
    told(talk, "no")
    assert isinstance(talk.session.prompt, CheckIn)
    talk.later(24)
    talk.wake()
    assert isinstance(talk.session.prompt, CheckIn)


def test_still_there_it_is_an_alarm(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, BACK)
    talk.wake()
    told(talk, "yes, a bit")
    assert talk.session.state is State.REFERRED


def test_what_a_doctor_called_muscular_is_asked_about_once(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, "[I'll get seen today]", "[Seen: it is muscular]")
    talk.wake()
    assert "worse since, or back" in talk.texts[-1]
    assert isinstance(talk.session.prompt, Doubt)


def test_the_next_check_in_still_comes_when_that_is_not_answered(talk: Talk) -> None:
    told(talk, *RUNNING, CHEST, BACK)
    talk.wake()
    told(talk, "5")
    assert isinstance(talk.session.prompt, Doubt)
    talk.later(24)
    talk.wake()
    assert isinstance(talk.session.prompt, Doubt)


def test_thoughts_of_suicide_are_not_asked_about_like_this(talk: Talk) -> None:
    told(talk, *RUNNING, DIE)
    assert not talk.session.followup.taken_back


def test_a_sign_of_somebody_else_is_not_asked_about_again() -> None:
    theirs = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY, origin=Origin.TEXT, of_another=True)
    mine = Session(consent=True)
    assert once_more.noted_taken_back(mine, theirs) == mine
    assert once_more.noted_seen(mine, (theirs,)) == mine
    assert once_more.noted_taken_back(Session(consent=True, of_another=True), theirs).followup.taken_back == (theirs,)


def test_nothing_is_asked_about_on_top_of_a_sign_that_is_in_doubt(catalog: Catalog) -> None:
    told_before = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY)
    waiting = Session(consent=True, followup=FollowUp(taken_back=(told_before,)))
    assert isinstance(once_more.asked(waiting, catalog).prompt, Doubt)
    in_doubt = replace(waiting, stack=(Doubt(alarm=Alarm(flags=("rf_infection",), level=Disposition.URGENT)),))
    assert once_more.asked(in_doubt, catalog) == in_doubt


SORE = "no. well, my chest feels a bit sore on the way up to my flat, I am 50 after all"
ON = ("[None of these 5]", "[None of these 6]", "[None of these 6]", *RESULT)


@pytest.mark.parametrize("text", ["not at this moment, no", "no, not now", "not now", "no, not today"])
def test_a_no_that_is_only_of_now_leaves_the_sign_open_and_the_result_names_it(text: str, talk: Talk) -> None:
    assert "Just to be sure" in told(talk, *SCREENED[:4], SORE)
    assert "at any time since the pain began" in told(talk, text)
    assert isinstance(talk.session.prompt, Doubt)
    said = told(talk, "no", *ON)
    assert "You wrote a bit of this, then said no" in said
    assert "tightness in your chest" in said


def test_effort_told_beside_a_no_is_asked_about_alone_and_the_result_names_it(talk: Talk) -> None:
    said = told(talk, *SCREENED[:4], SORE, "no, just on the stairs")
    assert "any effort brings on" in said
    assert "in your chest" not in said
    assert "any effort brings on" in told(talk, "no", *ON)


def test_effort_and_ease_told_beside_it_are_a_matter_for_today(talk: Talk) -> None:
    said = told(talk, *SCREENED[:4], SORE, "oh, just on the stairs, it is off again once I stop")
    assert "Get this looked at today" in said
    assert talk.session.followup.in_part == ("rf_effort_angina",)


def test_a_plain_no_is_not_named_in_the_result(talk: Talk) -> None:
    assert "You wrote a bit of this" not in told(talk, *SCREENED[:4], SORE, "no", *ON)


def test_a_new_ache_begins_without_what_was_told_in_part(talk: Talk) -> None:
    told(talk, *SCREENED[:4], SORE, "no, not now", "no", *ON)
    assert talk.session.followup.in_part == ("rf_cardiac:chest",)
    assert not afresh(talk.session.followup).in_part
