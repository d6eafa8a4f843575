"""The score that a question is about."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.scores.asked_score import ASKED_SCORE, asked_score


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("can i play hockey with a 3/10", 3),
        ("it is 4 out of 10, is netball ok", 4),
        ("pain of six out of ten, tennis or not", 6),
        ("0/10 today, may i bowl", 0),
    ],
)
def test_it_is_the_one_number_out_of_ten(text: str, score: int, catalog: Catalog) -> None:
    assert asked_score(hear(text, catalog), catalog) == {ASKED_SCORE: score}


@pytest.mark.parametrize(
    "text", ["it was 6/10 and is 2/10, can i play", "can i run 10 km", "is it ok at 4", "3 out of 5 runs hurt, why"]
)
def test_several_scores_and_other_numbers_are_none(text: str, catalog: Catalog) -> None:
    assert asked_score(hear(text, catalog), catalog) == {}
