"""What keyboards give for an apostrophe."""

import pytest

from flows.text.letters.apostrophes import APOSTROPHE, APOSTROPHES


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_each_of_them_counts_between_letters(sign: str) -> None:
    assert APOSTROPHE.sub("", f"my neck{sign}s sore") == "my necks sore"


@pytest.mark.parametrize("text", ["'tight' he said", "the runners' back", "6' tall", "; and then"])
def test_a_quotation_mark_at_the_edge_of_a_word_is_left(text: str) -> None:
    assert APOSTROPHE.sub("", text) == text
