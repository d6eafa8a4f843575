"""The store's absence is told once, again after ten minutes, and its return once."""

import pytest

from bot.channels.telegram.receiving.outage import AGAIN_SECONDS, Outage
from tests.bot.channels.telegram.conftest import Clock


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.message.partition(":")[0] for record in caplog.records]


def test_it_is_told_once_and_again_now_and_then(caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    outage = Outage(clock)
    for _ in range(5):
        outage.failed("a")
        outage.failed("b")
    clock.now += AGAIN_SECONDS
    outage.failed("a")
    assert told(caplog) == ["the store is away"] * 2


def test_its_return_is_told_when_nobody_fails_any_more(caplog: pytest.LogCaptureFixture) -> None:
    outage = Outage(Clock())
    outage.failed("a")
    outage.failed("b")
    outage.served("a")
    assert "a" not in outage
    assert "b" in outage
    outage.served("b")
    outage.served("c")
    assert told(caplog) == ["the store is away", "the store is back"]


def test_a_chat_that_another_worker_took_over_does_not_keep_it_away(caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    outage = Outage(clock)
    outage.failed("a")
    clock.now += 100
    outage.served("b")
    assert told(caplog)[-1] == "the store is back"
