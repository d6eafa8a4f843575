"""Ten thousand updates by webhook, three in ten of them twice, out of order within a window: `make soak`."""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp

from bot.channels.telegram.receiving.webhook import HEADER
from bot.storage.calls.connect import connect
from bot.storage.servers.embedded import Embedded
from bot.storage.store import Store
from tests.bot.channels.telegram.receiving.test_intake import session_of
from tests.botapi.person import Person
from tests.botapi.server import BotApi
from tests.soak.counting import SECRET
from tests.soak.soak_kills import start

PEOPLE, TEXTS = 250, 40
REPEATED = 0.3
WINDOW = 4_000
"""Updates of all people: 16 of each, half of what a session remembers."""
AT_ONCE = 64


def shuffled(people: list[Person]) -> list[dict[str, Any]]:
    """What everybody says, some of it twice; each update at most a window from its place."""
    updates = []
    for text in range(TEXTS):
        for number, person in enumerate(people):
            message = {"message_id": text + 1, "from": person.user, "chat": person.chat.json, "date": 1 + 5 * text}
            id = 1_000 + text * PEOPLE + number
            updates.append({"update_id": id, "message": {**message, "text": f"text {text}"}})
    again = random.sample(updates, int(len(updates) * REPEATED))
    return sorted([*updates, *again], key=lambda one: one["update_id"] + random.uniform(0, WINDOW))


async def test_repeats_and_disorder_change_nothing(
    redis: Embedded, tmp_path: Path, unused_tcp_port_factory: Callable[[], int]
) -> None:
    port = unused_tcp_port_factory()
    async with BotApi() as server:
        people = [Person(server, 1_000 + number) for number in range(PEOPLE)]
        child = await start(server, redis.url, tmp_path, str(port))
        await server.until(lambda: server.hook.url, 60)
        updates = shuffled(people)
        door, statuses = asyncio.Semaphore(AT_ONCE), Counter[int]()
        async with aiohttp.ClientSession(headers={HEADER: SECRET}) as session:

            async def post(update: dict[str, Any]) -> None:
                async with door, session.post(server.hook.url, json=update) as answer:
                    statuses[answer.status] += 1

            await asyncio.gather(*(post(update) for update in updates))
        for person in people:
            await server.until(lambda one=person: len(one.messages) >= TEXTS, 120)
        child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(child.wait(), 30) == 0
    store = Store(connect(redis.url), b"secret", keep_seconds=3600)
    counted = [(await session_of(store, f"telegram:{person.chat.id}")).n for person in people]
    await store.close()
    told = [sorted(message["text"].partition(". ")[2] for message in person.messages) for person in people]
    print(f"\n{len(updates)} updates, {PEOPLE * TEXTS} of them different: answered {dict(statuses)}")
    assert set(statuses) == {200}
    assert counted == [TEXTS] * PEOPLE
    assert told == [sorted(f"text {text}" for text in range(TEXTS))] * PEOPLE
