"""What a text puts right of the day."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins import put_right
from flows.understanding.scene import CheckInScene

CARD = CheckInScene(fields=("pain_now", "ran", "exercises"), open_field="ran", answered=("pain_now",), scored=5)


@pytest.mark.parametrize("text", ["that was a 4 not 5", "sorry the 5 should be a 4", "oops, 5 is wrong, 4"])
def test_the_number_beside_the_noted_one_takes_its_place(text: str, catalog: Catalog) -> None:
    assert put_right.put_right({"pain_run": 4}, hear(text, catalog), CARD, catalog) == {"pain_now": 4}


def test_only_where_none_was_noted_is_a_run_one_after_all() -> None:
    assert put_right.is_run_after_all("ran", "easy", CheckInScene(fields=("ran",), open_field="", answered=("ran",)))
    assert not put_right.is_run_after_all("ran", "easy", CARD)
