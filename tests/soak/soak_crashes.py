"""kill -9 of the real process at random moments, a hundred times in one run of a crowd that walks to its results.

`make soak`. By polling and by webhook. Nobody's answer is lost, none counts twice; messages sent twice are counted.
"""

import asyncio
import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.storage.servers.embedded import Embedded
from flows import Catalog
from tests.botapi.server import BotApi
from tests.soak.crowd import compared, crowd
from tests.soak.process import Bot

KILLS = int(os.environ.get("KILLS", "100"))
PEOPLE = 60
LONGEST_SECONDS = 480
"""On a machine so slow that it takes longer there are fewer kills: it is printed how many."""


def life(number: int) -> float:
    """Seconds until the next kill: mostly short, now and then long enough to get ready for reading texts."""
    if number % 10 == 9:
        return random.uniform(3, 6)
    return random.choice((random.uniform(0, 0.15), random.uniform(0, 1.0)))


@pytest.mark.parametrize("way", ["webhook", "polling"])
async def test_a_crowd_walks_to_its_results_through_a_hundred_kills(
    redis: Embedded, tmp_path: Path, way: str, unused_tcp_port_factory: Callable[[], int], catalog: Catalog
) -> None:
    began = time.monotonic()
    port = unused_tcp_port_factory() if way == "webhook" else 0
    async with BotApi() as server, Bot(server, redis.url, tmp_path / "data", port) as bot:
        walkers = crowd(server, PEOPLE, catalog, pause=0.25 * KILLS)
        walks = [asyncio.create_task(each.walk()) for each in walkers]
        kills = 0
        while kills < KILLS and time.monotonic() - began < LONGEST_SECONDS:
            is_early = random.random() < 0.1
            await bot.start(listens=not is_early)
            await asyncio.sleep(random.uniform(0, 1.5) if is_early else life(kills))
            await bot.kill()
            kills += 1
        unfinished = sum(not walk.done() for walk in walks)
        await bot.start()
        await asyncio.gather(*walks)
        line = await compared(redis.url, server, walkers, catalog)
        assert await bot.stop() == 0
    print(f"\n{kills} kills by {way} in {time.monotonic() - began:.0f} s ({unfinished} still walking then): {line}")
