"""What is damaged holds up its own chat at most, and not for long: against a real server."""

import asyncio
from typing import Any

import pytest

from bot.storage.faults import StoreUnavailable
from bot.storage.keys import partition
from bot.storage.results import Entry, Outcome, Sending
from bot.storage.store import Store
from tests.bot.storage.test_store import commit
from tests.conftest import OpenStore

CHAT, OTHER = "telegram:42", "telegram:43"
LONG_AGO = 1_000
KINDS = ["session", "outbox", "channel", "lease", "tombstone", "due", "send", "paced", "counts"]


async def turn(store: Store, update_id: int, payload: bytes = b"hello", chat: str = CHAT) -> Any:
    """Loads and commits, as the service does."""
    before = await store.load(chat)
    return await commit(store, update_id, before.version, payload, chat=chat, due=LONG_AGO, counts=("asked",))


async def spoil(store: Store, kind: str) -> None:
    """Puts something of a wrong type in the place of one key."""
    key = getattr(store.keys.chat(CHAT), kind)
    await store.redis.delete(key)
    await (store.redis.sadd(key, "x") if kind != "session" else store.redis.set(key, b"\xff"))


@pytest.mark.parametrize("kind", KINDS)
async def test_a_key_of_a_wrong_type_is_set_aside_and_the_chat_goes_on(
    store: Store, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    await turn(store, 1)
    await spoil(store, kind)
    done = await turn(store, 2, b"again")
    assert done.outcome in (Outcome.MINE, Outcome.THEIRS)
    assert len([line for line in caplog.records if "kept aside" in line.message]) == 1
    assert CHAT not in caplog.text
    assert [name.partition(b"@")[0].decode() for name in await store.redis.hkeys(store.keys.aside(CHAT))] == [
        "card" if kind == "channel" else kind
    ]


@pytest.mark.parametrize(
    "damage",
    [
        ("session", "v", b"seven"),
        ("session", "v", b"nan"),
        ("session", "v", b"inf"),
        ("session", "v", b"1.5"),
        ("session", "v", b"-3"),
        ("session", "v", b"9" * 30),
        ("session", "u", b"\xc1\xff"),
        ("session", "u", b"\x01"),
        ("channel", "card", b"ace"),
    ],
)
async def test_garbage_in_a_key_does_not_lock_the_chat_out(store: Store, damage: tuple[str, str, bytes]) -> None:
    await turn(store, 1)
    kind, field, value = damage
    await store.redis.hset(getattr(store.keys.chat(CHAT), kind), field, value)
    assert (await turn(store, 2)).outcome is Outcome.THEIRS
    assert (await turn(store, 3)).outcome is Outcome.THEIRS
    assert (await store.load(CHAT)).session == b"session"


@pytest.mark.parametrize("count", [b"many", b"1.5", b"", b"9223372036854775807"])
async def test_a_damaged_counter_costs_no_chat_its_turn(store: Store, count: bytes) -> None:
    await turn(store, 1)
    await store.redis.hset(store.keys.chat(CHAT).counts, "asked", count)
    assert (await turn(store, 2, b"again")).outcome is Outcome.THEIRS
    assert not await store.redis.exists(store.keys.aside(CHAT))
    assert await store.redis.llen(store.keys.chat(CHAT).outbox) == 2
    assert await store.counts() == {"asked": 1}


@pytest.mark.parametrize("moment", ["inf", "-inf", 0])
async def test_figures_can_be_read_whatever_stands_in_them(store: Store, moment: str | int) -> None:
    await turn(store, 1)
    keys = store.keys.chat(CHAT)
    for name in (keys.due, keys.send, keys.paced):
        await store.redis.zadd(name, {CHAT: moment})
    await store.redis.hset(keys.counts, mapping={"asked": b"many", b"\xff": b"1"})
    assert (await store.figures()).counts["asked"] == 0


async def test_garbage_in_the_outbox_is_set_aside_when_it_is_to_be_sent(store: Store) -> None:
    await turn(store, 1)
    keys = store.keys.chat(CHAT)
    await store.redis.lset(keys.outbox, 0, b"\xff\xfe")
    await turn(store, 2, b"sound")
    await store.release(CHAT, token="token of 1")
    assert await store.claim_unsent("sweep", 10) == []
    (claimed,) = await store.claim_unsent("sweep", 10)
    assert claimed.head.payload == b"sound"
    assert (await store.ack(CHAT, token="sweep", entry_id=claimed.head.id)).head is None


async def test_what_was_set_aside_goes_when_the_chat_is_deleted(store: Store) -> None:
    await turn(store, 1)
    await spoil(store, "session")
    done = await turn(store, 2)
    assert await store.redis.exists(store.keys.aside(CHAT))
    version = (await store.load(CHAT)).version
    await commit(store, 3, version, forget=True)
    assert done.outcome is Outcome.THEIRS
    assert not await store.redis.exists(store.keys.aside(CHAT))


@pytest.mark.parametrize("member", [b"\xff\xfe", b"", b"no chat at all"])
async def test_members_that_are_no_chats_end_no_sweep(store: Store, member: bytes) -> None:
    keys = store.keys.chat(CHAT)
    for name in (keys.due, keys.send, keys.paced):
        await store.redis.zadd(name, {member: LONG_AGO})
    await turn(store, 1)
    await store.release(CHAT, token="token of 1")
    await commit(store, None, 0, b"check-in", chat=OTHER, sending=Sending.UNPROMPTED)
    assert [one.chat for one in await store.claim_unsent("sweep", 10)] == [CHAT]
    assert [one.chat for one in (await store.claim_paced("sweep", 10, 25.0))[0]] == [OTHER]
    assert [one.chat for one in await store.claim_due(10)] == [CHAT]
    for name in (keys.due, keys.send, keys.paced):
        assert member not in await store.redis.zrange(name, 0, -1)


async def test_one_damaged_chat_keeps_nobody_else_from_being_woken_or_sent_for(store: Store) -> None:
    for chat in (CHAT, OTHER):
        await turn(store, 1, chat=chat)
        await store.release(chat, token="token of 1")
    await spoil(store, "session")
    await spoil(store, "outbox")
    assert [one.chat for one in await store.claim_due(10)] == [OTHER]
    assert [one.chat for one in await store.claim_unsent("sweep", 10)] == [OTHER]
    assert [one.chat for one in await store.claim_unsent("sweep", 10)] == []


async def test_a_damaged_index_of_a_partition_stops_only_that_one(store: Store) -> None:
    assert partition(CHAT) != partition(OTHER)
    for chat in (CHAT, OTHER):
        await turn(store, 1, chat=chat)
    await spoil(store, "due")
    assert [one.chat for one in await store.claim_due(10)] == [OTHER]
    await turn(store, 2)
    assert [one.chat for one in await store.claim_due(10)] == [CHAT]


@pytest.mark.parametrize("days", [400, -400])
async def test_a_worker_whose_clock_is_far_off_wakes_nobody_again_and_again(store: Store, days: int) -> None:
    now, _ = await store.redis.time()
    await commit(store, 1, 0, due=LONG_AGO)
    ((chat, stored),) = await store.claim_due(10)
    await commit(store, None, stored.version, due=now + days * 86_400)
    assert await store.claim_due(10) == []
    assert now < await store.redis.zscore(store.keys.chat(chat).due, chat) <= now + 700


async def test_a_damaged_bucket_is_begun_anew(store: Store) -> None:
    await store.redis.sadd(store.keys.bucket, "x")
    assert await store.bucket.take(25.0, 5) == 0
    assert await store.bucket.take(25.0, 5) == 5


async def test_a_bucket_that_is_no_number_still_keeps_the_rate(store: Store) -> None:
    await store.redis.set(store.keys.bucket, "nan")
    assert await store.bucket.take(25.0, 1000) < 10
    assert await store.bucket.take(25.0, 1000) < 10


async def test_data_that_vanishes_makes_nobody_new(store: Store) -> None:
    await store.check()
    await turn(store, 1)
    for key in [key async for key in store.redis.scan_iter(match=f"{store.keys.root}:*", count=1000)]:
        await store.redis.delete(key)
    with pytest.raises(StoreUnavailable, match="without its data"):
        await store.load(CHAT)
    assert "data" in await store.recheck()


async def test_data_that_is_found_again_at_a_start_is_used(open_store: OpenStore) -> None:
    first = await open_store()
    await first.check()
    await turn(first, 1)
    second = await open_store()
    await second.check()
    assert (await second.load(CHAT)).session == b"session"


# ---- who sends -------------------------------------------------------------------------------------------------------


async def test_an_alarm_does_not_wait_for_a_chat_that_was_put_off(store: Store) -> None:
    await commit(store, 1, 0, b"question")
    await store.postpone(CHAT, token="token of 1", seconds=60)
    assert (await commit(store, 2, 1, b"answer")).outcome is Outcome.THEIRS
    done = await commit(store, 3, 2, b"alarm", drop_waiting=True, sending=Sending.ALARM)
    assert (done.outcome, done.head) == (Outcome.MINE, Entry("3.0", b"alarm", True))
    assert (await store.ack(CHAT, token="token of 3", entry_id="3.0")).head is None
    assert (await store.waiting()).unsent == 0


async def test_an_alarm_leaves_the_chat_to_whoever_is_sending_right_now(store: Store) -> None:
    await commit(store, 1, 0, b"question")
    assert (await commit(store, 2, 1, b"alarm", drop_waiting=True, sending=Sending.ALARM)).outcome is Outcome.THEIRS
    assert (await store.ack(CHAT, token="token of 1", entry_id="1.0")).head == Entry("2.0", b"alarm", True)


async def test_check_ins_that_piled_up_are_sent_once(store: Store) -> None:
    for day in range(4):
        await commit(
            store, None, day, b"summary %d" % day, b"check-in %d" % day, token=f"day {day}", sending=Sending.UNPROMPTED
        )
    ((claimed,), _) = await store.claim_paced("sweep", 10, 25.0)
    sent = [claimed.head.payload]
    while head := (await store.ack(CHAT, token="sweep", entry_id=claimed.head.id)).head:
        sent.append(head.payload)
        claimed = claimed._replace(head=head)
    assert sent == [b"summary 3", b"check-in 3"]


async def test_a_new_check_in_drops_no_answer_and_not_what_is_being_sent(store: Store) -> None:
    await commit(store, None, 0, b"first", sending=Sending.UNPROMPTED)
    await store.claim_paced("sweep", 10, 25.0)
    await commit(store, 7, 1, b"answer")
    await commit(store, None, 2, b"second", token="next", sending=Sending.UNPROMPTED)
    assert [entry.partition(b" ")[2] for entry in await store.redis.lrange(store.keys.chat(CHAT).outbox, 0, -1)] == [
        b"first",
        b"answer",
        b"second",
    ]


async def test_workers_together_keep_the_rate_in_messages(open_store: OpenStore) -> None:
    """Of chats with three messages each a third as many go out."""
    stores = [await open_store() for _ in range(3)]
    for number in range(60):
        await commit(stores[0], None, 0, b"1", b"2", b"3", chat=f"telegram:{number}", sending=Sending.UNPROMPTED)
    rate, messages = 50.0, 0
    start = asyncio.get_running_loop().time()
    while messages < 90:
        rounds = await asyncio.gather(*(store.claim_paced(f"w{i}", 20, rate) for i, store in enumerate(stores)))
        messages += sum(3 * len(claimed) for claimed, _ in rounds)
        await asyncio.sleep(0.02)
    spent = asyncio.get_running_loop().time() - start
    assert messages / spent <= rate * 2  # the first burst and the last debt included


async def test_an_entry_of_an_earlier_release_is_sent(store: Store) -> None:
    await commit(store, 1, 0)
    keys = store.keys.chat(CHAT)
    await store.redis.rpush(keys.outbox, b"1.0 old", b"1.1u older")
    await store.redis.zadd(keys.send, {CHAT: LONG_AGO})
    (claimed,) = await store.claim_unsent("sweep", 10)
    assert claimed.head == Entry("1.0", b"old")
    acked = await store.ack(CHAT, token="sweep", entry_id="1.0")
    assert acked.head == Entry("1.1u", b"older")
