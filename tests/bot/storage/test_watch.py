"""The store is looked after while it is used: an embedded server that dies comes back, and what is wrong is said."""

import asyncio
import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.storage.faults import StoreUnavailable
from bot.storage.opening import open_store
from bot.storage.results import Outcome, Writing
from bot.storage.servers import embedded
from bot.storage.store import Store
from bot.storage.watch import Watch

CHAT = "telegram:42"


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


async def commit(store: Store, update_id: int, version: int) -> Outcome:
    done = await store.commit(
        CHAT,
        Writing(update_id=update_id, version=version, session=b"kept", payloads=(), token=f"t{update_id}", due=None),
    )
    return done.outcome


async def test_an_embedded_server_that_dies_is_started_again_with_its_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.storage.watch.EVERY_SECONDS", 0.02)
    async with open_store(None, tmp_path, secret=b"secret", keep_seconds=60, bot=7) as store:
        await commit(store, 1, 0)
        pid = int((await store.redis.info("server"))["process_id"])
        os.kill(pid, signal.SIGKILL)
        outcome = None
        while outcome is None:
            try:
                outcome = await commit(store, 2, 1)
            except StoreUnavailable:
                await asyncio.sleep(0.02)
        assert (await store.load(CHAT)).version == 2
        assert int((await store.redis.info("server"))["process_id"]) != pid
    assert [line.message for line in caplog.records if "embedded" in line.message] == [
        "the embedded Redis server has ended: it is started again",
        "the embedded Redis server runs again",
    ]
    assert embedded.folder_of(tmp_path, 7) == tmp_path


async def test_a_server_that_lives_has_not_ended_and_one_that_was_joined_is_watched_too(tmp_path: Path) -> None:
    server = await asyncio.to_thread(embedded.start, tmp_path)
    joined = await asyncio.to_thread(embedded.start, tmp_path)
    assert not server.has_ended
    assert not joined.has_ended
    os.kill(server.pid, signal.SIGKILL)
    while not joined.has_ended:
        await asyncio.sleep(0.01)
    again = await asyncio.to_thread(joined.again)
    assert not again.has_ended
    again.close()
    server.close()


async def test_a_server_that_will_not_start_is_told_with_its_remedy_and_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    server = await asyncio.to_thread(embedded.start, tmp_path)
    watch = Watch(server, clock)
    os.kill(server.pid, signal.SIGKILL)
    while not server.has_ended:
        await asyncio.sleep(0.01)
    with (tmp_path / "appendonlydir" / "appendonly.aof.1.incr.aof").open("ab") as file:
        file.write(bytes(64))
    await watch.start_again()
    (line,) = [one.message for one in caplog.records if "ended at its start" in one.message]
    assert "--fix" in line
    assert server.has_ended
    server.close()


def test_a_fault_is_said_at_once_then_now_and_then_and_when_it_is_over(caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    watch = Watch(None, clock)
    with caplog.at_level("WARNING"):
        for second in range(0, 4 * 3600, 10):
            clock.now = second
            watch.say({"away": "Redis is away"})
        watch.say({})
    lines = [one.message for one in caplog.records]
    assert lines[:3] == [
        "the store: Redis is away",
        "the store: Redis is away, for 60 s",
        "the store: Redis is away, for 5 min",
    ]
    assert 15 <= len(lines) <= 20
    assert lines[-1] == "the store: over after 4.0 h (away)"


@pytest.mark.parametrize("bots", [(1, 2, 1), (2, 1, 2)])
def test_each_bot_has_a_folder_of_its_own_and_the_first_has_that_of_the_terminal(
    tmp_path: Path, bots: tuple[int, ...]
) -> None:
    first, second, again = (embedded.folder_of(tmp_path, bot) for bot in bots)
    assert first == again == embedded.folder_of(tmp_path, None) == tmp_path
    assert second == tmp_path / f"bot-{bots[1]}"
