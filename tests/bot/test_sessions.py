"""A stored session that cannot be read locks nobody out; what a later release wrote is left as it is."""

import msgspec
import pytest

from bot.sessions import Sessions
from bot.storage.faults import ChatUnavailable
from bot.storage.store import Store
from flows import Session, write_session
from flows.values.model import SCHEMA

CHAT = "telegram:42"


async def test_nothing_stored_is_a_new_session_and_a_stored_one_comes_back(store: Store) -> None:
    sessions = Sessions(store)
    assert await sessions.read(CHAT, None) == Session()
    assert await sessions.read(CHAT, write_session(Session(n=7))) == Session(n=7)


@pytest.mark.parametrize("stored", [b"\x91\xa1\xff", b"\x92\x02\xa3odd", b"\x91\x02\x00", b"\x00", b"\xc0", b"{}"])
async def test_what_cannot_be_read_is_begun_anew_with_a_copy_and_one_line(
    store: Store, stored: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert await Sessions(store).read(CHAT, stored) == Session()
    assert await store.redis.hvals(store.keys.aside(CHAT)) == [stored]
    assert [line.levelname for line in caplog.records] == ["ERROR"]
    assert CHAT not in caplog.text


async def test_a_session_of_a_later_release_is_left_and_said_once(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    sessions = Sessions(store)
    for _ in range(3):
        with pytest.raises(ChatUnavailable):
            await sessions.read(CHAT, msgspec.msgpack.encode([SCHEMA + 1, "new"]))
    assert len(caplog.records) == 1
    assert not await store.redis.exists(store.keys.aside(CHAT))
