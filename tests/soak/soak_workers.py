"""Two and four workers on one store, by webhook, while one is frozen and another is killed: `make soak`."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest

from bot.storage.servers.embedded import Embedded
from flows import Catalog
from tests.botapi.server import BotApi
from tests.soak.crowd import compared, crowd
from tests.soak.process import Bot

PEOPLE = 90
PAUSE = 8.0
FROZEN_SECONDS = 40.0
PATIENCE_SECONDS = 5.0
"""After so long without an answer the next worker is called."""


@pytest.mark.parametrize("number", [2, 4])
async def test_a_crowd_walks_on_while_workers_freeze_and_die(
    redis: Embedded, tmp_path: Path, number: int, unused_tcp_port_factory: Callable[[], int], catalog: Catalog
) -> None:
    async with BotApi() as server, AsyncExitStack() as stack:
        ports = [unused_tcp_port_factory() for _ in range(number)]
        address = "http://127.0.0.1:9/thora"
        server.hook.behind = [f"http://127.0.0.1:{port}/thora" for port in ports]
        server.hook.patience = aiohttp.ClientTimeout(total=PATIENCE_SECONDS)
        bots = [Bot(server, redis.url, tmp_path / f"data{port}", port, address) for port in ports]
        for bot in bots:
            await stack.enter_async_context(bot)
            await bot.start()
        walkers = crowd(server, PEOPLE, catalog, pause=PAUSE)
        walks = [asyncio.create_task(each.walk()) for each in walkers]
        await asyncio.sleep(10)
        bots[0].freeze()
        await asyncio.sleep(FROZEN_SECONDS / 2)
        await bots[-1].kill()
        await bots[-1].start()
        await asyncio.sleep(FROZEN_SECONDS / 2)
        bots[0].wake()
        unfinished = sum(not walk.done() for walk in walks)
        await asyncio.gather(*walks)
        line = await compared(redis.url, server, walkers, catalog)
        for bot in bots:
            assert await bot.stop() == 0
    print(f"\n{number} workers, one frozen for {FROZEN_SECONDS:.0f} s, one killed ({unfinished} on their way): {line}")
