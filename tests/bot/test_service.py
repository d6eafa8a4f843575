"""The shell's turn and sweep against a real store, with a conversation that only counts."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec
import pytest

from bot.delivery import Gone, Sent, TryLater
from bot.service import Handled, Service
from bot.storage.connect import connect
from bot.storage.faults import ChatUnavailable, StoreUnavailable
from bot.storage.results import CardChange, Outcome
from bot.storage.store import Store
from bot.sweep import Sweep
from flows import read_session
from flows.values.events import Chose, Commanded, Due, Event, Left, Said
from flows.values.model import SCHEMA, Session
from flows.values.replies import Kind, Reply, Turn
from tests.conftest import OpenStore

pytestmark = pytest.mark.asyncio

CHAT = "telegram:42"
NOW = int(time.time()) + 7 * 86_400
"""Ahead of the store's own clock, and not so far that the store takes it for a wrong one."""
LONG_AGO = 1_000


def count(session: Session, event: Event) -> Turn:
    """Counts what happens and says the number; a few words make it do more."""
    session = msgspec.structs.replace(session, n=session.n + 1)
    replies: tuple[Reply, ...] = (Reply(kind=Kind.MESSAGE, text=str(session.n)),)
    match event:
        case Said(text="help me"):
            replies = (Reply(kind=Kind.ALARM, text="alarm"),)
        case Said(text="wake me"):
            return Turn(session=session, replies=replies, due=LONG_AGO)
        case Commanded(name="delete"):
            return Turn(session=Session(), replies=(Reply(kind=Kind.MESSAGE, text="farewell"),), forget=True)
        case Due():
            replies = (Reply(kind=Kind.MESSAGE, text=f"woken {session.n}"),)
        case Chose():
            return Turn(session=session, replies=replies, note="noted")
        case _:
            pass
    return Turn(session=session, replies=replies)


def render(turn: Turn, _: object) -> Sequence[bytes]:
    return [reply.text.encode() for reply in turn.replies]


@dataclass
class Phone:
    """A person's side: what arrived, in order. `before` is asked before each message arrives and may refuse it."""

    arrived: list[tuple[str, str]] = field(default_factory=list)
    cards: list[int] = field(default_factory=list)
    stripped: list[int] = field(default_factory=list)
    before: Callable[[str], Sent | None] = lambda _: None

    async def send(self, chat: str, payload: bytes, card: int) -> Sent:
        await asyncio.sleep(0)
        sent = self.before(payload.decode())
        self.arrived.append((chat, payload.decode()))
        self.cards.append(card)
        return sent or Sent(CardChange.KEEP, card)

    async def strip(self, chat: str, card: int) -> None:
        self.stripped.append(card)
        raise ConnectionError(chat)

    def texts(self, chat: str = CHAT) -> list[str]:
        return [text for whose, text in self.arrived if whose == chat]


def service_on(store: Store) -> Service[None]:
    return Service(store, count, render, clock=lambda: NOW)


def said(text: str = "hello") -> Said:
    return Said(at=NOW, text=text)


async def deliver(service: Service[None], handled: Handled, phone: Phone) -> None:
    await service.deliver(CHAT, handled.token, handled.head, handled.card, phone)


async def counted(store: Store, chat: str = CHAT) -> int:
    data = (await store.load(chat)).session
    return read_session(data).n if data else 0


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


async def test_what_a_turn_says_arrives_in_order(store: Store) -> None:
    service, phone = service_on(store), Phone()
    first = await service.handle(CHAT, 1, said())
    assert (await service.handle(CHAT, 2, said())).outcome is Outcome.THEIRS
    await deliver(service, first, phone)
    await deliver(service, await service.handle(CHAT, 3, said()), phone)
    assert phone.texts() == ["1", "2", "3"]


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
    await store.commit(CHAT, update_id=1, version=0, session=newer, payloads=(), token="t", due=None)
    with pytest.raises(ChatUnavailable):
        await service_on(store).handle(CHAT, 2, said())
    assert (await store.load(CHAT)).session == newer


async def test_a_session_that_cannot_be_read_is_begun_anew_and_not_logged(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await store.commit(CHAT, update_id=1, version=0, session=b"my secret", payloads=(), token="t", due=None)
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


async def test_an_alarm_comes_next_and_what_waited_is_dropped(store: Store) -> None:
    service, phone = service_on(store), Phone()
    first = await service.handle(CHAT, 1, said())
    await service.handle(CHAT, 2, said())
    await service.handle(CHAT, 3, said("help me"))
    await deliver(service, first, phone)
    assert phone.texts() == ["1", "alarm"]


async def test_the_card_is_known_to_the_next_message_and_the_old_one_is_stripped(store: Store) -> None:
    service, cards = service_on(store), iter([Sent(CardChange.OPEN, 5), Sent(CardChange.OPEN, 6)])
    phone = Phone(before=lambda _: next(cards))
    first = await service.handle(CHAT, 1, said())
    await service.handle(CHAT, 2, said())
    await deliver(service, first, phone)
    assert phone.cards == [0, 5]
    assert phone.stripped == [5]
    assert (await service.handle(CHAT, 3, said())).card == 6


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


async def test_a_store_that_is_away_is_the_callers_to_deal_with() -> None:
    away = Store(connect("unix:///nowhere/at/all"), b"secret", 60)
    with pytest.raises(StoreUnavailable):
        await service_on(away).handle(CHAT, 1, said())


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


# ---- being woken -----------------------------------------------------------------------------------------------------


def daily(session: Session, event: Event) -> Turn:
    """Asks once, and wants to be woken again a day later. `n` says whether it has asked."""
    match event:
        case Due() if session.n:
            return Turn(session=session, due=NOW + 86_400)
        case Due():
            asked = Reply(kind=Kind.MESSAGE, text="how is it?")
            return Turn(session=Session(n=1), replies=(asked,), due=NOW + 86_400, counts=("asked",))
        case _:
            return Turn(session=session, due=NOW)


def daily_on(store: Store, turn: Callable[[Session, Event], Turn] = daily) -> Service[None]:
    return Service(store, turn, render, clock=lambda: NOW)


async def due_at(store: Store, chat: str = CHAT) -> float | None:
    return await store.redis.zscore(store.keys.chat(chat).due, chat)


async def make_due(store: Store, chat: str = CHAT) -> None:
    """Its moment has come."""
    await store.redis.zadd(store.keys.chat(chat).due, {chat: LONG_AGO})


async def test_a_moment_that_is_counted_on_comes_to_the_second(store: Store) -> None:
    def counting(session: Session, event: Event) -> Turn:
        return Turn(session=session, due=NOW + 5, is_sharp=True)

    service: Service[None] = Service(store, counting, render, lambda: NOW)
    await service.handle(CHAT, 1, Said(at=NOW, text="start"))
    assert await due_at(store) == NOW + 5
    await make_due(store)
    await Sweep(service, Phone()).once()
    assert await due_at(store) == NOW + 5


async def test_a_chat_is_woken_at_its_moment_or_up_to_a_minute_later(store: Store) -> None:
    service, chats = daily_on(store), [f"telegram:{number}" for number in range(300)]
    rounds = []
    for update_id in (1, 2):
        for chat in chats:
            await service.handle(chat, update_id, said())
        rounds.append([await due_at(store, chat) or 0 for chat in chats])
    assert all(NOW <= moment < NOW + 60 for moment in rounds[0])
    assert len(set(rounds[0])) > 50
    assert rounds[0] == rounds[1]


async def test_a_wake_up_is_replaced_by_the_next_one(store: Store) -> None:
    service, phone = daily_on(store), Phone()
    await service.handle(CHAT, 1, said())
    await make_due(store)
    await Sweep(service, phone).once()
    assert phone.texts() == ["how is it?"]
    assert NOW + 86_400 <= (await due_at(store) or 0) < NOW + 86_460
    assert await store.claim_due(10) == []


async def test_a_wake_up_that_two_workers_have_at_once_is_one_check_in(open_store: OpenStore) -> None:
    services, phone = [daily_on(await open_store()) for _ in range(3)], Phone()
    await services[0].handle(CHAT, 1, said())
    stored = await services[0].store.load(CHAT)
    woken = await asyncio.gather(*(each.handle(CHAT, None, Due(at=NOW), stored=stored) for each in services))
    assert {handled.outcome for handled in woken} == {Outcome.NONE}
    await asyncio.gather(*(Sweep(each, phone).once() for each in services))
    assert phone.texts() == ["how is it?"]
    assert await services[0].store.counts() == {"asked": 1}


async def test_the_sweeps_of_two_workers_over_one_chat_give_one_check_in(open_store: OpenStore) -> None:
    services, phone = [daily_on(await open_store()) for _ in range(2)], Phone()
    await services[0].handle(CHAT, 1, said())
    await make_due(services[0].store)
    await asyncio.gather(*(Sweep(each, phone).once() for each in services))
    await asyncio.gather(*(Sweep(each, phone).once() for each in services))
    assert phone.texts() == ["how is it?"]
    assert (await services[0].store.load(CHAT)).version == 2


async def test_a_wake_up_whose_turn_fails_comes_again(open_store: OpenStore) -> None:
    store, troubles = await open_store(lease_ms=50), iter([RuntimeError("my secret")])

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


async def test_a_chat_that_asks_to_be_woken_at_once_again_is_not_woken_without_end(store: Store) -> None:
    def turn(session: Session, event: Event) -> Turn:
        return msgspec.structs.replace(count(session, event), due=LONG_AGO)

    service, phone = daily_on(store, turn), Phone()
    await service.handle(CHAT, 1, said())
    await make_due(store)
    await Sweep(service, phone).once()
    assert await due_at(store) == NOW + 60


async def test_who_left_is_woken_no_more_whatever_the_turn_says(store: Store) -> None:
    service = daily_on(store)
    await service.handle(CHAT, 1, said())
    await service.handle(CHAT, None, Due(at=NOW))
    await service.handle(CHAT, 2, Left(at=NOW))
    assert await store.waiting() == (0, 0)


# ---- at a steady rate ------------------------------------------------------------------------------------------------


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
    await store.take_tokens(rate, 100)
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
    await store.take_tokens(rate, 100)
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


def fail_with(trouble: Exception | None) -> None:
    if trouble:
        raise trouble


async def swept_until(service: Service[None], phone: Phone, done: Callable[[], bool]) -> None:
    """A sweep runs until `done`."""
    task = asyncio.create_task(Sweep(service, phone, every=0.01).run())
    while not done():
        await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
