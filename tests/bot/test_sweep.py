"""What is due or left over is taken up, by one of many workers, and at the rate that is allowed."""

import asyncio

import pytest

from bot.delivery import Sent, TryLater
from bot.storage.calls.connect import connect
from bot.storage.results import Outcome
from bot.storage.store import Store
from bot.sweep import Sweep
from flows.values.events import Due, Event, Said
from flows.values.model import Session
from flows.values.replies import Turn
from tests.bot.counting import (
    CHAT,
    NOW,
    Phone,
    count,
    counted,
    daily,
    daily_on,
    deliver,
    fail_with,
    make_due,
    said,
    service_on,
    swept_until,
)
from tests.conftest import OpenStore

pytestmark = pytest.mark.asyncio


async def test_the_sweeps_of_many_workers_wake_and_send_once(open_store: OpenStore) -> None:
    services = [service_on(await open_store()) for _ in range(3)]
    phone, chats = Phone(), [f"telegram:{number}" for number in range(12)]
    for chat in chats:
        handled = await services[0].handle(chat, 1, said("wake me"))
        await services[0].store.release(chat, token=handled.token)
    sweeps = [Sweep(service, phone, parallel=5) for service in services]
    while (await services[0].store.waiting()) != (0, 0):
        await asyncio.gather(*(sweep.once() for sweep in sweeps))
    assert all(phone.texts(chat) == ["1", "woken 2"] for chat in chats)


async def test_the_sweep_outlives_a_store_that_is_away_and_ends_when_cancelled(store: Store) -> None:
    away = Store(connect("unix:///nowhere/at/all"), b"secret", 60)
    task = asyncio.create_task(Sweep(service_on(away), Phone(), every=0.001).run())
    await asyncio.sleep(0.02)
    assert not task.done()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_sweep_ends_whenever_it_is_cancelled(store: Store) -> None:
    service, phone = service_on(store), Phone()
    for _ in range(4):
        tasks = [asyncio.create_task(Sweep(service, phone, every=0.001).run()) for _ in range(12)]
        await asyncio.sleep(0.1)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        assert all(task.cancelled() for task in tasks)


async def test_no_more_chats_are_worked_on_at_once_than_there_is_room_for(store: Store) -> None:
    class Slow(Phone):
        now = most = 0
        first = ""

        async def send(self, chat: str, payload: bytes, card: int) -> Sent:
            self.now += 1
            self.most = max(self.most, self.now)
            await asyncio.sleep(0.02)
            self.first = self.first or chat
            while chat == self.first and len(self.arrived) < 8:  # it keeps its place while the others come and go
                await asyncio.sleep(0.01)
            self.now -= 1
            return await super().send(chat, payload, card)

    service, phone = service_on(store), Slow()
    for number in range(9):
        handled = await service.handle(f"telegram:{number}", 1, said())
        await store.release(f"telegram:{number}", token=handled.token)
    await swept_until(service, phone, lambda: len(phone.arrived) == 9, parallel=3)
    assert phone.most == 3


async def test_while_the_channel_takes_nothing_only_a_few_are_tried(store: Store) -> None:
    service, tried = service_on(store), []
    phone = Phone(before=lambda text: tried.append(text) or fail_with(TryLater(0)))  # type: ignore[func-returns-value]
    for number in range(20):
        handled = await service.handle(f"telegram:{number}", 1, said("wake me"))
        await store.release(f"telegram:{number}", token=handled.token)
    sweep = Sweep(service, phone, is_paused=lambda: True)
    await sweep.once()
    await sweep._work.wait()
    assert 1 <= len(tried) <= 6
    assert (await counted(store, "telegram:7")) == 2  # turns are taken all the same
    await Sweep(service, Phone()).once()
    assert (await store.waiting()).unsent == 0


async def test_the_sweeps_of_two_workers_over_one_chat_give_one_check_in(open_store: OpenStore) -> None:
    services, phone = [daily_on(await open_store()) for _ in range(2)], Phone()
    await services[0].handle(CHAT, 1, said())
    await make_due(services[0].store)
    await asyncio.gather(*(Sweep(each, phone).once() for each in services))
    await asyncio.gather(*(Sweep(each, phone).once() for each in services))
    assert phone.texts() == ["how is it?"]
    assert (await services[0].store.load(CHAT)).version == 2


async def test_a_wake_up_that_two_workers_have_at_once_is_one_check_in(open_store: OpenStore) -> None:
    services, phone = [daily_on(await open_store()) for _ in range(3)], Phone()
    await services[0].handle(CHAT, 1, said())
    stored = await services[0].store.load(CHAT)
    woken = await asyncio.gather(*(each.handle(CHAT, None, Due(at=NOW), stored=stored) for each in services))
    assert {handled.outcome for handled in woken} == {Outcome.NONE}
    await asyncio.gather(*(Sweep(each, phone).once() for each in services))
    assert phone.texts() == ["how is it?"]
    assert await services[0].store.counts() == {"asked": 1}


async def test_a_wake_up_whose_turn_fails_comes_again(open_store: OpenStore) -> None:
    store, troubles = await open_store(lease_ms=250), iter([RuntimeError("my secret")])

    def turn(session: Session, event: Event) -> Turn:
        if isinstance(event, Due):
            fail_with(next(troubles, None))
        return daily(session, event)

    service, phone = daily_on(store, turn), Phone()
    await service.handle(CHAT, 1, said())
    await make_due(store)
    await Sweep(service, phone).once()
    assert phone.texts() == []
    await swept_until(service, phone, lambda: phone.texts() == ["how is it?"])


async def test_nobody_is_lost_and_none_comes_twice_when_the_rate_is_low(open_store: OpenStore) -> None:
    services, phone = [daily_on(await open_store()) for _ in range(2)], Phone()
    chats = [f"telegram:{number}" for number in range(30)]
    for chat in chats:
        await services[0].handle(chat, 1, said())
        await make_due(services[0].store, chat)
    sweeps = [asyncio.create_task(Sweep(each, phone, rate=100.0).run()) for each in services]
    while len(phone.arrived) < len(chats):
        await asyncio.sleep(0.01)
    for sweep in sweeps:
        sweep.cancel()
    await asyncio.gather(*sweeps, return_exceptions=True)
    assert sorted(phone.arrived) == sorted((chat, "how is it?") for chat in chats)


async def test_an_answer_does_not_wait_for_the_rate(store: Store) -> None:
    service, phone, rate = daily_on(store), Phone(), 0.001
    await service.handle(CHAT, 1, said())
    await service.handle(CHAT, None, Due(at=NOW))
    await store.bucket.take(rate, 100)
    await Sweep(service, phone, rate=rate).once()
    assert phone.texts() == []
    chatting = service_on(store)
    await deliver(chatting, await chatting.handle(CHAT, 2, said()), phone)
    assert phone.texts() == ["how is it?", "2"]
    await Sweep(service, phone, rate=rate).once()
    assert len(phone.arrived) == 2


async def test_an_alarm_does_not_wait_for_the_rate_even_if_nobody_wrote(store: Store) -> None:
    def turn(session: Session, event: Event) -> Turn:
        return count(session, Said(at=NOW, text="help me") if isinstance(event, Due) else event)

    service, phone, rate = daily_on(store, turn), Phone(), 0.001
    await deliver(service, await service.handle(CHAT, 2, said()), phone)
    await store.bucket.take(rate, 100)
    await make_due(store)
    await Sweep(service, phone, rate=rate).once()
    assert phone.texts()[-1] == "alarm"


@pytest.mark.parametrize("dies", ["before sending", "after sending, before that was noted"])
async def test_a_check_in_outlives_the_worker_that_was_sending_it(open_store: OpenStore, dies: str) -> None:
    store = await open_store(lease_ms=100)
    first, other, phone = daily_on(store), daily_on(await open_store()), Phone()
    await first.handle(CHAT, 1, said())
    await first.handle(CHAT, None, Due(at=NOW))
    (claimed,), _ = await store.claim_paced("gone", 1, 25.0)
    if dies != "before sending":
        await phone.send(CHAT, claimed.head.payload, claimed.card)
    await swept_until(other, phone, lambda: len(phone.texts()) == (1 if dies == "before sending" else 2))
    assert set(phone.texts()) == {"how is it?"}
    assert (await store.waiting()).unsent == 0
