"""The ways people type an hour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.text import hours
from flows.text.hour_words import hour_book
from flows.values.typed import Typed

SURE = [
    ("7:30", "07:30"), ("07:30", "07:30"), ("0730", "07:30"), ("730", "07:30"), ("7.30", "07:30"),
    ("7.30 pm", "19:30"),
    ("7:30pm", "19:30"), ("7pm", "19:00"), ("7 p.m.", "19:00"), ("7am", "07:00"), ("7 a.m.", "07:00"),
    ("7a", "07:00"),
    ("19:30", "19:30"), ("19.30 Uhr", "19:30"), ("19h30", "19:30"), ("19h", "19:00"), ("1930", "19:30"),
    ("21", "21:00"),
    ("half past six pm", "18:30"), ("Half past 6 in the evening", "18:30"), ("half six in the morning", "06:30"),
    ("quarter to eight in the evening", "19:45"), ("a quarter past 7 am", "07:15"), ("twenty past seven am", "07:20"),
    ("ten to 9 pm", "20:50"), ("5 minutes to 8 am", "07:55"), ("twenty-five past 6 pm", "18:25"),
    ("seven thirty am", "07:30"), ("seven thirty", "07:30"), ("six forty five pm", "18:45"),
    ("seven oh five", "07:05"),
    ("seven in the morning", "07:00"), ("eight at night", "20:00"), ("8 tonight", "20:00"),
    ("7 in the evening", "19:00"),
    ("noon", "12:00"), ("at midday", "12:00"), ("midnight", "00:00"), ("12 noon", "12:00"), ("12am", "00:00"),
    ("12 pm", "12:00"), ("12:30 am", "00:30"), ("24:00", "00:00"), ("00:15", "00:15"), ("12 at night", "00:00"),
    ("quarter to noon", "11:45"), ("ten past midnight", "00:10"), ("around 7:15, please", "07:15"),
    ("let's say 6:45", "06:45"), ("morning", "07:30"), ("in the morning", "07:30"), ("Evening", "19:00"),
    ("after breakfast", "08:00"), ("first thing", "07:00"), ("lunchtime", "12:30"), ("after work", "18:00"),
    ("before bed", "21:30"), ("late afternoon", "17:00"), ("7 after breakfast", "07:00"),
    ("at 7 before work", "07:00"),
    ("9pm every day", "21:00"), ("18:00 hrs", "18:00"), ("08", "08:00"), ("7:30 AM", "07:30"), ("8ish pm", "20:00"),
    ("quarter past nine tonight", "21:15"), ("every evening at 9", "21:00"), ("5 in the afternoon", "17:00"),
    ("2 at night", "02:00"), ("17 o'clock", "17:00"),
    ("7:30:00", "07:30"), ("evening 8", "20:00"), ("1 at night", "01:00"), ("mid-morning", "10:00"),
]  # fmt: skip
ASKED = [
    ("7", "07:00", "19:00"), ("7 o'clock", "07:00", "19:00"), ("7ish", "07:00", "19:00"), ("seven", "07:00", "19:00"),
    ("half past six", "06:30", "18:30"), ("half six", "06:30", "18:30"), ("½ past 6", "06:30", "18:30"),
    ("quarter to eight", "07:45", "19:45"),
    ("12", "12:00", "00:00"), ("at about 8", "08:00", "20:00"), ("ten past ten", "10:10", "22:10"),
    ("3", "15:00", "03:00"), ("eleven", "11:00", "23:00"),
]  # fmt: skip
WRONG = [("25:00", ("01:00",)), ("7:75", ("07:00", "08:15")), ("26", ("02:00",)), ("24:30", ("00:00", "00:30"))]
FOREIGN = ["", "hello", "no", "-3", "99", "2026-12-14", "my back hurts", "50%", "12/14",
           "in 2 hours", "in an hour", "in two days", "for 3 weeks", "not in the morning",
           "utc+5:30", "GMT+2", "+3", "not at 8 pm",
           "any time except 7:30"]  # fmt: skip


def clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def read_time(text: str, catalog: Catalog, *, is_twelve_hour: bool = False) -> Typed[int]:
    book = hour_book(catalog.reading.hours, catalog.reading.numbers)
    return hours.read_time(text, book, is_twelve_hour=is_twelve_hour)


@pytest.mark.parametrize(("text", "time"), SURE)
def test_a_sure_hour(text: str, time: str, catalog: Catalog) -> None:
    found = read_time(text, catalog)
    assert [clock(minute) for minute in found.values] == [time]
    assert not found.is_suggestion


@pytest.mark.parametrize(("text", "likelier", "other"), ASKED)
def test_an_hour_of_either_half_of_the_day_is_asked_back(
    text: str, likelier: str, other: str, catalog: Catalog
) -> None:
    found = read_time(text, catalog)
    assert [clock(minute) for minute in found.values] == [likelier, other]
    assert found.sure is None


@pytest.mark.parametrize(("text", "meant"), WRONG)
def test_an_hour_that_cannot_be_gets_a_suggestion(text: str, meant: tuple[str, ...], catalog: Catalog) -> None:
    found = read_time(text, catalog)
    assert tuple(clock(minute) for minute in found.values) == meant
    assert found.is_suggestion


@pytest.mark.parametrize("text", FOREIGN)
def test_what_is_no_hour_is_not_guessed(text: str, catalog: Catalog) -> None:
    assert read_time(text, catalog).values == ()


@pytest.mark.parametrize("text", ["6:15 or 8:40", "between 6 and 9", "6-9"])
def test_of_several_hours_one_is_asked_back(text: str, catalog: Catalog) -> None:
    found = read_time(text, catalog)
    assert len(found.values) > 1
    assert found.sure is None


def test_a_watch_with_twelve_hours_may_show_either(catalog: Catalog) -> None:
    assert [clock(minute) for minute in read_time("7:30", catalog, is_twelve_hour=True).values] == ["07:30", "19:30"]
    assert read_time("7:30 pm", catalog, is_twelve_hour=True).sure == 19 * 60 + 30
    assert read_time("19:30", catalog, is_twelve_hour=True).sure == 19 * 60 + 30


@given(text=st.text(max_size=30))
def test_any_text_gives_minutes_of_a_day_or_nothing(text: str, catalog: Catalog) -> None:
    assert all(0 <= minute < 1440 for minute in read_time(text, catalog).values)


@given(minute=st.integers(0, 1439))
def test_every_minute_as_it_is_shown_back_is_read_as_itself(minute: int, catalog: Catalog) -> None:
    assert read_time(clock(minute), catalog).sure == minute
