"""A sign that was none: a slip of the finger, other words, a try, or no such thing at all."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.alarm.slips import is_slip


@pytest.mark.parametrize(
    "text", ["wrong button", "that was a typo of mine, wrong line", "there was never any such thing"]
)
def test_a_slip_says_so(text: str, catalog: Catalog) -> None:
    assert is_slip(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["nothing like that before today", "it is there", "my chest hurts"])
def test_all_else_is_none(text: str, catalog: Catalog) -> None:
    assert not is_slip(hear(text, catalog), catalog)
