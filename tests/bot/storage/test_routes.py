"""The store under a sentinel and in a cluster, with real processes: nobody is lost, and the others go on."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from bot.storage.connect import connect
from bot.storage.faults import ChatUnavailable, StoreUnavailable
from bot.storage.results import Outcome
from bot.storage.store import Store
from tests.bot.storage.topology import cluster, sentinel

LONG_AGO = 1_000
T = TypeVar("T")


async def patiently(question: Callable[[], Awaitable[T]]) -> T:
    """Asks until the store answers, as the intake does."""
    while True:
        try:
            return await question()
        except StoreUnavailable:
            await asyncio.sleep(0.05)


async def turn(store: Store, chat: str, update_id: int) -> Outcome:
    """A turn of a chat that counts its updates in its version; an answer that was lost counts once."""
    before = await store.load(chat)
    done = await store.commit(
        chat,
        update_id=update_id,
        version=before.version,
        session=b"%d" % (before.version + 1),
        payloads=(),
        token=f"token {update_id}",
        due=LONG_AGO,
    )
    return done.outcome


async def test_a_failover_in_mid_chat_loses_no_answer(tmp_path: Path) -> None:
    with sentinel(tmp_path) as (url, master, replica):
        store = Store(connect(url), b"secret", 3600)
        await store.check()
        for update_id in range(1, 11):
            await turn(store, "telegram:42", update_id)
        master.client.wait(1, 2000)
        master.kill()
        for update_id in range(11, 21):
            await patiently(lambda u=update_id: turn(store, "telegram:42", u))  # type: ignore[misc]
        assert (await store.load("telegram:42"))[:2] == (20, b"20")
        assert replica.client.info("replication")["role"] == "master"
        assert [one.chat for one in await store.claim_due(10)] == ["telegram:42"]
        await store.close()


async def test_a_node_that_is_away_stops_only_its_own_chats_and_comes_back_with_them(tmp_path: Path) -> None:
    with cluster(tmp_path) as (url, nodes):
        store = Store(connect(url), b"secret", 3600)
        await store.check(7)
        chats = [f"telegram:{number}" for number in range(9)]
        for chat in chats:
            await turn(store, chat, 1)
        assert len(await store.claim_due(100)) == len(chats)
        nodes[2].kill()
        answers = await asyncio.gather(*(_served(store, chat) for chat in chats))
        served = [chat for chat, answer in zip(chats, answers, strict=True) if answer]
        assert 0 < len(served) < len(chats)
        assert {one.chat for one in await store.claim_due(100)} == set(served)
        await store.take_over("telegram:")
        assert "away" in " ".join(await store.recheck())
        for chat in served[:1]:
            await store.commit(
                chat,
                update_id=None,
                version=2,
                session=b"3",
                payloads=(b"check-in",),
                token="x",
                due=None,
                unprompted=True,
            )
        assert (await store.claim_paced("sweep", 5, 25.0))[0]
        nodes[2].start()
        for chat in set(chats) - set(served):
            await patiently(lambda chat=chat: turn(store, chat, 2))  # type: ignore[misc]
            assert (await store.load(chat)).version == 2
        await store.close()


async def _served(store: Store, chat: str) -> bool:
    try:
        await turn(store, chat, 2)
    except ChatUnavailable:
        return False
    return True
