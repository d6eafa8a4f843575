"""What a change of the score is worth, runs within the rule, calm days, and a week in numbers."""

import pytest

from flows.followup import progress
from flows.followup.progress import Change, Next
from flows.values.diary import Booked, CheckIn, Course, Exercises, Morning, Ran

START = 740_000
COURSE = Course(started=START, baseline=5)


def day(number: int, pain: int | None = None, run: int | None = None, **more: object) -> CheckIn:
    ran = Ran.EASY if run is not None else None
    return CheckIn(day=START + number, answered=True, pain_now=pain, ran=ran, pain_run=run, **more)


@pytest.mark.parametrize(
    ("start", "now", "found"),
    [
        (6, 0, Change.GONE),
        (6, 2, Change.MUCH_BETTER),
        (6, 4, Change.BETTER),
        (6, 5, Change.SAME),
        (2, 3, Change.WORSE),
        (1, 3, Change.WORSE),
        (1, 4, Change.MUCH_WORSE),
        (0, 0, Change.SAME),
    ],
)
def test_a_change_is_measured_by_where_it_began(start: int, now: int, found: Change) -> None:
    assert progress.change(start, now) is found


@pytest.mark.parametrize(("start", "now", "better"), [(3, 1, True), (3, 2, False), (1, 1, False), (8, 6, True)])
def test_clearly_better_is_two_points_or_almost_gone(start: int, now: int, better: bool) -> None:
    assert progress.is_clearly_better(start, now) is better


def test_without_a_score_since_it_stands_where_it_began() -> None:
    assert progress.score(COURSE, (), START + 3) == 5
    assert progress.score(COURSE, (day(1, 4), day(2, 2)), START + 1) == 4


def test_it_rises_from_one_score_to_the_next() -> None:
    assert progress.is_rising(COURSE, (day(1, 6),), START + 1)
    assert not progress.is_rising(COURSE, (day(1, 6), day(2, 6)), START + 2)


def test_good_runs_are_counted_back_to_the_last_bad_one() -> None:
    bad = day(2, 1, 1, next_morning=Morning.MORE)
    assert progress.good_runs((day(1, 1, 1), bad, day(3, 1, 2), day(4, 1, 0)), START + 4) == 2
    assert progress.good_runs((day(1, 1, 3),), START + 1) == 0


def test_one_missed_day_breaks_no_row_and_two_do() -> None:
    assert progress.calm_days((day(1, 1), day(3, 0)), START + 3) == 2
    assert progress.streak((day(1, 5), day(4, 5)), START + 4) == 1


def test_a_week_counts_seven_days_and_no_more() -> None:
    log = (day(0, 9), day(1, 4, exercises=Exercises.ALL), day(7, 2, 1))
    week = progress.week(log, START + 7)
    assert (week.first, week.last, week.highest, week.runs, week.bad) == (4, 2, 4, 1, 0)
    assert week.exercises == 1
    assert progress.week((day(1, 4),), START + 7).exercises is None
    assert progress.week((), START).first is None


def test_a_run_of_which_nothing_was_told_is_no_trouble() -> None:
    untold = CheckIn(day=START + 1, answered=True, pain_now=2, ran=Ran.EASY)
    sore, stiff = day(3, 2, 4), day(5, 2, 1, next_morning=Morning.MORE)
    week = progress.week((untold, sore, stiff), START + 7)
    assert (week.runs, week.bad) == (3, 2)


@pytest.mark.parametrize(
    ("log", "is_quiet"),
    [
        ((day(1, 1, 0), day(3, 2, 0)), True),
        ((day(1, 1), CheckIn(day=START + 3, answered=True, pain_now=2, ran=Ran.EASY)), True),
        ((day(1, 1, 0), day(4, 4)), True),
        ((day(1, 1, 0), day(4, 8)), False),
        ((day(1, 1, 0), day(4, 7)), False),
        ((day(1, 1, 0), day(4, 2, pain_before=6)), False),
        ((day(1, 1, 1),), False),
        ((day(1, 1, 3),), False),
        ((day(1, 4, 0),), False),
        ((CheckIn(day=START + 1, answered=True, pain_now=8, ran=Ran.HARD),), False),
        ((day(1, 2, 0, pain_before=4),), False),
        ((day(1, 1, 0, next_morning=Morning.MORE),), False),
    ],
)
def test_a_week_is_without_trouble_with_no_high_score_and_no_run_that_hurt(
    log: tuple[CheckIn, ...], is_quiet: bool
) -> None:
    assert progress.week(log, START + 7).is_quiet is is_quiet


@pytest.mark.parametrize(
    ("scores", "weeks"),
    [([5] * 6, 0), ([5] * 7, 1), ([5] * 15, 2), ([5, 5, 1, *[5] * 7], 1), ([5] * 13 + [1], 0), ([5] * 7 + [4, 6], 0)],
)
def test_a_plateau_is_counted_in_whole_weeks(scores: list[int], weeks: int) -> None:
    log = tuple(day(number, score) for number, score in enumerate(scores, 1))
    assert progress.plateau(COURSE, log, START + len(scores)) == weeks


def week_of(*scores: int, run: int | None = None, **more: object) -> tuple[CheckIn, ...]:
    return tuple(day(number, score, run, **more) for number, score in enumerate(scores, 1))


@pytest.mark.parametrize(
    ("log", "how", "wanted"),
    [
        (week_of(5, 5), {"is_referred": True}, Next.VISIT),
        (week_of(5, 5, booked=Booked.HAVE_DATE), {"is_referred": True}, Next.TELL),
        (week_of(5, 7), {}, Next.LESS),
        (week_of(5, 3), {"has_plan": True}, Next.EXERCISES),
        (week_of(3, 1), {}, Next.FIRST_RUN),
        (week_of(3, 1), {"may_run": False}, Next.KEEP),
        (week_of(3, 1, 1, run=1), {"may_run": False}, Next.KEEP),
        (week_of(3, 1, 1, run=1), {}, Next.RUN_MORE),
        (week_of(1, run=1), {}, Next.KEEP),
        (week_of(5, 5), {}, Next.ONE_CHANGE),
    ],
)
def test_one_thing_is_wanted_of_the_next_week(log: tuple[CheckIn, ...], how: dict[str, bool], wanted: Next) -> None:
    how = {"is_referred": False, "has_plan": False, "is_seen": False, **how}
    assert progress.next_week(COURSE, log, log[-1].day, **how) is wanted


def test_a_one_after_a_nought_is_no_rise() -> None:
    log = (day(1, 3), day(2, 0), day(3, 1))
    assert not progress.is_rising(COURSE, log, START + 3)
    assert progress.is_rising(COURSE, (*log, day(4, 2)), START + 4)


def test_a_run_within_the_rule_is_no_rise_above_a_day_without_one() -> None:
    assert not progress.is_rising(COURSE, (day(1, 1), day(2, 1, 2)), START + 2)
    assert progress.is_rising(COURSE, (day(1, 1), day(2, 1, 3)), START + 2)
    assert progress.is_rising(COURSE, (day(1, 1), day(2, 2, 1)), START + 2)


@pytest.mark.parametrize(("later", "stays"), [((6, 6), True), ((6, 7), True), ((6, 5), False), ((6,), False)])
def test_a_rise_stays_up_when_it_does_not_come_down_twice(later: tuple[int, ...], stays: bool) -> None:
    log = (day(1, 2), day(2, 6), *(day(3 + place, score) for place, score in enumerate(later)))
    assert progress.stays_up(COURSE, log, log[-1].day) is stays


def test_a_nought_a_one_and_a_rise_is_a_jump_and_no_climb() -> None:
    log = (day(1, 0), day(2, 1), day(3, 5))
    assert progress.has_jumped(COURSE, log, START + 3)
    assert not progress.has_climbed(COURSE, log, START + 3)
    assert not progress.has_climbed(COURSE, (day(2, 1), day(3, 5), day(4, 5)), START + 4)
    assert progress.has_climbed(COURSE, (*log, day(4, 6)), START + 4)


@pytest.mark.parametrize(
    ("scores", "is_so"),
    [([4, 0, 0], True), ([4, 1, 1, 0], True), ([4, 1, 1, 2], False), ([4, 0], False), ([4, 1, 1], False), ([], False)],
)
def test_it_was_well_after_two_days_at_nought_or_three_calm_ones(scores: list[int], is_so: bool) -> None:
    log = tuple(day(number, score) for number, score in enumerate(scores))
    assert progress.was_well(log, START + len(scores)) is is_so


def test_it_was_well_when_the_last_score_was_calm_and_a_week_has_gone_by() -> None:
    assert progress.was_well((day(0, 4), day(1, 0)), START + 9)
    assert not progress.was_well((day(0, 4), day(1, 3)), START + 9)
