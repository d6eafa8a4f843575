"""The operators' own chats; and the real process with its doors open: health, figures, a store that dies."""

import asyncio
import os
import signal
from functools import partial
from pathlib import Path

import aiohttp
import pytest

from bot.channels.telegram.operators import Operators, answers_stats
from bot.channels.telegram.request import Api
from bot.channels.telegram.sending.render import render
from bot.channels.telegram.sending.sender import TelegramSender
from bot.operations.desk import Desk
from bot.service import Service
from bot.settings import read_settings
from bot.storage.results import Outcome
from bot.storage.servers import embedded
from bot.storage.store import Store
from flows import Commanded, Overheard
from tests.bot.channels.telegram.conftest import converse
from tests.bot.channels.telegram.test_process import Start, start  # noqa: F401  # the fixture
from tests.bot.operations.test_desk import free_port
from tests.bot.operations.test_watch import answers
from tests.botapi.person import Person, labels
from tests.botapi.server import BotApi

OPERATOR = 99


@pytest.fixture
def operator(server: BotApi) -> Person:
    return Person(server, OPERATOR)


@pytest.fixture
def operators(api: Api) -> Operators:
    return Operators(TelegramSender(api), (OPERATOR, 98))


async def test_every_operator_that_can_be_reached_is_told(operators: Operators, operator: Person) -> None:
    await operators.tell("⚠️ something & more")
    assert (await operator.sees("something"))["text"] == "⚠️ something & more"


async def test_stats_are_for_operators_alone(operators: Operators, operator: Person, store: Store) -> None:
    desk = Desk(read_settings({"DATA_DIR": "."}), store, answers, operators.tell, has_model=True)
    stats = partial(answers_stats, operators, desk)
    service = Service(store, converse, render, lambda: 1_800_000_000, intercept=stats)
    asks = Commanded(at=1, name="stats", rest="stats")
    assert (await service.handle(f"telegram:{OPERATOR}", 1, asks)).outcome is Outcome.NONE
    await operator.sees("Thora")
    assert (await service.handle("telegram:42", 2, asks)).outcome is Outcome.MINE
    in_group = Overheard(at=1, text="/stats@thora_test_bot", addressed=True)
    assert (await service.handle(f"telegram:{OPERATOR}", 4, in_group)).outcome is Outcome.NONE
    worry = Commanded(at=1, name="stats", rest="stats my chest hurts")
    assert (await service.handle(f"telegram:{OPERATOR}", 3, worry)).outcome is Outcome.MINE, "words are always read"


async def test_the_doors_of_the_real_process_tell_the_truth(
    start: Start,  # noqa: F811
    server: BotApi,
    ada: Person,
    operator: Person,
    tmp_path: Path,
) -> None:
    port, redis = free_port(), embedded.start(tmp_path / "redis")
    os.kill(redis.pid, signal.SIGKILL)
    await start(REDIS_URL=redis.url, OPERATIONS_LISTEN=f"127.0.0.1:{port}", ADMIN_CHATS=str(OPERATOR))

    async def get(path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as web, web.get(f"http://127.0.0.1:{port}{path}") as answer:
            return answer.status, await answer.text()

    async def becomes(status: int) -> str:
        async with asyncio.timeout(30):
            while (found := await get("/readyz"))[0] != status:
                await asyncio.sleep(0.1)
        return found[1]

    await ada.says("my chest feels tight and I can't breathe")
    await ada.sees("112")
    assert "away" in await becomes(503), "a start without the store: it is said, and waited for"
    redis = redis.again()
    await becomes(200)
    await server.until(lambda: "I've called or have help" in [label for one in ada.messages for label in labels(one)])
    await operator.says("/stats")
    assert "store: ok" in (await operator.sees("To be woken"))["text"]
    assert 'thora_sends_total{result="sent"}' in (await get("/metrics"))[1]
    os.kill(redis.pid, signal.SIGKILL)
    assert "away" in await becomes(503)
    assert (await get("/healthz"))[0] == 200, "a restart of the bot would not help"
