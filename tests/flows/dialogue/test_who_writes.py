"""Whom "you" means changes with who writes, in any phase, and a text that tells only that is no answer."""

import pytest

from tests.flows.dialogue.test_asides import FOR_MY_SON, of_the_son
from tests.talk import RESULT, SCREENED, Talk, told

HELLO, WHOSE = '"You" is you from here on', '"You" means the person whose back hurts'


@pytest.mark.parametrize(
    ("theirs", "back"),
    [
        ("hi, I'm Leo, it's my back. dad said I should write now", "mum here again"),
        ("hi, it's Leo, not his dad", "hi, it's his dad again"),
        ("my son is typing now", "dad again"),
        ("i'll hand over to him", "it's Leo's mum again"),
    ],
)
def test_it_is_handed_over_and_back_among_the_questions_after_them_and_at_a_checkin(
    theirs: str, back: str, talk: Talk
) -> None:
    told(talk, *FOR_MY_SON)
    for _ in range(2):
        before = talk.session.record
        said = told(talk, theirs)
        assert HELLO in said
        assert "parent or guardian" in said
        assert not talk.session.of_another
        assert WHOSE in told(talk, back)
        assert (talk.session.of_another, talk.session.record) == (True, before)
        if "pain_now" not in before:
            assert "Since this pain began" in talk.texts[-1]
            told(talk, "/restart", "[Yes, start again]")
            of_the_son(talk)
    told(talk, "/checkin 19:00", "Berlin", "[None of these]")
    talk.wake()
    assert HELLO in told(talk, theirs)
    assert "from 0 to 10" in talk.texts[-1]
    assert WHOSE in told(talk, back)
    assert "from 0 to 10" in talk.texts[-1]


@pytest.mark.parametrize("text", ["he is sitting next to me", "he's right here", "we are doing this together"])
def test_that_they_sit_together_is_met_with_a_word_and_ticks_nothing(text: str, talk: Talk) -> None:
    told(talk, *FOR_MY_SON)
    assert "Good. Ask them each sign" in told(talk, text)
    assert "rf_now" not in talk.session.record
    assert talk.session.of_another


def test_what_is_told_with_it_is_noted(talk: Talk) -> None:
    of_the_son(talk)
    told(talk, "/checkin 19:00", "Berlin", "[None of these]")
    talk.wake()
    said = told(talk, "hi it's Leo now, not my dad. it's a 3")
    assert HELLO in said
    assert "pain now: 3" in said


@pytest.mark.parametrize("text", ["mum here again", "dad here", "it's mum"])
def test_a_grown_up_who_is_a_parent_still_writes_of_themselves(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert not talk.session.of_another


def test_a_parent_who_says_again_that_they_write_is_met_with_a_word(talk: Talk) -> None:
    of_the_son(talk)
    assert WHOSE in told(talk, "dad here again")
