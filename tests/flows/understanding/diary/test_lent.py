"""What may be a clinician's word though it names nobody."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.lent import is_lent


@pytest.mark.parametrize("text", ["no pull ups", "rest until monday", "nothing overhead for now"])
def test_an_order_may_be_theirs(text: str, catalog: Catalog) -> None:
    assert is_lent(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text", ["should i leave the rows out?", "ran 4k easy", "did no rows today", "i never do planks"]
)
def test_what_one_asks_did_or_never_does_is_not(text: str, catalog: Catalog) -> None:
    assert not is_lent(hear(text, catalog), catalog)
