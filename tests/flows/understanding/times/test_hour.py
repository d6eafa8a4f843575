"""An hour in somebody's words, read with the words that ship."""

import pytest

from flows import Catalog
from flows.understanding.times.hour import in_half, read_hour


def test_an_hour_is_read_with_the_words_of_the_content(catalog: Catalog) -> None:
    assert read_hour("quarter past nine in the evening", catalog).sure == 21 * 60 + 15
    assert read_hour("7:30", catalog, is_twelve_hour=True).values == (450, 1170)


def test_an_hour_counts_as_one_only_where_nothing_else_is_spoken_of(catalog: Catalog) -> None:
    assert read_hour("8 pm", catalog).sure == 20 * 60
    assert read_hour("8", catalog).values == (8 * 60, 20 * 60)
    for other in ("25:00", "i am in lisbon", "it woke me at 3 am"):
        read = read_hour(other, catalog)
        assert read.is_suggestion or not read.values


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("evenings when the dishes are done, about eight", [20]),
        ("each morning after the dog's round, about six", [6]),
        ("not in the evening, at eight", [8, 20]),
        ("before the paper, at eight", [8, 20]),
    ],
)
def test_the_half_of_the_day_counts_beside_other_words(text: str, hours: list[int], catalog: Catalog) -> None:
    assert read_hour(text, catalog).values == tuple(60 * hour for hour in hours)


def test_a_half_tells_two_hours_apart(catalog: Catalog) -> None:
    assert in_half("evening", (420, 1140), catalog) == (1140,)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("aftr work", "18:00"),
        ("18 Uhr 45 bitte", "18:45"),
        ("7 Uhr 30", "07:30"),
        ("eight and a half of the evening", "20:30"),
        ("seven and a quarter in the morning", "07:15"),
        ("20h boat time", "20:00"),
        ("0800 ship's time", "08:00"),
        ("19:00 local time", "19:00"),
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


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("evening, sry morning", "07:30"),
        ("7 am. no 8 am", "08:00"),
        ("20:00 oops 21:00", "21:00"),
        ("noon, no, 3 pm", "15:00"),
        ("half past seven am no half past eight am", "08:30"),
        ("8 pm, sorry for being late", "20:00"),
        ("mornings, no evenings", "07:30"),
    ],
)
def test_of_an_hour_that_is_put_right_the_last_counts(text: str, clock: str, catalog: Catalog) -> None:
    hours, minutes = clock.split(":")
    assert read_hour(text, catalog).sure == int(hours) * 60 + int(minutes)


@pytest.mark.parametrize(
    "text",
    [
        "it's 9:05 here now",
        "the time here is 11 pm",
        "right now it's 5:45",
        "my phone shows 8:50",
        "we have 8:40 pm now",
        "my watch says it's 7",
        "it's already 20:15",
    ],
)
def test_what_time_it_is_now_is_no_wish_and_is_asked_back(text: str, catalog: Catalog) -> None:
    found = read_hour(text, catalog)
    assert found.values
    assert found.is_suggestion


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("its 10 pm here so ask me at 8 am", "08:00"),
        ("it's 8:15 now but I'd like 7 pm", "19:00"),
        ("7 am is good, it's 6 now", "07:00"),
        ("7:30 in the evening here", "19:30"),
        ("8:05 now", "08:05"),
        ("the best time is 8:20", "08:20"),
    ],
)
def test_an_hour_that_is_wished_counts_beside_what_time_it_is(text: str, clock: str, catalog: Catalog) -> None:
    assert read_hour(text, catalog).sure == int(clock[:2]) * 60 + int(clock[3:])


@pytest.mark.parametrize("text", ["am ok thx", "am good, ta", "am free", "thanks, am fine"])
def test_what_somebody_says_of_themselves_is_no_morning(text: str, catalog: Catalog) -> None:
    assert read_hour(text, catalog).values == ()


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("am ok for me", "07:30"),
        ("am works", "07:30"),
        ("am thx", "07:30"),
        ("9 am ok", "09:00"),
        ("evenings r grand ta", "19:00"),
        ("am ok with evenings", "19:00"),
    ],
)
def test_an_hour_with_a_word_of_courtesy_is_one(text: str, clock: str, catalog: Catalog) -> None:
    assert read_hour(text, catalog).values == (int(clock[:2]) * 60 + int(clock[3:]),)
