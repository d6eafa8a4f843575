"""A day in somebody's words, read with the words that ship."""

from flows import Catalog
from flows.understanding.until import read_until
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")


def test_a_day_is_read_with_the_words_of_the_content(catalog: Catalog) -> None:
    assert [iso(day) for day in read_until("until a week on Thursday", TODAY, catalog).values] == ["2026-12-03"]
