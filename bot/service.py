"""One turn for one chat: load, take the turn, commit, hand over what is to be sent (bot/delivery.py sends it).

Channel-independent: a channel brings a `render` (replies -> payloads). The turn is pure, so a conflict
is answered by loading and taking it again. StoreUnavailable is let through: what to do while Redis is away is the
channel's to decide. Logs say which chat by a keyed hash, and never what was written.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar
from weakref import WeakValueDictionary
from zlib import crc32

from bot.delivery import Delivery, Sender
from bot.sessions import Sessions
from bot.storage.faults import StoreUnavailable
from bot.storage.results import Entry, Outcome, Sending, Stored, Writing
from bot.storage.rewriting import note_forgotten
from bot.storage.store import Store
from bot.turnstile import Turnstile
from flows import (
    Commanded,
    Due,
    Event,
    Kind,
    Left,
    Overheard,
    Said,
    Session,
    Turn,
    Unreadable,
    write_session,
)

Origin = TypeVar("Origin")
"""What a channel wants to know again when it renders: the tapped message, say. None for what nobody did."""

SPREAD_SECONDS: Final = 60
"""Who is due at the same moment is woken over so many seconds, lest a full hour be a burst."""

WAKE_PAUSE_SECONDS: Final = 60
"""A chat that was woken is not woken again sooner, whatever its turn asks for."""

WAYS_OUT: Final = ("start", "delete")
"""Commands that must lead out of any session, even one that no turn can be taken on."""

READERS: Final = 2
"""So many texts are read at a time: more threads would only take the interpreter from the loop."""

LONGEST_SLEEP_SECONDS: Final = 21 * 86_400
"""A chat that is woken later looks at the clock on the way: the store takes a moment far ahead for a wrong clock's."""

ATTEMPTS: Final = 12
"""How often a turn is taken anew because another worker was first."""


@dataclass(frozen=True)
class Handled:
    """What became of an event. With MINE the caller goes on with `deliver`; `note` is for whoever tapped a button."""

    outcome: Outcome
    note: str = ""
    head: Entry | None = None
    card: int = 0
    token: str = ""


@dataclass(frozen=True)
class _Arrived(Generic[Origin]):
    """One event as it was handed in, and the token that its turn is written with."""

    chat: str
    update_id: int | None
    event: Event
    origin: Origin | None
    token: str


@dataclass(frozen=True)
class Taken:
    """One turn that was taken and committed, for whoever counts and logs. It holds no words and nobody's chat."""

    alias: str
    """The chat, as logs name it."""
    update_id: int | None
    event: str
    """The kind of event: said, chose, commanded, due …"""
    phase: str
    """The phase after the turn."""
    outcome: Outcome
    turn_seconds: float
    commit_seconds: float


def _unobserved(taken: Taken) -> None:
    """Nobody counts."""


async def _for_the_turn(chat: str, event: Event) -> bool:
    """Nobody else answers an event."""
    return False


class Service(Generic[Origin]):
    """Takes turns and sees that what they say is sent. `clock` gives whole seconds since the epoch.

    `readers` lets texts be read; `observe` is told of every turn that was committed, and of every repeat. What
    `intercept` answers itself leaves no trace in the chat.
    """

    def __init__(
        self,
        store: Store,
        turn: Callable[[Session, Event], Turn],
        render: Callable[[Turn, Origin | None], Sequence[bytes]],
        clock: Callable[[], int],
        readers: Turnstile | None = None,
        observe: Callable[[Taken], None] = _unobserved,
        intercept: Callable[[str, Event], Awaitable[bool]] = _for_the_turn,
    ) -> None:
        self.store = store
        self.clock = clock
        self._readers = readers or Turnstile(READERS)
        self._observe = observe
        self._intercept = intercept
        self._turn = turn
        self._render = render
        self._sessions = Sessions(store)
        self._delivery = Delivery(store, self._left)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def handle(
        self,
        chat: str,
        update_id: int | None,
        event: Event,
        origin: Origin | None = None,
        stored: Stored | None = None,
    ) -> Handled:
        """One event of `chat`, counted once however often it is handed in with the same `update_id`.

        `stored`: what was loaded of it just now, if it was.
        """
        if await self._intercept(chat, event):
            return Handled(Outcome.NONE)
        arrived = _Arrived(chat, update_id, event, origin, self.store.leases.new())
        async with self._locks.setdefault(chat, asyncio.Lock()):
            for attempt in range(ATTEMPTS):
                before = stored if stored and not attempt else await self.store.load(chat)
                handled = await self._attempt(arrived, before)
                if handled.outcome is not Outcome.CONFLICT:
                    return handled
                await asyncio.sleep(0.002 * 2 ** min(attempt, 6) * random.random())
        raise StoreUnavailable("a chat is written to by too many workers at once: it is taken up again later")

    async def deliver(self, chat: str, token: str, head: Entry | None, card: int, sender: Sender) -> None:
        """Sends the entries of `chat` in order, from `head` until none is left or the lease is lost."""
        await self._delivery.deliver(chat, token, head, card, sender)

    async def deliver_left(self, chat: str, sender: Sender) -> None:
        """Sends what waits for `chat` and nobody is sending."""
        await self._delivery.deliver_left(chat, sender)

    async def _left(self, chat: str) -> None:
        """Nothing can be sent there any more: the conversation learns of it."""
        await self.handle(chat, None, Left(at=self.clock()))

    async def _attempt(self, arrived: _Arrived[Origin], stored: Stored) -> Handled:
        """Turn and commit, once."""
        chat, event = arrived.chat, arrived.event
        if stored.session is None and isinstance(event, Due | Left):
            return Handled(Outcome.NONE)  # nothing is kept of this chat, and nothing the person did begins it anew
        began = time.perf_counter()
        turn = await self._taken(chat, stored.session, event)
        taken_at = time.perf_counter()
        done = await self.store.commit(chat, self._written(arrived, turn, stored.version))
        if done.outcome is not Outcome.CONFLICT:
            spent = (taken_at - began, time.perf_counter() - taken_at)
            kind, phase = type(event).__name__.lower(), turn.session.state.value
            self._observe(Taken(self._alias(chat), arrived.update_id, kind, phase, done.outcome, *spent))
        if turn.forget and done.outcome not in (Outcome.DUPLICATE, Outcome.CONFLICT):
            await note_forgotten(self.store)
        note = "" if done.outcome is Outcome.DUPLICATE else turn.note
        return Handled(done.outcome, note, done.head, done.card, arrived.token)

    def _written(self, arrived: _Arrived[Origin], turn: Turn, version: int) -> Writing:
        """A turn as it is written. An alarm drops what waits before it; who left is sent nothing and woken no more."""
        has_left = isinstance(arrived.event, Left)
        alarms = any(reply.kind is Kind.ALARM for reply in turn.replies)
        unasked = Sending.UNPROMPTED if isinstance(arrived.event, Due) else Sending.USUAL
        return Writing(
            update_id=arrived.update_id,
            version=version,
            session=write_session(turn.session),
            payloads=() if has_left else self._render(turn, arrived.origin),
            token=arrived.token,
            due=None if has_left else self._due(arrived, turn),
            now=self.clock(),
            keep_for=turn.keep_for,
            sending=Sending.ALARM if alarms else unasked,
            drop_waiting=has_left or alarms,
            forget=turn.forget,
            counts=turn.counts,
        )

    def _due(self, arrived: _Arrived[Origin], turn: Turn) -> int | None:
        """When to wake the chat: not before `turn.due`, always equally long after it; one far ahead looks again
        earlier. Where somebody counts on the moment (`is_sharp`) it is that one.
        """
        if turn.due is None or turn.is_sharp:
            return turn.due
        spread = crc32(f"due {arrived.chat}".encode()) % SPREAD_SECONDS
        moment = min(turn.due, self.clock() + LONGEST_SLEEP_SECONDS) + spread
        return max(moment, self.clock() + WAKE_PAUSE_SECONDS) if isinstance(arrived.event, Due) else moment

    async def _take(self, chat: str, session: Session, event: Event) -> Turn:
        """Texts in a thread, for reading them takes a while; taps at once."""
        if has_text(event):
            return await self._readers.run(chat, lambda: self._turn(session, event))
        return self._turn(session, event)

    async def _taken(self, chat: str, data: bytes | None, event: Event) -> Turn:
        """The turn on the stored session. One on which no way out can be taken is begun anew, a copy kept aside."""
        session = await self._sessions.read(chat, data)
        try:
            return await self._take(chat, session, event)
        except Exception as fault:
            if data is None or not (isinstance(event, Commanded) and event.name in WAYS_OUT):
                raise
            await self._sessions.set_aside(chat, data, type(fault).__name__)
        return await self._take(chat, Session(), event)

    def _alias(self, chat: str) -> str:
        return self.store.keys.alias(chat)[:10]


def has_text(event: Event) -> bool:
    """Whether there are words to be read, which takes a while."""
    match event:
        case Said() | Overheard():
            return True
        case Commanded(rest=text) | Unreadable(caption=text):
            return bool(text)
        case _:
            return False
