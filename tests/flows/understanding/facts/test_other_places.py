"""Which part of a text is of the upper back, and which of another place."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.other_places import of_upper_back, parts


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("knee hurts, a 5. upper back 2", ["knee hurts", "a 5"]),
        ("upper 2 lower 4", ["lower 4"]),
        ("2, no run. knee is sore", ["knee is sore"]),
        ("lower back hurts, 6, no run", ["lower back hurts", "6"]),
        ("3 for the upper back, lower back hurts at 5", ["lower back hurts at 5"]),
        ("2, ran 5k with a knee strap", []),
        ("2, did the hip flexor stretch", []),
    ],
)
def test_a_bare_score_goes_with_the_place_named_last(text: str, others: list[str], catalog: Catalog) -> None:
    assert [" ".join(one.words) for one in parts(hear(text, catalog), catalog) if one.is_other] == others


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("lower back hurts, 6, no run", "lower back hurts no run"),
        ("2, lower back is gone", "2"),
        ("2, ran 5k with a knee strap", "2 ran 5 k with a knee strap"),
    ],
)
def test_what_is_left_has_no_score_of_another_place(text: str, left: str, catalog: Catalog) -> None:
    assert " ".join(of_upper_back(hear(text, catalog), {}, catalog).words) == left
