"""kill -9 again and again in the middle of a crowd, by polling and by webhook: no answer is lost and none counts twice.

`make soak`. Messages that were sent twice are counted and printed: Telegram has no key to tell a repeat by.
"""

import asyncio
import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.storage.calls.connect import connect
from bot.storage.servers.embedded import Embedded
from bot.storage.store import Store
from tests.bot.channels.telegram.receiving.test_intake import session_of
from tests.botapi.person import Person
from tests.botapi.server import BotApi

KILLS = int(os.environ.get("KILLS", "40"))
PEOPLE, TEXTS = 40, 25


async def start(server: BotApi, redis_url: str, folder: Path, port: str) -> asyncio.subprocess.Process:
    given = (server.url, redis_url, str(folder), *([port] if port else []))
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.soak.counting", *given, env=environ)


async def talk(person: Person, ends: asyncio.Event) -> None:
    """All that somebody says, the last of it after the last kill."""
    for number in range(TEXTS - 1):
        await person.says(f"text {number}")
        await asyncio.sleep(random.uniform(0, 0.1 * KILLS))
    await ends.wait()
    await person.says(f"text {TEXTS - 1}")


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_a_crowd_loses_nothing_to_kills(
    redis: Embedded, tmp_path: Path, way: str, unused_tcp_port_factory: Callable[[], int]
) -> None:
    port = str(unused_tcp_port_factory()) if way == "webhook" else ""
    killed = asyncio.Event()
    async with BotApi() as server:
        people = [Person(server, 100 + number) for number in range(PEOPLE)]
        talks = [asyncio.create_task(talk(person, killed)) for person in people]
        for _ in range(KILLS):
            calls = len(server.calls)
            child = await start(server, redis.url, tmp_path, port)
            await server.until(lambda before=calls: len(server.calls) > before, 60)
            await asyncio.sleep(random.uniform(0, 1.0))
            child.kill()
            await child.wait()
        killed.set()
        child = await start(server, redis.url, tmp_path, port)
        await asyncio.gather(*talks)
        last = f"Question {TEXTS}. text {TEXTS - 1}"
        for person in people:
            await server.until(lambda one=person: any(m["text"] == last for m in one.messages), 120)
        child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(child.wait(), 30) == 0
    store = Store(connect(redis.url), b"secret", keep_seconds=3600)
    counted = [(await session_of(store, f"telegram:{person.chat.id}")).n for person in people]
    await store.close()
    told = [[message["text"] for message in person.messages] for person in people]
    doubled = sum(len(texts) - len(set(texts)) for texts in told)
    print(f"\n{KILLS} kills by {way}: {sum(counted)} of {PEOPLE * TEXTS} texts counted, {doubled} messages sent twice")
    assert counted == [TEXTS] * PEOPLE
    for texts in told:
        assert list(dict.fromkeys(texts)) == [f"Question {n + 1}. text {n}" for n in range(TEXTS)]
