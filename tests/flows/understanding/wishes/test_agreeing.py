"""A yes to what is kept in more words than its button's, and what is no yes."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Answer, Asked
from flows.understanding.wishes.agreeing import CONSENTS, agreed
from tests.flows.understanding.scenes import scene_of
from tests.talk import Talk, told


@pytest.mark.parametrize("small", CONSENTS)
@pytest.mark.parametrize(
    "text",
    [
        "okay sure",
        "no objections",
        "hello. yes, go ahead. my back aches",
        "I already said I agree",
        "yh",
        "k cool",
        "yep lol",
        "sure thing",
        "yea lets do it",
        "yes pls",
    ],
)
def test_who_says_so_agrees(text: str, small: str, catalog: Catalog) -> None:
    found = agreed(hear(text, catalog), scene_of(small, catalog), catalog)
    assert found == Answer(question=small, value=("agree",))


@pytest.mark.parametrize("small", CONSENTS)
@pytest.mark.parametrize(
    "text",
    [
        "I'd rather you kept nothing about me",
        "not comfortable with that",
        "hmm I would rather not",
        "please don't store any of my answers",
        "I don't want my data saved",
        "nothing I write should be kept please",
        "I'm not happy with you keeping my answers",
        "sorry, I can't agree to this",
        "I don't want that. my back aches since monday",
        "uneasy about telegram reading this",
        "I would prefer you didn't",
        "I won't share my health data",
        "no no, not for me thanks",
        "nah ur good",
        "naw lol",
    ],
)
def test_who_wants_nothing_kept_refuses(text: str, small: str, catalog: Catalog) -> None:
    found = agreed(hear(text, catalog), scene_of(small, catalog), catalog)
    assert found == Answer(question=small, value=("decline",))


@pytest.mark.parametrize(
    "text",
    [
        "I agree but don't keep my data",
        "do you keep nothing about me?",
        "what happens if I don't agree?",
        "I don't mind",
        "sitting is not comfortable",
        "I'm not happy with my back",
        "I don't keep my back straight",
        "I don't want to stop running",
        "my chair is not comfortable and it aches between the blades",
        "I never had this before",
    ],
)
def test_what_speaks_of_something_else_refuses_nothing(text: str, catalog: Catalog) -> None:
    found = agreed(hear(text, catalog), scene_of("consent", catalog), catalog)
    assert not isinstance(found, Answer) or found.value != ("decline",)


@pytest.mark.parametrize(
    "text",
    [
        "what do I agree to?",
        "do I have to agree?",
        "yes if nothing is kept",
        "ok as long as you don't store my data",
        "my back aches",
    ],
)
def test_a_question_and_a_condition_agree_to_nothing(text: str, catalog: Catalog) -> None:
    assert agreed(hear(text, catalog), scene_of("consent", catalog), catalog) is None


def test_a_question_beside_it_is_kept_for_its_answer(catalog: Catalog) -> None:
    found = agreed(hear("I agree. can I take ibuprofen?", catalog), scene_of("consent", catalog), catalog)
    assert isinstance(found, Answer)
    assert isinstance(found.also, Asked)


def test_nobody_agrees_before_it_is_asked_or_to_another_question(catalog: Catalog) -> None:
    yes = hear("yes, I agree", catalog)
    assert agreed(yes, replace(scene_of("consent", catalog), is_first=True), catalog) is None
    assert agreed(yes, scene_of("delete", catalog), catalog) is None
    assert agreed(yes, scene_of("side", catalog), catalog) is None


@pytest.mark.parametrize("text", ["yes I am agree", "ok bet", "Permission given. Male, 51", "deal, mate"])
def test_a_yes_in_other_words_is_one(text: str, talk: Talk) -> None:
    told(talk, "/start", text)
    assert talk.session.consent


@pytest.mark.parametrize("text", ["no permission given", "I am not agreeing to this", "I bet you sell it"])
def test_what_only_sounds_like_a_yes_is_none(text: str, talk: Talk) -> None:
    told(talk, "/start", text)
    assert not talk.session.consent
