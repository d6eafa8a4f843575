"""What is denied of the open list, in one message after the other."""

import pytest

from flows import Catalog
from tests.talk import SCREENED, Talk, told

NOES = ("no chest pain", "breathing is fine", "nothing tearing", "I didn't faint or sweat", "no jaw pain")


def _at_the_first_list(catalog: Catalog) -> Talk:
    talk = Talk(catalog)
    for line in SCREENED[:3]:
        talk.say(line)
    return talk


def test_a_list_is_done_once_all_of_it_was_denied(catalog: Catalog) -> None:
    talk = _at_the_first_list(catalog)
    for line in NOES:
        talk.say(line)
        assert talk.texts[0].startswith(catalog.messages.denied_noted)
    talk.say("and no blood")
    assert talk.texts[0] == catalog.messages.denied_all
    assert "2 of" in talk.texts[1]


def test_what_was_denied_leaves_a_no_to_all_the_rest(catalog: Catalog) -> None:
    talk = _at_the_first_list(catalog)
    talk.say(NOES[0])
    talk.say("none of these")
    assert "2 of" in talk.texts[0]


def test_what_is_ticked_counts_as_answered_beside_what_is_denied(catalog: Catalog) -> None:
    talk = Talk(catalog)
    for line in (*SCREENED[:5], "[Fever, shivers or really ill]"):
        talk.say(line)
    for line in ("no night pain, it doesn't wake me", "nothing with effort", "calf is fine", "no rash"):
        talk.say(line)
    talk.say("urine is normal")
    assert "4 of" in talk.texts[-1]
    assert talk.session.stack[-1].ticks == ("fever_ill",)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["no chest pain, my heart jumps", "no chest pain. Not sure of the jaw", "what is tearing?"]
)
def test_more_than_a_no_is_no_denial(text: str, catalog: Catalog) -> None:
    talk = _at_the_first_list(catalog)
    talk.say(text)
    assert not talk.texts[0].startswith(catalog.messages.denied_noted)


@pytest.mark.parametrize("text", ["nah thats it", "no that's all", "nope thats the lot"])
def test_a_no_and_that_this_is_all_is_a_no_to_the_list(text: str, talk: Talk) -> None:
    assert "4 of about" in told(talk, *SCREENED[:5], text)
    assert "3 of about" in told(Talk(talk.catalog), *SCREENED[:5], "that's all")
