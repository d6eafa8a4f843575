"""An hour in somebody's words, read with the words that ship."""

import pytest

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


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("aftr work", "18:00"),
        ("half an hr befor dinnr", "18:30"),
        ("15 mins b4 bed", "21:15"),
        ("after brekky", "08:00"),
        ("9 in the mornng", "09:00"),
        ("6 in the evning", "18:00"),
        ("7 in teh mrng", "07:00"),
        ("10 min aftr brekfast", "08:10"),
        ("an hour before bedtme", "20:30"),
        ("aftrnoon", "15:00"),
        ("i do nights so 3pm please", "15:00"),
        ("nights this week, 2pm", "14:00"),
        ("im on nights 5pm works", "17:00"),
        ("nights are best", "21:00"),
    ],
)
def test_an_hour_is_read_though_its_words_bear_slips(text: str, clock: str, catalog: Catalog) -> None:
    assert read_hour(text, catalog).sure == int(clock[:2]) * 60 + int(clock[3:])


@pytest.mark.parametrize("text", ["super", "board", "alter it", "mountain"])
def test_another_word_is_no_slip_of_one_for_an_hour(text: str, catalog: Catalog) -> None:
    assert not read_hour(text, catalog).values
