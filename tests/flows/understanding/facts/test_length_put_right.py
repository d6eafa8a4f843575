"""How long it has lasted, put right in words."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.length_put_right import length_put_right
from tests.talk import MONDAY


@pytest.mark.parametrize(
    ("text", "noted", "told"),
    [
        ("it was Thursday's session, not Saturday's", "d1_2", "d3_7"),
        ("oh, it was the Friday, not the Saturday", "d1_2", "d3_7"),
        ("not since today, since last Wednesday", "under_1d", "d3_7"),
        ("correction: how long is five days, not today", "under_1d", "d3_7"),
        ("I said yesterday but really it's two weeks", "d1_2", "w1_6"),
        ("I put 3 days, it is more like 3 weeks", "d3_7", "w1_6"),
        ("I've had it for four days, please correct that", "under_1d", "d3_7"),
        ("it was Thursday he ran, so 4 days", "d1_2", "d3_7"),
        ("four days, not 1 actually", "d1_2", "d3_7"),
        ("it's 6 days rather than 2", "d1_2", "d3_7"),
        ("I said 1 but it is 4 days", "d1_2", "d3_7"),
        ("2 weeks, not 2 days", "d1_2", "w1_6"),
        ("sore for 4 days, I put 2", "d1_2", "d3_7"),
    ],
)
def test_what_is_told_beside_the_old_one_holds(text: str, noted: str, told: str, catalog: Catalog) -> None:
    assert length_put_right(hear(text, catalog), noted, MONDAY, catalog) == told


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("it was Thursday's session, not Saturday's", "w1_6"),
        ("I ran on Friday and on Saturday", "d1_2"),
        ("no run for 3 days", "d1_2"),
        ("please change that", "d1_2"),
        ("5 days, not 2 exercises", "d1_2"),
        ("I run 5 days, not 2", "d1_2"),
        ("it is a 5, not a 2", "d1_2"),
        ("not today", "under_1d"),
        ("ran Saturday, so sore", "d1_2"),
    ],
)
def test_nothing_else_is(text: str, noted: str, catalog: Catalog) -> None:
    assert length_put_right(hear(text, catalog), noted, MONDAY, catalog) is None
