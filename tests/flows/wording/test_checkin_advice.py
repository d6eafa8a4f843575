"""Check-ins in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.followup import schedule
from flows.followup.rules import judge
from flows.values.diary import Course, Exercises, Log, Morning, day_number
from flows.values.model import Disposition
from flows.wording.checkin_advice import advice, when
from flows.wording.checkin_cards import hour
from tests.flows.followup.test_rules import CARE, CLINICIAN, DAY0, course, courses, days, scores, standing, told
from tests.flows.followup.test_schedule import at, next_due


def said(log: Log, catalog: Catalog, start: Course, stands: Disposition = CARE, before: tuple[int, ...] = ()) -> str:
    day = log[-1].day
    return advice(judge(start, log, day, stands, said=before), start, log, day, catalog, said=before)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-30 20:00", "tomorrow, Tue 07:30"),
        ("2026-12-01 06:00", "today, Tue 07:30"),
        ("2026-12-01 08:00", "tomorrow, Wed 07:30"),
    ],
)
def test_the_next_one_is_shown_back(catalog: Catalog, now: str, words: str) -> None:
    moment = at(now, "Europe/Berlin")
    due = next_due("Europe/Berlin", 450, moment)
    assert when(due, moment, "Europe/Berlin", catalog) == words


def test_one_after_a_pause_is_shown_back_with_its_date(catalog: Catalog) -> None:
    now = at("2026-11-25 10:00")
    rhythm = schedule.away(schedule.begun("UTC", 450, now), day_number("2026-12-14"))
    assert when(schedule.next_at(rhythm, now), now, "UTC", catalog) == "Mon 14 Dec, 07:30"
    assert hour(5) == "00:05"


def test_where_the_signs_come_first_nothing_else_is_said(catalog: Catalog) -> None:
    assert said(scores(9), catalog, course()) == catalog.followup["rule_screen_first"].text


def test_the_advice_to_see_somebody_comes_first_with_its_reason_and_later_short(catalog: Catalog) -> None:
    first = said(scores(7), catalog, course()).split("\n")
    assert first[0].startswith("See a doctor or physiotherapist in the next day or two.")
    assert first[1] == "You told me 7. At 7 or more someone should have a look."
    assert first[0] not in said(scores(7), catalog, course(), before=(DAY0,))
    later = said((*scores(7), told(9, 5)), catalog, course(), CLINICIAN, before=(DAY0 + 1,))
    assert later.startswith(catalog.followup["effect_clinician_again"].text)


def test_a_change_of_the_plan_says_why(catalog: Catalog) -> None:
    hurt = said((told(1, 2), told(2, 3, exercises=Exercises.HURT, blamed="cat_cow")), catalog, course())
    assert f"I left out {catalog.exercises['cat_cow'].name}." in hurt
    assert "It is up from last time. So nothing is added to your plan today." in hurt
    worse = said((told(1, 2, 2, next_morning=Morning.MORE), told(2, 2)), catalog, course())
    assert "worse the morning after" in worse
    assert "half as far" in worse


def test_good_days_lead_to_the_keep_up_plan(catalog: Catalog) -> None:
    assert "once a week" in said((told(1, 1, 1), told(2, 1), told(3, 0, 1)), catalog, course())


@given(at=courses, log=days, now=st.integers(0, 10), run=st.none() | st.integers(0, 10), stands=standing)
def test_there_is_always_something_to_say_and_never_a_wall(
    catalog: Catalog, at: Course, log: Log, now: int, run: int | None, stands: Disposition
) -> None:
    text = said((*log, told(21, now, run)), catalog, at, stands)
    assert text
    assert "{" not in text
    assert len(text.split("\n")) <= 8
    assert len(text) <= 900
