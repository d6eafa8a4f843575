"""Polling: what hides others goes to the journal and is worked off from there, once, and after a crash too."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.telegram.receiving.journal import Journal
from bot.channels.telegram.request import Api
from bot.storage.store import Store
from tests.bot.channels.telegram.conftest import Worker
from tests.bot.channels.telegram.receiving.test_journal import full_disk
from tests.bot.storage.lossy import LossyWire
from tests.botapi.person import Person
from tests.botapi.server import BotApi
from tests.conftest import OpenStore

pytestmark = pytest.mark.filterwarnings("ignore:.*timedelta")

CROWD = 104
"""More than Telegram shows at a time."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "updates.jsonl"


@pytest.fixture
def journal(path: Path) -> Journal:
    return Journal(path)


@pytest.fixture
async def cut_off(api: Api, open_store: OpenStore, wire: LossyWire, journal: Journal) -> AsyncIterator[Worker]:
    """A worker with a journal whose store is away until the wire is up."""
    async with Worker(api, await open_store(url=wire.url), journal=journal).running() as worker:
        yield worker


async def crowd(server: BotApi, people: int = CROWD) -> list[Person]:
    each = [Person(server, 1000 + number) for number in range(people)]
    for person in each:
        await person.says("hello")
    return each


async def test_one_slow_chat_hides_nobody(api: Api, store: Store, ada: Person, journal: Journal) -> None:
    worker = Worker(api, store, journal=journal)
    lock = worker.service._locks.setdefault("telegram:42", asyncio.Lock())
    await ada.says("hello")
    everybody = await crowd(ada.api)
    async with worker.running():
        async with lock:  # her turn takes very long
            await everybody[-1].sees("Question 1")
            await ada.api.until(lambda: ada.api.acknowledged >= 1000 + CROWD)
            assert [raw["message"]["chat"]["id"] for raw in journal.left] == [42]
            assert ada.heard == []
        await ada.sees("Question 1")


async def test_without_a_journal_it_waits_at_telegram(api: Api, store: Store, ada: Person, bob: Person) -> None:
    worker = Worker(api, store)
    lock = worker.service._locks.setdefault("telegram:42", asyncio.Lock())
    async with worker.running():
        async with lock:
            update = await ada.says("hello")
            await bob.says("hello")
            await bob.sees("Question 1")
            assert ada.api.acknowledged < update
        await ada.sees("Question 1")
        await ada.api.until(lambda: ada.api.acknowledged > update)


async def test_an_emergency_behind_hundreds_is_told_while_the_store_is_away(
    cut_off: Worker, server: BotApi, ada: Person
) -> None:
    await crowd(server)
    await ada.says("my chest pain is back")
    await ada.sees("Call 112 now.")


async def test_all_that_waited_is_worked_off_once_and_in_order(
    cut_off: Worker, wire: LossyWire, ada: Person, journal: Journal, path: Path
) -> None:
    for word in ("one", "two", "three"):
        await ada.says(word)
    await crowd(ada.api)
    await ada.api.until(lambda: ada.api.acknowledged >= 1000 + CROWD)
    async with wire:
        await ada.api.until(lambda: len(ada.messages) == 4)
        assert [message["text"] for message in ada.messages][1:] == [
            "Question 1. one",
            "Question 2. two",
            "Question 3. three",
        ]
        async with asyncio.timeout(20):
            while len(journal):
                await asyncio.sleep(0.02)
        await cut_off.settling.work.wait()
    assert path.stat().st_size == 0  # noqa: ASYNC240  # a moment


async def test_what_a_crash_left_in_the_journal_counts_once(api: Api, store: Store, ada: Person, path: Path) -> None:
    async with Worker(api, store).running():
        await ada.says("first")
        await ada.sees("Question 1")
    first = {"update_id": 1000, "message": {**ada.chat.messages[1], "text": "first"}}
    before = Journal(path)
    await before.keep([first, {"update_id": 1001, "message": {**ada.chat.messages[1], "text": "second"}}])
    before.close()
    async with Worker(api, store, journal=Journal(path)).running():
        await ada.sees("Question 2. second")
    assert [message["text"] for message in ada.messages] == ["Question 1. first", "Question 2. second"]


async def test_a_stop_leaves_what_waits_in_the_journal(cut_off: Worker, server: BotApi, journal: Journal) -> None:
    await crowd(server)
    await server.until(lambda: server.acknowledged >= 1000 + CROWD - 1)
    cut_off.stop.set()
    await server.until(lambda: len(journal) == CROWD)


async def test_a_full_disk_makes_it_slower_and_loses_nobody(
    api: Api, store: Store, server: BotApi, journal: Journal
) -> None:
    os.dup2(full_disk(), journal._file)
    everybody = await crowd(server)
    async with Worker(api, store, journal=journal).running():
        for person in everybody:
            await person.sees("Question 1")


async def test_an_update_without_a_number_stops_nothing(worker: Worker, ada: Person) -> None:
    ada.api.pending[999] = {"update_id": "x", "message": {"text": "?"}}
    await ada.says("hello")
    await ada.sees("Question 1")


@pytest.mark.parametrize("flood", [60])
async def test_a_flood_is_told_of_once_and_hears_a_sign_all_the_same(
    worker: Worker, ada: Person, bob: Person, flood: int
) -> None:
    for _ in range(flood):
        await ada.says("ow")
    await bob.says("hello")
    await bob.sees("Question 1")
    await ada.says("chest pain")
    await ada.sees("Call 112 now.")
    told = [message["text"] for message in ada.messages]
    assert told.count("That was a lot at once.") == 1
    assert f"Question {flood}. ow" not in told


async def test_an_album_gets_one_answer(worker: Worker, ada: Person) -> None:
    photo = {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}], "media_group_id": "7"}
    for number in range(3):
        await ada.sends(**photo, **({"caption": "look"} if not number else {}))
    await ada.says("there")
    await ada.sees("there")
    assert sum("photo" in message["text"] for message in ada.messages) == 1
