"""A Redis that is frozen, then gone, under the real process: how soon an emergency is told, and how often. `make soak`.

The store is frozen (SIGSTOP) while a crowd goes on writing; five people write of an emergency among them.
"""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bot.storage.topology import Node, node, running
from tests.botapi.person import Person
from tests.botapi.server import BotApi
from tests.soak.process import Bot
from tests.soak.soak_queues import EMERGENCY, TEXTS, warm

CROWD = 40
HURT = 5
AWAY_SECONDS = 12.0
WANTED_SECONDS = 2.0


@pytest.mark.parametrize("how", ["frozen", "gone"])
@pytest.mark.parametrize("way", ["webhook", "polling"])
async def test_an_emergency_is_told_within_two_seconds_and_once(
    tmp_path: Path, way: str, how: str, unused_tcp_port_factory: Callable[[], int]
) -> None:
    redis = node(tmp_path, "--appendfsync", "always")
    port = unused_tcp_port_factory() if way == "webhook" else 0
    url = f"redis://127.0.0.1:{redis.port}"
    with running(redis):
        async with BotApi() as server, Bot(server, url, tmp_path / "data", port) as bot:
            await bot.start()
            await warm(server)
            redis.freeze() if how == "frozen" else redis.kill()
            for number in range(CROWD):
                await Person(server, 1000 + number).says(TEXTS[number % len(TEXTS)])
            people = [Person(server, 70 + number) for number in range(HURT)]
            waits = await asyncio.gather(*(_told_after(person, 2 * number) for number, person in enumerate(people)))
            _back(redis)
            for person in people:
                await server.until(lambda person=person: _has_buttons(person), 60)
            assert await bot.stop() == 0
    often = [sum("112" in text for text in _texts(person)) for person in people]
    print(f"\nRedis {how}, by {way}, {CROWD} people writing: {_listed(waits)} s; told {often} times each")
    assert max(waits) < WANTED_SECONDS
    assert often == [1] * HURT


async def _told_after(person: Person, seconds: float) -> float:
    """Writes of an emergency after so long; the seconds until the answer."""
    await asyncio.sleep(seconds)
    began = time.monotonic()
    await person.says(EMERGENCY)
    await person.api.until(lambda: any("112" in text for text in person.heard), AWAY_SECONDS + 30)
    return time.monotonic() - began


def _back(redis: Node) -> None:
    if redis.process:
        redis.wake()
    else:
        redis.start()


def _texts(person: Person) -> list[str]:
    return [str(message.get("text", "")) for message in person.messages]


def _has_buttons(person: Person) -> bool:
    """Is the alarm the one of the turn, with what to tap?"""
    rows = [message.get("reply_markup", {}).get("inline_keyboard", []) for message in person.messages]
    return any("callback_data" in button for keyboard in rows for row in keyboard for button in row)


def _listed(seconds: list[float]) -> str:
    return ", ".join(f"{one:.1f}" for one in seconds)
