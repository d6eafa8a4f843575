"""A text that is nothing but what is named and words beside it."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.whole import is_all

NAMED, BESIDE, ASKED = ("tea|green_tea",), ("please", "a", "hot"), ("can i ?please have",)


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("tea", True),
        ("a hot green tea, please", True),
        ("can I have a tea", True),
        ("can I have a tea with milk", False),
        ("please", False),
        ("no tea", False),
        ("", False),
    ],
)
def test_every_word_must_be_accounted_for(text: str, is_whole: bool, catalog: Catalog) -> None:
    assert is_all(NAMED, hear(text, catalog), BESIDE, catalog, ASKED) is is_whole
