"""The counter of a guided exercise follows from the time alone, and never moves too fast."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.catalog.guide import STEP, Pace
from flows.followup.counting import Shown, Stage, shown

HOLD = Pace(id="plank", feel="work", hold=20, times=2, sides=2)
LONG = Pace(id="foam_roll", feel="pressure", hold=60)
BREATHS = Pace(id="belly", feel="soft", breath=10, times=3)

paces = st.builds(
    Pace,
    id=st.just("any"),
    feel=st.just("fine"),
    hold=st.integers(0, 24).map(lambda fives: fives * STEP),
    breath=st.integers(1, 4).map(lambda fives: fives * STEP),
    times=st.integers(1, 5),
    sides=st.integers(1, 2),
    ready=st.integers(2, 8).map(lambda fives: fives * STEP),
)


def told(pace: Pace, seconds: int) -> tuple[Stage, int]:
    found = shown(pace, seconds)
    return found.stage, found.left or found.count


@pytest.mark.parametrize(
    ("seconds", "stage", "left"),
    [(0, Stage.READY, 10), (6, Stage.READY, 5), (10, Stage.HOLD, 20), (16, Stage.HOLD, 15), (29, Stage.HOLD, 5)],
)
def test_a_hold_is_counted_down_in_fives_after_getting_into_place(seconds: int, stage: Stage, left: int) -> None:
    assert told(HOLD, seconds) == (stage, left)


def test_a_long_hold_is_counted_in_tens() -> None:
    assert [told(LONG, seconds)[1] for seconds in (10, 19, 20, 65)] == [60, 60, 50, 10]


def test_the_other_side_comes_next_then_the_next_time() -> None:
    places = [(found.side, found.round) for found in (shown(HOLD, 30 * position) for position in range(4))]
    assert places == [(0, 0), (1, 0), (0, 1), (1, 1)]
    assert shown(HOLD, 120).stage is Stage.OVER


def test_breaths_are_counted_up() -> None:
    assert [told(BREATHS, seconds) for seconds in (5, 10, 20, 39, 40)] == [
        (Stage.READY, 5),
        (Stage.BREATH, 1),
        (Stage.BREATH, 2),
        (Stage.BREATH, 3),
        (Stage.OVER, 0),
    ]


def test_without_a_hold_or_a_breath_nothing_counts() -> None:
    assert shown(Pace(id="cat_cow", feel="smooth", times=8, each=6), 100) == Shown(stage=Stage.OWN_PACE)


def test_a_position_that_was_broken_off_begins_anew() -> None:
    assert [shown(HOLD, seconds).began for seconds in (4, 25, 30, 55)] == [0, 0, 30, 30]


@given(pace=paces, seconds=st.integers(0, 2000))
def test_until_it_changes_it_stays_and_two_changes_lie_five_seconds_apart(pace: Pace, seconds: int) -> None:
    now = shown(pace, seconds)
    if now.changes is None:
        return
    assert now.changes > seconds
    assert told(pace, now.changes - 1) == (now.stage, now.left or now.count)
    after = shown(pace, now.changes)
    assert (after.stage, after.left, after.count, after.side, after.round) != (
        now.stage,
        now.left,
        now.count,
        now.side,
        now.round,
    )
    assert after.changes is None or after.changes - now.changes >= STEP


@given(pace=paces)
def test_it_is_over_when_its_time_is(pace: Pace) -> None:
    assert shown(pace, pace.seconds).stage is Stage.OVER
    assert shown(pace, pace.seconds - 1).stage is not Stage.OVER
