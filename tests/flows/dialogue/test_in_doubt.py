"""Beside a sign in doubt: what answers it not is noted or waits, and the same is asked again."""

import pytest

from flows import Catalog
from flows.values.frames import Doubt
from flows.values.model import State
from tests.flows.assessment.test_alarms import FEVER, JELLY, RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_an_answer_to_the_question_beneath_is_kept_and_the_sign_asked_again(talk: Talk) -> None:
    said = told(talk, *SCREENED[:2], JELLY, "61")
    assert "50-64" in said
    assert "Just to be sure" in said
    told(talk, "no")
    assert talk.session.record["age_band"] == "a50_64"
    assert talk.session.state is State.RED_FLAGS


@pytest.mark.parametrize(
    "text", ["my wife has a race on sunday, may she?", "how long does this take?", "is coffee ok?"]
)
def test_a_question_is_no_yes_and_is_answered_after_a_no(text: str, talk: Talk) -> None:
    assert "Just to be sure" in told(talk, *SCREENED, *RESULT, JELLY, text)
    assert not talk.session.alarms
    told(talk, "no")
    assert not isinstance(talk.session.prompt, Doubt)


@pytest.mark.parametrize(
    "text", ["mostly after the office", "i will ask him, wait", "between the blades", "good morning"]
)
def test_what_is_beside_the_point_is_no_yes(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, text)
    assert isinstance(talk.session.prompt, Doubt)


def test_a_sure_sign_beside_a_doubt_is_told_with_it(talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, FEVER)
    assert {flag for alarm in talk.session.alarms for flag in alarm.flags} >= {"rf_cord", "rf_infection"}


def test_the_same_sign_told_again_is_a_yes(talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, "my legs are all wobbly and shaky like jelly")
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize("text", ["he says no fever", "i asked him, he had none", "no fever and he has diabetes"])
def test_a_sign_for_today_that_is_denied_by_its_name_is_a_no(text: str, talk: Talk) -> None:
    assert "Just to be sure" in told(talk, *SCREENED[:5], "dont know if he had fever, i have to ask him")
    assert "3 of about" in told(talk, text)
    assert not talk.session.alarms


@pytest.mark.parametrize("text", ["he has no fever but feels really ill", "no idea if he shivers"])
def test_a_no_to_a_part_of_it_is_none(text: str, talk: Talk) -> None:
    told(talk, *SCREENED[:5], "dont know if he had fever, i have to ask him", text)
    assert talk.session.alarms or isinstance(talk.session.prompt, Doubt)


def test_what_is_told_with_the_no_is_ticked_ahead(talk: Talk) -> None:
    said = told(talk, *SCREENED[:5], "dont know if he had fever, i have to ask him", "no fever. and he has diabetes")
    assert "More signs: Diabetes, weak immune system" in said
    told(talk, "[None of these 6]")
    assert any(one.ticked and one.label.startswith("Diabetes") for one in talk.turns[-1].replies[-1].options)


def test_a_doubt_that_is_not_understood_is_put_in_other_words(talk: Talk) -> None:
    assert "You can't tell? Tap Not sure." in told(talk, *SCREENED, JELLY, "i not understand")
