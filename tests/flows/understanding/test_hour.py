"""An hour in somebody's words, read with the words that ship."""

from flows import Catalog
from flows.understanding.hour import in_half, is_hour, read_hour


def test_an_hour_is_read_with_the_words_of_the_content(catalog: Catalog) -> None:
    assert read_hour("quarter past nine in the evening", catalog).sure == 21 * 60 + 15
    assert read_hour("7:30", catalog, is_twelve_hour=True).values == (450, 1170)


def test_an_hour_counts_as_one_only_where_nothing_else_is_spoken_of(catalog: Catalog) -> None:
    assert is_hour("8 pm", catalog)
    assert is_hour("8", catalog)
    assert not is_hour("25:00", catalog)
    assert not is_hour("i am in lisbon", catalog)
    assert not is_hour("it woke me at 3 am", catalog)


def test_a_half_tells_two_hours_apart(catalog: Catalog) -> None:
    assert in_half("evening", (420, 1140), catalog) == (1140,)
