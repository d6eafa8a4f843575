"""The turn of a chat against a real store: loaded, taken, committed once, and the moment that it asks for."""

import asyncio
import time
from collections.abc import Sequence

import msgspec
import pytest

from bot.delivery import Sent
from bot.service import Service
from bot.storage.calls.connect import connect
from bot.storage.faults import ChatUnavailable, StoreUnavailable
from bot.storage.results import CardChange, Outcome, Writing
from bot.storage.store import Store
from bot.sweep import Sweep
from flows.values.events import Chose, Commanded, Due, Event, Left, Said
from flows.values.model import SCHEMA, Session
from flows.values.replies import Turn
from tests.bot.counting import (
    CHAT,
    LONG_AGO,
    NOW,
    Phone,
    count,
    counted,
    daily_on,
    deliver,
    due_at,
    make_due,
    on_time,
    render,
    said,
    service_on,
    swept_until,
)
from tests.conftest import OpenStore

pytestmark = pytest.mark.asyncio

DAY = 86_400


class Trips(Store):
    """A store that notes each way to the server and back."""

    def __init__(self, *given: object, **more: object) -> None:
        super().__init__(*given, **more)  # type: ignore[arg-type]
        self.trips = 0
        ask = self._route.ask

        async def noted(slot: int, words: Sequence[bytes]) -> object:
            self.trips += 1
            return await ask(slot, words)

        self._route.ask = noted  # type: ignore[method-assign, assignment]


async def test_two_trips_to_the_store_before_the_first_message_and_one_after_each(store: Store, redis_url: str) -> None:
    trips = Trips(connect(redis_url), b"secret", 60, root=store.keys.root)
    service, before = service_on(trips), []
    phone = Phone(before=lambda _: before.append(trips.trips))
    for update_id in (1, 2):
        trips.trips = 0
        await deliver(service, await service.handle(CHAT, update_id, said()), phone)
        assert trips.trips == 3
    assert before == [2, 2]
    await trips.close()


async def test_an_update_handed_in_twice_counts_once_and_gives_no_note_again(store: Store) -> None:
    service = service_on(store)
    tap = Chose(at=NOW, field="age", option="adult")
    assert (await service.handle(CHAT, 1, tap)).note == "noted"
    again = await service.handle(CHAT, 1, tap)
    assert (again.outcome, again.note, again.head) == (Outcome.DUPLICATE, "", None)
    assert await counted(store) == 1


async def test_two_workers_on_one_chat_both_count(open_store: OpenStore) -> None:
    services = [service_on(await open_store()) for _ in range(2)]
    phone = Phone()

    async def work(worker: int) -> None:
        for number in range(20):
            handled = await services[worker].handle(CHAT, 100 * worker + number, said())
            if handled.outcome is Outcome.MINE:
                await deliver(services[worker], handled, phone)

    await asyncio.gather(work(0), work(1))
    assert await counted(services[0].store) == 40
    assert phone.texts() == [str(number) for number in range(1, 41)]


async def test_a_session_of_a_later_release_is_left_as_it_is(store: Store) -> None:
    newer = msgspec.msgpack.encode([SCHEMA + 1, "a state of its own"])
    await store.commit(CHAT, Writing(update_id=1, version=0, session=newer, payloads=(), token="t", due=None))
    with pytest.raises(ChatUnavailable):
        await service_on(store).handle(CHAT, 2, said())
    assert (await store.load(CHAT)).session == newer


async def test_a_session_that_cannot_be_read_is_begun_anew_and_not_logged(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await store.commit(CHAT, Writing(update_id=1, version=0, session=b"my secret", payloads=(), token="t", due=None))
    assert (await service_on(store).handle(CHAT, 2, said())).outcome is Outcome.MINE
    assert await counted(store) == 1
    assert "cannot be read" in caplog.text
    assert "secret" not in caplog.text
    assert CHAT not in caplog.text


@pytest.mark.parametrize("way_out", ["start", "delete"])
async def test_a_session_that_no_turn_can_be_taken_on_has_a_way_out(store: Store, way_out: str) -> None:
    def turn(session: Session, event: Event) -> Turn:
        if session.n == 1:
            raise KeyError("content that is gone")
        return count(session, event)

    service: Service[None] = Service(store, turn, render, clock=lambda: NOW)
    await service.handle(CHAT, 1, said())
    with pytest.raises(KeyError):
        await service.handle(CHAT, 2, said())
    assert (await service.handle(CHAT, 3, Commanded(at=NOW, name=way_out))).outcome is Outcome.THEIRS
    assert bool(await store.redis.exists(store.keys.aside(CHAT))) is (way_out == "start")


async def test_an_alarm_comes_next_and_what_waited_is_dropped(store: Store) -> None:
    service, phone = service_on(store), Phone()
    first = await service.handle(CHAT, 1, said())
    await service.handle(CHAT, 2, said())
    await service.handle(CHAT, 3, said("help me"))
    await deliver(service, first, phone)
    assert phone.texts() == ["1", "alarm"]


async def test_deleting_leaves_no_key_but_the_tombstone(store: Store) -> None:
    service, phone = service_on(store), Phone(before=lambda _: Sent(CardChange.OPEN, 5))
    await deliver(service, await service.handle(CHAT, 1, said("wake me")), phone)
    await deliver(service, await service.handle(CHAT, 2, Commanded(at=NOW, name="delete")), phone)
    await service.handle(CHAT, None, Left(at=NOW))
    await service.handle(CHAT, None, Due(at=NOW))
    await service.handle(CHAT, 1, said("wake me"))
    assert phone.texts() == ["1", "farewell"]
    left = [key.decode() async for key in store.redis.scan_iter(match=f"{store.keys.root}:*")]
    assert set(left) - {store.keys.meta} == {store.keys.chat(CHAT).tombstone}


async def test_a_store_that_is_away_is_the_callers_to_deal_with() -> None:
    away = Store(connect("unix:///nowhere/at/all"), b"secret", 60)
    with pytest.raises(StoreUnavailable):
        await service_on(away).handle(CHAT, 1, said())


async def test_a_moment_that_is_counted_on_comes_to_the_second(store: Store) -> None:
    def counting(session: Session, event: Event) -> Turn:
        return Turn(session=session, due=NOW + 5, is_sharp=True)

    service = on_time(store, counting)
    await service.handle(CHAT, 1, Said(at=NOW, text="start"))
    assert await due_at(store) == NOW + 5
    await make_due(store)
    await Sweep(service, Phone()).once()
    assert await due_at(store) == NOW + 5


async def test_a_chat_is_woken_at_its_moment_or_up_to_a_minute_later(store: Store) -> None:
    service, chats = on_time(store), [f"telegram:{number}" for number in range(300)]
    rounds = []
    for update_id in (1, 2):
        for chat in chats:
            await service.handle(chat, update_id, said())
        rounds.append([await due_at(store, chat) or 0 for chat in chats])
    assert all(NOW <= moment < NOW + 60 for moment in rounds[0])
    assert len(set(rounds[0])) > 50
    assert rounds[0] == rounds[1]


async def test_a_wake_up_is_replaced_by_the_next_one(store: Store) -> None:
    service, phone = on_time(store), Phone()
    await service.handle(CHAT, 1, said())
    await make_due(store)
    await Sweep(service, phone).once()
    assert phone.texts() == ["how is it?"]
    assert NOW + 86_400 <= (await due_at(store) or 0) < NOW + 86_460
    assert await store.claim_due(10) == []


async def test_a_chat_that_asks_to_be_woken_at_once_again_is_not_woken_without_end(store: Store) -> None:
    def turn(session: Session, event: Event) -> Turn:
        return msgspec.structs.replace(count(session, event), due=LONG_AGO)

    service, phone = on_time(store, turn), Phone()
    await service.handle(CHAT, 1, said())
    await make_due(store)
    began = int(time.time())
    await Sweep(service, phone).once()
    assert began + 60 <= (await due_at(store) or 0) <= time.time() + 60


@pytest.mark.parametrize("ahead", [-400 * DAY, -20 * DAY, -DAY, -3600, 3600, DAY, 20 * DAY, 400 * DAY])
async def test_a_worker_and_a_store_whose_clocks_differ_wake_nobody_late_or_again_and_again(
    store: Store, ahead: int
) -> None:
    """Whichever of the two is wrong: the moment comes when it comes for the worker, and it comes once."""
    woken: list[int] = []

    def turn(session: Session, event: Event) -> Turn:
        if isinstance(event, Due):
            woken.append(event.at)
            return Turn(session=session, due=event.at + DAY, is_sharp=True)
        return Turn(session=session, due=event.at + 1, is_sharp=True)

    service = on_time(store, turn, ahead=ahead)
    wanted = service.clock() + 1
    await service.handle(CHAT, 1, Said(at=wanted - 1, text="start"))
    await swept_until(service, Phone(), lambda: bool(woken))
    await Sweep(service, Phone()).once()
    assert len(woken) == 1
    assert woken[0] >= wanted
    due, now = await due_at(store) or 0, (await store.redis.time())[0]
    assert DAY - 60 <= due - now <= DAY


async def test_who_left_is_woken_no_more_whatever_the_turn_says(store: Store) -> None:
    service = daily_on(store)
    await service.handle(CHAT, 1, said())
    await service.handle(CHAT, None, Due(at=NOW))
    await service.handle(CHAT, 2, Left(at=NOW))
    assert await store.waiting() == (0, 0)
