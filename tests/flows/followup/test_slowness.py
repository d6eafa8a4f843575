"""Slow, by the days that have gone by and the scores of late."""

import pytest

from flows.followup.rules import Rule
from flows.values.diary import CheckIn, Log, Ran
from tests.flows.followup.test_rules import DAY0, advice, scores


@pytest.mark.parametrize(
    ("log", "start"),
    [
        (scores(4, 4, 3, 3, 3, 3, 2), 4),
        (scores(6, 6, 6, 5, 5, 5, 4), 6),
        ((*scores(4, 4, 4, 4), CheckIn(day=DAY0 + 8, answered=True, ran=Ran.NO_RUN)), 4),
    ],
)
def test_a_week_is_not_slow_where_it_is_low_down_by_two_or_not_told(log: Log, start: int) -> None:
    assert Rule.DAY7_NOT_BETTER not in advice(log, start).rules
