"""Days that are past, as people name them; today is Wednesday, 25 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.text.dates.past import PastDay, days_in
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import spelled, with_ordinals

TODAY = date(2026, 11, 25)

DAYS: list[tuple[str, tuple[int, ...]]] = [
    ("today", (0,)), ("this morning", (0,)), ("yesterday", (1,)), ("yesterday evening", (1,)), ("last night", (1,)),
    ("the day before yesterday", (2,)), ("tuesday", (1,)), ("on friday", (5,)), ("since sat", (4,)),
    ("wednesday", (7,)),
    ("last friday", (5,)), ("last monday", (9, 2)), ("tuesday before last", (8,)), ("thursday last week", (6,)),
    ("a week ago tuesday", (8,)), ("the weekend", (4, 3)), ("weekend before last", (11, 10)), ("last week", (9, 3)),
    ("the week before last", (16, 10)), ("this week", (2, 0)), ("last month", (55, 25)), ("last year", (693, 329)),
    ("18 Nov", (7,)), ("nov 18th", (7,)), ("the 18th of november", (7,)), ("November the eighteenth", (7,)),
    ("30 nov", (360,)), ("18.11.", (7,)), ("since 18/11", (7,)), ("2026-11-18", (7,)), ("18 nov 2025", (372,)),
    ("since the 18th", (7,)), ("since the 28th", (28,)), ("in june", (177, 148)), ("since november", (24,)),
    ("early october", (55, 45)), ("end of october", (35, 25)), ("in spring", (269, 178)), ("last summer", (177, 86)),
    ("christmas", (335,)), ("since 2020", (2520, 2155)), ("since may", (208, 178)), ("sunday's run", (3,)),
]  # fmt: skip

NONE = ["i sat down", "may i run", "on sundays", "2 mondays", "the last week", "a week", "31 nov 2026", "the first run",
        "in 2030", "3/10 of it", "marching", ""]  # fmt: skip


def days(text: str, catalog: Catalog, today: date = TODAY) -> tuple[PastDay, ...]:
    reading = catalog.reading
    return days_in(with_ordinals(spelled(normal(text), reading.numbers), reading.numbers), today, reading.calendar)


@pytest.mark.parametrize(("text", "back"), DAYS)
def test_a_past_day_is_read_as_days_back(text: str, back: tuple[int, ...], catalog: Catalog) -> None:
    assert [one.back for one in days(text, catalog)] == [back]


@pytest.mark.parametrize("text", NONE)
def test_what_names_no_past_day_gives_none(text: str, catalog: Catalog) -> None:
    assert days(text, catalog) == ()


def test_the_weekend_on_a_sunday_began_yesterday(catalog: Catalog) -> None:
    assert [one.back for one in days("the weekend", catalog, date(2026, 11, 22))] == [(1,)]


@given(today=st.dates(min_value=date(1970, 1, 1)), text=st.sampled_from([text for text, _ in DAYS]))
def test_no_day_is_still_to_come(catalog: Catalog, today: date, text: str) -> None:
    assert all(back >= 0 for one in days(text, catalog, today) for back in one.back)
