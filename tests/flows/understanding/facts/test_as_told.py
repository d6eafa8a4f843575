"""A pain told in words where a question is answered by a number or a button."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.as_told import comes, ends, is_unmoved, strength


@pytest.mark.parametrize(
    "words",
    ["a sudden strong pain on my spine", "my back suddenly hurts like hell", "an awful pain", "it hurts so much"],
)
def test_strong_in_words_counts_as_strong(words: str, catalog: Catalog) -> None:
    assert strength(hear(words, catalog), {}, catalog) == {"pain_worst": 5}


@pytest.mark.parametrize("words", ["a sudden pain on my spine", "not a strong pain", "a mild ache", "sore back"])
def test_what_is_not_called_strong_is_not(words: str, catalog: Catalog) -> None:
    assert strength(hear(words, catalog), {}, catalog) == {}


def test_a_score_knows_better(catalog: Catalog) -> None:
    assert strength(hear("strong pain, a 3", catalog), {"pain_now": 3}, catalog) == {}


@pytest.mark.parametrize(
    "words",
    [
        "ache between the blades on hard runs, gone minutes after i stop",
        "pain in intervals, it ends when i rest",
        "my back hurts when i run fast and it goes within two minutes",
    ],
)
def test_effort_brings_it_on_and_stopping_ends_it(words: str, catalog: Catalog) -> None:
    heard = hear(words, catalog)
    assert comes(heard, catalog)
    assert ends(heard, catalog)


@pytest.mark.parametrize(
    "words",
    [
        "tight on hard runs, stretching helps",
        "my calves burn on hard runs, gone when i stop",
        "a stitch on fast runs, gone when i stop",
        "the vest squeezes on long runs",
        "sore on long runs, gone when i stop slouching",
        "tight on long runs, gone once i rest for a day",
    ],
)
def test_what_a_movement_changes_or_is_elsewhere_is_no_effort(words: str, catalog: Catalog) -> None:
    assert not comes(hear(words, catalog), catalog)


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("moving my back does nothing", True),
        ("stretching makes no difference", True),
        ("no movement changes it", True),
        ("moving my back makes it worse", False),
    ],
)
def test_that_moving_does_nothing(words: str, is_so: bool, catalog: Catalog) -> None:
    assert is_unmoved(hear(words, catalog), catalog) is is_so
