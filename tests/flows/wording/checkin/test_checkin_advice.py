"""Check-ins in words."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows import Catalog
from flows.followup.rules import judge
from flows.followup.running import UNLIMITED
from flows.values.diary import Course, Exercises, Log, Morning, Ran
from flows.values.model import Disposition
from flows.wording.checkin.checkin_advice import Told, advice, at_once
from tests.flows.followup.test_rules import CARE, CLINICIAN, DAY0, course, courses, days, scores, standing, told


def put(log: Log, start: Course, stands: Disposition = CARE, before: tuple[int, ...] = (), **more: Any) -> Told:
    day = log[-1].day
    found = judge(start, log, day, stands, UNLIMITED, said=before)
    return Told(found=found, course=start, log=log, day=day, said=before, ahead="Today", **more)


def said(log: Log, catalog: Catalog, start: Course, stands: Disposition = CARE, before: tuple[int, ...] = ()) -> str:
    return "\n".join(text for _, text in advice(put(log, start, stands, before), catalog))


def test_where_the_signs_come_first_nothing_else_is_said(catalog: Catalog) -> None:
    assert said(scores(9), catalog, course()) == catalog.followup["rule_screen_first"].text


def test_the_advice_to_see_somebody_comes_first_with_its_reason_and_later_short(catalog: Catalog) -> None:
    first = said(scores(7), catalog, course()).split("\n")
    assert first[0].startswith("See a doctor or physiotherapist in the next day or two.")
    assert first[1] == "You told me 7. At 7 or more someone should have a look."
    again = said(scores(7), catalog, course(), before=(DAY0,)).split("\n")
    assert again[:2] == [first[1], catalog.followup["effect_clinician_again"].text]
    later = said((*scores(7), told(9, 5)), catalog, course(), CLINICIAN, before=(DAY0 + 1,))
    assert later.startswith(catalog.followup["effect_clinician_again"].text)


def test_a_change_of_the_plan_says_why(catalog: Catalog) -> None:
    hurt = said((told(1, 2), told(2, 3, exercises=Exercises.HURT, blamed="cat_cow")), catalog, course())
    assert f"I left out {catalog.exercises['cat_cow'].name}." in hurt
    assert "It is up from last time. So nothing is added to your plan for now." in hurt
    worse = said((told(1, 2, 2, next_morning=Morning.MORE), told(2, 2)), catalog, course())
    assert "worse the morning after" in worse
    assert "half as far" in worse


def test_with_an_answer_only_what_cannot_wait_is_said(catalog: Catalog) -> None:
    def ids(log: Log, **more: Any) -> list[str]:
        return [id for id, _ in at_once(put(log, course(), **more), catalog)]

    assert ids(scores(4)) == []
    assert ids(scores(7)) == ["effect_clinician", "rule_high_once", "running_spared"]
    assert ids(scores(6)) == ["rule_jump", "effect_ease_off", "running_none"]
    assert ids(scores(2, 3, 5)) == ["effect_clinician", "rule_climbing", "running_spared"]
    assert ids(scores(9)) == ["rule_screen_first"]
    assert ids(scores(6), shown=("rule_jump", "effect_ease_off", "running_none")) == []


def test_a_day_that_is_over_allows_nothing(catalog: Catalog) -> None:
    assert "running_run" not in [id for id, _ in advice(put(scores(2), course(), is_over=True), catalog)]
    assert "running_none" in [id for id, _ in advice(put(scores(5), course(), is_over=True), catalog)]


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


SAME = "step_repeat"
EASY = "repeat_easy"


@pytest.mark.parametrize(
    ("log", "steps"),
    [
        ((told(1, 2, 2),), {SAME}),
        ((told(1, 2, 2, ran=Ran.HARD),), {EASY}),
        ((told(1, 3, 2, ran=Ran.HARD),), set()),
        ((told(1, 3, 2),), set()),
        ((told(1, 2, 6),), {"step_back"}),
        ((told(1, 1, 1, ran=Ran.HARD), told(3, 2, 2)), {SAME}),
    ],
)
def test_the_next_run_is_neither_a_hard_one_again_nor_said_against_the_rule(
    log: Log, steps: set[str], catalog: Catalog
) -> None:
    ids = {id for id, _ in advice(put(log, course(3)), catalog)}
    assert {id for id in ids if id.startswith("step_") or id == EASY} == steps


def test_it_is_not_said_to_be_up_for_a_run_within_the_rule(catalog: Catalog) -> None:
    said_then = said((told(1, 1), told(2, 1, 2)), catalog, course(3))
    assert "up from last time" not in said_then


def test_four_only_in_the_run_is_said_so(catalog: Catalog) -> None:
    assert "It was 4 in the run. So nothing is added" in said((told(1, 2, 4),), catalog, course())
    assert "It is still at 4 or more. So nothing" in said(scores(4), catalog, course())


def test_beside_a_rise_nothing_is_about_the_same(catalog: Catalog) -> None:
    risen = said(scores(3, 5), catalog, course(5))
    assert "About the same" not in risen
    assert "5 now, 5 at the start. Of late it has gone up." in risen


def test_no_line_comes_on_two_mornings_in_a_row_and_none_of_runs_to_who_runs_not(catalog: Catalog) -> None:
    heard = []
    for count in range(2, 6):
        log = tuple(told(day, 3, ran=Ran.NO_RUN) for day in range(1, count + 1))
        before = judge(course(), log[:-1], log[-2].day, CARE, UNLIMITED)
        found = put(log, course())
        lines = [text for id, text in advice(replace(found, before=before), catalog) if id.startswith("as_before")]
        heard += lines
    assert all(one != after for one, after in pairwise(heard))
    assert not any("run" in one for one in heard)


def test_a_third_strong_day_left_open_names_somebody_again(catalog: Catalog) -> None:
    def ids(count: int) -> list[str]:
        log = scores(*[6] * count)
        before = judge(course(), log[:-1], log[-2].day, CLINICIAN, UNLIMITED) if count > 1 else None
        open_day = put(log, course(), CLINICIAN, before=(DAY0 + 2,), is_over=True)
        open_day = replace(open_day, before=before)
        return [id for id, _ in advice(open_day, catalog)]

    assert "change_worse" in ids(1)
    assert ids(3) == ["effect_clinician_again"]
    assert ids(4) == []
    assert ids(6) == ["effect_clinician_again"]
