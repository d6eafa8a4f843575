"""Unprompted messages over real HTTP: killed workers, blocked chats, and pictures among them."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from bot.storage.results import Writing
from bot.storage.store import Store
from flows import write_session
from flows.values.model import Session
from tests.botapi.person import Person, words
from tests.botapi.server import BotApi

CHATS = range(101, 121)
KILLS = 2

Start = Callable[[], Awaitable[asyncio.subprocess.Process]]


@pytest_asyncio.fixture
async def start(server: BotApi, redis_url: str, store: Store) -> AsyncIterator[Start]:
    """Starts workers that wake and send, on the keys of `store`."""
    async with AsyncExitStack() as stack:

        async def started() -> asyncio.subprocess.Process:
            arguments = (
                "-m",
                "tests.bot.channels.telegram.waker",
                redis_url,
                store.keys.root,
                server.url,
                server.token,
            )
            house = Path(__file__).parents[4]
            child = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=house)
            stack.push_async_callback(end, child)
            return child

        yield started


async def end(child: asyncio.subprocess.Process) -> None:
    if child.returncode is None:
        child.send_signal(signal.SIGKILL)
    await child.wait()


async def subscribe(store: Store, chat: int) -> None:
    session = write_session(Session())
    await store.commit(
        f"telegram:{chat}", Writing(update_id=1, version=0, session=session, payloads=(), token="t", due=1_000)
    )


@pytest.mark.slow
async def test_kill_9_around_sending_loses_no_check_in(start: Start, server: BotApi, store: Store) -> None:
    people = [Person(server, chat) for chat in CHATS]
    for person in people:
        await subscribe(store, person.chat.id)

    def told() -> int:
        return sum(len(person.messages) for person in people)

    for kill in range(KILLS):
        child = await start()
        await server.until(lambda so_far=(kill + 1) * 8: told() >= so_far, 40)
        await end(child)
    await start()
    await server.until(lambda: all(len(person.messages) >= 2 for person in people), 40)
    while await store.waiting() != (0, len(CHATS)):
        await asyncio.sleep(0.05)
    for person in people:
        said = [words(message) for message in person.messages]
        assert list(dict.fromkeys(said)) == ["Your days.", "How is it?"]
        assert all("photo" in message for message in person.messages if words(message) == "Your days.")
    assert told() <= 2 * len(CHATS) + KILLS * 5  # what was in flight when a worker died may come twice
    assert await store.counts() == {"asked": len(CHATS)}
    assert server.refused == []


async def test_who_blocked_the_bot_gets_no_further_check_in(start: Start, server: BotApi, store: Store) -> None:
    ada = Person(server, 42)
    ada.chat.blocked = True
    await subscribe(store, 42)
    await start()
    while await store.waiting() != (0, 0):
        await asyncio.sleep(0.05)
    assert ada.messages == []
