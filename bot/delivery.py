"""What was committed goes out: one by one, in order for each chat, while this worker holds the chat's lease.

Channel-independent: a channel brings a `Sender`. What cannot be sent now is left to the lease or put off, what can
never be sent ends the chat. StoreUnavailable is let through. Logs say which chat by a keyed hash.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, Protocol

from bot.storage.faults import StoreUnavailable
from bot.storage.results import CardChange, Entry
from bot.storage.store import Store

log = logging.getLogger(__name__)

ALARM_PAUSE_SECONDS: Final = 2.0
"""An alarm that is refused is tried again after about so long, whatever the channel says, until it is out."""


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


class Delivery:
    """Sends for one service; `left` is told of a chat that cannot be written to any more."""

    def __init__(self, store: Store, left: Callable[[str], Awaitable[object]]) -> None:
        self._store = store
        self._left = left

    async def deliver(self, chat: str, token: str, head: Entry | None, card: int, sender: Sender) -> None:
        """Sends the entries of `chat` in order, from `head` until none is left or the lease is lost."""
        try:
            while head is not None:
                sent = await self._send(chat, token, head, card, sender)
                acked = await self._store.ack(
                    chat, token=token, entry_id=head.id, card=sent.card, message_id=sent.message_id
                )
                head = acked.head
                card = _card_after(sent, card)
                if acked.old_card:
                    await self._strip(chat, acked.old_card, sender)
        except TryLater as refusal:
            await self._store.postpone(chat, token=token, seconds=refusal.seconds)
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
            held = await self._store.ack(chat, token=token, entry_id="")
            if not held.mine or held.head is None or held.head.id != head.id:
                raise TryLater(0)

    async def deliver_left(self, chat: str, sender: Sender) -> None:
        """Sends what waits for `chat` and nobody is sending."""
        token = self._store.leases.new()
        if left := await self._store.claim(chat, token):
            await self.deliver(chat, token, left.head, left.card, sender)

    async def _leave(self, chat: str, token: str, head: Entry | None) -> None:
        """Nothing can be sent any more: what waits is dropped, and the conversation learns of it."""
        log.info("chat %s: gone", self._alias(chat))
        await self._left(chat)
        acked = await self._store.ack(chat, token=token, entry_id=head.id if head else "")
        if acked.head:  # written since: perhaps they are back
            await self._store.release(chat, token=token)

    async def _strip(self, chat: str, card: int, sender: Sender) -> None:
        try:
            await sender.strip(chat, card)
        except Exception as fault:
            log.info("chat %s: an old card keeps its buttons (%s)", self._alias(chat), type(fault).__name__)

    async def _release(self, chat: str, token: str) -> None:
        try:
            await self._store.release(chat, token=token)
        except StoreUnavailable:
            log.info("chat %s: the lease could not be given back, it runs out by itself", self._alias(chat))

    def _alias(self, chat: str) -> str:
        return self._store.keys.alias(chat)[:10]


def _card_after(sent: Sent, before: int) -> int:
    return {CardChange.KEEP: before, CardChange.OPEN: sent.message_id, CardChange.CLOSE: 0}[sent.card]
