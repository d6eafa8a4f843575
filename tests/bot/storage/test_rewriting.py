"""What was deleted is gone, from the store and from its file: a whole conversation, then a scan of every byte."""

import logging
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.channels.telegram.entry import Origin
from bot.channels.telegram.sending.render import render
from bot.delivery import Sent
from bot.service import Service
from bot.storage.calls.connect import connect
from bot.storage.rewriting import Rewriting, note_forgotten
from bot.storage.servers import embedded
from bot.storage.store import Store
from flows import Catalog, Commanded, Due, Event, Said, take_turn
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.talk import MONDAY, RESULT, SCREENED, Talk

pytestmark = pytest.mark.asyncio

ADA, BOB = "telegram:4242424242", "telegram:4343434343"
NOW = MONDAY
TRACES = (b"4242424242", b"Europe/Paris", b"between_blades", b"easy_run", b"zanzibar")
"""Her chat, and words of what she told, as they stand in the store while she is known."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[embedded.Embedded]:
    """A server of its own, whose file can be read."""
    running = embedded.start(tmp_path / "data")
    yield running
    running.close()


@pytest_asyncio.fixture
async def store(server: embedded.Embedded) -> AsyncIterator[Store]:
    opened = Store(connect(server.url), b"secret", keep_seconds=3600)
    yield opened
    await opened.close()


class Phone:
    async def send(self, chat: str, payload: bytes, card: int) -> Sent:
        return Sent()

    async def strip(self, chat: str, card: int) -> None: ...


def events(catalog: Catalog, *lines: str) -> list[Event]:
    """What happens in a conversation of these lines."""
    talk, found = Talk(catalog), []
    happen = talk.happen

    def noted(event: Event) -> Any:
        found.append(event)
        return happen(event)

    talk.happen = noted  # type: ignore[method-assign]  # a listener on the player, nothing of ours is replaced
    for line in lines:
        talk.say(line)
    return found


async def lived(store: Store, catalog: Catalog, chat: str, told: list[Event]) -> Service[Origin]:
    """A chat in which all of this has happened, as the bot takes it."""
    service: Service[Origin] = Service(store, partial(take_turn, catalog=catalog), render, lambda: NOW)
    for number, event in enumerate(told):
        handled = await service.handle(chat, number, event)
        await service.deliver(chat, handled.token, handled.head, handled.card, Phone())
    return service


async def kept(store: Store) -> dict[bytes, bytes]:
    """Every key with what it holds, as the server would hand it to another."""
    return {key: await store.redis.dump(key) or b"" async for key in store.redis.scan_iter()}


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def test_after_delete_store_and_file_hold_no_trace_but_the_tombstone(
    store: Store, catalog: Catalog, tmp_path: Path
) -> None:
    told = events(catalog, *SCREENED, *RESULT, *SET_UP, "i live in zanzibar", "/export", "/delete")
    service = await lived(store, catalog, ADA, told)
    await lived(store, catalog, BOB, [Commanded(at=NOW, name="start")])
    await service.handle(ADA, None, Due(at=NOW + 86_400))  # and a check-in waits to be sent
    before = on_disk(tmp_path / "data")
    assert all(trace in before for trace in TRACES[:3])

    first = await service.handle(ADA, 5000, Commanded(at=NOW, name="delete"))
    await service.handle(ADA, 5001, Said(at=NOW, text="yes"))
    await service.deliver(ADA, first.token, first.head, first.card, Phone())
    assert await Rewriting(store, settle=0).once()

    found = await kept(store)
    tombstone = store.keys.chat(ADA).tombstone.encode()
    assert tombstone in found
    names = {key for key in found if b":{p" in key} - {tombstone}
    assert {name for name in names if b"4343434343" not in name and not name.endswith((b":due", b":counts"))} == set()
    everything = b"".join((*found, *found.values(), on_disk(tmp_path / "data")))
    assert [trace for trace in TRACES if trace in everything] == []
    assert b"4343434343" in everything, "the others stay"


async def test_it_waits_for_the_last_message_and_comes_no_more_often_than_is_sensible(store: Store) -> None:
    assert not await Rewriting(store).once(), "nothing was deleted yet"
    await note_forgotten(store)
    assert not await Rewriting(store).once(), "the last message may be on its way"
    soon, later = Rewriting(store, settle=0), Rewriting(store, settle=0)
    assert await soon.once()
    assert not await soon.once(), "it is done"
    await note_forgotten(store)
    assert not await later.once(), "another worker had its turn just now"
    await store.redis.delete(store.keys.rewriters_turn)
    assert await later.once()


@pytest.mark.parametrize("days", [1, 400, -2])
async def test_it_is_done_daily_whatever_the_clock_did(store: Store, days: int) -> None:
    await Rewriting(store).once()
    done = int(await store.redis.hget(store.keys.meta, "rewritten"))
    await store.redis.hset(store.keys.meta, "rewritten", done - days * 86_400)
    assert await Rewriting(store).once()
    assert not await Rewriting(store).once()


@pytest.mark.parametrize("refusal", ["-bgrewriteaof", "-@admin"])
async def test_a_server_that_refuses_is_named_once_and_stops_nothing(
    store: Store, server: embedded.Embedded, refusal: str, caplog: pytest.LogCaptureFixture
) -> None:
    await store.redis.execute_command("ACL", "SETUSER", "guest", "on", ">pass", "~*", "&*", "+@all", refusal)
    guest = Store(connect(server.url.replace("unix://", "unix://guest:pass@")), b"secret", keep_seconds=3600)
    rewriting = Rewriting(guest, settle=0, pause=1)
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            await note_forgotten(guest)
            await guest.redis.delete(guest.keys.rewriters_turn)
            assert await rewriting.once()
    await guest.close()
    assert caplog.text.count("refuses to write its append-only file anew") == 1


async def test_a_server_without_a_file_is_left_alone(store: Store, tmp_path: Path) -> None:
    await store.redis.config_set("appendonly", "no")
    await note_forgotten(store)
    assert await Rewriting(store, settle=0).once()
    assert (await store.redis.info("persistence"))["aof_rewrite_in_progress"] == 0


@pytest.mark.parametrize("field", ["forgotten", "rewritten"])
@pytest.mark.parametrize("nonsense", ["soon", "", b"\xff", "1e9"])
async def test_a_moment_that_is_none_stops_no_rewriting(store: Store, field: str, nonsense: str | bytes) -> None:
    await store.redis.hset(store.keys.meta, field, nonsense)
    rewriting = Rewriting(store, settle=0)
    assert await rewriting.once() is (field == "forgotten")
    assert not await rewriting.once()
    assert (await store.redis.hget(store.keys.meta, "rewritten")).isdigit()
