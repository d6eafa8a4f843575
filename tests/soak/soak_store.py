"""A crowd walks to its results by the real process while its Redis is killed, restarted and frozen: `make soak`.

While it is away an emergency is answered all the same.
"""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flows import Catalog, standby
from tests.bot.storage.topology import node, running
from tests.botapi.person import Person
from tests.botapi.server import BotApi
from tests.soak.crowd import compared, crowd
from tests.soak.process import Bot
from tests.soak.soak_queues import EMERGENCY

PEOPLE = 60
PAUSE = 6.0
FROZEN_SECONDS = 30.0


@pytest.mark.parametrize("way", ["webhook", "polling"])
async def test_a_crowd_walks_on_while_its_store_is_killed_and_frozen(
    tmp_path: Path, way: str, unused_tcp_port_factory: Callable[[], int], catalog: Catalog
) -> None:
    store = node(tmp_path, "--appendfsync", "always")
    url = f"redis://127.0.0.1:{store.port}"
    port = unused_tcp_port_factory() if way == "webhook" else 0
    async with BotApi() as server, Bot(server, url, tmp_path / "data", port) as bot:
        with running(store):
            await bot.start()
            walkers = crowd(server, PEOPLE, catalog, pause=PAUSE)
            walks = [asyncio.create_task(each.walk()) for each in walkers]
            for _ in range(3):
                await asyncio.sleep(4)
                await asyncio.to_thread(store.kill)
                await asyncio.sleep(2)
                await asyncio.to_thread(store.start)
            await asyncio.sleep(4)
            store.freeze()
            began, eve = time.monotonic(), Person(server, 77)
            await eve.says(EMERGENCY)
            await server.until(lambda: any("112" in text for text in eve.heard), FROZEN_SECONDS)
            waited = time.monotonic() - began
            await asyncio.sleep(max(0.0, FROZEN_SECONDS - waited))
            store.wake()
            unfinished = sum(not walk.done() for walk in walks)
            await asyncio.gather(*walks)
            sorry = standby.apology(catalog).text[:20]
            line = await compared(url, server, walkers, catalog, aside=sorry, is_alone=False)
            assert await bot.stop() == 0
    print(f"\nkilled and frozen, by {way}: an emergency answered in {waited:.1f} s; {unfinished} on their way; {line}")
