"""The table of crashes and faults (DESIGN.md, section 4), a test a row: a worker is killed or frozen at that point.

The worker is a process that counts what it is told (tests/soak/counting.py), with a lease of three seconds.
"""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest
from redis import Redis

from bot.channels.telegram.request import Api
from bot.channels.telegram.sending import sender as sending
from bot.storage.calls.connect import connect
from bot.storage.servers import embedded
from bot.storage.store import Store
from tests.bot.channels.telegram.conftest import Worker
from tests.bot.channels.telegram.receiving.test_intake import session_of
from tests.bot.storage.lossy import LossyWire
from tests.botapi.person import Person
from tests.botapi.server import BotApi
from tests.soak.counting import LEASE_MS

pytestmark = pytest.mark.slow

CHAT = "telegram:42"
HOUSE = Path(__file__).parents[4]

Start = Callable[..., Awaitable[asyncio.subprocess.Process]]


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[str]:
    """The address of a store of its own."""
    server = embedded.start(tmp_path / "redis")
    yield server.url
    with Redis.from_url(server.url) as root:  # it does not know yet who was killed, and would go on for them
        root.shutdown(nosave=True)
    server.close()


@pytest.fixture
async def kept(redis: str) -> AsyncIterator[Store]:
    """What is in it."""
    store = Store(connect(redis), b"secret", keep_seconds=3600)
    yield store
    await store.close()


@pytest.fixture
async def start(server: BotApi, redis: str, tmp_path: Path) -> AsyncIterator[Start]:
    """Starts a worker on the store of that address; it polls, or is called at the port, when it is handed out.

    Those who are left are ended before the store is: a server that somebody is connected to goes on.
    """
    async with AsyncExitStack() as stack:

        async def started(url: str, *port: str) -> asyncio.subprocess.Process:
            before = _calls(server, "getupdates", "setwebhook")
            child = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "tests.soak.counting", server.url, url, str(tmp_path), *port),
                env={**os.environ, "PYTHONPATH": str(HOUSE)},
            )
            stack.push_async_callback(killed, child)
            await server.until(lambda: _calls(server, "getupdates", "setwebhook") > before, 60)
            return child

        yield started


async def killed(child: asyncio.subprocess.Process) -> None:
    """kill -9."""
    if child.returncode is None:
        child.kill()
    await child.wait()


def _calls(server: BotApi, *methods: str) -> int:
    return sum(name in methods for name, _ in server.calls)


async def has_sent_all(store: Store) -> None:
    async with asyncio.timeout(60):
        while (await store.waiting()).unsent:
            await asyncio.sleep(0.05)


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_before_the_commit_telegram_repeats_the_update_and_it_counts_once(
    start: Start,
    server: BotApi,
    redis: str,
    kept: Store,
    tmp_path: Path,
    ada: Person,
    way: str,
    unused_tcp_port_factory: Callable[[], int],
) -> None:
    """By polling it may have been put down in the journal by then, and comes from there."""
    port = [str(unused_tcp_port_factory())] if way == "webhook" else []
    wire = LossyWire(redis, tmp_path / "wire")
    async with wire:
        child = await start(wire.url, *port)
    update = await ada.says("hello")
    await ada.sees("Sorry")  # it has read it, and cannot commit
    await killed(child)
    assert update in server.pending or way == "polling"
    await start(redis, *port)
    await ada.sees("Question 1. hello")
    await server.until(lambda: server.acknowledged >= update)
    await has_sent_all(kept)
    assert (await session_of(kept, CHAT)).n == 1
    assert len(ada.messages) == 2


async def test_after_the_commit_and_before_acknowledging_the_repeat_counts_no_more_and_all_is_sent_once(
    start: Start, server: BotApi, redis: str, kept: Store, ada: Person
) -> None:
    child = await start(redis)
    begun = await ada.says("/start")
    await ada.sees("Question 1")
    polls = _calls(server, "getupdates")
    await server.until(lambda: server.acknowledged >= begun and _calls(server, "getupdates") >= polls)
    server.fail("getUpdates", hold=asyncio.Event(), times=9)  # what is settled is acknowledged no more
    server.fail("editMessageText", hold=asyncio.Event())
    tap = await ada.taps("More", wait=False)
    await server.until(lambda: _calls(server, "editmessagetext"))
    assert (await session_of(kept, CHAT)).n == 2
    await killed(child)
    server.forgive()
    assert len(server.pending) == 1
    await start(redis)
    await server.until(lambda: server.answers[tap])
    await ada.sees("Question 2")
    await has_sent_all(kept)
    assert (await session_of(kept, CHAT)).n == 2
    assert ada.heard == ["Question 2."]
    assert [message["text"] for message in ada.messages] == ["Question 2."]


async def test_what_was_acknowledged_and_not_sent_is_sent_once_the_lease_has_run_out(
    start: Start, server: BotApi, redis: str, kept: Store, ada: Person
) -> None:
    child = await start(redis)
    server.fail("sendMessage", hold=asyncio.Event())
    update = await ada.says("hello")
    await server.until(lambda: server.acknowledged >= update and _calls(server, "sendmessage"))
    await killed(child)
    await start(redis)
    await ada.sees("Question 1. hello")
    await has_sent_all(kept)
    assert len(ada.messages) == 1
    assert (await session_of(kept, CHAT)).n == 1


async def test_what_telegram_took_before_it_was_noted_is_sent_a_second_time_and_no_third(
    start: Start, server: BotApi, redis: str, kept: Store, tmp_path: Path, ada: Person
) -> None:
    wire, held = LossyWire(redis, tmp_path / "wire"), asyncio.Event()
    async with wire:
        child = await start(wire.url)
        server.fail("sendMessage", hold=held)
        await ada.says("hello")
        await server.until(lambda: _calls(server, "sendmessage"))
    held.set()
    await ada.sees("Question 1")
    await killed(child)
    await start(redis)
    await server.until(lambda: len(ada.messages) == 2)
    await has_sent_all(kept)
    assert [message["text"] for message in ada.messages] == ["Question 1. hello"] * 2
    assert (await session_of(kept, CHAT)).n == 1


async def test_an_edit_that_telegram_took_before_it_was_noted_is_done(
    start: Start, server: BotApi, redis: str, kept: Store, tmp_path: Path, ada: Person
) -> None:
    wire, held = LossyWire(redis, tmp_path / "wire"), asyncio.Event()
    async with wire:
        child = await start(wire.url)
        await ada.says("/start")
        await ada.sees("Question 1")
        server.fail("editMessageText", hold=held)
        await ada.taps("More", wait=False)
        await server.until(lambda: _calls(server, "editmessagetext"))
    held.set()
    await ada.sees("Question 2")
    await killed(child)
    await start(redis)
    await server.until(lambda: _calls(server, "editmessagetext") == 2)
    await has_sent_all(kept)
    assert ["not modified" in why for _, why in server.refused] == [True]
    assert [message["text"] for message in ada.messages] == ["Question 2."]


async def test_a_send_that_times_out_in_doubt_is_sent_a_second_time(
    api: Api, store: Store, server: BotApi, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "SENDING_SECONDS", 0.2)
    held = asyncio.Event()
    server.fail("sendMessage", hold=held)
    async with Worker(api, store).running():
        await ada.says("hello")
        await ada.sees("Question 1. hello")
        held.set()  # the first arrives after all
        await server.until(lambda: len(ada.messages) == 2)
        await has_sent_all(store)
    assert [message["text"] for message in ada.messages] == ["Question 1. hello"] * 2
    assert (await session_of(store, CHAT)).n == 1


async def test_a_worker_that_is_frozen_beyond_its_leases_and_woken_loses_and_doubles_no_answer(
    start: Start, server: BotApi, redis: str, kept: Store, unused_tcp_port_factory: Callable[[], int]
) -> None:
    ports = [str(unused_tcp_port_factory()) for _ in range(2)]
    server.hook.behind = [f"http://127.0.0.1:{port}/" for port in ports]
    server.hook.patience = aiohttp.ClientTimeout(total=1)  # then the other one is called
    frozen, _ = [await start(redis, port) for port in ports]
    people = [Person(server, 100 + number) for number in range(12)]
    for text in range(8):
        for person in people:
            await person.says(f"text {text}")
        if text == 2:
            frozen.send_signal(signal.SIGSTOP)
        if text == 6:
            await asyncio.sleep(LEASE_MS / 1000 + 1)
            frozen.send_signal(signal.SIGCONT)
        await asyncio.sleep(0.1)
    await server.until(lambda: all(person.messages[-1]["text"].endswith("text 7") for person in people), 60)
    await has_sent_all(kept)
    for person in people:
        told = [message["text"] for message in person.messages]
        assert list(dict.fromkeys(told)) == [f"Question {number + 1}. text {number}" for number in range(8)]
        assert (await session_of(kept, f"telegram:{person.chat.id}")).n == 8
