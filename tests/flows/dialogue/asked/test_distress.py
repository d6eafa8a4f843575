"""Who is desperate or afraid hears a kind word, and is led on."""

import pytest

from flows.dialogue import stack
from tests.flows.dialogue.record.test_who_writes import of_the_son
from tests.flows.dialogue.test_gate import SHOWN
from tests.talk import CHEST, RESULT, SCREENED, Talk, told


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


SPREADS = [
    "does it mean it goes in whole spine? i have fear",
    "will it spread to my whole spine? i'm scared",
    "will it spread to my whole spine?",
    "can it spread into my lower back?",
    "does this go through the whole back",
    "will my whole spine hurt one day?",
    "could it move to the rest of my back?",
    "can this spread?",
    "might it creep over the whole back?",
    "would the ache spread across my entire back?",
]
BROKEN = [
    "is it a broken rib or what",
    "is my rib broken?",
    "a broken rib?",
    "could i have cracked a rib?",
    "do i have a rib fracture",
    "are my ribs broken",
    "is it a cracked rib?",
    "can a rib be broken there?",
    "maybe the rib is fractured?",
    "is there a crack in a rib?",
]


@pytest.mark.parametrize("text", SPREADS)
def test_whoever_fears_that_it_spreads_is_answered_that(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, text)
    assert next(line for line in said.splitlines() if "worries you" not in line).startswith("Mostly not:")
    assert "emergency number" in said
    assert ("worries you" in said) is ("scared" in text or "fear" in text)


@pytest.mark.parametrize("text", BROKEN)
def test_whoever_asks_for_a_broken_rib_is_answered_that(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, text)
    assert "I can't see that from here: an examination can tell." in said
    assert "have it looked at" in said


@pytest.mark.parametrize(
    "text",
    [
        "im really annoyed with this",
        "sick of it all",
        "this ache drives me nuts",
        "nobody believes me",
        "so sad about it",
    ],
)
def test_who_is_weary_of_it_gets_a_kind_word_and_what_comes_next(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, text)
    assert said.startswith("I'm sorry, this is frustrating")
    assert "**Next**" in said
