"""The store against a real server: what is written, what is refused, who may send."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.storage.calls.connect import connect
from bot.storage.faults import StoreError, StoreUnavailable
from bot.storage.leases import Leases
from bot.storage.results import (
    Acked,
    CardChange,
    Claimed,
    Committed,
    Entry,
    Outcome,
    Sending,
    Stored,
    Waiting,
    Woken,
    Writing,
)
from bot.storage.store import Store
from tests.bot.storage.lossy import LossyWire
from tests.conftest import OpenStore

pytestmark = pytest.mark.asyncio

CHAT = "telegram:42"
LONG_AGO = 1_000
T = TypeVar("T")


async def commit(store: Store, update_id: int | None, version: int, *payloads: bytes, **more: Any) -> Committed:
    given = {"chat": CHAT, "session": b"session", "token": f"token of {update_id}", "due": None, **more}
    chat = given.pop("chat")
    return await store.commit(chat, Writing(update_id=update_id, version=version, payloads=payloads, **given))


async def keys_of(store: Store) -> set[str]:
    return {key.decode() async for key in store.redis.scan_iter(match=f"{store.keys.root}:*", count=1000)}


async def until(question: Callable[[], Awaitable[T]]) -> T:
    """Asks until there is an answer; the test run's own time limit ends what never comes."""
    while not (answer := await question()):
        await asyncio.sleep(0.01)
    return answer


# ---- writing a turn --------------------------------------------------------------------------------------------------


async def test_an_unknown_chat_has_no_session(store: Store) -> None:
    assert await store.load(CHAT) == (0, None, 0)


async def test_a_turn_is_read_back_as_it_was_written(store: Store) -> None:
    anything = bytes(range(256))
    done = await commit(store, 7, 0, anything, b"second", session=anything)
    assert done == Committed(Outcome.MINE, Entry("1.0", anything), 0)
    assert await store.load(CHAT) == (1, anything, 0)


async def test_a_turn_that_says_nothing_has_nothing_to_send(store: Store) -> None:
    assert (await commit(store, 7, 0)).outcome is Outcome.NONE
    assert await store.waiting() == Waiting(0, 0)


async def test_a_repeated_update_changes_nothing_and_sends_nothing_new(store: Store) -> None:
    await commit(store, 7, 0, b"hello")
    again = await commit(store, 7, 1, b"hello again", session=b"other", token="another")
    assert again.outcome is Outcome.DUPLICATE
    assert await store.load(CHAT) == (1, b"session", 0)
    assert await sent_by(store, "token of 7", "1.0") == []


async def test_an_update_that_comes_late_counts_once(store: Store) -> None:
    for version, update_id in enumerate((10, 12, 11)):
        assert (await commit(store, update_id, version)).outcome is Outcome.NONE
    for update_id in (10, 11, 12):
        assert (await commit(store, update_id, 3, token="late")).outcome is Outcome.DUPLICATE


async def test_the_last_32_updates_are_known(store: Store) -> None:
    first = 2**40  # update ids outgrow 32 bits
    for version in range(33):
        await commit(store, first + version, version)
    for known in range(1, 33):
        assert (await commit(store, first + known, 33)).outcome is Outcome.DUPLICATE
    assert (await commit(store, first, 33)).outcome is Outcome.NONE


async def test_a_turn_computed_from_an_old_session_is_refused(store: Store) -> None:
    await commit(store, 7, 0, session=b"first")
    assert (await commit(store, 8, 0, session=b"second")).outcome is Outcome.CONFLICT
    assert await store.load(CHAT) == (1, b"first", 0)


async def test_chats_do_not_share_anything(store: Store) -> None:
    await commit(store, 7, 0, b"hello")
    assert (await commit(store, 7, 0, b"hello", chat="telegram:43")).outcome is Outcome.MINE


async def test_a_silent_chat_is_kept_for_the_given_time(store: Store) -> None:
    await commit(store, 7, 0, b"card")
    await store.ack(CHAT, token="token of 7", entry_id="1.0", card=CardChange.OPEN, message_id=5)
    keys = store.keys.chat(CHAT)
    assert 3590 <= await store.redis.ttl(keys.session) <= 3600
    await commit(store, 8, 1, keep_for=60)
    assert 50 <= await store.redis.ttl(keys.session) <= 60
    assert 50 <= await store.redis.ttl(keys.channel) <= 60


# ---- commits in doubt ------------------------------------------------------------------------------------------------


async def test_a_commit_whose_answer_is_lost_counts_once_and_is_still_mine(
    open_store: OpenStore, redis_url: str, tmp_path: Path
) -> None:
    async with LossyWire(redis_url, tmp_path / "wire") as wire:
        store = await open_store(url=wire.url)
        await store.load(CHAT)
        wire.lose(2)
        assert await commit(store, 7, 0, b"hello") == Committed(Outcome.MINE, Entry("1.0", b"hello"), 0)
        assert await store.load(CHAT) == (1, b"session", 0)
        assert await sent_by(store, "token of 7", "1.0") == []


async def test_a_turn_without_update_whose_answer_is_lost_counts_once(
    open_store: OpenStore, redis_url: str, tmp_path: Path
) -> None:
    async with LossyWire(redis_url, tmp_path / "wire") as wire:
        store = await open_store(url=wire.url)
        await commit(store, 7, 0)
        wire.lose(1)
        assert (await commit(store, None, 1)).outcome is Outcome.NONE
        wire.lose(1)
        assert (await commit(store, None, 2, b"check-in", token="due")).outcome is Outcome.MINE
        assert (await store.load(CHAT)).version == 3


async def test_an_ack_whose_answer_is_lost_drops_one_entry(
    open_store: OpenStore, redis_url: str, tmp_path: Path
) -> None:
    async with LossyWire(redis_url, tmp_path / "wire") as wire:
        store = await open_store(url=wire.url)
        await commit(store, 7, 0, b"one", b"two", b"three")
        wire.lose(1)
        assert (await store.ack(CHAT, token="token of 7", entry_id="1.0")).head == Entry("1.1", b"two")


async def test_a_server_that_stays_away_is_one_error(tmp_path: Path) -> None:
    store = Store(connect(f"unix://{tmp_path}/nobody"), b"secret", 3600)
    for asked in (store.load(CHAT), commit(store, 7, 0), store.waiting(), store.claim_due(1), store.check()):
        with pytest.raises(StoreUnavailable) as fault:
            await asked
        assert "\n" not in str(fault.value)


# ---- sending ---------------------------------------------------------------------------------------------------------


async def sent_by(store: Store, token: str, entry_id: str, chat: str = CHAT) -> list[bytes]:
    """Acks `entry_id` and all that follows; gives what followed."""
    payloads = []
    while head := (await store.ack(chat, token=token, entry_id=entry_id)).head:
        payloads.append(head.payload)
        entry_id = head.id
    return payloads


async def test_entries_of_many_turns_are_sent_in_order(store: Store) -> None:
    await commit(store, 7, 0, b"1", b"2")
    assert (await commit(store, 8, 1, b"3")).outcome is Outcome.THEIRS
    assert (await commit(store, 9, 2, b"4", b"5")).outcome is Outcome.THEIRS
    assert await sent_by(store, "token of 7", "1.0") == [b"2", b"3", b"4", b"5"]
    assert await store.waiting() == Waiting(0, 0)
    assert (await commit(store, 10, 3, b"6")).outcome is Outcome.MINE


async def test_a_foreign_token_drops_nothing(store: Store) -> None:
    await commit(store, 7, 0, b"1", b"2")
    foreign = await store.ack(CHAT, token="foreign", entry_id="1.0", card=CardChange.OPEN, message_id=5)
    assert foreign == Acked(None, 0, False)
    assert (await store.load(CHAT)).card == 0
    assert await sent_by(store, "token of 7", "none") == [b"1", b"2"]


async def test_a_lease_that_runs_out_is_claimed_by_one_other(open_store: OpenStore) -> None:
    store, others = await open_store(lease_ms=300), [await open_store() for _ in range(4)]
    await commit(store, 7, 0, b"1", b"2")
    assert await others[0].claim_unsent("early", 10) == []

    async def claims() -> list[tuple[Store, str]]:
        claimed = await asyncio.gather(*(o.claim_unsent(f"other {i}", 10) for i, o in enumerate(others)))
        return [(others[i], f"other {i}") for i, got in enumerate(claimed) if got]

    (taker,) = await until(claims)
    assert (await store.ack(CHAT, token="token of 7", entry_id="1.0")).mine is False
    assert await sent_by(taker[0], taker[1], "none") == [b"1", b"2"]


async def test_who_starts_where_another_was_takes_over_what_that_was_sending_and_nothing_else(
    open_store: OpenStore,
) -> None:
    async def at(place: str) -> Store:
        store = await open_store()
        store.leases = Leases(place)
        return store

    killed, neighbour, new = await at("host 1"), await at("host 2"), await at("host 1")
    for number, store in enumerate((killed, neighbour, new)):
        token, chat = store.leases.new(), f"telegram:{number}"
        done = await store.commit(
            chat, Writing(update_id=1, version=0, session=b"s", payloads=(b"hello",), token=token, due=None)
        )
        assert done.outcome is Outcome.MINE
    await new.take_over("telegram:")
    assert [one.chat for one in await new.claim_unsent("sweep", 10)] == ["telegram:0"]
    await (await at("")).take_over("telegram:")
    assert {one.chat for one in await new.claim_unsent("sweep", 10)} == {"telegram:0", "telegram:1", "telegram:2"}


async def test_a_lease_that_is_renewed_is_not_claimed(open_store: OpenStore) -> None:
    short, long = await open_store(lease_ms=100), await open_store()
    await commit(short, 7, 0, b"1", b"2")
    await long.ack(CHAT, token="token of 7", entry_id="1.0")
    await asyncio.sleep(0.15)
    assert await long.claim_unsent("other", 10) == []


async def test_a_released_chat_is_claimed_at_once_with_its_card(store: Store) -> None:
    await commit(store, 7, 0, b"card", b"more")
    await store.ack(CHAT, token="token of 7", entry_id="1.0", card=CardChange.OPEN, message_id=5)
    await store.release(CHAT, token="foreign")
    assert await store.claim_unsent("other", 10) == []
    await store.release(CHAT, token="token of 7")
    assert await store.claim_unsent("other", 10) == [(CHAT, Entry("1.1", b"more"), 5)]


async def test_a_postponed_chat_waits_and_is_sent_by_nobody_meanwhile(store: Store) -> None:
    await commit(store, 7, 0, b"1")
    await store.postpone(CHAT, token="token of 7", seconds=0.3)
    assert await store.claim_unsent("early", 10) == []
    assert (await commit(store, 8, 1, b"2")).outcome is Outcome.THEIRS
    claimed = await until(lambda: store.claim_unsent("later", 10))
    assert [c.head.payload for c in claimed] == [b"1"]


async def test_no_more_chats_are_claimed_than_asked_for(store: Store) -> None:
    for number in range(9):
        await commit(store, 7, 0, b"1", chat=f"telegram:{number}")
        await store.release(f"telegram:{number}", token="token of 7")
    assert len(await store.claim_unsent("a", 4)) == 4
    assert len(await store.claim_unsent("b", 9)) == 5


async def test_an_alarm_drops_what_waits_but_not_itself_when_a_send_was_in_flight(store: Store) -> None:
    await commit(store, 7, 0, b"in flight", b"waiting")
    assert (await commit(store, 8, 1, b"alarm", drop_waiting=True)).outcome is Outcome.THEIRS
    acked = await store.ack(CHAT, token="token of 7", entry_id="1.0", card=CardChange.OPEN, message_id=5)
    assert acked == Acked(Entry("2.0", b"alarm"), 0, True)
    assert await sent_by(store, "token of 7", "2.0") == []


async def test_the_card_that_is_open_no_longer_comes_back(store: Store) -> None:
    await commit(store, 7, 0, b"1", b"2", b"3", b"4")
    acks = []
    for number, (change, message) in enumerate([("open", 5), ("open", 5), ("open", 6), ("close", 7)]):
        card = CardChange(change)
        acks.append(await store.ack(CHAT, token="token of 7", entry_id=f"1.{number}", card=card, message_id=message))
    assert [acked.old_card for acked in acks] == [0, 0, 5, 6]
    assert (await store.load(CHAT)).card == 0


# ---- being woken -----------------------------------------------------------------------------------------------------


async def test_a_due_chat_is_handed_out_once(open_store: OpenStore) -> None:
    stores = [await open_store() for _ in range(4)]
    chats = {f"telegram:{number}" for number in range(30)}
    for chat in chats:
        await commit(stores[0], 7, 0, chat=chat, due=LONG_AGO)
    rounds = await asyncio.gather(*(store.claim_due(30) for store in stores))
    claimed = [woken.chat for each in rounds for woken in each]
    while more := await stores[0].claim_due(30):
        claimed += [woken.chat for woken in more]
    assert sorted(claimed) == sorted(chats)


async def test_many_due_chats_of_one_partition_are_handed_out_one_look_after_another(store: Store) -> None:
    names = (f"telegram:{number}" for number in range(10_000))
    due = store.keys.chat(CHAT).due
    chats = [name for name in names if store.keys.chat(name).due == due][:40]
    for chat in chats:
        await commit(store, 7, 0, chat=chat, due=LONG_AGO)
    claimed: list[str] = []
    while woken := await store.claim_due(100):
        claimed += [each.chat for each in woken]
    assert sorted(claimed) == sorted(chats)


async def test_a_moment_that_a_wrong_clock_set_is_come_at_once(store: Store) -> None:
    await commit(store, 7, 0, due=LONG_AGO)
    await store.redis.zadd(store.keys.chat(CHAT).due, {CHAT: int(time.time()) + 365 * 86400})
    assert [woken.chat for woken in await store.claim_due(10)] == [CHAT]
    assert await store.claim_due(10) == []


@pytest.mark.parametrize("days", [1, 20, 400])
async def test_a_server_whose_clock_was_set_back_wakes_everybody_when_they_wanted(
    open_store: OpenStore, days: int, caplog: pytest.LogCaptureFixture
) -> None:
    """What it stored while it was ahead is as it would be then: the moments, and the time it noted last."""
    store, ahead, now = await open_store(), days * 86_400, int(time.time())
    keys = store.keys.chat(CHAT)
    await commit(store, 7, 0, due=now + 3600)
    await commit(store, 8, 0, due=now + 3600, chat="telegram:7")
    assert await store.claim_due(10) == []
    for chat in (CHAT, "telegram:7"):
        await store.redis.zincrby(store.keys.chat(chat).due, ahead, chat)
    for clock in store.keys.everywhere("clock"):
        await store.redis.incrby(clock, ahead)
    assert await (await open_store()).claim_due(10) == []
    assert len([line for line in caplog.messages if "was set back" in line]) == 1
    assert abs((await store.redis.zscore(keys.due, CHAT) or 0) - now - 3600) < 60
    await store.redis.zincrby(keys.due, -3600, CHAT)
    assert [woken.chat for woken in await (await open_store()).claim_due(10)] == [CHAT]
    assert len(caplog.messages) == 1, "it was set back once"


async def test_due_chats_are_handed_out_by_a_server_that_has_forgotten_the_scripts(store: Store) -> None:
    for number in range(5):
        await commit(store, 7, 0, chat=f"telegram:{number}", due=LONG_AGO)
    await store.redis.script_flush()
    assert len(await store.claim_due(10)) == 5


async def test_a_turn_sets_the_next_moment_or_none(store: Store) -> None:
    await commit(store, 7, 0, due=LONG_AGO)
    await commit(store, 8, 1, due=int(time.time()) + 20 * 86400)
    assert await store.claim_due(10) == []
    assert await store.waiting() == Waiting(0, 1)
    await commit(store, 9, 2, due=None)
    assert await store.waiting() == Waiting(0, 0)


async def test_a_chat_whose_turn_never_came_is_handed_out_again(open_store: OpenStore) -> None:
    store = await open_store(lease_ms=100)
    await commit(store, 7, 0, due=LONG_AGO)
    woken = Woken(CHAT, Stored(1, b"session", 0))
    assert await store.claim_due(10) == [woken]
    assert await store.claim_due(10) == []
    assert await until(lambda: store.claim_due(10)) == [woken]


async def test_a_chat_whose_session_has_run_out_is_not_woken(store: Store) -> None:
    await commit(store, 7, 0, due=LONG_AGO)
    await store.redis.delete(store.keys.chat(CHAT).session)
    assert await store.claim_due(10) == []
    assert await store.waiting() == Waiting(0, 0)


# ---- what nobody asked for -------------------------------------------------------------------------------------------

RATE = 25.0
NOW_MS = 1_800_000_000_000


async def test_what_nobody_asked_for_waits_for_its_turn_and_is_no_ones_to_send_before(store: Store) -> None:
    assert (await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)).outcome is Outcome.NONE
    assert await store.waiting() == Waiting(1, 0)
    assert await store.claim_unsent("sweep", 10) == []
    claimed, left = await store.claim_paced("sweep", 10, RATE)
    assert (claimed, left) == ([(CHAT, Entry("1.0u", b"check-in"), 0)], False)
    assert await store.claim_paced("other", 10, RATE) == ([], False)
    assert await sent_by(store, "sweep", "1.0u") == []
    assert await store.waiting() == Waiting(0, 0)


async def test_what_somebody_asks_for_takes_along_what_waits_at_once(store: Store) -> None:
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    assert (await commit(store, 7, 1, b"answer")).head == Entry("1.0u", b"check-in")
    assert await store.claim_paced("sweep", 10, RATE) == ([], False)
    assert await sent_by(store, "token of 7", "1.0u") == [b"answer"]
    assert await store.waiting() == Waiting(0, 0)


async def test_what_nobody_asked_for_goes_with_what_is_being_sent(store: Store) -> None:
    await commit(store, 7, 0, b"answer")
    assert (await commit(store, None, 1, b"check-in", sending=Sending.UNPROMPTED)).outcome is Outcome.THEIRS
    assert await store.claim_paced("sweep", 10, RATE) == ([], False)
    assert await sent_by(store, "token of 7", "1.0") == [b"check-in"]


async def test_a_word_without_answer_leaves_waiting_what_waits(store: Store) -> None:
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    assert (await commit(store, 7, 1)).outcome is Outcome.NONE
    assert len((await store.claim_paced("sweep", 10, RATE))[0]) == 1


async def test_an_alarm_drops_what_waits_for_its_turn(store: Store) -> None:
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    assert (await commit(store, 7, 1, b"alarm", drop_waiting=True)).head == Entry("2.0", b"alarm")
    assert await sent_by(store, "token of 7", "2.0") == []
    assert await store.waiting() == Waiting(0, 0)


@pytest.mark.parametrize("payloads", [(), (b"farewell",)])
async def test_forgetting_drops_what_waits_for_its_turn(store: Store, payloads: tuple[bytes, ...]) -> None:
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    await commit(store, 7, 1, *payloads, forget=True)
    assert await sent_by(store, "token of 7", "2.0") == []
    assert await keys_of(store) == {store.keys.chat(CHAT).tombstone}


async def test_a_check_in_whose_sender_died_is_sent_by_another(open_store: OpenStore) -> None:
    store, other = await open_store(lease_ms=100), await open_store()
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    await store.claim_paced("gone", 10, RATE)
    assert await other.claim_paced("other", 10, RATE) == ([], False)
    claimed = await until(lambda: other.claim_unsent("other", 10))
    assert [one.head.payload for one in claimed] == [b"check-in"]


async def test_a_check_in_that_could_not_be_sent_waits_for_its_turn_again(store: Store) -> None:
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    await store.claim_paced("sweep", 10, RATE)
    await store.postpone(CHAT, token="sweep", seconds=0.2)
    assert await store.claim_paced("early", 10, RATE) == ([], False)
    assert await store.claim_unsent("early", 10) == []

    async def taken() -> list[Claimed]:
        return (await store.claim_paced("later", 10, RATE))[0]

    assert [one.chat for one in await until(taken)] == [CHAT]


async def test_a_chat_that_was_refused_waits_with_its_answers_too(store: Store) -> None:
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    await store.claim_paced("sweep", 10, RATE)
    await store.postpone(CHAT, token="sweep", seconds=0.3)
    assert (await commit(store, 7, 1, b"answer")).outcome is Outcome.THEIRS
    assert await store.claim_unsent("early", 10) == []
    claimed = await until(lambda: store.claim_unsent("later", 10))
    assert [one.head.payload for one in claimed] == [b"check-in"]
    assert await store.claim_paced("later", 10, RATE) == ([], False)


async def test_a_check_in_that_could_not_be_sent_holds_no_answer_up(store: Store) -> None:
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    await store.claim_paced("sweep", 10, RATE)
    assert (await commit(store, 7, 1, b"answer")).outcome is Outcome.THEIRS
    await store.release(CHAT, token="sweep")
    assert await store.claim_paced("other", 10, RATE) == ([], False)
    assert [one.head.payload for one in await store.claim_unsent("other", 10)] == [b"check-in"]


async def test_two_workers_together_keep_the_rate(open_store: OpenStore) -> None:
    stores = [await open_store() for _ in range(2)]
    given = [0] * 100
    for moment in range(100):  # ten seconds
        for store in stores:
            given[moment] += await store.bucket.take(RATE, 7, NOW_MS + moment * 100)
    assert 250 <= sum(given) <= 255
    assert max(sum(given[first : first + 10]) for first in range(91)) <= 30


@pytest.mark.parametrize(("rate", "burst"), [(25.0, 5), (0.5, 1), (1000.0, 200)])
async def test_after_a_silence_only_a_little_goes_out_at_once(store: Store, rate: float, burst: int) -> None:
    for hour in range(3):
        assert await store.bucket.take(rate, 10_000, NOW_MS + hour * 3_600_000) == burst
        assert await store.bucket.take(rate, 10_000, NOW_MS + hour * 3_600_000) == 0


async def test_a_clock_that_was_set_back_stops_nobody(store: Store) -> None:
    await store.bucket.take(RATE, 100, NOW_MS + 3_600_000)
    assert await store.bucket.take(RATE, 100, NOW_MS) == 0
    assert await store.bucket.take(RATE, 100, NOW_MS + 100) == 2


@pytest.mark.parametrize("days", [1, 365])
async def test_a_clock_that_was_set_back_keeps_no_message_waiting(store: Store, days: int) -> None:
    keys, ahead = store.keys.chat(CHAT), (time.time() + days * 86_400) * 1000
    await commit(store, 7, 0, b"hello")
    await store.redis.zadd(keys.send, {CHAT: ahead})
    (claimed,) = await store.claim_unsent("sweeper", 5)
    assert claimed.head.payload == b"hello"
    await store.redis.zadd(keys.send, {CHAT: ahead})
    assert (await commit(store, 8, 1, b"again")).outcome is Outcome.MINE, "who writes is answered at once"


@pytest.mark.parametrize("days", [1, 365])
async def test_a_clock_that_was_set_back_keeps_no_check_in_waiting(store: Store, days: int) -> None:
    await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED)
    await store.redis.zadd(store.keys.chat(CHAT).paced, {CHAT: (time.time() + days * 86_400) * 1000})
    claimed, _ = await store.claim_paced("sweeper", 5, 25.0)
    assert [one.chat for one in claimed] == [CHAT]


async def test_no_more_is_taken_up_than_there_are_tokens(open_store: OpenStore) -> None:
    stores = [await open_store() for _ in range(3)]
    for number in range(40):
        await commit(stores[0], None, 0, b"check-in", chat=f"telegram:{number}", sending=Sending.UNPROMPTED)
    rounds = await asyncio.gather(*(store.claim_paced(f"worker {i}", 40, 0.5) for i, store in enumerate(stores)))
    assert sum(len(claimed) for claimed, _ in rounds) <= 1
    assert all(left for _, left in rounds)


# ---- counting --------------------------------------------------------------------------------------------------------


async def test_counters_go_up_with_a_turn_and_once_only(store: Store) -> None:
    assert await store.counts() == {}
    await commit(store, 7, 0, b"hello", counts=("plan", "assessed"))
    await commit(store, 7, 1, b"hello", counts=("plan",))  # a duplicate
    await commit(store, 8, 0, b"hello", counts=("plan",))  # a conflict
    await commit(store, 9, 0, chat="telegram:43", counts=("plan", "plan"))
    assert await store.counts() == {"plan": 3, "assessed": 1}


async def test_counters_name_no_chat_and_outlive_it(store: Store) -> None:
    await commit(store, 7, 0, counts=("plan",))
    await commit(store, 8, 1, forget=True, counts=("deleted",))
    assert await store.counts() == {"plan": 1, "deleted": 1}
    keys = store.keys.chat(CHAT)
    assert await keys_of(store) == {keys.tombstone, keys.counts}
    assert set(await store.redis.hkeys(keys.counts)) == {b"plan", b"deleted"}


async def test_a_commit_whose_answer_is_lost_counts_once_for_the_operator_too(
    open_store: OpenStore, redis_url: str, tmp_path: Path
) -> None:
    async with LossyWire(redis_url, tmp_path / "wire") as wire:
        store = await open_store(url=wire.url)
        await store.load(CHAT)
        wire.lose(2)
        await commit(store, None, 0, b"check-in", sending=Sending.UNPROMPTED, counts=("asked",))
        assert await store.counts() == {"asked": 1}


# ---- being forgotten -------------------------------------------------------------------------------------------------


async def forgotten(store: Store) -> Committed:
    """A chat that had everything, forgotten while nothing was in flight."""
    await commit(store, 7, 0, b"card", due=LONG_AGO)
    await store.ack(CHAT, token="token of 7", entry_id="1.0", card=CardChange.OPEN, message_id=5)
    return await commit(store, 8, 1, b"farewell", forget=True, due=LONG_AGO)


async def test_forgetting_leaves_only_a_tombstone_that_names_nobody(store: Store) -> None:
    done = await forgotten(store)
    assert done.head == Entry("2.0", b"farewell")
    await store.ack(CHAT, token="token of 8", entry_id="2.0", card=CardChange.OPEN, message_id=6)
    tombstone = store.keys.chat(CHAT).tombstone
    assert await keys_of(store) == {tombstone}
    assert "42" not in tombstone.removeprefix(f"{store.keys.root}:").replace(store.keys.alias(CHAT), "")
    assert 86_000 <= await store.redis.ttl(tombstone) <= 86_400


async def test_forgetting_during_a_send_leaves_only_a_tombstone(store: Store) -> None:
    await commit(store, 7, 0, b"in flight", b"waiting", due=LONG_AGO)
    assert (await commit(store, 8, 1, b"farewell", forget=True)).outcome is Outcome.THEIRS
    acked = await store.ack(CHAT, token="token of 7", entry_id="1.0", card=CardChange.OPEN, message_id=5)
    assert acked.head == Entry("2.0", b"farewell")
    await store.ack(CHAT, token="token of 7", entry_id="2.0")
    assert await keys_of(store) == {store.keys.chat(CHAT).tombstone}


async def test_forgetting_without_a_word_leaves_only_a_tombstone(store: Store) -> None:
    await commit(store, 7, 0, b"waiting")
    await store.release(CHAT, token="token of 7")
    await commit(store, 8, 1, forget=True)
    assert await keys_of(store) == {store.keys.chat(CHAT).tombstone}


async def test_updates_from_before_the_forgetting_are_duplicates(store: Store) -> None:
    await forgotten(store)
    for update_id in (7, 8):
        again = await commit(store, update_id, 0, b"hello", token="redelivered")
        assert again.outcome is Outcome.DUPLICATE
    assert (await store.load(CHAT)).session is None


async def test_updates_from_before_two_forgettings_are_duplicates(store: Store) -> None:
    await forgotten(store)
    await commit(store, 9, 2)
    await commit(store, 10, 3, forget=True)
    for update_id in (7, 8, 9, 10):
        assert (await commit(store, update_id, 4, token="redelivered")).outcome is Outcome.DUPLICATE


async def test_a_forgotten_chat_begins_anew(store: Store) -> None:
    await forgotten(store)
    version, session, card = await store.load(CHAT)
    assert (session, card) == (None, 0)
    assert (await commit(store, 9, version, session=b"new")).outcome is not Outcome.CONFLICT
    assert (await store.load(CHAT)).session == b"new"


async def test_a_turn_computed_before_the_forgetting_brings_nothing_back(store: Store) -> None:
    await commit(store, 7, 0)
    await commit(store, 8, 1, forget=True)
    version = (await store.load(CHAT)).version
    assert (await commit(store, 9, 1, session=b"what was deleted")).outcome is Outcome.CONFLICT
    await commit(store, 10, version, session=b"new")
    assert (await commit(store, 9, 1, session=b"what was deleted")).outcome is Outcome.CONFLICT


async def test_a_forgetting_whose_answer_is_lost_still_sends_its_farewell(
    open_store: OpenStore, redis_url: str, tmp_path: Path
) -> None:
    async with LossyWire(redis_url, tmp_path / "wire") as wire:
        store = await open_store(url=wire.url)
        await commit(store, 7, 0)
        wire.lose(1)
        done = await commit(store, 8, 1, b"farewell", forget=True)
        assert done == Committed(Outcome.MINE, Entry("2.0", b"farewell"), 0)


# ---- the start -------------------------------------------------------------------------------------------------------


async def test_a_fit_server_passes_the_check_twice(store: Store) -> None:
    await store.check()
    await store.check()


async def test_data_in_another_number_of_partitions_is_refused(store: Store) -> None:
    await store.redis.hset(store.keys.meta, "partitions", "16")
    with pytest.raises(StoreError, match=r"16 partitions.*DATA_DIR"):
        await store.check()


@pytest.mark.parametrize(
    "url",
    [
        "http://a",
        "redis+sentinel://h",
        "redis+cluster://",
        "redis+cluster://h:99999",
        "redis://h:port",
        "redis://h:1/x?db=y",
        "redis://h/0?colour=blue",
        "redis://h/0?socket_timeout=soon",
        "redis://h/0?protocol=9",
        "rediss://h/0?ssl_ca_certs=/nowhere/ca.pem",
        "rediss://h/0?ssl_cert_reqs=maybe",
        "unix:///s?db=y",
        "nonsense",
    ],
)
async def test_an_url_of_no_known_form_is_refused_without_being_quoted(url: str) -> None:
    with pytest.raises(StoreError, match="REDIS_URL") as fault:
        connect(url.replace("://", "://user:pass-word@"))
    assert "pass-word" not in str(fault.value)


@pytest.mark.parametrize("scheme", ["redis://{}:1/0", "redis+sentinel://{}:1/name/0", "redis+cluster://{}:1"])
@pytest.mark.parametrize("host", ["a" * 70, "a..b"])
async def test_a_name_that_no_host_can_have_is_a_server_that_does_not_answer(scheme: str, host: str) -> None:
    store = Store(connect(scheme.format(host)), b"secret", keep_seconds=3600)
    with pytest.raises(StoreUnavailable, match="REDIS_URL"):
        await store.check()
    await store.close()
