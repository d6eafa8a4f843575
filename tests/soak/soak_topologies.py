"""A crowd that chats while Redis fails over, moves its slots and loses nodes, with real processes: `make soak`.

Each person counts what they said; in the end each count is what was said, and none was counted twice.
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from redis.crc import key_slot

from bot.storage.calls.connect import connect
from bot.storage.results import Outcome
from bot.storage.store import Store
from tests.bot.storage.calls.test_routes import patiently, turn
from tests.bot.storage.topology import cluster, move_slot, node, running, sentinel

CROWD = 60


class Crowd:
    """People who go on chatting until told to stop."""

    def __init__(self, url: str) -> None:
        self.store = Store(connect(url), b"secret", 3600)
        self.said = dict.fromkeys((f"telegram:{number}" for number in range(CROWD)), 0)
        self._stopping = False

    @asynccontextmanager
    async def chatting(self) -> AsyncIterator["Crowd"]:
        await self.store.check(7)
        people = [asyncio.create_task(self._chat(chat)) for chat in self.said]
        try:
            yield self
        finally:
            self._stopping = True
            await asyncio.gather(*people)

    async def _chat(self, chat: str) -> None:
        while not self._stopping:
            await asyncio.sleep(random.random() * 0.05)
            update_id = self.said[chat] + 1
            while await patiently(lambda u=update_id: turn(self.store, chat, u)) is Outcome.CONFLICT:  # type: ignore[misc]
                pass
            self.said[chat] = update_id

    async def spoken(self, more: int) -> None:
        """Waits until everybody has said so much more."""
        wanted = {chat: said + more for chat, said in self.said.items()}
        async with asyncio.timeout(120):
            while any(self.said[chat] < wanted[chat] for chat in wanted):
                await asyncio.sleep(0.02)

    async def check(self) -> None:
        for chat, said in self.said.items():
            kept = await patiently(lambda chat=chat: self.store.load(chat))  # type: ignore[misc]
            assert (kept.version, kept.session) == (said, b"%d" % said)
        print(f"{sum(self.said.values())} turns of {CROWD} people, none lost and none counted twice")
        await self.store.close()


async def test_a_crowd_chats_through_a_failover(tmp_path: Path) -> None:
    with sentinel(tmp_path) as (url, master, replica):
        crowd = Crowd(url)
        master.client.config_set("min-replicas-to-write", 1)
        async with crowd.chatting():
            await crowd.spoken(20)
            await asyncio.to_thread(master.kill)
            await crowd.spoken(20)
        assert replica.client.info("replication")["role"] == "master"
        await crowd.check()


async def test_a_crowd_chats_while_slots_move(tmp_path: Path) -> None:
    with cluster(tmp_path) as (url, nodes):
        crowd = Crowd(url)
        async with crowd.chatting():
            await crowd.spoken(5)
            for chat in list(crowd.said)[:8]:
                slot = key_slot(crowd.store.keys.chat(chat).session.encode())
                source = next(one for one in nodes if one.ask("CLUSTER", "COUNTKEYSINSLOT", slot))
                target = random.choice([one for one in nodes if one is not source])
                for _ in move_slot(slot, source, target):
                    await asyncio.sleep(0.02)
                await crowd.spoken(2)
        await crowd.check()


async def test_a_crowd_chats_while_nodes_are_killed_and_come_back(tmp_path: Path) -> None:
    with cluster(tmp_path) as (url, nodes):
        crowd = Crowd(url)
        for each in nodes:
            each.client.config_set("appendfsync", "always")
        async with crowd.chatting():
            await crowd.spoken(5)
            for each in [*nodes, *nodes]:
                await asyncio.to_thread(each.kill)
                await asyncio.sleep(1.5)
                await asyncio.to_thread(each.start)
                await crowd.spoken(3)
        await crowd.check()


async def test_a_crowd_chats_while_its_one_server_is_killed_frozen_and_full(tmp_path: Path) -> None:
    """Killed, it keeps what it had written to its file: no disk here is so slow that it puts that off."""
    server = node(tmp_path)
    with running(server):
        crowd = Crowd(f"redis://127.0.0.1:{server.port}")
        async with crowd.chatting():
            for _ in range(25):
                await crowd.spoken(2)
                await asyncio.to_thread(server.kill)
                await asyncio.to_thread(server.start)
            await crowd.spoken(2)
            server.freeze()
            await asyncio.sleep(8)
            server.wake()
            await crowd.spoken(2)
            server.client.config_set("maxmemory", 1)
            await asyncio.sleep(2)
            server.client.config_set("maxmemory", 0)
            await crowd.spoken(2)
        await crowd.check()
