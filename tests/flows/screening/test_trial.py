"""Each sign hears what its file says, and lets pass what it says."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.signs import FiledSign
from flows.screening.trial import trial_faults


def test_every_sign_that_ships_hears_and_lets_pass_what_its_file_says(catalog: Catalog) -> None:
    assert list(trial_faults(catalog)) == []


@pytest.fixture
def sign(catalog: Catalog) -> FiledSign:
    """A sign that is told outright, with sentences of its own."""
    signs = (sign for sign in catalog.screening.signs if isinstance(sign, FiledSign) and not sign.ask)
    return replace(next(signs), patterns=("purple knee",), hears=("my purple knee",), lets_pass=("my knee",))


def faults(sign: FiledSign, catalog: Catalog) -> list[str]:
    return list(trial_faults(replace(catalog, screening=replace(catalog.screening, signs=(sign,)))))


def test_a_sentence_that_is_not_heard_is_named_with_its_file(sign: FiledSign, catalog: Catalog) -> None:
    assert faults(sign, catalog) == []
    (fault,) = faults(replace(sign, hears=("my green knee",)), catalog)
    assert fault.startswith(f"{sign.place}: does not hear 'my green knee' - ")


def test_a_sentence_heard_only_in_doubt_is_named_unless_the_sign_asks(sign: FiledSign, catalog: Catalog) -> None:
    doubtful = replace(sign, unless=("yellow sock",), hears=("yellow sock, but a purple knee",))
    (fault,) = faults(doubtful, catalog)
    assert "is not sure of 'yellow sock, but a purple knee'" in fault
    assert faults(replace(doubtful, ask=True), catalog) == []


def test_a_sentence_that_does_not_pass_is_named(sign: FiledSign, catalog: Catalog) -> None:
    (fault,) = faults(replace(sign, lets_pass=("a purple knee again",)), catalog)
    assert fault.startswith(f"{sign.place}: speaks in 'a purple knee again' - ")
