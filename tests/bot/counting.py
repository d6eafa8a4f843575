"""A conversation that only counts, the phone on which it arrives, and one that asks once a day."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from bot.delivery import Sent
from bot.service import Handled, Service
from bot.storage.results import CardChange
from bot.storage.store import Store
from bot.sweep import Sweep
from flows import read_session
from flows.values.events import Chose, Commanded, Due, Event, Said
from flows.values.model import Session
from flows.values.replies import Kind, Reply, Turn

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


def on_time(store: Store, turn: Callable[[Session, Event], Turn] = daily, *, ahead: int = 0) -> Service[None]:
    """A worker whose clock is `ahead` of the store's by so many seconds, or behind it."""
    return Service(store, turn, render, clock=lambda: int(time.time()) + ahead)


async def due_at(store: Store, chat: str = CHAT) -> float | None:
    return await store.redis.zscore(store.keys.chat(chat).due, chat)


async def make_due(store: Store, chat: str = CHAT) -> None:
    """Its moment has come."""
    await store.redis.zadd(store.keys.chat(chat).due, {chat: LONG_AGO})


def fail_with(trouble: Exception | None) -> None:
    if trouble:
        raise trouble


async def swept_until(service: Service[None], phone: Phone, done: Callable[[], bool], parallel: int = 100) -> None:
    """A sweep runs until `done`."""
    task = asyncio.create_task(Sweep(service, phone, every=0.01, parallel=parallel).run())
    while not done():
        await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
