"""The day until which somebody wants quiet."""

from datetime import date

import pytest

from flows import Catalog
from flows.understanding.until import read_until, speaks_of_days
from tests.flows.understanding.scenes import TODAY


@pytest.mark.parametrize(
    ("text", "day"),
    [("until thursday", "2026-01-08"), ("back on the 21st", "2026-01-21"), ("for eight days", "2026-01-13")],
)
def test_the_first_day_that_counts_again_is_read(text: str, day: str, catalog: Catalog) -> None:
    assert read_until(text, TODAY, catalog).sure == date.fromisoformat(day).toordinal()


@pytest.mark.parametrize("text", ["till nine", "away", "3 feb", "the 5th"])
def test_a_text_may_speak_of_days(text: str, catalog: Catalog) -> None:
    assert speaks_of_days(text, catalog)


@pytest.mark.parametrize("text", ["7:30", "half past six", "hello"])
def test_an_hour_is_no_day(text: str, catalog: Catalog) -> None:
    assert not speaks_of_days(text, catalog)
