"""What a clinician says of running, once it is known that somebody has had a look."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.their_word import OnRunning, Term, on_running
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
    assert on_running(utterance, TODAY, catalog) is None


def test_the_same_days_are_told_again(catalog: Catalog) -> None:
    word = on_running(hear("the doctor said a week off running", catalog), TERM.started, catalog, TERM)
    assert word is not None
    assert word.is_retold


@pytest.mark.parametrize("text", ["another three days", "make it ten days", "off till friday", "a week longer"])
def test_nothing_is_changed_where_nothing_stands(text: str, catalog: Catalog) -> None:
    assert on_running(hear(text, catalog), TODAY, catalog, Term(is_known=True)) is None
