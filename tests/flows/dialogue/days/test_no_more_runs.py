"""What holds for a day is not lifted by a better hour, and there is no second run."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.day_answers import has_run_today
from tests.talk import RESULT, SCREENED, Talk, told

NO_MORE = "No more running today"
STRONG = ("[6]", *RESULT[1:])


def test_a_day_without_a_run_stays_one(talk: Talk) -> None:
    assert "no run" in told(talk, *SCREENED, *STRONG, "may i run?")
    assert NO_MORE in told(talk, "2 now")
    assert NO_MORE in told(talk, "may i run?")
    talk.later(20)
    assert NO_MORE not in told(talk, "may i run?")


def test_a_run_today_is_the_only_one(talk: Talk) -> None:
    assert NO_MORE in told(talk, *SCREENED, *RESULT, "u said dont run but i did 5k today, 3 now")
    assert NO_MORE in told(talk, "may i run?")
    assert NO_MORE not in told(talk, "may i run tomorrow?")


def test_a_day_that_had_a_run_is_not_barred_by_a_better_score(talk: Talk) -> None:
    assert NO_MORE not in told(talk, *SCREENED, *RESULT, "2 now")


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("i did 5k today, 3 now", True),
        ("i ran this morning even though you said not to", True),
        ("she did her parkrun earlier", True),
        ("just back from a short run", True),
        ("jogged 3 miles this evening", True),
        ("i did not run today", False),
        ("can i run today?", False),
        ("i want to run today", False),
        ("i ran 10k last week", False),
        ("it hurts today", False),
    ],
)
def test_a_run_on_this_day_is_heard(text: str, is_told: bool, catalog: Catalog) -> None:
    assert has_run_today(hear(text, catalog), catalog) is is_told
