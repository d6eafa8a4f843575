"""A day on paper: what is due is what is served, nobody before their time, and the queue tells how late it is."""

import pytest

from tools.capacity import DAY, due_seconds, main, simulate


def steady(per_second: int) -> list[int]:
    return [per_second] * DAY


def burst(people: int, at: int) -> list[int]:
    due = [0] * DAY
    due[at] = people
    return due


def test_everybody_is_due_once_a_day_and_always_at_the_same_moment() -> None:
    due = due_seconds(5_000)
    assert sum(due) == 5_000
    assert due == due_seconds(5_000)
    assert due != due_seconds(5_000, seed=2)


def test_where_there_is_room_nobody_is_late() -> None:
    hours = simulate(steady(20), rate=25, commits=2_000)
    assert {(one.due, one.unsent, one.worst_late) for one in hours} == {(72_000, 0, 0)}


def test_a_burst_takes_as_long_as_the_rate_says() -> None:
    hours = simulate(burst(9_000, 19 * 3600), rate=25, commits=1_000)
    (evening,) = [one for one in hours if one.due]
    assert (evening.hour, evening.due) == (19, 9_000)
    assert (evening.uncommitted, evening.unsent) == (8_000, 8_775)
    assert evening.worst_late == 9_000 / 25 - 1


def test_what_cannot_be_committed_is_not_sent() -> None:
    slow = simulate(burst(1_000, 3600), rate=25, commits=10)
    assert max(one.worst_late for one in slow) == 99
    assert max(one.unsent for one in slow) == 0


def test_what_is_left_of_the_day_before_counts() -> None:
    late = simulate(burst(100_000, DAY - 60), rate=25, commits=2_000)
    assert late[0].unsent > 90_000
    assert late[23].worst_late > 3_900


def test_a_smaller_house_with_a_smaller_rate_is_as_late() -> None:
    """A hundredth of the people at a hundredth of the rate: the figures of docs/operations.md, small."""
    hours = simulate(due_seconds(10_000), rate=0.25, commits=20)
    assert sum(one.due for one in hours) == 10_000
    worst = max(one.worst_late for one in hours)
    assert 120 * 60 < worst < 150 * 60


def test_it_prints_a_line_an_hour(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--people", "1000", "--rate", "1"]) == 0
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()[2:]] == [f"{n:02}" for n in range(24)]
