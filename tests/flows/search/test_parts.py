"""A text is parted into the questions it asks."""

import pytest

from flows import Catalog
from flows.search.parts import questions, sides


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How long does it last, and can I take something?", ["how long does it last", "can i take something"]),
        ("sore since monday. is it the bag? why only left", ["is it the bag", "why only left"]),
        ("how do i get rid of it and um should i roll it", ["how do i get rid of it", "should i roll it"]),
        ("roughly when will this go, and can i run", ["roughly when will this go", "can i run"]),
        ("it hurts after runs and i stretch", []),
        ("shoes or hills?", ["shoes or hills"]),
        ("when i climb hard my fists clench. how do i stop that?", ["how do i stop that"]),
        ("when can i run?", ["when can i run"]),
        ("", []),
    ],
)
def test_each_question_stands_alone(text: str, asked: list[str], catalog: Catalog) -> None:
    assert list(questions(text, catalog.reading.questions)) == asked


@pytest.mark.parametrize(
    ("question", "two"),
    [("is it the bra or the vest", ("is it the bra", "the vest")), ("roller vs gun", ("roller", "gun")), ("or", None)],
)
def test_a_choice_has_two_sides(question: str, two: tuple[str, str] | None, catalog: Catalog) -> None:
    assert sides(question, catalog.reading.questions) == two
