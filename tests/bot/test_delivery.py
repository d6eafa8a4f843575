"""What was committed arrives: in order, once, and in the end whatever the channel says."""

import asyncio

import pytest

from bot.delivery import Gone, Sent, TryLater
from bot.service import Service
from bot.storage.results import CardChange, Outcome
from bot.storage.store import Store
from bot.sweep import Sweep
from flows.values.events import Commanded, Event, Left
from flows.values.model import Session
from flows.values.replies import Turn
from tests.bot.counting import (
    CHAT,
    NOW,
    Phone,
    count,
    deliver,
    fail_with,
    render,
    said,
    service_on,
    swept_until,
)
from tests.conftest import OpenStore

pytestmark = pytest.mark.asyncio


async def test_what_a_turn_says_arrives_in_order(store: Store) -> None:
    service, phone = service_on(store), Phone()
    first = await service.handle(CHAT, 1, said())
    assert (await service.handle(CHAT, 2, said())).outcome is Outcome.THEIRS
    await deliver(service, first, phone)
    await deliver(service, await service.handle(CHAT, 3, said()), phone)
    assert phone.texts() == ["1", "2", "3"]


async def test_an_alarm_that_is_refused_is_tried_until_it_is_out(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.delivery.ALARM_PAUSE_SECONDS", 0.01)
    service, troubles = service_on(store), iter([TryLater(3600), TryLater(3600)])
    phone = Phone(before=lambda _: fail_with(next(troubles, None)))
    await deliver(service, await service.handle(CHAT, 1, said("help me")), phone)
    assert phone.texts() == ["alarm"]
    assert (await store.waiting()).unsent == 0


async def test_an_alarm_is_sent_at_once_to_a_chat_that_was_refused(store: Store) -> None:
    service, troubles = service_on(store), iter([TryLater(3600)])
    phone = Phone(before=lambda _: fail_with(next(troubles, None)))
    await deliver(service, await service.handle(CHAT, 1, said()), phone)
    await deliver(service, await service.handle(CHAT, 2, said("help me")), phone)
    assert phone.texts() == ["alarm"]


async def test_the_card_is_known_to_the_next_message_and_the_old_one_is_stripped(store: Store) -> None:
    service, cards = service_on(store), iter([Sent(CardChange.OPEN, 5), Sent(CardChange.OPEN, 6)])
    phone = Phone(before=lambda _: next(cards))
    first = await service.handle(CHAT, 1, said())
    await service.handle(CHAT, 2, said())
    await deliver(service, first, phone)
    assert phone.cards == [0, 5]
    assert phone.stripped == [5]
    assert (await service.handle(CHAT, 3, said())).card == 6


async def test_a_message_that_failed_comes_again_with_the_sweep(open_store: OpenStore) -> None:
    store = await open_store(lease_ms=300)
    service, troubles = service_on(store), iter([OSError("my secret")])
    phone = Phone(before=lambda _: fail_with(next(troubles, None)))
    await deliver(service, await service.handle(CHAT, 1, said()), phone)
    assert phone.texts() == []
    await swept_until(service, phone, lambda: "1" in phone.texts())


async def test_a_refused_chat_waits_and_the_others_do_not(store: Store) -> None:
    service, troubles = service_on(store), iter([TryLater(0.1)])
    phone = Phone(before=lambda text: fail_with(next(troubles, None)) if text == "1" else None)
    await deliver(service, await service.handle(CHAT, 1, said()), phone)
    await service.handle(CHAT, 2, said())
    assert phone.texts() == []
    await swept_until(service, phone, lambda: phone.texts() == ["1", "2"])


async def test_who_blocked_the_bot_is_sent_nothing_more(store: Store) -> None:
    events: list[Event] = []

    def turn(session: Session, event: Event) -> Turn:
        events.append(event)
        return count(session, event)

    service: Service[None] = Service(store, turn, render, clock=lambda: NOW)
    phone = Phone(before=lambda _: fail_with(Gone()))
    first = await service.handle(CHAT, 1, said("wake me"))
    await service.handle(CHAT, 2, said())
    await deliver(service, first, phone)
    assert events[-1] == Left(at=NOW)
    assert await store.waiting() == (0, 0)
    assert (await service.handle(CHAT, 3, said())).outcome is Outcome.MINE


async def test_who_blocked_the_bot_before_the_farewell_leaves_no_key_either(store: Store) -> None:
    service = service_on(store)
    farewell = await service.handle(CHAT, 1, Commanded(at=NOW, name="delete"))
    await deliver(service, farewell, Phone(before=lambda _: fail_with(Gone())))
    left = [key.decode() async for key in store.redis.scan_iter(match=f"{store.keys.root}:*")]
    assert set(left) - {store.keys.meta} == {store.keys.chat(CHAT).tombstone}


async def test_a_cancelled_delivery_is_taken_up_by_others_at_once(store: Store) -> None:
    service, phone = service_on(store), Phone()
    handled = await service.handle(CHAT, 1, said())
    sending = asyncio.Event()

    class Stuck(Phone):
        async def send(self, chat: str, payload: bytes, card: int) -> Sent:
            sending.set()
            await asyncio.Event().wait()
            return await super().send(chat, payload, card)

    task = asyncio.create_task(deliver(service, handled, Stuck()))
    await sending.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await Sweep(service, phone).once()
    assert phone.texts() == ["1"]
