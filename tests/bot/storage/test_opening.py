"""A start while the store cannot be used: whoever can do without it is given it all the same, and it is waited for."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from redis import Redis

from bot.storage.faults import StoreError, StoreUnavailable
from bot.storage.opening import open_store
from bot.storage.store import Store
from tests.bot.storage.servers.test_fitness import server

CHAT = "telegram:42"
FULL = ("--maxmemory", "1")


@pytest.fixture(autouse=True)
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.watch.EVERY_SECONDS", 0.02)


@asynccontextmanager
async def opened(folder: Path, bot: int = 7, *, is_own: bool = False) -> AsyncIterator[Store]:
    url = None if is_own else f"unix://{folder}/sock"
    async with open_store(url, folder, secret=b"secret", keep_seconds=60, bot=bot, patiently=True) as store:
        yield store


async def serves(store: Store) -> None:
    async with asyncio.timeout(20):
        while True:
            try:
                await store.load(CHAT)
            except StoreUnavailable:
                await asyncio.sleep(0.02)
            else:
                return


async def test_a_store_that_is_away_at_the_start_is_waited_for_and_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(tmp_path) as store:
        with pytest.raises(StoreUnavailable):
            await store.load(CHAT)
        assert [line.message for line in caplog.records if "REDIS_URL" in line.message]
        with server(tmp_path):
            await serves(store)
            assert await store.redis.hget(store.keys.meta, "bot") == b"7"


@pytest.mark.parametrize(
    ("options", "cure"),
    [
        (FULL, lambda redis: redis.config_set("maxmemory", 0)),
        (("--replicaof", "127.0.0.1 1"), lambda redis: redis.replicaof("NO", "ONE")),
        (("--min-replicas-to-write", "1"), lambda redis: redis.config_set("min-replicas-to-write", 0)),
    ],
    ids=["full", "replica", "too few replicas"],
)
async def test_a_server_that_takes_no_writes_at_the_start_is_waited_for(
    tmp_path: Path, options: tuple[str, ...], cure: Callable[[Redis], object]
) -> None:
    with server(tmp_path, *options) as redis:
        async with opened(tmp_path) as store:
            with pytest.raises(StoreUnavailable):
                await store.load(CHAT)
            cure(redis)
            await serves(store)


async def test_a_full_server_that_has_served_before_is_read_at_once(tmp_path: Path) -> None:
    with server(tmp_path) as redis:
        async with opened(tmp_path) as store:
            assert await store.recheck() == {}
        redis.config_set("maxmemory", 1)
        async with opened(tmp_path) as store:
            assert (await store.load(CHAT)).session is None
            assert set(await store.recheck()) == {"writes"}


async def test_data_that_turns_out_to_be_another_bots_is_left_alone(tmp_path: Path) -> None:
    async with opened(tmp_path) as store:
        with server(tmp_path) as redis:
            redis.hset(store.keys.meta, mapping={"partitions": "64", "bot": "222"})
            async with asyncio.timeout(20):
                while not (wrong := await recheck(store)):
                    await asyncio.sleep(0.02)
            assert "222" in wrong["unfit"]
            with pytest.raises(StoreUnavailable, match="222"):
                await store.load(CHAT)
            assert redis.hgetall(store.keys.meta) == {b"partitions": b"64", b"bot": b"222"}


async def recheck(store: Store) -> dict[str, str]:
    try:
        return await store.recheck()
    except StoreUnavailable:
        return {}


async def test_a_part_of_the_data_that_is_gone_is_waited_for(tmp_path: Path) -> None:
    with server(tmp_path) as redis:
        async with opened(tmp_path) as store:
            redis.delete(store.keys.here(7))
        async with opened(tmp_path) as store:
            with pytest.raises(StoreUnavailable, match="1 of 64"):
                await store.load(CHAT)
            redis.hdel(store.keys.meta, "marked")
            await serves(store)


@pytest.mark.parametrize(
    ("password", "url", "why"),
    [
        ("correct", "unix://:wrong@{}/sock", "WRONGPASS"),
        ("correct", "unix://{}/sock", "NOAUTH"),
        ("", "unix://:wrong@{}/sock", "without any password"),
        ("", "unix://{}/sock?db=9999", "DB index"),
    ],
)
async def test_a_setting_that_cannot_be_used_ends_the_start_all_the_same(
    tmp_path: Path, password: str, url: str, why: str
) -> None:
    with server(tmp_path) as redis:
        redis.config_set("requirepass", password)
        with pytest.raises(StoreError, match=why):
            async with open_store(
                url.format(tmp_path), tmp_path, secret=b"secret", keep_seconds=60, bot=7, patiently=True
            ):
                pass


async def test_an_embedded_server_that_will_not_start_is_waited_for_and_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(tmp_path, is_own=True) as store:
        await serves(store)
    part = tmp_path / "appendonlydir" / "appendonly.aof.1.incr.aof"
    whole = part.read_bytes()
    part.write_bytes(whole + bytes(64))
    async with opened(tmp_path, is_own=True) as store:
        with pytest.raises(StoreUnavailable):
            await store.load(CHAT)
        assert [line.message for line in caplog.records if "--fix" in line.message]
        part.write_bytes(whole)
        await serves(store)
