"""Well without a visit that was advised for it was slow."""

import pytest

from flows.followup import well
from flows.values.diary import Course, Log
from tests.flows.followup.test_rules import DAY0, course, told

WELL = (told(7, 4), told(9, 2), told(10, 1))


def referred(start: int = 4) -> Course:
    return course(start, referred=DAY0 + 7)


def test_it_is_well_where_it_was_only_slow() -> None:
    assert well.is_well(referred(), WELL, DAY0 + 10)
    assert not well.is_long_well(referred(), WELL, DAY0 + 10, is_of_result=False)
    assert well.is_long_well(referred(), (*WELL, told(11, 1), told(12, 0)), DAY0 + 12, is_of_result=False)


@pytest.mark.parametrize(
    "log",
    [
        (told(7, 4), told(9, 7), told(10, 1), told(11, 1)),
        (told(7, 4), told(9, 3), told(10, 1)),
        (told(7, 4), told(9, 1)),
        (told(7, 4), told(9, 1), told(10, 1, 5)),
        (told(7, 4), told(9, 1), told(10, 1), told(11)),
    ],
)
def test_it_is_not_well_enough_or_was_more_than_slow(log: Log) -> None:
    assert not well.is_well(referred(), log, log[-1].day)


def test_nobody_is_well_who_was_sent_by_the_result() -> None:
    assert not well.is_well(course(4), WELL, DAY0 + 10)
