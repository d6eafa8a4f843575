"""A crowd walks to its results while the Bot API misbehaves in every way it knows, and while workers die or freeze.

`make soak`. The real process; each person must end where a run without faults ends.
"""

import asyncio
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot.storage.servers.embedded import Embedded
from flows import Catalog
from tests.botapi.server import BotApi
from tests.botapi.strictness import Refusal
from tests.soak.crowd import compared, crowd
from tests.soak.process import Bot

PEOPLE = 30
PAUSE = 2.0
METHODS = {
    "polling": ("sendMessage", "editMessageText", "editMessageText", "answerCallbackQuery", "getUpdates"),
    "webhook": ("sendMessage", "editMessageText", "editMessageText"),  # taps are answered in the 200
}
LATE_SECONDS = 10.0
AT_ONCE = 3
"""So many faults wait for their call at a time: more, and every call would fail."""


def misbehave(server: BotApi, methods: Sequence[str], rounds: int) -> None:
    """One fault of some kind for some method; in some rounds a call that takes ten seconds."""
    method = random.choice(methods)
    match rounds % 7:
        case 0:
            after = random.choice((1, 1, 2, 3))
            server.fail(method, Refusal(429, f"Too Many Requests: retry after {after}", after))
        case 1:
            server.fail(method, Refusal(500, "Internal Server Error"))
        case 2:
            server.fail(method, Refusal(502, "Bad Gateway"))
        case 3:
            server.fail(method, garbage=True)
        case 4:
            server.fail(method, lost=True)
        case 5:
            server.fail(method, cut=True)
        case 6:
            late = asyncio.Event()
            asyncio.get_running_loop().call_later(LATE_SECONDS, late.set)
            server.fail(method, hold=late)


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_a_crowd_walks_on_whatever_telegram_answers(
    redis: Embedded, tmp_path: Path, way: str, unused_tcp_port_factory: Callable[[], int], catalog: Catalog
) -> None:
    port = unused_tcp_port_factory() if way == "webhook" else 0
    async with BotApi() as server, Bot(server, redis.url, tmp_path / "data", port) as bot:
        await bot.start()
        walkers = crowd(server, PEOPLE, catalog, pause=PAUSE)
        walks = [asyncio.create_task(each.walk()) for each in walkers]
        rounds = 0
        while not all(walk.done() for walk in walks) and rounds < 1_000:
            if server.faults_ahead < AT_ONCE:
                misbehave(server, METHODS[way], rounds)
                rounds += 1
            await asyncio.sleep(0.1)
        server.forgive()
        await asyncio.gather(*walks)
        line = await compared(redis.url, server, walkers, catalog)
        assert await bot.stop() == 0
    print(f"\n{rounds} faults of the Bot API by {way}: {line}")
