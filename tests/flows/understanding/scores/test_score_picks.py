"""Which of several scores is the answer."""

from flows.understanding.scores.score_picks import (
    Score,
    When,
    corrected,
    is_all_elsewhere,
    of_now,
    of_worst,
    put_right,
    without_earlier,
)

SIX = Score(values=(6,), when=When.EARLIER)
THREE = Score(values=(3,), when=When.PLAIN)
AGAIN = Score(values=(4,), when=When.PLAIN, is_correction=True)


def test_what_a_later_score_takes_back_is_left_out() -> None:
    assert corrected([SIX, THREE, AGAIN]) == [AGAIN]
    assert corrected([SIX, THREE]) == [SIX, THREE]


def test_a_score_takes_the_place_of_the_one_before_it_and_leaves_the_others() -> None:
    now = Score(values=(5,), when=When.NOW)
    assert [(one.values, one.when) for one in put_right([SIX, now, AGAIN])] == [((6,), When.EARLIER), ((4,), When.NOW)]


def test_a_score_without_a_time_is_nearer_than_one_of_earlier_in_the_day() -> None:
    assert of_now([SIX, THREE]) == [THREE]
    assert without_earlier([SIX, THREE]) == [THREE]
    assert without_earlier([SIX]) == [SIX]


def test_the_worst_is_the_highest_of_what_makes_it_worse() -> None:
    moving = Score(values=(5,), when=When.MOVING)
    assert of_worst([SIX, THREE]) == [SIX]
    assert of_worst([SIX, moving]) == [moving]


def test_no_pain_in_one_situation_alone_is_no_score() -> None:
    resting = Score(values=(0,), when=When.RESTING, is_none=True, is_at_rest=True)
    turning = Score(values=(0,), when=When.MOVING, is_none=True, is_loose=True)
    assert is_all_elsewhere([resting, turning])
    assert not is_all_elsewhere([resting, THREE])
    assert not is_all_elsewhere([Score(values=(0,), when=When.RESTING, is_none=True)])
