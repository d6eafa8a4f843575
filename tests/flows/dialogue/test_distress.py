"""Who is desperate or afraid hears a kind word, and is led on."""

import pytest

from flows.dialogue import stack
from tests.flows.dialogue.test_gate import SHOWN
from tests.flows.dialogue.test_who_writes import of_the_son
from tests.talk import CHEST, SCREENED, Talk, told


@pytest.mark.parametrize("before", [SCREENED[:2], SCREENED, SHOWN])
@pytest.mark.parametrize(
    "text",
    [
        *("its killing me... i am so fed up", "I can't take this anymore", "had enough of this, so desperate"),
        *("really worried its something bad", "I'm scared it's my heart", "this frightens me, it hurts at 4"),
    ],
)
def test_who_is_desperate_or_afraid_hears_a_kind_word_first(before: tuple[str, ...], text: str, talk: Talk) -> None:
    told(talk, *before, text)
    words = talk.catalog.messages
    asked = stack.is_about_safety(talk.session)
    assert talk.session.state.name == "REFERRED" or asked or talk.texts[0] in (words.kind_desperate, words.kind_afraid)
    assert "Which of these do you mean" not in "\n".join(talk.texts)


@pytest.mark.parametrize("text", ["I'm not worried", "it does not kill me", "about a 4", "I love this", CHEST])
def test_who_is_neither_and_an_emergency_hear_none(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, text)
    assert not {talk.catalog.messages.kind_desperate, talk.catalog.messages.kind_afraid} & set(talk.texts)


def test_a_parent_who_is_not_heeded_gets_a_word(talk: Talk) -> None:
    of_the_son(talk)
    assert "That is hard for you" in told(talk, "he ran at training even though I said no")
