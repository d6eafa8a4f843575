"""Of which day a run is that is told on the day's card."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.run_days import is_of_this_day


@pytest.mark.parametrize(
    "text",
    [
        "slow jog this morning",
        "my usual loop, ran it before work",
        "easy, ran earlier today",
        "did 6 km at lunch",
        "1, jogged today, no pain",
        "tempo run this afternoon",
        "easy 5k, this morning",
        "went for a run before breakfast",
        "ran at 6 today",
    ],
)
def test_a_run_of_today_is_heard(text: str, catalog: Catalog) -> None:
    assert is_of_this_day(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "easy run",
        "easy run yesterday, stiff this morning",
        "2 this morning, slow jog, no pain in it",
        "no run today",
        "did not run this morning",
        "long run last night, 2 today",
        "ran on Sunday before breakfast",
        "can i run today?",
        "3 today",
        "exercises this morning",
    ],
)
def test_what_is_of_another_day_or_no_run_is_not(text: str, catalog: Catalog) -> None:
    assert not is_of_this_day(hear(text, catalog), catalog)
