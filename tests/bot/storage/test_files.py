"""What was uploaded, known to all workers of one bot and to no other; and turns at editing."""

import asyncio
import time
from itertools import pairwise

from bot.storage.files import Files
from tests.conftest import OpenStore

CHAT = "telegram:42"
DIGEST = "ab" * 32


async def test_what_one_worker_has_uploaded_the_others_know(open_store: OpenStore) -> None:
    one, other = Files(await open_store(), "1:token"), Files(await open_store(), "1:token")
    assert await other.known(DIGEST) == ""
    await one.keep(DIGEST, "an-id")
    assert await other.known(DIGEST) == "an-id"
    await other.forget(DIGEST)
    assert await one.known(DIGEST) == ""


async def test_another_bot_has_ids_of_its_own(open_store: OpenStore) -> None:
    store = await open_store()
    await Files(store, "1:token").keep(DIGEST, "an-id")
    assert await Files(store, "2:other").known(DIGEST) == ""


async def test_no_token_stands_in_the_store(open_store: OpenStore) -> None:
    store = await open_store()
    await Files(store, "1:a-secret-token").keep(DIGEST, "an-id")
    keys = [key.decode() async for key in store.redis.scan_iter(match=f"{store.keys.root}:*")]
    assert keys
    assert not any("a-secret-token" in key for key in keys)


async def test_of_several_workers_one_edits_at_a_time_and_then_nobody_for_a_while(open_store: OpenStore) -> None:
    workers = [Files(await open_store(), "1:token", gap=0.1) for _ in range(3)]
    done: list[tuple[float, float]] = []

    async def edit(files: Files) -> None:
        async with files.turn(CHAT):
            began = time.monotonic()
            await asyncio.sleep(0.01)
            done.append((began, time.monotonic()))

    await asyncio.gather(*(edit(files) for files in workers))
    assert len(done) == 3
    assert all(later[0] - earlier[1] >= 0.09 for earlier, later in pairwise(done))


async def test_an_edit_that_takes_longer_than_the_gap_lets_no_other_beside_it(open_store: OpenStore) -> None:
    one, other = [Files(await open_store(), "1:token", gap=0.05) for _ in range(2)]
    entered, told = asyncio.Event(), []

    async def slowly() -> None:
        async with one.turn(CHAT):
            entered.set()
            await asyncio.sleep(0.2)
            told.append("slow one done")

    async def next() -> None:
        await entered.wait()
        async with other.turn(CHAT):
            told.append("next one")

    await asyncio.gather(slowly(), next())
    assert told == ["slow one done", "next one"]


async def test_whoever_waits_for_another_chat_does_not_wait(open_store: OpenStore) -> None:
    files = Files(await open_store(), "1:token", gap=30)
    async with files.turn(CHAT), files.turn("telegram:43"):
        assert await files.is_busy(CHAT)
    assert not await files.is_busy("telegram:44")


async def test_ids_that_are_none_are_forgotten(open_store: OpenStore) -> None:
    store = await open_store()
    files = Files(store, "1:token")
    await files.keep(DIGEST, "an-id")
    (name,) = [key async for key in store.redis.scan_iter(match=f"{store.keys.root}:files:*")]
    await store.redis.hset(name, DIGEST, b"\xff\xfe")
    assert await files.known(DIGEST)  # Telegram refuses it, and it is uploaded again
    await store.redis.set(name, "x")
    assert await files.known(DIGEST) == ""
    await files.keep(DIGEST, "an-id")
    assert await files.known(DIGEST) == "an-id"


async def test_a_turn_that_nobody_gave_back_ends(open_store: OpenStore) -> None:
    store = await open_store()
    files = Files(store, "1:token", gap=0.01)
    files._hold_ms = 50
    await store.redis.sadd(store.keys.edited(CHAT), "x")
    async with asyncio.timeout(5), files.turn(CHAT):
        pass
