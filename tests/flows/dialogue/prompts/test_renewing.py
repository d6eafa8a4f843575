"""A look on one card at what may be new: before the plan, beside an old result, before the questions."""

import pytest

from flows import Catalog
from flows.values.frames import AnyNew, NewSince, Recheck, StillSo
from flows.values.model import State
from tests.flows.dialogue.checkins.test_checkins import PLAN
from tests.talk import RESULT, SCREENED, Talk, told

UNSURE = ("not sure", "maybe", "i don't know", "yes")


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    """A talk with a plan of five days ago."""
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, *PLAN)
    talk.later(24 * 5)
    return talk


WISHES = {"my plan": "Your plan", "/causes": "What helps", "may i run?": "It goes by the pain"}


@pytest.mark.parametrize(("wish", "opened"), WISHES.items())
def test_nothing_new_opens_what_was_asked_for(wish: str, opened: str, talk: Talk) -> None:
    before = talk.session.record
    assert opened not in told(talk, wish)
    assert isinstance(talk.session.prompt, AnyNew)
    assert opened in told(talk, "[None of these]")
    assert talk.session.record == before
    assert opened in told(talk, wish)


def test_the_card_names_every_sign_of_both_lists(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, "my plan")
    signs = [
        one for id in ("rf_now", "rf_history") for one in catalog.fields[id].options if one.flags and one.id != "unsure"
    ]
    assert len(signs) > 20
    assert [one.id for one in signs if one.button not in said] == []


@pytest.mark.parametrize("words", ["[Something]", *UNSURE])
def test_all_else_puts_the_signs_in_full(words: str, talk: Talk) -> None:
    told(talk, "my plan", words)
    assert talk.session.state is State.RED_FLAGS
    assert talk.session.prompt is None
    frame = talk.session.find(Recheck)
    assert frame is not None
    assert frame.is_claimed


@pytest.mark.parametrize("words", ["[Check again]", *UNSURE[:3], "no"])
def test_an_old_result_of_which_somebody_is_unsure_is_looked_at_again(words: str, talk: Talk) -> None:
    told(talk, "/result")
    assert talk.session.prompt == StillSo()
    told(talk, words)
    assert isinstance(talk.session.prompt, NewSince)


@pytest.mark.parametrize("words", ["[Show me the list]", *UNSURE])
def test_before_the_questions_all_but_none_puts_the_lists(words: str, talk: Talk) -> None:
    told(talk, "/result", "[Check again]", words)
    assert talk.session.state is State.RED_FLAGS
    assert talk.session.prompt is None
    assert "rf_now" not in talk.session.record


@pytest.mark.parametrize("words", ["none really but my knee hurts", "no idea, about a 5", "nope, it is the left one"])
def test_no_longer_text_counts_as_none(words: str, talk: Talk) -> None:
    told(talk, "/result", "[Check again]", words)
    assert "rf_now" not in talk.session.record


def test_what_is_told_at_the_card_before_the_questions_is_noted(talk: Talk) -> None:
    told(talk, "/result", "[Check again]")
    said = told(talk, "since yesterday it hurts again, about a 5")
    assert "Pain now: 5" in said
    assert isinstance(talk.session.prompt, NewSince)
    told(talk, "[None]")
    assert (talk.session.record["pain_now"], talk.session.record["duration"]) == (5, "d1_2")


def test_an_answer_changed_at_that_card_leaves_it_open(talk: Talk) -> None:
    told(talk, "/result", "[Check again]", "about a 5 today", "change pain now")
    assert isinstance(talk.session.prompt, NewSince)
    told(talk, "[None]")
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


def test_a_sign_that_was_heard_at_that_card_puts_the_lists(talk: Talk) -> None:
    told(talk, "/result", "[Check again]", "i have a fever and shivers since yesterday", "[I'll get seen today]")
    assert talk.session.find(NewSince) is None
    told(talk, "hello", "/start", "[Go on]")
    assert talk.turns[-1].replies[-1].options[0].field == "rf_now"


@pytest.mark.parametrize("wish", ["my plan", "/result", "start over"])
def test_the_next_word_lets_it_go(wish: str, talk: Talk) -> None:
    told(talk, wish, "thanks")
    assert talk.session.prompt is None
    assert talk.session.state is State.ASSESSED


def test_a_sign_in_words_is_heard_beside_it(talk: Talk) -> None:
    told(talk, "my plan", "i have crushing chest pain and i can't breathe")
    assert talk.session.state is State.REFERRED
