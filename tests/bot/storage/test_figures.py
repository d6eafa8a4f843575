"""What the store tells of all chats together, against a real server."""

import msgspec
import pytest

from bot.storage.figures import ages_of
from bot.storage.results import Sending, Writing
from bot.storage.store import Store


async def commit(store: Store, chat: str, **words: object) -> None:
    given = {"update_id": None, "version": 0, "session": b"s", "payloads": [b"p"], "token": chat, "due": None}
    await store.commit(chat, Writing(**{**given, **words}))  # type: ignore[arg-type]


async def test_an_empty_store_has_nothing_to_tell(store: Store) -> None:
    figures = await store.figures()
    numbers = {name: value for name, value in msgspec.structs.asdict(figures).items() if isinstance(value, int)}
    assert not any(value for name, value in numbers.items() if name != "has_aof")
    assert figures.has_aof
    assert figures.counts == {}


async def test_what_waits_is_told_by_its_kind_and_what_is_due_by_how_late_it_is(store: Store) -> None:
    seconds, _ = await store.redis.time()
    await commit(store, "telegram:1")
    await commit(store, "telegram:2", sending=Sending.UNPROMPTED)
    await commit(store, "telegram:3", update_id=3, payloads=[], due=seconds - 500)
    await commit(store, "telegram:4", payloads=[], due=seconds + 500, counts=("phase.assessed",))
    await commit(store, "telegram:5", payloads=[], counts=("phase.assessed", "flag.rf_cord"))
    figures = await store.figures()
    assert (figures.chats_unsent, figures.chats_paced) == (2, 1)
    assert (figures.chats_due, figures.chats_late) == (2, 1)
    assert 500 <= figures.oldest_due_seconds < 600
    assert figures.counts == {"phase.assessed": 2, "flag.rf_cord": 1}


async def test_the_age_of_an_entry_stands_beside_it_and_the_sender_never_sees_it(store: Store) -> None:
    await commit(store, "telegram:1", drop_waiting=True, sending=Sending.ALARM, payloads=[b"call now"])
    (head,) = await store.redis.lrange(store.keys.chat("telegram:1").outbox, 0, -1)
    seconds, _ = await store.redis.time()
    assert ages_of([head], int(seconds) + 12)["!"] in (12, 13)
    await store.release("telegram:1", token="telegram:1")
    claimed = await store.claim("telegram:1", "new")
    assert claimed is not None
    assert (claimed.head.id, claimed.head.payload) == ("1.0", b"call now")


@pytest.mark.parametrize(
    ("head", "ages"),
    [
        (b"7.0@100 x", {"": 20, "u": 0, "!": 0}),
        (b"7.0u@100 x", {"": 0, "u": 20, "!": 0}),
        (b"7.0@100! x", {"": 20, "u": 0, "!": 20}),
        (b"7.0 x", {"": 0, "u": 0, "!": 0}),
        (b"7.0u x", {"": 0, "u": 0, "!": 0}),
        (None, {"": 0, "u": 0, "!": 0}),
    ],
)
def test_an_entry_of_an_earlier_release_has_no_age(head: bytes | None, ages: dict[str, int]) -> None:
    assert ages_of([head], 120) == ages


async def test_an_entry_that_an_earlier_release_wrote_is_sent_and_noted(store: Store) -> None:
    await commit(store, "telegram:1", payloads=[b"new"])
    keys = store.keys.chat("telegram:1")
    await store.redis.lpush(keys.outbox, b"0.9 old")
    acked = await store.ack("telegram:1", token="telegram:1", entry_id="0.9")
    assert acked.head is not None
    assert (acked.head.id, acked.head.payload) == ("1.0", b"new")
    assert (await store.ack("telegram:1", token="telegram:1", entry_id="1.0")).head is None


async def test_of_several_workers_one_tells_of_a_trouble(store: Store) -> None:
    assert [await store.mark("aof_off") for _ in range(3)] == [True, False, False]
    assert [await store.unmark("aof_off") for _ in range(2)] == [True, False]
