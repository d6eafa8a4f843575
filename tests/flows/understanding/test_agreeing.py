"""A yes to what is kept in more words than its button's, and what is no yes."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.agreeing import CONSENTS, agreed
from flows.understanding.meant import Answer, Asked
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize("small", CONSENTS)
@pytest.mark.parametrize(
    "text", ["okay sure", "no objections", "hello. yes, go ahead. my back aches", "I already said I agree"]
)
def test_who_says_so_agrees(text: str, small: str, catalog: Catalog) -> None:
    found = agreed(hear(text, catalog), scene_of(small, catalog), catalog)
    assert found == Answer(question=small, value=("agree",))


@pytest.mark.parametrize(
    "text",
    ["no", "I don't agree", "what do I agree to?", "do I have to agree?", "yes if nothing is kept", "my back aches"],
)
def test_a_no_a_question_and_a_condition_agree_to_nothing(text: str, catalog: Catalog) -> None:
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
