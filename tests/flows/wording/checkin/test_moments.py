"""Moments in words: when the next one comes, and the day that running advice is for."""

import pytest

from flows import Catalog
from flows.followup import schedule
from flows.values.diary import day_number
from flows.values.replies import Moment, Shows
from flows.wording.checkin.checkin_cards import hour
from flows.wording.checkin.moments import ahead, moment, when
from tests.flows.followup.test_schedule import at, next_due


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-30 20:00", "tomorrow, Tue 07:30"),
        ("2026-12-01 06:00", "today, Tue 07:30"),
        ("2026-12-01 08:00", "tomorrow, Wed 07:30"),
    ],
)
def test_the_next_one_is_shown_back(catalog: Catalog, now: str, words: str) -> None:
    before = at(now, "Europe/Berlin")
    due = next_due("Europe/Berlin", 450, before)
    assert when(due, before, "Europe/Berlin", catalog) == words
    named = moment(due, before, "Europe/Berlin", catalog)
    assert (named.at, named.shows) == (due, Shows.HOUR)
    assert words.endswith(f", {named.words}")


def test_one_after_a_pause_is_shown_back_with_its_date(catalog: Catalog) -> None:
    now = at("2026-11-25 10:00")
    rhythm = schedule.away(schedule.begun("UTC", 450, now), day_number("2026-12-14"))
    due = schedule.next_at(rhythm, now)
    assert when(due, now, "UTC", catalog) == "Mon 14 Dec, 07:30"
    assert moment(due, now, "UTC", catalog) == Moment(words="Mon 14 Dec, 07:30", at=due)
    assert hour(5) == "00:05"


@pytest.mark.parametrize(
    ("hour_there", "has_run", "word"),
    [("07:30", True, "Today"), ("13:00", False, "Today"), ("13:00", True, "Tomorrow"), ("19:00", False, "Tomorrow")],
)
def test_the_day_that_running_advice_is_for(hour_there: str, has_run: bool, word: str, catalog: Catalog) -> None:
    moment = at(f"2026-11-30 {hour_there}", "Asia/Tokyo")
    assert ahead(moment, "Asia/Tokyo", catalog, has_run=has_run) == word
