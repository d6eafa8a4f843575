"""Scores of days that are over, in a text of this day."""

from datetime import date

import pytest

from flows import Catalog
from flows.understanding.scores import earlier_days

TODAY = date(2026, 1, 12).toordinal()
"""A Monday."""


@pytest.mark.parametrize(
    ("text", "score", "rest"),
    [
        ("6 yesterday, 4 today", 6, "4 today"),
        ("yesterday 6 today 4", 6, "_ today 4"),
        ("4 now but it was a 6 yesterday", 6, "4 now, it was a _"),
        ("no pain yesterday, 2 today", 0, "2 today"),
        ("yesterday was awful, a 7, today better, a 4", 7, "yesterday was awful, a _, today better, a 4"),
        ("sunday was a 6, 4 now", 6, "4 now"),
        ("yesterday it went up to 6, now back to 2", 6, "now back to 2"),
        ("yesterday 4-5, now 2", 5, "now 2"),
    ],
)
def test_a_score_is_of_the_day_that_its_clause_names(text: str, score: int, rest: str, catalog: Catalog) -> None:
    found = earlier_days.told(text, TODAY, catalog)
    assert (found.yesterday, found.has_other, found.rest) == ((score,), False, rest)


@pytest.mark.parametrize(
    "text",
    [
        "4, same as yesterday",
        "4 like yesterday",
        "4, ran 6 km yesterday",
        "4 after yesterdays run",
        "worse than yesterday's 2, 4 now",
        "did 3 exercises yesterday, 4 today",
        "sorry i missed yesterday, 4",
        "slept badly yesterday. 4",
        "last night a 6, 4 now",
        "in the run yesterday it was 6, 4 now",
        "more than 6 yesterday, 4 now",
        "two hours ago it was a 6, 4 now",
    ],
)
def test_what_is_of_this_day_or_no_score_of_another_is_none(text: str, catalog: Catalog) -> None:
    assert earlier_days.told(text, TODAY, catalog) is earlier_days.NO_EARLIER


@pytest.mark.parametrize(
    "text",
    [
        "yesterday was a 3 not a 5",
        "i put 5 yesterday but meant 3",
        "yesterday's 5 was really a 3",
        "can you change yesterday's score to 3?",
        "yesterday should have been a 3",
        "i hit the wrong button yesterday, it was 3 not 5",
        "yesterday i typed 5, it was 3",
        "yesterday it wasn't a 5 it was a 3",
    ],
)
def test_one_that_is_put_right_is_not_the_one_that_was_known(text: str, catalog: Catalog) -> None:
    found = earlier_days.told(text, TODAY, catalog)
    assert earlier_days.of_yesterday(found, (5,)) == 3
    assert earlier_days.tells_nothing_else(found, catalog)


@pytest.mark.parametrize(
    "text", ["friday was a 6, 2 today", "the other day it was a 6, 2 today", "3 days ago it was 6"]
)
def test_one_of_a_day_longer_ago_is_another(text: str, catalog: Catalog) -> None:
    found = earlier_days.told(text, TODAY, catalog)
    assert (found.yesterday, found.has_other) == ((), True)


@pytest.mark.parametrize("text", ["easy run yesterday, no pain in it, 2 now", "5k yesterday, it was a 4, 2 now"])
def test_what_follows_a_run_of_yesterday_is_of_that_run(text: str, catalog: Catalog) -> None:
    assert earlier_days.told(text, TODAY, catalog) is earlier_days.NO_EARLIER


@pytest.mark.parametrize(
    ("text", "yesterday", "has_other"),
    [
        ("sat 5, sun 4", (4,), True),
        ("sat: 6, sun: 2, now 3", (2,), True),
        ("sun 4", (4,), False),
        ("fri 3, sat was a 5, sun 6", (6,), True),
    ],
)
def test_a_short_name_with_a_score_behind_is_a_day(
    text: str, yesterday: tuple[int, ...], has_other: bool, catalog: Catalog
) -> None:
    found = earlier_days.told(text, TODAY, catalog)
    assert (found.yesterday, found.has_other) == (yesterday, has_other)


@pytest.mark.parametrize("text", ["sat 5, stood 3", "sat 5 hours at the desk, 3", "sat 10 minutes, a 3"])
def test_how_somebody_sat_is_no_day(text: str, catalog: Catalog) -> None:
    assert earlier_days.told(text, TODAY, catalog) is earlier_days.NO_EARLIER
