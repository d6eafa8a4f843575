"""The store under a sentinel and in a cluster, with real processes: nobody is lost, and the others go on."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from redis.crc import key_slot

from bot.storage.calls.connect import connect
from bot.storage.faults import ChatUnavailable, StoreUnavailable
from bot.storage.results import Outcome, Sending, Writing
from bot.storage.store import Store
from tests.bot.storage.topology import cluster, sentinel

LONG_AGO = 1_000
COUNTED: dict[str, Any] = {
    "update_id": 2,
    "version": 1,
    "session": b"2",
    "payloads": (),
    "token": "c",
    "due": LONG_AGO,
    "counts": ("plan",),
}
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
        Writing(
            update_id=update_id,
            version=before.version,
            session=b"%d" % (before.version + 1),
            payloads=(),
            token=f"token {update_id}",
            due=LONG_AGO,
        ),
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
        store, chats = await _nine_chats(url)
        assert len(await store.claim_due(100)) == len(chats)
        whole = await store.figures()
        assert (whole.chats_due, whole.partitions_away, whole.has_aof) == (len(chats), 0, True)
        nodes[2].kill()
        answers = await asyncio.gather(*(_served(store, chat) for chat in chats))
        served = [chat for chat, answer in zip(chats, answers, strict=True) if answer]
        assert 0 < len(served) < len(chats)
        assert {one.chat for one in await store.claim_due(100)} == set(served)
        await store.take_over("telegram:")
        assert [f"127.0.0.1:{nodes[2].port}" in words for words in (await store.recheck()).values()] == [True]
        figures = await store.figures()
        assert (await store.waiting()).due == figures.chats_due == len(served)
        assert 0 < figures.partitions_away < 64
        assert await store.silent(chats, 5) == set(chats) - set(served)
        for chat in served[:1]:
            await store.commit(
                chat,
                Writing(
                    update_id=None,
                    version=2,
                    session=b"3",
                    payloads=(b"check-in",),
                    token="x",
                    due=None,
                    sending=Sending.UNPROMPTED,
                ),
            )
        assert (await store.claim_paced("sweep", 5, 25.0))[0]
        nodes[2].start()
        for chat in set(chats) - set(served):
            await patiently(lambda chat=chat: turn(store, chat, 2))  # type: ignore[misc]
            assert (await store.load(chat)).version == 2
        await store.close()


async def _nine_chats(url: str) -> tuple[Store, list[str]]:
    """A store with a turn in each of nine chats, spread over the nodes."""
    store, chats = Store(connect(url), b"secret", 3600), [f"telegram:{number}" for number in range(9)]
    await store.check(7)
    for chat in chats:
        await turn(store, chat, 1)
    return store, chats


async def _served(store: Store, chat: str, update_id: int = 2) -> bool:
    try:
        await turn(store, chat, update_id)
    except ChatUnavailable:
        return False
    return True


@pytest.mark.long
async def test_a_node_that_is_frozen_holds_nobody_else_up(tmp_path: Path) -> None:
    with cluster(tmp_path) as (url, nodes):
        store, chats = await _nine_chats(url)
        await store.commit(chats[0], Writing(**COUNTED))
        counts = await store.counts()
        nodes[0].freeze()
        frozen = await store.silent(chats, 0.2)
        figures = await store.figures()
        assert figures.chats_due == len(chats) - len(frozen)
        assert figures.counts == counts, "a counter may not seem to go down"
        assert list(await store.recheck()) == [f"away 127.0.0.1:{nodes[0].port}"]
        assert {one.chat for one in await store.claim_due(100)} == set(chats) - frozen
        with pytest.raises(ChatUnavailable, match="silent"):
            await store.load(min(frozen))
        nodes[0].wake()
        assert await patiently(lambda: turn(store, min(frozen), 2)) is Outcome.NONE
        assert (await store.figures()).partitions_away == 0
        await store.close()


async def test_a_worker_starts_while_the_node_with_the_record_is_away(tmp_path: Path) -> None:
    with cluster(tmp_path) as (url, nodes):
        first = Store(connect(url), b"secret", 3600)
        await first.check(7)
        meta = key_slot(first.keys.meta.encode())
        (holder,) = [one for one in nodes if one.ask("CLUSTER", "COUNTKEYSINSLOT", meta)]
        await first.close()
        holder.kill()
        store = Store(connect(url), b"secret", 3600)
        await store.check(7)
        answers = await asyncio.gather(*(_served(store, f"telegram:{number}", 1) for number in range(9)))
        assert {*answers} == {True, False}
        await store.close()
