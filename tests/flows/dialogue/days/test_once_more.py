"""A sign that was taken back, or called muscular, is asked about once at the next check-in."""

from msgspec.structs import replace

from flows.dialogue.days import once_more
from flows.values.frames import CheckIn, Doubt
from flows.values.model import Alarm, Disposition, FollowUp, Origin, Session, State
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import CHEST, DIE, Talk, told

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


def test_nothing_is_asked_about_on_top_of_a_sign_that_is_in_doubt() -> None:
    told_before = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY)
    waiting = Session(consent=True, followup=FollowUp(taken_back=(told_before,)))
    assert isinstance(once_more.asked(waiting).prompt, Doubt)
    in_doubt = replace(waiting, stack=(Doubt(alarm=Alarm(flags=("rf_infection",), level=Disposition.URGENT)),))
    assert once_more.asked(in_doubt) == in_doubt
