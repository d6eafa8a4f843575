"""A no to a warning sign by its name."""

import pytest

from flows import Catalog
from flows.screening.denials import denies_a_sign
from flows.screening.hearing import hear


@pytest.mark.parametrize("text", ["no i dont have chest pain", "my arm is fine, no chest pain", "no numb legs"])
def test_a_sign_is_denied_by_its_name(text: str, catalog: Catalog) -> None:
    assert denies_a_sign(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["chest pain", "the chest pain is not gone", "no", "i am fine"])
def test_what_denies_none_is_no_such_word(text: str, catalog: Catalog) -> None:
    assert not denies_a_sign(hear(text, catalog), catalog)
