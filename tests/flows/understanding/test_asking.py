"""Is it a question?"""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.asking import is_question


@pytest.mark.parametrize(
    "text", ["is it okay to swim", "what else helps", "it aches, should I rest", "heat or ice?", "how come"]
)
def test_a_question_is_known_by_its_mark_or_its_words(text: str, catalog: Catalog) -> None:
    assert is_question(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["when I sit it aches", "it is a dull ache", "since monday", ""])
def test_what_is_told_is_no_question(text: str, catalog: Catalog) -> None:
    assert not is_question(hear(text, catalog), catalog)
