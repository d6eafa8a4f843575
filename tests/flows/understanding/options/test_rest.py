"""How it is at rest tells not that it began there."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Answer
from flows.understanding.options.rest import is_told_of_else
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    "text",
    [
        "lying down makes it worse",
        "worse sitting on the train",
        "it's sore when I'm seated",
        "a 6 when I twist, 1 at rest",
        "3 lying flat",
        "it aches at rest as well",
        "sitting, turning my head",
    ],
)
def test_how_it_is_then_is_no_beginning(text: str, catalog: Catalog) -> None:
    assert is_told_of_else(hear(text, catalog), catalog)
    found = understand(hear(text, catalog), scene_of("onset", catalog), catalog)
    assert not (isinstance(found, Answer) and found.question == "onset")


@pytest.mark.parametrize(
    "text",
    ["sitting at my desk", "at rest", "I was sitting on the sofa and it hurt", "it came in bed", "reading in bed"],
)
def test_a_beginning_at_rest_is_one(text: str, catalog: Catalog) -> None:
    assert not is_told_of_else(hear(text, catalog), catalog)
    found = understand(hear(text, catalog), scene_of("onset", catalog), catalog)
    assert isinstance(found, Answer)
    assert found.value == ("at_rest",)
