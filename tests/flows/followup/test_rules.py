"""What a run of check-ins means (facts D.1, D.4, D.5); the first day is day 0."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.assessment.exercises import as_of
from flows.followup import progress
from flows.followup.progress import Change, change, is_clearly_better
from flows.followup.rules import Advice, Rule, Running, Step, baseline, blamed, is_due, judge
from flows.followup.running import UNLIMITED, Limits
from flows.followup.slowness import SIX_WEEKS_AFTER
from flows.values.diary import CheckIn, Course, Exercises, Log, Morning, Ran, TwoWeeks
from flows.values.model import Disposition

DAY0 = 740_000
CARE, CLINICIAN, URGENT = Disposition.SELF_CARE, Disposition.CLINICIAN, Disposition.URGENT
RUNNING = list(Running)
STEPS = [None, *Step]


def course(start: int = 4, **more: Any) -> Course:
    return Course(started=DAY0, baseline=start, **{"lasted": "d1_2", **more})


def told(number: int, now: int | None = None, run: int | None = None, **more: Any) -> CheckIn:
    """A check-in on day `number`, with a run when `run` is given."""
    ran = {} if run is None else {"ran": Ran.EASY, "pain_run": run}
    return CheckIn(day=DAY0 + number, answered=True, pain_now=now, **{**ran, **more})


def scores(*told_scores: int) -> Log:
    """Scores of days 1, 2, 3 and so on."""
    return tuple(told(number, score) for number, score in enumerate(told_scores, 1))


def advice(log: Log, start: int = 4, disposition: Disposition = CARE, **more: Any) -> Advice:
    said = more.pop("said", ())
    barred = more.pop("is_run_barred", False)
    return judge(course(start, **more), log, log[-1].day, disposition, Limits(is_barred=barred), said=said)


@pytest.mark.parametrize(
    ("log", "start", "more", "rule", "raised"),
    [
        (scores(9), 4, {}, Rule.SCREEN_FIRST, URGENT),
        (scores(7), 4, {"is_sudden": True}, Rule.SCREEN_FIRST, URGENT),
        ((told(1, 2, 9),), 4, {}, Rule.SCREEN_FIRST, URGENT),
        (scores(7), 4, {}, Rule.HIGH_ONCE, CLINICIAN),
        ((told(1, 2, 7),), 4, {}, Rule.HIGH_ONCE, CLINICIAN),
        (scores(6, 6), 4, {}, Rule.WORSE_THAN_BASELINE, CLINICIAN),
        (scores(6, 4, 6), 4, {}, Rule.WORSE_THAN_BASELINE, CLINICIAN),
        (scores(5, 6), 4, {}, Rule.CLIMBING, CLINICIAN),
        (scores(2, 3, 5), 4, {}, Rule.CLIMBING, CLINICIAN),
        (scores(6), 4, {}, Rule.JUMP, CARE),
        (scores(2, 4), 6, {}, Rule.JUMP, CARE),
        (scores(1, 2, 3), 3, {}, Rule.UP_THREE_TIMES, CARE),
        (scores(4, 4, 4, 4, 4, 4, 3), 4, {}, Rule.DAY7_NOT_BETTER, CLINICIAN),
        ((*scores(3, 2, 3), *(told(day, 3) for day in (12, 14))), 4, {"lasted": "w1_6"}, Rule.SIX_WEEKS, CLINICIAN),
        ((told(35, 4),), 4, {"lasted": "d3_7"}, Rule.SIX_WEEKS, CLINICIAN),
        ((told(14, 4),), 4, {"lasted": ""}, Rule.SIX_WEEKS, CLINICIAN),
        (
            (told(1, 2, exercises=Exercises.HURT, blamed="row"), told(3, 2, exercises=Exercises.HURT, blamed="plank")),
            4,
            {},
            Rule.BLAMED_TWICE,
            CLINICIAN,
        ),
        ((told(14, 1, two_weeks=TwoWeeks.NO_CHANGE),), 4, {}, Rule.TWO_WEEKS_NO_CHANGE, CLINICIAN),
        (scores(3, 3, 3), 3, {}, Rule.DAY3_NO_EASING, CARE),
        (scores(3, 2, 1), 3, {"is_older": True}, Rule.DAY3_OLDER, CARE),
    ],
)
def test_a_rule_fires_and_raises(log: Log, start: int, more: dict[str, Any], rule: Rule, raised: Disposition) -> None:
    found = advice(log, start, **more)
    assert rule in found.rules
    assert found.disposition is raised


@pytest.mark.parametrize(
    ("log", "start", "rule"),
    [
        (scores(8), 4, Rule.SCREEN_FIRST),
        (scores(6), 4, Rule.HIGH_ONCE),
        (scores(6, 5), 4, Rule.WORSE_THAN_BASELINE),
        (scores(1, 2, 3), 3, Rule.CLIMBING),
        (scores(3, 4), 2, Rule.CLIMBING),
        (scores(3, 4, 5), 6, Rule.CLIMBING),
        (scores(4, 6, 6), 4, Rule.CLIMBING),
        (scores(5), 4, Rule.JUMP),
        (scores(6, 6), 4, Rule.JUMP),
        (scores(2, 3, 3), 3, Rule.UP_THREE_TIMES),
        (scores(4, 4, 4, 3, 3, 2, 2), 4, Rule.DAY7_NOT_BETTER),
        (scores(4, 4), 4, Rule.DAY3_NO_EASING),
        (scores(4, 4, 3), 4, Rule.DAY3_NO_EASING),
        ((told(14, 2),), 4, Rule.SIX_WEEKS),
        ((told(1, 2, exercises=Exercises.HURT, blamed="row"),), 4, Rule.BLAMED_TWICE),
    ],
)
def test_a_rule_keeps_quiet_below_its_edge(log: Log, start: int, rule: Rule) -> None:
    assert rule not in advice(log, start, lasted="w1_6").rules


@pytest.mark.parametrize(("lasted", "day"), [("under_1d", 42), ("d1_2", 40), ("over_6w", 1)])
def test_six_weeks_are_counted_from_when_the_ache_began(lasted: str, day: int) -> None:
    assert Rule.SIX_WEEKS in advice((told(day, 4),), lasted=lasted).rules
    assert day == 1 or Rule.SIX_WEEKS not in advice((told(day - 1, 4),), lasted=lasted).rules


def test_what_was_not_easing_on_day_3_is_not_told_a_week_on() -> None:
    assert Rule.DAY3_NO_EASING not in advice(scores(3, 3, 3, 3, 3, 3, 3), 3).rules


def test_a_day_without_a_score_ends_no_calm_days_and_is_none() -> None:
    assert progress.calm_days((told(1, 0), told(5, 1), told(6, 1)), DAY0 + 6) == 2
    assert progress.calm_days((told(4, 0), told(6, 1)), DAY0 + 6) == 2


def test_a_rise_counts_between_weekly_check_ins_too() -> None:
    assert Rule.WORSE_THAN_BASELINE in advice((told(30, 6), told(37, 6))).rules


def test_a_week_is_judged_by_the_scores_of_that_week() -> None:
    """Somebody who comes back after two silent weeks with half the pain is not told that it is no better."""
    assert Rule.DAY7_NOT_BETTER not in advice((told(1, 4), told(16, 2)), 4).rules
    assert Rule.DAY7_NOT_BETTER in advice((told(1, 4), told(16, 4)), 4).rules


def test_strong_pain_rests_a_plan_until_it_is_under_five() -> None:
    began, record = Course(started=DAY0, baseline=4), {"duration": "d1_2", "pain_now": 4}
    shown = [as_of(record, began, scores(*told))["pain_now"] for told in ((7, 6), (7, 6, 5), (7, 6, 4), (7, 4, 6))]
    assert shown == [7, 7, 4, 6]


def test_a_strong_score_is_forgotten_after_seven_calmer_check_ins() -> None:
    assert Rule.HIGH_ONCE in advice(scores(7, 2, 2, 2, 2, 2, 2)).rules
    assert Rule.HIGH_ONCE not in advice(scores(7, 2, 2, 2, 2, 2, 2, 2)).rules


def test_a_plan_never_goes_on_while_it_gets_worse() -> None:
    """M14: build work is withdrawn the same day, and nothing is added at 4 or more or while it rises."""
    worse = advice(scores(4, 6, 6))
    assert worse.disposition is Disposition.CLINICIAN, "whose plan holds nothing to build with"
    assert worse.no_added_load
    assert advice(scores(1, 2)).no_added_load
    assert advice(scores(3), start=1).no_added_load
    assert not advice(scores(1), start=1).no_added_load
    assert advice(scores(5, 4)).no_added_load
    assert not advice(scores(3, 2)).no_added_load


@pytest.mark.parametrize(
    ("log", "running"),
    [
        (scores(2), Running.RUN),
        (scores(3), Running.SHORT),
        (scores(4), Running.SHORT),
        (scores(5), Running.NONE),
        ((told(1, 1, 5),), Running.SHORT),
        ((told(1, 1, 1, next_morning=Morning.MORE),), Running.SHORT),
        (scores(3, 3, 2), Running.RUN),
    ],
)
def test_running_today_follows_the_pain(log: Log, running: Running) -> None:
    assert advice(log).running is running


def test_a_run_is_short_when_three_days_have_eased_nothing() -> None:
    assert advice(scores(2, 2, 2), 2).running is Running.SHORT
    assert advice(scores(2, 2), 2).running is Running.RUN


def test_a_run_is_short_for_an_older_runner_whose_ache_lasts() -> None:
    assert advice(scores(2, 2, 1), 3, is_older=True).running is Running.SHORT
    assert advice(scores(2, 2, 1), 3).running is Running.RUN


def test_running_waits_when_something_forbids_it() -> None:
    assert advice(scores(0), is_run_barred=True).running is Running.NONE
    assert advice(scores(0), disposition=URGENT).running is Running.BARRED
    assert advice(scores(0), disposition=CLINICIAN).running is Running.SPARED
    assert advice(scores(0), disposition=CLINICIAN, is_run_barred=True).running is Running.BARRED


@pytest.mark.parametrize(
    ("log", "step"),
    [
        (scores(2, 2), None),
        ((told(1, 2, 2),), Step.REPEAT),
        ((told(1, 2, 2), told(3, 1, 1)), Step.ON),
        ((told(1, 2, 2), told(3, 1, 4)), Step.REPEAT),
        ((told(1, 2, 2), told(3, 1, 2, next_morning=Morning.MORE)), Step.BACK),
        ((told(1, 2, 6), told(2, 2)), Step.BACK),
        ((told(1, 1, 1), told(2, 2, 2)), Step.REPEAT),
    ],
)
def test_the_next_run(log: Log, step: Step | None) -> None:
    assert advice(log).step is step


def test_an_exercise_that_was_blamed_is_left_out() -> None:
    log = (told(1, 2, exercises=Exercises.HURT, blamed="row"), told(2, 2))
    assert blamed(log) == ("row",)
    assert Rule.BLAMED not in advice(log).rules


def test_three_calm_days_and_two_good_runs_lead_to_the_keep_up_plan() -> None:
    good = (told(1, 1, 1), told(2, 1), told(3, 0, 1))
    assert advice(good).keep_up
    assert not advice(good[:2]).keep_up
    assert not advice((*good[:2], told(3, 0, 1, next_morning=Morning.MORE))).keep_up
    assert not advice((told(1, 1, 1), told(2, 2), told(3, 0, 1))).keep_up
    assert not advice(good, disposition=CLINICIAN).keep_up


def test_where_a_follow_up_begins_is_the_worst_of_the_first_day() -> None:
    assert baseline(3, pain_run=None) == 3
    assert baseline(0, 5) == 5
    assert baseline(None, pain_run=None) == 0


def test_being_sent_on_is_said_once_and_then_a_week_later() -> None:
    log = scores(6, 6)
    assert advice(log).refer
    assert not advice(log, said=(DAY0,)).refer
    assert not is_due(CLINICIAN, DAY0 + 6, (DAY0,))
    assert is_due(CLINICIAN, DAY0 + 7, (DAY0,))
    assert not is_due(CARE, DAY0, ())
    assert is_due(URGENT, DAY0, (DAY0,))


def test_seven_or_more_is_answered_whatever_was_said_before() -> None:
    assert advice(scores(7), said=(DAY0,)).refer
    assert advice(scores(7, 8), said=(DAY0 + 1,)).refer


def test_a_disposition_that_stands_is_never_lowered() -> None:
    assert advice(scores(0, 0, 0), disposition=URGENT).disposition is URGENT


# ---- worse is never softer -------------------------------------------------------------------------------------------

days = st.lists(
    st.builds(
        told,
        st.integers(0, 20),
        st.none() | st.integers(0, 10),
        st.none() | st.integers(0, 10),
        next_morning=st.sampled_from([None, *Morning]),
        exercises=st.sampled_from([None, *Exercises]),
    ),
    unique_by=lambda one: one.day,
    max_size=12,
).map(lambda found: tuple(sorted(found, key=lambda one: one.day)))
courses = st.builds(
    course,
    st.integers(0, 10),
    lasted=st.sampled_from(["", *SIX_WEEKS_AFTER]),
    is_sudden=st.booleans(),
    is_older=st.booleans(),
)
standing = st.sampled_from([CARE, CLINICIAN, URGENT])


def is_no_softer(worse: Advice, better: Advice) -> bool:
    return (
        worse.disposition >= better.disposition
        and worse.screen_first >= better.screen_first
        and worse.refer >= better.refer
        and worse.no_added_load >= better.no_added_load
        and worse.keep_up <= better.keep_up
        and RUNNING.index(worse.running) >= RUNNING.index(better.running)
        and STEPS.index(worse.step) >= STEPS.index(better.step)
    )


@given(courses, days, st.integers(0, 10), st.integers(0, 10), standing)
def test_a_worse_score_today_never_gives_softer_advice(
    at: Course, log: Log, one: int, other: int, stands: Disposition
) -> None:
    low, high = sorted((one, other))
    for field in ("pain_now", "pain_run"):
        today = told(21, 2, 2)
        better, worse = (
            judge(at, (*log, replace(today, **{field: score})), DAY0 + 21, stands, UNLIMITED) for score in (low, high)
        )
        assert is_no_softer(worse, better)


@given(courses, days, st.integers(0, 10), st.integers(0, 10), standing)
def test_a_worse_morning_or_exercise_never_gives_softer_advice(
    at: Course, log: Log, now: int, run: int, stands: Disposition
) -> None:
    def found(**more: Any) -> Advice:
        return judge(at, (*log, told(21, now, run, **more)), DAY0 + 21, stands, UNLIMITED)

    assert is_no_softer(found(next_morning=Morning.MORE), found(next_morning=Morning.AS_BEFORE))
    assert is_no_softer(found(exercises=Exercises.HURT, blamed="row"), found(exercises=Exercises.ALL))


@given(days, courses, st.integers(0, 21))
def test_a_more_urgent_standing_result_never_gives_softer_advice(log: Log, at: Course, day: int) -> None:
    care, clinician, urgent = (judge(at, log, DAY0 + day, stands, UNLIMITED) for stands in (CARE, CLINICIAN, URGENT))
    assert is_no_softer(clinician, care)
    assert is_no_softer(urgent, clinician)


# ---- progress --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "now", "word"),
    [
        (2, 2, Change.SAME),
        (2, 1, Change.BETTER),
        (4, 2, Change.MUCH_BETTER),
        (4, 5, Change.WORSE),
        (4, 6, Change.WORSE),
        (4, 7, Change.MUCH_WORSE),
        (6, 5, Change.SAME),
        (6, 4, Change.BETTER),
        (6, 2, Change.MUCH_BETTER),
        (6, 8, Change.WORSE),
        (9, 7, Change.SAME),
        (9, 6, Change.BETTER),
        (9, 3, Change.MUCH_BETTER),
        (1, 4, Change.MUCH_WORSE),
        (5, 0, Change.GONE),
        (0, 0, Change.SAME),
    ],
)
def test_a_change_in_words_depends_on_where_it_began(start: int, now: int, word: Change) -> None:
    assert change(start, now) is word


@given(st.integers(0, 10), st.integers(0, 9))
def test_words_and_clearly_better_are_in_the_order_of_the_scores(start: int, now: int) -> None:
    order = list(Change)
    assert order.index(change(start, now)) <= order.index(change(start, now + 1))
    assert is_clearly_better(start, now) or not is_clearly_better(start, now + 1)


def test_a_missed_day_costs_no_streak_and_two_do() -> None:
    assert progress.streak((told(1, 1), told(3, 1), told(4, 1)), DAY0 + 4) == 3
    assert progress.streak((told(1, 1), told(4, 1), told(5, 1)), DAY0 + 6) == 2
    assert progress.streak((told(1, 1),), DAY0 + 9) == 0


def test_a_week_in_numbers() -> None:
    log = (told(0, 9), told(1, 4), told(3, 2, 3), told(5, 1, 1, exercises=Exercises.SOME), CheckIn(day=DAY0 + 6))
    week = progress.week(log, DAY0 + 7)
    assert (week.first, week.last, week.lowest, week.highest) == (4, 1, 1, 4)
    assert (week.runs, week.bad, week.exercises) == (2, 1, 1)
    assert progress.week((), DAY0).first is None


# ---- after a visit --------------------------------------------------------------------------------------------------


def seen(start: int) -> Course:
    return course(start, is_seen=True)


def test_what_was_told_before_they_were_seen_sends_nobody_there_again() -> None:
    log = (told(0, 7, 8), told(1, 6))
    assert judge(seen(8), log, DAY0 + 1, CARE, UNLIMITED).disposition is CARE
    assert judge(course(8), log, DAY0 + 1, CARE, UNLIMITED).disposition is CLINICIAN


@pytest.mark.parametrize("log", [(told(0, 7), told(1, 7)), (told(0, 4), told(1, 3), told(2, 8)), (told(0, 8),)])
def test_seven_or_more_after_the_visit_counts_as_ever(log: Log) -> None:
    found = judge(seen(5 if len(log) == 1 else log[0].worst or 0), log, log[-1].day, CARE, UNLIMITED)
    assert Rule.HIGH_ONCE in found.rules
    assert found.disposition is CLINICIAN
    assert found.refer


def test_nobody_is_slow_in_the_days_off_or_right_after_a_visit() -> None:
    log = scores(4, 4, 4, 4, 4, 4, 4, 4)
    assert Rule.DAY7_NOT_BETTER in judge(course(4), log, log[-1].day, CARE, UNLIMITED).rules
    assert judge(course(4), log, log[-1].day, CARE, Limits(is_resting=True)).disposition is CARE
    long = Course(started=DAY0, baseline=4, lasted="over_6w", is_seen=True)
    assert Rule.SIX_WEEKS not in judge(long, (told(0, 4),), DAY0, CARE, UNLIMITED).rules


def test_the_first_run_after_the_days_off_is_a_short_one() -> None:
    assert judge(course(4), scores(1), DAY0 + 1, CARE, Limits(is_first_run=True)).running is Running.SHORT
    assert judge(course(4), scores(6), DAY0 + 1, CARE, Limits(is_first_run=True)).running is Running.NONE
