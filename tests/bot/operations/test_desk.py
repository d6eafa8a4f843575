"""The doors to look in, over real HTTP, and the word to the operators."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.operations.desk import Desk
from bot.service import Taken
from bot.settings import SettingsError, read_settings
from bot.storage.results import Outcome
from bot.storage.store import Store
from tests.bot.operations.test_watch import answers


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Room:
    """A desk on a free port of loopback."""

    def __init__(self, store: Store) -> None:
        self.port, self.told = free_port(), list[str]()
        settings = read_settings({"OPERATIONS_LISTEN": f"127.0.0.1:{self.port}", "DATA_DIR": "."})
        self.desk = Desk(settings, store, answers, self._tell, has_model=True)

    async def _tell(self, text: str) -> None:
        self.told.append(text)

    async def get(self, path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as web, web.get(f"http://127.0.0.1:{self.port}{path}") as answer:
            return answer.status, await answer.text()


@pytest.fixture
async def room(store: Store) -> AsyncIterator[Room]:
    room = Room(store)
    async with room.desk.open():
        async with asyncio.timeout(10):
            while not room.desk.watch.seen.figures:
                await asyncio.sleep(0.01)
        yield room


async def test_health_readiness_and_figures_are_served(room: Room) -> None:
    room.desk.observe(Taken("a1", 7, "said", "new", Outcome.MINE, 0.01, 0.001))
    assert (await room.get("/healthz"))[0] == 200
    status, parts = await room.get("/readyz")
    assert (status, parts.count("ok")) == (200, 4)
    status, text = await room.get("/metrics")
    assert status == 200
    assert 'thora_turns_total{event="said",outcome="mine"} 1.0' in text
    assert 'thora_build{version="' in text
    assert (await room.get("/"))[0] == 404


async def test_a_fault_in_the_log_reaches_the_figures_and_the_operators(room: Room) -> None:
    logging.getLogger("bot.somewhere").error("update 7 is set aside", extra={"fault": "set_aside"})
    await room.desk.watch.look()
    await room.desk.watch.look()
    assert room.told == ["⚠️ Thora: an update was set aside: somebody got an apology in place of an answer."]
    assert 'thora_faults_total{fault="set_aside"} 1.0' in (await room.get("/metrics"))[1]


async def test_an_address_that_is_taken_is_one_line_that_names_the_setting(room: Room, store: Store) -> None:
    other = Room(store)
    other.desk._listen = room.desk._listen
    with pytest.raises(SettingsError, match="OPERATIONS_LISTEN is '127"):
        async with other.desk.open():
            pass
