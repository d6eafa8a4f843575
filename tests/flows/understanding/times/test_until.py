"""A day in somebody's words, read with the words that ship."""

import pytest

from flows import Catalog
from flows.understanding.times.until import read_from, read_until
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")


def test_a_day_is_read_with_the_words_of_the_content(catalog: Catalog) -> None:
    assert [iso(day) for day in read_until("until a week on Thursday", TODAY, catalog, is_pause=False).values] == [
        "2026-12-03"
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("friday, no, sunday", "2026-11-29"),
        ("till monday sry tuesday", "2026-12-01"),
        ("5 december oops 6 december", "2026-12-06"),
        ("a week, no two weeks", "2026-12-09"),
        ("until friday, sorry for the trouble", "2026-11-27"),
    ],
)
def test_of_a_day_that_is_put_right_the_last_counts(text: str, day: str, catalog: Catalog) -> None:
    found = read_until(text, TODAY, catalog, is_pause=False).sure
    assert found is not None
    assert iso(found) == day


def test_a_beginning_that_is_put_right_is_the_last(catalog: Catalog) -> None:
    assert iso(read_from("from friday, oops, from saturday", TODAY, catalog, is_pause=False)) == "2026-11-28"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("til the new yr", "2027-01-01"),
        ("until easter", "2027-03-28"),
        ("just for tonight", "2026-11-26"),
        ("until thanksgiving", "2026-11-26"),
        ("just for today", "2026-11-26"),
        ("today only", "2026-11-26"),
        ("home on friday, start on saturday", "2026-11-28"),
        ("we return on the 5th, begin on the 6th", "2026-12-06"),
        ("back thursday night so go on friday", "2026-11-27"),
        ("back sat so ask me sunday", "2026-11-29"),
    ],
)
def test_feasts_today_and_the_day_to_start_on_are_read(text: str, day: str, catalog: Catalog) -> None:
    assert [iso(one) for one in read_until(text, TODAY, catalog, is_pause=False).values] == [day]


def test_what_only_starts_on_a_day_is_asked_back(catalog: Catalog) -> None:
    assert read_until("my holidays start monday", TODAY, catalog, is_pause=False).sure != day_number("2026-11-30")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("away next week without a phone, quiet for a week please", "2026-11-30", "2026-12-07"),
        ("on holiday next week, be quiet for two weeks", "2026-11-30", "2026-12-14"),
        ("i am away on friday for a course, four days", "2026-11-27", "2026-12-01"),
    ],
)
def test_a_length_counts_from_the_day_on_which_they_go(text: str, start: str, end: str, catalog: Catalog) -> None:
    assert iso(read_from(text, TODAY, catalog, is_pause=True)) == start
    assert [iso(day) for day in read_until(text, TODAY, catalog, is_pause=True).values] == [end]


@pytest.mark.parametrize("text", ["can u stop for like 9 days sorry", "9 days ta", "9 days bro, cheers"])
def test_a_word_of_courtesy_leaves_a_length_sure(text: str, catalog: Catalog) -> None:
    found = read_until(text, 739_000, catalog, is_pause=False)
    assert (found.values, found.is_suggestion) == ((739_009,), False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fortnight cheers", "2026-12-09"),
        ("month ta", "2026-12-25"),
        ("til the 8 week scan on the 3rd", "2026-12-03"),
        ("until my 3 month review on friday", "2026-11-27"),
        ("until dad's 70th on the 5th", "2026-12-05"),
        ("a 6 week holiday", "2027-01-06"),
    ],
)
def test_what_only_names_a_thing_is_no_length_and_no_day(text: str, day: str, catalog: Catalog) -> None:
    assert [iso(one) for one in read_until(text, TODAY, catalog, is_pause=False).values] == [day]
