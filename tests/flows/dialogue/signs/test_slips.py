"""A slip that names one of several signs leaves the others where they are."""

import pytest

from flows.values.model import Disposition, State
from tests.talk import RESULT, SCREENED, Talk, told

KEPT = "The rest of what you told me still counts."


@pytest.mark.parametrize(
    ("signs", "slip"),
    [
        (("i fainted and my legs went numb",), "sorry i did not faint, wrong word"),
        (("my chest hurts badly and i can't breathe",), "no chest pain, that was a typo"),
        (("i cough up blood and i can't breathe",), "not blood, i misread that"),
        (("it spreads into my jaw and my left arm",), "not the jaw, i mean my neck"),
        (("crushing chest pain and my legs are numb",), "the legs were a typo"),
        (("i fainted", "my legs are numb and weak now"), "typo, i didn't faint"),
        (("i fainted", "my legs are numb and weak now"), "typo, my legs are fine"),
    ],
)
def test_one_sign_taken_back_leaves_the_other(signs: tuple[str, ...], slip: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, *signs, slip)
    assert KEPT in said
    assert "Stop and call now" in said
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize(
    ("sign", "slip"),
    [
        ("crushing chest pain", "no chest pain, that was a typo"),
        ("it spreads into my jaw", "not the jaw, i mean my neck"),
        ("crushing chest pain and my legs are numb", "false alarm, no chest pain and no numb legs"),
        ("crushing chest pain and my legs are numb", "sorry, wrong chat"),
    ],
)
def test_all_of_it_taken_back_ends_the_message(sign: str, slip: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, sign, slip)
    assert talk.session.state is not State.REFERRED


def test_one_after_the_other_ends_it_at_the_last(talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, "crushing chest pain and my legs are numb", "typo, no numb legs")
    assert KEPT in said
    told(talk, "and no chest pain, sorry, typo")
    assert talk.session.state is not State.REFERRED


def test_what_is_left_may_be_a_matter_for_today(talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, "i cough up blood and one calf is swollen", "oops, no blood, wrong word")
    assert "Get this looked at today" in said
    assert [one.level for one in talk.session.alarms] == [Disposition.URGENT]
    assert not talk.session.followup.withdrawn


def test_a_sign_that_goes_is_asked_about_once_more(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "i fainted and my legs went numb", "sorry i did not faint, wrong word")
    assert talk.session.followup.withdrawn == ("rf_cardiac",)


def test_the_button_takes_back_the_whole_message(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "i fainted and my legs went numb", "[That's not what I meant]")
    assert talk.session.state is not State.REFERRED
