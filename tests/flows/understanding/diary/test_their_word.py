"""What a clinician says of running, once it is known that somebody has had a look."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.their_word import NO_TERM, OnRunning, Term, on_running
from flows.values.diary import day_number, iso

TODAY = day_number("2026-06-04")
TERM = Term(started=TODAY - 3, until=TODAY + 4, is_known=True)
OVER = Term(started=TODAY - 8, until=TODAY - 1, is_known=True)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("make it ten days", "2026-06-11"),
        ("make it two days", "2026-06-06"),
        ("another three days off", "2026-06-11"),
        ("she says two more weeks", "2026-06-22"),
        ("off till Friday", "2026-06-05"),
        ("they told me five days", "2026-06-09"),
        ("extended by a week", "2026-06-15"),
        ("changed to two weeks", "2026-06-15"),
        ("physio wrote, a week longer", "2026-06-15"),
    ],
)
def test_other_days(text: str, until: str, catalog: Catalog) -> None:
    word = on_running(hear(text, catalog), TODAY, catalog, TERM)
    assert word is not None
    assert iso(word.until) == until


def test_more_of_them_count_from_today_once_they_are_over(catalog: Catalog) -> None:
    word = on_running(hear("physio says another three days off", catalog), TODAY, catalog, OVER)
    assert word is not None
    assert iso(word.until) == "2026-06-07"
    assert on_running(hear("another three days", catalog), TODAY, catalog, OVER) is None


def test_they_are_known_where_somebody_was_seen(catalog: Catalog) -> None:
    utterance = hear("got the all clear", catalog)
    assert on_running(utterance, TODAY, catalog, TERM) == OnRunning(is_leave=True)
    assert on_running(utterance, TODAY, catalog, NO_TERM) is None


def test_the_same_days_are_told_again(catalog: Catalog) -> None:
    word = on_running(hear("the doctor said a week off running", catalog), TERM.started, catalog, TERM)
    assert word is not None
    assert word.is_retold


@pytest.mark.parametrize("text", ["another three days", "make it ten days", "off till friday", "a week longer"])
def test_nothing_is_changed_where_nothing_stands(text: str, catalog: Catalog) -> None:
    assert on_running(hear(text, catalog), TODAY, catalog, Term(is_known=True)) is None


ALLOWED = Term(started=TODAY - 3, until=TODAY - 1, minutes=15, is_known=True)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("physio says 30 minutes now", 30),
        ("my physio let me go up to 40 min", 40),
        ("the physio raised it to 30 minutes", 30),
        ("i can do 40 minutes now, physio said", 40),
        ("physio ok'd 25 min", 25),
        ("saw the physio, 45 minutes are fine now", 45),
        ("now 30 mins per the physio", 30),
        ("she says 30 minutes is ok now", 30),
        ("physio says i can go longer, 40 min", 40),
        ("they put me up to half an hour", 30),
        ("physio says one hour is fine", 60),
        ("physio said 10 min only now", 10),
        ("physio said no more than 20 minutes", 20),
        ("physio says i can run 15 min but today i ran 40 min", 15),
    ],
)
def test_the_minutes_that_they_allow_now(text: str, minutes: int, catalog: Catalog) -> None:
    word = on_running(hear(text, catalog), TODAY, catalog, ALLOWED)
    assert word is not None
    assert word.minutes == minutes


@pytest.mark.parametrize(
    "text",
    [
        "physio says stretch for 30 minutes",
        "physio says 30 minutes of heat",
        "physio says sit max 30 minutes",
        "physio says walk 40 minutes",
        "my physio appointment took 40 minutes",
        "physio said 15, i ran 30 min",
        "maybe the physio says 40 min",
        "does the physio allow 30 minutes?",
        "physio says 30 minutes hurts too much",
        "they took 30 minutes",
        "i think 30 minutes is fine",
        "30 minutes now",
    ],
)
def test_minutes_of_something_else_allow_no_run(text: str, catalog: Catalog) -> None:
    word = on_running(hear(text, catalog), TODAY, catalog, ALLOWED)
    assert word is None or not word.minutes


@pytest.mark.parametrize(
    "text",
    [
        "physio says no limit any more",
        "physio took the limit off",
        "they say no more restrictions",
        "i can run again says the physio, no time limit",
        "physio says i can run as long as i like",
    ],
)
def test_their_limit_is_over(text: str, catalog: Catalog) -> None:
    word = on_running(hear(text, catalog), TODAY, catalog, ALLOWED)
    assert word is not None
    assert word.is_unlimited
    word = on_running(hear(text, catalog), TODAY, catalog, OVER)
    assert word is None or not word.is_unlimited
