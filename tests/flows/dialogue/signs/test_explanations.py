"""An explanation takes no warning back, and is not met as if it had not been heard."""

import pytest

from flows import Catalog
from flows.assessment import alarms
from flows.values.frames import Doubt
from flows.values.model import State
from tests.flows.assessment.test_alarms import CHEST, DIE, FEVER, LEGS, SCREENED, told
from tests.talk import Talk


@pytest.mark.parametrize(
    "text", ["no thats just sore from pushups", "that was heartburn", "its gone now", "i only sprinted"]
)
@pytest.mark.parametrize("sign", [CHEST, LEGS])
def test_an_emergency_stays_and_the_explanation_is_heard(sign: str, text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, sign, text)
    assert said.startswith("Call all the same: **112")
    assert "It may be just that" in said
    assert talk.session.state is State.REFERRED


def test_a_look_today_stays_advised(catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, FEVER, "its just a cold")
    assert "have it looked at today" in said
    assert alarms.current(talk.session) is not None


def test_thoughts_of_suicide_are_asked_about_as_before(catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert "Are you safe right now?" in told(talk, *SCREENED, DIE, "i was just tired")


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("his arm is numb and tingly", "its gone now, it was the arm he slept on"),
        ("my hand is tingling", "i slept on it"),
    ],
)
def test_a_limb_that_was_slept_on_is_no_nerve(sign: str, text: str, with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    told(talk, *SCREENED, "[3]", sign)
    assert isinstance(talk.session.prompt, Doubt)
    assert "How long have you had it" in told(talk, text)
    assert not talk.session.alarms


def test_a_doubt_is_asked_again_with_what_a_no_would_mean(catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, "[3]", "my chest feels a bit tight", "thats from bench press")
    assert "only when you press or use it does not count: tap No" in said
    assert isinstance(talk.session.prompt, Doubt)
    assert "Stop and call now" in told(talk, "[Not sure]")
