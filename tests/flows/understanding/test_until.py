"""A day in somebody's words, read with the words that ship."""

import pytest

from flows import Catalog
from flows.understanding.until import read_until, speaks_of_days
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")


def test_a_day_is_read_with_the_words_of_the_content(catalog: Catalog) -> None:
    assert [iso(day) for day in read_until("until a week on Thursday", TODAY, catalog).values] == ["2026-12-03"]


@pytest.mark.parametrize("text", ["until friday", "the 9th", "6 january", "2026-12-09", "xmas 2 pm"])
def test_it_speaks_of_days(catalog: Catalog, text: str) -> None:
    assert speaks_of_days(text, catalog)


@pytest.mark.parametrize(
    "text",
    ["8 pm", "change it to 9 in the evening", "tokyo", "19:30", "1930", "i may move", "my coach is away until the 9th"],
)
def test_it_speaks_of_an_hour_or_a_place(catalog: Catalog, text: str) -> None:
    assert not speaks_of_days(text, catalog)
