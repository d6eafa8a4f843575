"""Which Redis is refused, and what is said of one that has changed while it was used."""

import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep, time

import pytest
import pytest_asyncio
from redis import Redis
from redis.exceptions import RedisError

from bot.storage.calls.connect import connect
from bot.storage.faults import StoreError, StoreUnavailable
from bot.storage.results import Writing
from bot.storage.servers import embedded
from bot.storage.store import Store
from tests.bot.storage.lossy import LossyWire
from tests.conftest import OpenStore

CHAT = "telegram:42"


@contextmanager
def server(folder: Path, *options: str) -> Iterator[Redis]:
    """A server of its own, with an append-only file unless the options say otherwise; ended by its own process."""
    program = embedded.binary()
    assert program
    command = [program, "--port", "0", "--unixsocket", str(folder / "sock"), "--dir", str(folder), "--save", ""]
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen([*command, "--appendonly", "yes", *options], stdout=nowhere, stderr=nowhere)
    client = Redis(unix_socket_path=str(folder / "sock"))
    try:
        for _ in range(500):
            try:
                client.ping()
                break
            except RedisError:
                sleep(0.01)
        yield client
    finally:
        client.close()
        process.kill()
        process.wait()


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Redis]:
    with server(tmp_path) as client:
        yield client


@pytest_asyncio.fixture
async def own(redis: Redis, tmp_path: Path) -> AsyncIterator[Store]:
    """A store on a server that may be changed."""
    store = Store(connect(f"unix://{tmp_path}/sock"), b"secret", 3600)
    yield store
    await store.close()


async def test_the_data_of_another_bot_is_refused_with_a_remedy(open_store: OpenStore) -> None:
    store = await open_store()
    await store.check(111)
    await store.check(111)
    await store.check()
    with pytest.raises(StoreError, match=r"bot 111.*bot 222.*REDIS_URL.*HSET") as fault:
        await (await open_store()).check(222)
    assert "\n" not in str(fault.value)
    await store.redis.hset(store.keys.meta, "bot", "222")
    await store.check(222)


async def test_data_of_an_earlier_release_becomes_the_bots_that_comes_first(store: Store) -> None:
    await store.redis.hset(store.keys.meta, "partitions", "64")
    await store.check(111)
    with pytest.raises(StoreError):
        await store.check(222)


@pytest.mark.parametrize("nonsense", [b"many", b"", b"\xff\xfe", b"-3", b"\xb2"])
async def test_a_record_that_is_nonsense_is_written_anew_and_said(
    store: Store, nonsense: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    await store.redis.hset(store.keys.meta, "partitions", nonsense)
    await store.check(111)
    assert await store.redis.hget(store.keys.meta, "partitions") == b"64"
    assert [line.message.count("damaged") for line in caplog.records if line.levelname == "ERROR"] == [1]
    await store.redis.delete(f"{{{store.keys.meta}}}-aside")


async def test_a_record_of_a_wrong_type_is_put_aside(store: Store) -> None:
    await store.redis.set(store.keys.meta, "x")
    await store.check(111)
    assert await store.redis.get(f"{{{store.keys.meta}}}-aside") == b"x"
    await store.redis.delete(f"{{{store.keys.meta}}}-aside")


async def test_what_was_put_aside_before_is_in_nobodys_way(store: Store) -> None:
    await store.redis.set(f"{{{store.keys.meta}}}-aside", "x")
    await store.redis.hset(store.keys.meta, "partitions", "many")
    await store.check(111)
    assert await store.redis.hget(f"{{{store.keys.meta}}}-aside", "partitions") == b"many"
    await store.redis.delete(f"{{{store.keys.meta}}}-aside")


async def test_data_that_becomes_another_bots_is_left_alone_until_it_is_ours_again(store: Store) -> None:
    await store.check(111)
    await store.redis.hset(store.keys.meta, "bot", "222")
    assert "222" in (await store.recheck())["owner"]
    for untouched in (store.load(CHAT), store.claim_due(1), store.claim_unsent("t", 1), store.claim_paced("t", 1, 25)):
        with pytest.raises(StoreUnavailable, match="222"):
            await untouched
    await store.redis.hset(store.keys.meta, "bot", "111")
    assert "owner" not in await store.recheck()
    assert (await store.load(CHAT)).session is None


async def test_an_owner_that_is_nonsense_is_refused_in_letters_that_can_be_printed(store: Store) -> None:
    await store.redis.hset(store.keys.meta, mapping={"partitions": "64", "bot": b"\x1b[2J\n\xff"})
    with pytest.raises(StoreError, match=r"bot \?\[2J\?ÿ, and"):
        await store.check(111)


async def test_data_of_which_a_part_is_gone_is_refused(store: Store) -> None:
    await store.check()
    await store.redis.delete(store.keys.here(7))
    with pytest.raises(StoreError, match="1 of 64"):
        await store.check()
    await store.redis.hdel(store.keys.meta, "marked")
    await store.check()


async def test_a_server_that_evicts_is_refused(own: Store, redis: Redis) -> None:
    redis.config_set("maxmemory-policy", "allkeys-lru")
    with pytest.raises(StoreError, match="noeviction"):
        await own.check()


class OlderWire(LossyWire):
    """Behind it the server can be of a version of long ago."""

    is_older = False

    def altered(self, answer: bytes) -> bytes:
        return answer.replace(b"redis_version:7.", b"redis_version:4.") if self.is_older else answer


async def test_a_server_that_is_too_old_for_the_scripts_is_refused_and_named(
    open_store: OpenStore, redis_url: str, tmp_path: Path
) -> None:
    async with OlderWire(redis_url, tmp_path / "wire") as wire:
        store = await open_store(url=wire.url)
        await store.check()
        assert await store.recheck() == {}
        wire.is_older = True
        assert set(await store.recheck()) == {"version"}
        with pytest.raises(StoreError, match=r"version 4\..*version 5 or newer"):
            await store.check()


@pytest.mark.parametrize(("behind", "told"), [(86_400, "86400 s ahead"), (-3_600, "3600 s behind"), (5, "")])
async def test_a_clock_that_is_not_ours_is_told(store: Store, behind: float, told: str) -> None:
    await store.check()
    store.trust.clock = lambda: time() - behind
    assert told in (await store.recheck()).get("clock", "")
    assert bool(told) == ("clock" in await store.recheck())


async def test_what_changes_while_it_is_used_is_told(own: Store, redis: Redis) -> None:
    await own.check()
    assert await own.recheck() == {}
    redis.config_set("maxmemory-policy", "allkeys-lru")
    redis.config_set("appendonly", "no")
    assert set(await own.recheck()) == {"policy", "aof"}
    redis.config_set("maxmemory-policy", "noeviction")
    redis.config_set("appendonly", "yes")
    assert await own.recheck() == {}
    redis.flushall()
    assert set(await own.recheck()) == {"data"}


@pytest.mark.parametrize(
    ("setting", "bad", "good"), [("maxmemory", "1mb", "0"), ("min-replicas-to-write", "1", "0")], ids=["full", "alone"]
)
async def test_a_server_that_answers_and_takes_no_writes_is_named(
    own: Store, redis: Redis, setting: str, bad: str, good: str
) -> None:
    await own.check()
    redis.config_set(setting, bad)
    assert set(await own.recheck()) == {"writes"}
    redis.config_set(setting, good)
    before = redis.dump(own.keys.here(0))
    assert await own.recheck() == {}
    assert redis.dump(own.keys.here(0)) == before
    redis.delete(own.keys.here(0))
    assert set(await own.recheck()) == {"data"}
    assert not redis.exists(own.keys.here(0))


@pytest.mark.parametrize("right", ["-@write", "-@scripting", "-zadd", "-dump"])
async def test_a_login_that_may_not_costs_nobody_his_data(own: Store, redis: Redis, right: str) -> None:
    await own.check()
    turn = {"session": b"x", "payloads": (b"a",), "due": 5}
    await own.commit(CHAT, Writing(update_id=1, version=0, token="t", **turn))
    redis.execute_command("ACL", "SETUSER", "default", right)
    try:
        assert ("writes" in await own.recheck()) is (right in ("-@write", "-@scripting"))
        with suppress(StoreUnavailable):  # what may not be done now is tried again, and nothing is set aside
            await own.commit(CHAT, Writing(update_id=2, version=1, token="u", **turn))
    finally:
        redis.execute_command("ACL", "SETUSER", "default", "+@all")
    assert (await own.load(CHAT)).session == b"x"
    assert not redis.exists(own.keys.aside(CHAT))


async def test_a_server_that_became_a_replica_takes_no_answers_and_says_so(own: Store, redis: Redis) -> None:
    await own.check()
    redis.replicaof("127.0.0.1", "1")
    assert "role" in await own.recheck()
    with pytest.raises(StoreUnavailable, match="replica"):
        await own.commit(CHAT, Writing(update_id=1, version=0, session=b"x", payloads=(), token="t", due=None))
    redis.replicaof("no", "one")
    await own.commit(CHAT, Writing(update_id=1, version=0, session=b"x", payloads=(), token="t", due=None))


async def test_a_full_server_takes_no_answers_and_damages_nothing(own: Store, redis: Redis) -> None:
    await own.commit(CHAT, Writing(update_id=1, version=0, session=b"x", payloads=(b"hello",), token="t", due=None))
    redis.config_set("maxmemory", "1")
    with pytest.raises(StoreUnavailable, match="OOM"):
        await own.commit(CHAT, Writing(update_id=2, version=1, session=b"y", payloads=(), token="u", due=None))
    redis.config_set("maxmemory", "0")
    assert (await own.load(CHAT)).session == b"x"
    assert not await own.redis.exists(own.keys.aside(CHAT))
