"""How Telegram's refusals and silence in some chats hold for the others."""

import pytest

from bot.channels.telegram.sending.pauses import LONGEST_FOR_ALL, LONGEST_FOR_ONE, PROBE_SECONDS, Pauses
from tests.bot.channels.telegram.conftest import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pauses(clock: Clock) -> Pauses:
    return Pauses(clock)


def refuse_all(pauses: Pauses, seconds: float = 10) -> None:
    for chat in "abc":
        pauses.refused(chat, seconds)


def test_one_refused_chat_waits_as_long_as_it_was_told_and_nobody_else_does(pauses: Pauses) -> None:
    assert [pauses.refused("a", 7) for _ in range(5)] == [7] * 5
    assert pauses.left() == 0


def test_a_chat_is_tried_again_however_long_it_was_told_to_wait(pauses: Pauses) -> None:
    assert pauses.refused("a", 10**6) <= 1.1 * LONGEST_FOR_ONE


def test_after_a_pause_one_goes_ahead_and_the_others_follow_when_it_is_served(pauses: Pauses, clock: Clock) -> None:
    refuse_all(pauses)
    clock.now += 10
    assert pauses.left() == 0
    assert all(0 < pauses.left() < 2 for _ in range(3))
    pauses.served()
    assert [pauses.left() for _ in range(3)] == [0, 0, 0]


def test_one_that_went_ahead_and_was_refused_begins_another_pause(pauses: Pauses, clock: Clock) -> None:
    refuse_all(pauses)
    clock.now += 10
    assert pauses.left() == 0
    pauses.refused("d", 10**6)
    assert pauses.left() == LONGEST_FOR_ALL


def test_one_that_went_ahead_and_never_came_back_is_followed_by_another(pauses: Pauses, clock: Clock) -> None:
    refuse_all(pauses)
    clock.now += 10
    assert pauses.left() == 0
    clock.now += PROBE_SECONDS
    assert pauses.left() == 0


def test_failures_wait_longer_and_longer_up_to_a_limit_and_not_all_alike(pauses: Pauses) -> None:
    waits = [pauses.failed("a") for _ in range(40)]
    assert waits[0] <= 3
    assert waits[20] > 10
    assert max(waits) <= 1.5 * LONGEST_FOR_ALL
    assert len(set(waits)) == 40


def test_one_chat_that_fails_again_and_again_stops_nobody(pauses: Pauses) -> None:
    for _ in range(100):
        pauses.failed("a")
    assert pauses.left() == 0


def test_when_nobody_is_served_all_wait(pauses: Pauses) -> None:
    for chat in "abc":
        pauses.failed(chat)
    assert 0 < pauses.left() <= LONGEST_FOR_ALL
    pauses.served()
    assert pauses.left() == 0
