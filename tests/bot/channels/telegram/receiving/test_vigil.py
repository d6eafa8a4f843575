"""A store that is frozen: what is an emergency is told at once, once, and gets its buttons when the store is back."""

import asyncio
from collections.abc import AsyncIterator, Collection, Iterator
from pathlib import Path

import pytest

from bot.channels.telegram.entry import Origin
from bot.channels.telegram.receiving.reading import Reading
from bot.channels.telegram.receiving.vigil import Vigil, Waiting
from bot.channels.telegram.request import Api
from bot.storage.calls.connect import connect
from bot.storage.store import Store
from bot.underway import UnderWay
from flows.values.events import Chose, Said
from tests.bot.channels.telegram.conftest import PONDERED, SAFE, Worker
from tests.bot.storage.topology import Node, node, running
from tests.botapi.person import Person, labels, words
from tests.botapi.server import BotApi

pytestmark = pytest.mark.filterwarnings("ignore:.*timedelta")

CROWD = 12
"""More people than there are texts in work at a time."""


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Node]:
    """A server that may be frozen."""
    server = node(tmp_path)
    with running(server):
        yield server


@pytest.fixture
async def frozen(api: Api, redis: Node, bob: Person) -> AsyncIterator[Worker]:
    """A worker that has served somebody, and whose store is frozen since."""
    store = Store(connect(f"redis://127.0.0.1:{redis.port}"), b"secret", 3600)
    await store.check()
    async with Worker(api, store).running() as worker:
        await bob.says("hello")
        await bob.sees("Question 1")
        redis.freeze()
        yield worker
        redis.wake()
    await store.close()


def told(person: Person) -> list[str]:
    return [words(message) for message in person.messages]


async def test_an_emergency_is_told_once_and_completed_when_the_store_is_back(
    frozen: Worker, redis: Node, ada: Person
) -> None:
    update = await ada.says("my chest pain is back")
    await ada.sees("Call 112 now.")
    assert labels(ada.messages[0]) == [], "nobody is there to take a tap"
    redis.wake()
    await ada.api.until(lambda: ada.api.acknowledged >= update)
    await ada.api.until(lambda: labels(ada.messages[0]) == [SAFE.label])
    assert told(ada) == ["Call 112 now."]


async def test_an_emergency_is_not_held_up_by_a_crowd_that_waits(frozen: Worker, server: BotApi, ada: Person) -> None:
    for number in range(CROWD):
        await Person(server, 100 + number).says("hello")
    await ada.says("chest pain")
    await ada.sees("Call 112 now.")


async def test_what_comes_after_a_question_is_told_again_below_it(frozen: Worker, redis: Node, ada: Person) -> None:
    await ada.says("hello")
    await ada.says("chest pain")
    await ada.sees("Call 112 now.")
    redis.wake()
    await ada.api.until(lambda: labels(ada.messages[-1]) == [SAFE.label])
    assert told(ada) == ["Call 112 now.", "Question 1. hello", "Call 112 now."]


async def test_a_store_that_answers_is_left_its_time(api: Api, store: Store, ada: Person) -> None:
    PONDERED.clear()
    async with Worker(api, store, noticed=1.0).running():
        await ada.says("ponder on my chest pain")
        try:
            await ada.api.until(lambda: ada.chat.actions)
            assert told(ada) == []
        finally:
            PONDERED.set()
        await ada.sees("Call 112 now.")
    assert told(ada) == ["Call 112 now."]


async def test_only_a_server_that_says_nothing_is_silent(frozen: Worker, redis: Node) -> None:
    chats = {"telegram:1", "telegram:2"}
    assert await frozen.store.silent(chats, 0.1) == chats
    redis.wake()
    assert await frozen.store.silent(chats, 10) == set()
    assert await frozen.store.silent((), 10) == set()


async def test_a_silence_that_lasts_is_told_to_everybody_and_before_that_an_emergency_alone() -> None:
    looked: list[tuple[str, bool]] = []

    class Notes:
        async def look(self, readings: list[Reading], *, only_alarms: bool) -> None:
            looked.extend((reading.chat, only_alarms) for reading in readings)

    async def all_silent(chats: Collection[str], _: float) -> set[str]:
        return set(chats)

    work = UnderWay()
    vigil, since = Vigil(all_silent, Notes(), work), 100.0  # type: ignore[arg-type]  # it notes what it is told
    for chat, event in (("words", Said(at=1, text="hello")), ("tap", Chose(at=1, field="age", option="adult"))):
        reading = Reading(update_id=1, chat=chat, event=event, origin=Origin())
        vigil._waiting.append(Waiting(reading, asyncio.get_running_loop().create_future(), since, since))
    for after in (1.0, 2.0, 6.0):
        await vigil._look(since + after)
        await work.wait()
    assert looked == [("words", True), ("words", False), ("tap", False)]
