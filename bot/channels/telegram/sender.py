"""Sends outbox entries. A refusal for a chat is told to the service; what Telegram will never take is dropped.

A message whose fate is unknown (time-out, broken connection) is sent again: better twice than not at all. Logs say what
kind of fault it was, never what was to be sent.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from html import escape
from typing import Any, Final

import msgspec
from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot import pictures
from bot.channels.telegram.busy import SENDING_FILE, SENDING_PICTURE, shown_busy
from bot.channels.telegram.buttons import as_telegram
from bot.channels.telegram.entry import CHAT, Entry, OnCard
from bot.channels.telegram.files import file_of
from bot.channels.telegram.request import Api, seconds_of
from bot.service import Gone, Sent, TryLater
from bot.storage.results import CardChange
from flows import Picture

log = logging.getLogger(__name__)

SENDING_SECONDS: Final = 12.0
"""How long sending one entry may take, an edit that is refused and sent anew included. Less than the lease."""
DRAWING_SECONDS: Final = 4.0
"""How long a picture may take of that, waiting for its turn included; then the chat waits and it is tried again."""
PATIENCE_SECONDS: Final = 60.0
"""When no picture was ready in time for so long, their words go out without them."""
NETWORK_PAUSE: Final = 2.0
"""Seconds after which a message that did not get through is tried again."""
CROWD: Final = 3
"""So many chats refused within a second mean that Telegram refuses us all."""
NOT_OURS: Final = 60.0
"""Seconds for which an entry of another channel is left alone."""


class TelegramSender:
    """The way out to Telegram, for all chats of this worker. `clock` is monotonic."""

    def __init__(self, api: Api, clock: Callable[[], float] = time.monotonic) -> None:
        self._api = api
        self._clock = clock
        self._refused: deque[tuple[float, str]] = deque(maxlen=64)
        self._paused_until = 0.0
        self._late_since: float | None = None

    async def send(self, chat: str, payload: bytes, card: int) -> Sent:
        """Sends one entry. TryLater and Gone as the service knows them; any other error leaves it to the lease."""
        if not chat.startswith(CHAT):
            raise TryLater(NOT_OURS)
        if (wait := self._paused_until - self._clock()) > 0:
            raise TryLater(wait)
        try:
            entry = msgspec.msgpack.decode(payload, type=Entry)
        except msgspec.DecodeError:
            log.error("an entry of the outbox cannot be read, dropped")
            return Sent()
        return await self._try(chat, entry, card)

    async def strip(self, chat: str, card: int) -> None:
        """Takes the buttons off a message."""
        await self._api.call("editMessageReplyMarkup", chat_id=_id(chat), message_id=card)

    async def _try(self, chat: str, entry: Entry, card: int) -> Sent:
        try:
            async with asyncio.timeout(SENDING_SECONDS):
                sent = await self._put(chat, entry, card)
        except RetryAfter as refusal:
            raise self._noted(chat, seconds_of(refusal)) from None
        except Forbidden:
            raise Gone from None
        except (BadRequest, ChatMigrated) as fault:
            if "chat not found" in fault.message.lower():
                raise Gone from None
            log.error("a message was refused for good (%s), dropped", type(fault).__name__)
            sent = 0
        except TimedOut:
            raise
        except NetworkError:
            raise TryLater(NETWORK_PAUSE) from None
        if entry.on_card is OnCard.FORGET and entry.tapped:
            await self._strip_quietly(chat, entry.tapped)
        return _sent(entry, card, sent)

    async def _put(self, chat: str, entry: Entry, card: int) -> int:
        """The id of the message that now shows the entry."""
        if entry.document:
            async with shown_busy(self._api, _id(chat), SENDING_FILE):
                file = await file_of(entry.document)
            return await self._send("sendDocument", chat, entry, document=file, caption=entry.text)
        if entry.picture:
            return await self._put_picture(chat, entry, entry.picture)
        words = {"text": entry.text, "link_preview_options": {"is_disabled": True}}
        if (
            entry.on_card is OnCard.OPEN
            and card
            and entry.tapped == card
            and await self._edited(card, chat, entry, words)
        ):
            return card
        return await self._send("sendMessage", chat, entry, **words)

    async def _put_picture(self, chat: str, entry: Entry, picture: Picture) -> int:
        """What cannot be drawn is said: nothing that was to be told is lost for want of a picture."""
        async with shown_busy(self._api, _id(chat), SENDING_PICTURE):
            drawn = await self._drawn(picture)
        if drawn is None:
            return await self._send("sendMessage", chat, entry, text=entry.text or escape(picture.alt, quote=False))
        file = InputFile(drawn, filename="progress.png")
        return await self._send("sendPhoto", chat, entry, photo=file, caption=entry.text)

    async def _drawn(self, picture: Picture) -> bytes | None:
        """The picture, or None if it cannot be drawn. TryLater when it is late, as the first one may be."""
        try:
            async with asyncio.timeout(DRAWING_SECONDS):
                drawn = await pictures.drawn(picture.recipe)
        except TimeoutError:
            now = self._clock()
            self._late_since = now if self._late_since is None else self._late_since
            if now - self._late_since < PATIENCE_SECONDS:
                raise TryLater(NETWORK_PAUSE) from None
            log.error("pictures are late again and again, their words go out alone")
            return None
        except Exception as fault:
            log.error("a picture could not be drawn (%s), its words go out alone", type(fault).__name__)
            return None
        self._late_since = None
        return drawn

    async def _send(self, method: str, chat: str, entry: Entry, **words: Any) -> int:
        message = await self._api.call(method, **_addressed(chat, entry), **words)
        return int(message["message_id"])

    async def _edited(self, message_id: int, chat: str, entry: Entry, words: dict[str, Any]) -> bool:
        """Whether the message shows the entry now; one that is gone, too old to edit or a picture does not."""
        try:
            await self._api.call("editMessageText", message_id=message_id, **_addressed(chat, entry), **words)
        except BadRequest as fault:
            return "message is not modified" in fault.message.lower()
        return True

    async def _strip_quietly(self, chat: str, message_id: int) -> None:
        try:
            await self.strip(chat, message_id)
        except TelegramError as fault:
            log.info("an old message keeps its buttons (%s)", type(fault).__name__)

    def _noted(self, chat: str, seconds: float) -> TryLater:
        """A refusal for one chat; three chats within a second stop all sending for as long."""
        now = self._clock()
        self._refused.append((now, chat))
        if len({other for at, other in self._refused if now - at <= 1}) >= CROWD:
            log.warning("Telegram refuses many chats: all sending pauses for %.0f s", seconds)
            self._paused_until = max(self._paused_until, now + seconds)
        return TryLater(seconds)


def _sent(entry: Entry, card: int, message_id: int) -> Sent:
    """What sending the entry did to the open card; `message_id` is 0 when it was dropped."""
    match entry.on_card:
        case OnCard.OPEN if message_id:
            return Sent(CardChange.OPEN, message_id)
        case OnCard.CLOSE:
            return Sent(CardChange.CLOSE, message_id)
        case OnCard.LEAVE if entry.tapped and entry.tapped == card:
            return Sent(CardChange.CLOSE, message_id)
        case _:
            return Sent(CardChange.KEEP, message_id)


def _addressed(chat: str, entry: Entry) -> dict[str, Any]:
    """What every kind of message carries: where to, how to read its mark-up, its buttons."""
    content: dict[str, Any] = {"chat_id": _id(chat), "parse_mode": "HTML"}
    if entry.rows:
        content["reply_markup"] = as_telegram(entry.rows)
    return content


def _id(chat: str) -> int:
    return int(chat.removeprefix(CHAT))
