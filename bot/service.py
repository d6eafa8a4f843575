"""One turn for one chat: load, take the turn, commit, hand over what is to be sent; then send it, one by one.

Channel-independent: a channel brings a `render` (replies -> payloads) and a `Sender`. The turn is pure, so a conflict
is answered by loading and taking it again. StoreUnavailable is let through: what to do while Redis is away is the
channel's to decide. Logs say which chat by a keyed hash, and never what was written.
"""

import asyncio
import logging
import random
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, Protocol, TypeVar
from weakref import WeakValueDictionary
from zlib import crc32

from bot.sessions import Sessions
from bot.storage.faults import StoreUnavailable
from bot.storage.results import CardChange, Entry, Outcome, Stored
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

log = logging.getLogger(__name__)

Origin = TypeVar("Origin")
"""What a channel wants to know again when it renders: the tapped message, say. None for what nobody did."""

SPREAD_SECONDS: Final = 60
"""Who is due at the same moment is woken over so many seconds, lest a full hour be a burst."""

WAKE_PAUSE_SECONDS: Final = 60
"""A chat that was woken is not woken again sooner, whatever its turn asks for."""

ALARM_PAUSE_SECONDS: Final = 2.0
"""An alarm that is refused is tried again after about so long, whatever the channel says, until it is out."""

WAYS_OUT: Final = ("start", "delete")
"""Commands that must lead out of any session, even one that no turn can be taken on."""

READERS: Final = 2
"""So many texts are read at a time: more threads would only take the interpreter from the loop."""

LONGEST_SLEEP_SECONDS: Final = 21 * 86_400
"""A chat that is woken later looks at the clock on the way: the store takes a moment far ahead for a wrong clock's."""

ATTEMPTS: Final = 12
"""How often a turn is taken anew because another worker was first."""


@dataclass(frozen=True)
class Sent:
    """A message is out: what that did to the open card, and its id. What can never be sent counts as sent: KEEP."""

    card: CardChange = CardChange.KEEP
    message_id: int = 0


class TryLater(Exception):
    """The channel refuses this chat for so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not for {seconds} s")
        self.seconds = seconds


class Gone(Exception):
    """The chat cannot be written to any more: blocked, deleted, left."""


class Sender(Protocol):
    """A channel's way out. Any exception but TryLater and Gone leaves the message to whoever comes after the lease."""

    async def send(self, chat: str, payload: bytes, card: int) -> Sent:
        """Sends one payload; `card` is the message id of the open card, or 0. Must end well before the lease does."""

    async def strip(self, chat: str, card: int) -> None:
        """Takes the buttons off a card that is open no longer. Best effort."""


@dataclass(frozen=True)
class Handled:
    """What became of an event. With MINE the caller goes on with `deliver`; `note` is for whoever tapped a button."""

    outcome: Outcome
    note: str = ""
    head: Entry | None = None
    card: int = 0
    token: str = ""


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


class Service(Generic[Origin]):
    """Takes turns and sees that what they say is sent. `clock` gives whole seconds since the epoch.

    `readers` lets texts be read; `observe` is told of every turn that was committed, and of every repeat.
    """

    def __init__(
        self,
        store: Store,
        turn: Callable[[Session, Event], Turn],
        render: Callable[[Turn, Origin | None], Sequence[bytes]],
        clock: Callable[[], int],
        readers: Turnstile | None = None,
        observe: Callable[[Taken], None] = _unobserved,
    ) -> None:
        self.store = store
        self.clock = clock
        self._readers = readers or Turnstile(READERS)
        self._observe = observe
        self._turn = turn
        self._render = render
        self._sessions = Sessions(store)
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
        token = secrets.token_hex(6)
        async with self._locks.setdefault(chat, asyncio.Lock()):
            for attempt in range(ATTEMPTS):
                before = stored if stored and not attempt else await self.store.load(chat)
                handled = await self._attempt(chat, update_id, event, origin, token, before)
                if handled.outcome is not Outcome.CONFLICT:
                    return handled
                await asyncio.sleep(0.002 * 2 ** min(attempt, 6) * random.random())
        raise StoreUnavailable("a chat is written to by too many workers at once: it is taken up again later")

    async def deliver(self, chat: str, token: str, head: Entry | None, card: int, sender: Sender) -> None:
        """Sends the entries of `chat` in order, from `head` until none is left or the lease is lost."""
        try:
            while head is not None:
                sent = await self._send(chat, token, head, card, sender)
                acked = await self.store.ack(
                    chat, token=token, entry_id=head.id, card=sent.card, message_id=sent.message_id
                )
                head, card = acked.head, _card_after(sent, card)
                if acked.old_card:
                    await self._strip(chat, acked.old_card, sender)
        except TryLater as refusal:
            await self.store.postpone(chat, token=token, seconds=refusal.seconds)
        except Gone:
            await self._leave(chat, token, head)
        except asyncio.CancelledError:
            await asyncio.shield(self._release(chat, token))
            raise
        except StoreUnavailable:
            raise
        except Exception as fault:
            log.warning("chat %s: sending failed (%s), left to the lease", self._alias(chat), type(fault).__name__)

    async def _send(self, chat: str, token: str, head: Entry, card: int, sender: Sender) -> Sent:
        """Sends one entry. An alarm is not put off: it is tried again and again while the lease is ours."""
        while True:
            try:
                return await sender.send(chat, head.payload, card)
            except TryLater:
                if not head.is_alarm:
                    raise
                await asyncio.sleep(ALARM_PAUSE_SECONDS * (0.5 + random.random()))
            held = await self.store.ack(chat, token=token, entry_id="")
            if not held.mine or held.head is None or held.head.id != head.id:
                raise TryLater(0)

    async def deliver_left(self, chat: str, sender: Sender) -> None:
        """Sends what waits for `chat` and nobody is sending."""
        token = secrets.token_hex(6)
        if left := await self.store.claim(chat, token):
            await self.deliver(chat, token, left.head, left.card, sender)

    async def _attempt(
        self, chat: str, update_id: int | None, event: Event, origin: Origin | None, token: str, stored: Stored
    ) -> Handled:
        """Turn and commit, once. An alarm drops what waits before it; who left is sent nothing and woken no more."""
        if stored.session is None and isinstance(event, Due | Left):
            return Handled(Outcome.NONE)  # nothing is kept of this chat, and nothing the person did begins it anew
        began = time.perf_counter()
        turn = await self._taken(chat, stored.session, event)
        taken_at = time.perf_counter()
        left, alarms = isinstance(event, Left), any(reply.kind is Kind.ALARM for reply in turn.replies)
        done = await self.store.commit(
            chat,
            update_id=update_id,
            version=stored.version,
            session=write_session(turn.session),
            payloads=() if left else self._render(turn, origin),
            token=token,
            due=None if left or turn.due is None else self._moment(chat, turn.due, event, is_sharp=turn.is_sharp),
            keep_for=turn.keep_for,
            drop_waiting=left or alarms,
            forget=turn.forget,
            unprompted=isinstance(event, Due) and not alarms,
            alarm=alarms,
            counts=turn.counts,
        )
        if done.outcome is not Outcome.CONFLICT:
            spent = (taken_at - began, time.perf_counter() - taken_at)
            kind, phase = type(event).__name__.lower(), turn.session.state.value
            self._observe(Taken(self._alias(chat), update_id, kind, phase, done.outcome, *spent))
        if turn.forget and done.outcome not in (Outcome.DUPLICATE, Outcome.CONFLICT):
            await note_forgotten(self.store)
        note = "" if done.outcome is Outcome.DUPLICATE else turn.note
        return Handled(done.outcome, note, done.head, done.card, token)

    def _moment(self, chat: str, due: int, event: Event, *, is_sharp: bool) -> int:
        """When to wake this chat: not before `due`, always equally long after it; one far ahead looks again earlier.

        Where somebody counts on the moment (`is_sharp`) it is that one.
        """
        if is_sharp:
            return due
        moment = min(due, self.clock() + LONGEST_SLEEP_SECONDS) + crc32(f"due {chat}".encode()) % SPREAD_SECONDS
        return max(moment, self.clock() + WAKE_PAUSE_SECONDS) if isinstance(event, Due) else moment

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

    async def _leave(self, chat: str, token: str, head: Entry | None) -> None:
        """Nothing can be sent any more: what waits is dropped, and the conversation learns of it."""
        log.info("chat %s: gone", self._alias(chat))
        await self.handle(chat, None, Left(at=self.clock()))
        acked = await self.store.ack(chat, token=token, entry_id=head.id if head else "")
        if acked.head:  # written since: perhaps they are back
            await self.store.release(chat, token=token)

    async def _strip(self, chat: str, card: int, sender: Sender) -> None:
        try:
            await sender.strip(chat, card)
        except Exception as fault:
            log.info("chat %s: an old card keeps its buttons (%s)", self._alias(chat), type(fault).__name__)

    async def _release(self, chat: str, token: str) -> None:
        try:
            await self.store.release(chat, token=token)
        except StoreUnavailable:
            log.info("chat %s: the lease could not be given back, it runs out by itself", self._alias(chat))

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


def _card_after(sent: Sent, before: int) -> int:
    return {CardChange.KEEP: before, CardChange.OPEN: sent.message_id, CardChange.CLOSE: 0}[sent.card]
