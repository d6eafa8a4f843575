"""What follows from what was meant: one function a kind, and what each does when nothing stands in the way."""

from typing import get_args

import pytest

from flows import Catalog, Kind, State
from flows.dialogue.decide import DECIDE
from flows.understanding.meant import Meant
from flows.values.frames import Doubt, SetHour
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.talk import JELLY, RESULT, SCREENED, Talk, told


def test_there_is_one_function_for_every_kind_of_meaning() -> None:
    assert set(DECIDE) == set(get_args(Meant))
    assert len(set(DECIDE.values())) == len(DECIDE)


def test_a_doubtful_sign_is_asked_about_and_a_sure_one_is_told(talk: Talk) -> None:
    told(talk, *SCREENED, JELLY)
    assert isinstance(talk.session.prompt, Doubt)
    told(talk, "i cannot move my legs")
    assert talk.session.state is State.REFERRED


def test_several_readings_of_an_answer_are_asked_back_and_none_is_noted(talk: Talk) -> None:
    told(talk, *SCREENED, "a 3 or an 8")
    assert "pain_now" not in talk.session.record
    assert any("3" in text and "8" in text for text in talk.texts)


def test_a_change_with_its_new_answer_is_noted_at_once(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "change pain now to 5")
    assert talk.session.record["pain_now"] == 5


def test_a_wish_for_check_ins_before_a_result_waits_for_it(talk: Talk) -> None:
    told(talk, *SCREENED, "remind me every day")
    assert talk.session.find(SetHour) is None
    assert talk.session.state is State.QUESTIONS


def test_thanks_with_nothing_open_is_a_nod_and_else_an_answer_above_the_question(talk: Talk) -> None:
    told(talk, *SCREENED, "thanks")
    assert {reply.kind for reply in talk.turns[-1].replies} == {Kind.MESSAGE, Kind.QUESTION}
    told(talk, *RESULT, "thanks")
    (nod,) = talk.turns[-1].replies
    assert nod.kind is Kind.NOD
    assert nod.text
    assert nod.options, "whoever has no nods can go on from it"
    told(talk, "how are you")
    assert talk.turns[-1].replies[0].kind is Kind.MESSAGE


def _asked_what_brings_it_on(talk: Talk) -> None:
    told(talk, *SCREENED, "[4]", "[3-7 days]", "[Built up in the run]", "[Between the blades]", "[Dull ache, tight]")


@pytest.mark.parametrize("words", ["don't know", "i dont know", "not sure", "idk", "no idea"])
def test_not_to_know_what_brings_it_on_ticks_nothing_and_says_how_to_find_out(words: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    _asked_what_brings_it_on(talk)
    assert "Try it: breathe in deep" in told(talk, words)
    assert "worse_with" not in talk.session.record


def test_when_he_reaches_up_is_no_question(catalog: Catalog) -> None:
    talk = Talk(catalog)
    _asked_what_brings_it_on(talk)
    assert "I ticked: Twisting or bending; Lifting, reaching, arm swing" in told(talk, "when he twists or reaches up")


@pytest.mark.parametrize("words", ["it stays", "it stays like this", "stuck", "it just stays the same"])
def test_it_stays_is_how_it_goes(words: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    _asked_what_brings_it_on(talk)
    told(talk, "[Sitting, desk, phone]", "[Done]", "[Nothing special]", words)
    assert talk.session.record["trend"] == "same"


@pytest.mark.parametrize(
    "text",
    [
        "go back to the pain question",
        "back to the score",
        "change my pain score",
        "go back to how strong it is",
        "let me change the pain now",
    ],
)
def test_on_the_days_card_the_pain_is_that_of_the_day(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    assert "How is your upper back now" in told(talk, text)
    told(talk, "3")
    assert "I noted 3 for now" in told(talk, text)
    assert talk.session.state is State.ASSESSED
