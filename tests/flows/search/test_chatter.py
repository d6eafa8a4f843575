"""A whole text is small talk, or it is not."""

import pytest

from flows import Catalog
from flows.search.chatter import smalltalk


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("Thanks!", True),
        ("good morning", True),
        ("thanks you're great good night", True),
        ("thanks what now", False),
        ("thanks to my coach i run", False),
    ],
)
def test_small_talk_is_the_whole_text(text: str, talk: bool, catalog: Catalog) -> None:
    assert (smalltalk(text, catalog) is not None) is talk
