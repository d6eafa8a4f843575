"""A no to a sign beside which a part of it is there; and two signs of which one is about suicide."""

import msgspec
import pytest

from flows.dialogue import stack
from flows.values.frames import Doubt
from flows.values.model import Alarm, Disposition, State
from tests.talk import CHEST, RESULT, SCREENED, Talk, told

CALL, TODAY, THOUGHTS = "Stop and call now", "Get this looked at today", "thinking about suicide"
DARK = "i can't see any way out of this"
CLOT = Doubt(alarm=Alarm(flags=("rf_lung_clot",), level=Disposition.EMERGENCY))
HEART = Doubt(alarm=Alarm(flags=("rf_cardiac",), level=Disposition.EMERGENCY))


def asked(talk: Talk, doubt: Doubt) -> None:
    told(talk, *SCREENED, *RESULT)
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, doubt))


@pytest.mark.parametrize("text", ["no, breathing is fine. the thigh yes", "no blood, just the one leg is swollen"])
def test_a_swollen_leg_alone_is_a_matter_for_today(text: str, talk: Talk) -> None:
    asked(talk, CLOT)
    said = told(talk, text)
    assert TODAY in said
    assert CALL not in said


def test_what_may_be_an_emergency_is_asked_about_by_itself_first(talk: Talk) -> None:
    asked(talk, HEART)
    said = told(talk, "no, only a pressure")
    assert "tightness in your chest" in said
    assert "cold sweat" not in said
    assert talk.session.alarms == ()
    assert CALL in told(talk, "yes")


def test_a_no_to_the_part_is_a_no(talk: Talk) -> None:
    asked(talk, HEART)
    told(talk, "no, only a pressure", "no")
    assert talk.session.alarms == ()
    assert not isinstance(talk.session.prompt, Doubt)


def test_the_same_again_counts(talk: Talk) -> None:
    asked(talk, HEART)
    assert CALL in told(talk, "no, only a pressure", "no just pressure")


def test_who_tells_one_sign_is_asked_about_that_one(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "my left arm is a bit heavy")
    assert "arm" in said
    assert "cold sweat" not in said


def test_suicide_and_the_body_are_asked_about_one_after_the_other(talk: Talk) -> None:
    asked(talk, HEART)
    said = told(talk, DARK)
    assert "chest" in said
    assert THOUGHTS not in said
    assert THOUGHTS in told(talk, "no")
    said = told(talk, "no")
    assert "thank you for the answer" in said
    assert "call the emergency number" not in said
    assert talk.session.alarms == ()


def test_what_was_not_answered_yet_is_not_let_go(talk: Talk) -> None:
    asked(talk, HEART)
    told(talk, DARK, "yes")
    assert talk.session.state is State.REFERRED
    assert {flag for one in talk.session.alarms for flag in one.flags} == {"rf_cardiac", "rf_self_harm"}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("went to the hospital, the ecg came back normal", "same pain"),
        ("that was just an expression", "Only a way to put it?"),
        ("i won't call an ambulance for that, no chest pain now", "I can't call for you"),
    ],
)
def test_what_is_said_to_an_emergency_of_the_chest_has_its_answer(text: str, answer: str, talk: Talk) -> None:
    assert answer in told(talk, *SCREENED, *RESULT, CHEST, text)
    assert talk.session.state is State.REFERRED
