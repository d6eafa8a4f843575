"""Sends outbox entries. What Telegram refuses in a message is taken off it; only words that it refuses are dropped.

A chat that cannot be written to is told to the service; one that became a supergroup is followed. A message whose fate
is unknown (time-out, broken connection) is sent again: better twice than not at all. Logs say what kind of fault it
was, never what was to be sent.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from html import escape
from typing import Any, Final

import msgspec
from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.channels.telegram.answers import message_id_of
from bot.channels.telegram.busy import SENDING_FILE, SENDING_PICTURE, shown_busy
from bot.channels.telegram.entry import CHAT, Entry, OnCard
from bot.channels.telegram.request import Api, seconds_of
from bot.channels.telegram.sending.buttons import as_telegram, undecorated
from bot.channels.telegram.sending.files import file_of
from bot.channels.telegram.sending.media import Media
from bot.channels.telegram.sending.pauses import Pauses
from bot.channels.telegram.sending.text import LONGEST, unmarked
from bot.delivery import Gone, Sent, TryLater
from bot.media import charts
from bot.storage.results import CardChange
from flows import Picture

log = logging.getLogger(__name__)

SENDING_SECONDS: Final = 12.0
"""How long sending one entry may take, all calls together, so that they need no clocks of their own. Less than the
lease."""
DRAWING_SECONDS: Final = 4.0
"""How long a picture may take of that, waiting for its turn included; then the chat waits and it is tried again."""
PATIENCE_SECONDS: Final = 60.0
"""When no picture was ready in time for so long, their words go out without them."""
NETWORK_PAUSE: Final = 2.0
"""Seconds after which what could not be made ready in time is tried again."""
NOD: Final = "\N{THUMBS UP SIGN}"
NOT_OURS: Final = 60.0
"""Seconds for which an entry of another channel is left alone."""
NOBODY: Final = (
    "chat not found",
    "peer_id_invalid",
    "user is deactivated",
    "group chat was deactivated",
    "have no rights to send",
    "not enough rights to send",
    "chat_write_forbidden",
)
"""What Telegram says, with 400, of a chat that cannot be written to."""


class TelegramSender:
    """The way out to Telegram, for all chats of this worker. `clock` is monotonic.

    Without `media` cards have neither loops nor counters that move.
    """

    def __init__(self, api: Api, clock: Callable[[], float] = time.monotonic, media: Media | None = None) -> None:
        self._api = api
        self._media = media
        self._clock = clock
        self._pauses = Pauses(clock)
        self._late_since: float | None = None
        self._ahead: dict[str, tuple[int, int]] = {}

    def is_paused(self) -> bool:
        """Whether Telegram takes nothing from us now."""
        return self._pauses.is_pausing

    async def send(self, chat: str, payload: bytes, card: int) -> Sent:
        """Sends one entry. TryLater and Gone as the service knows them; any other error leaves it to the lease."""
        if not chat.startswith(CHAT):
            raise TryLater(NOT_OURS)
        try:
            entry = _ENTRY.decode(payload)
            chat_id = int(chat.removeprefix(CHAT))
        except msgspec.DecodeError:
            log.error("an entry of the outbox cannot be read, dropped")
            return Sent()
        except ValueError:
            raise Gone from None
        if not entry.is_alarm and (wait := self._pauses.left()) > 0:
            raise TryLater(wait)
        return await self._try(chat, chat_id, entry, card)

    async def strip(self, chat: str, card: int) -> None:
        """Takes the buttons off a message."""
        if self._media is not None:
            await self._media.strip({"chat_id": int(chat.removeprefix(CHAT))}, card)
            return
        await self._api.call("editMessageReplyMarkup", chat_id=int(chat.removeprefix(CHAT)), message_id=card)

    async def _try(self, chat: str, chat_id: int, entry: Entry, card: int) -> Sent:
        try:
            async with asyncio.timeout(SENDING_SECONDS):
                sent = await self._put_or_complete(chat, chat_id, entry, card)
        except RetryAfter as refusal:
            raise self._refused(chat, seconds_of(refusal)) from None
        except (Forbidden, Gone):
            self._pauses.served()
            raise Gone from None
        except (TelegramError, TimeoutError):
            raise TryLater(self._pauses.failed(chat)) from None
        self._pauses.served()
        self._ahead.pop(chat, None)
        if entry.is_ahead and sent:
            self._ahead[chat] = entry.told_for, sent
        if entry.on_card is OnCard.FORGET and entry.tapped:
            await self._strip_quietly(chat, entry.tapped)
        return _sent(entry, card, sent)

    async def _put_or_complete(self, chat: str, chat_id: int, entry: Entry, card: int) -> int:
        """The id of the message that now shows the entry, or 0.

        An alarm that was told before its turn is not told twice: if nothing was said since, it is given its buttons.
        """
        told_for, ahead = self._ahead.get(chat, (0, 0))
        if ahead and told_for == entry.told_for and not entry.is_ahead and await self._edited(ahead, chat_id, entry):
            return ahead
        return await self._put_somehow(chat_id, entry, card)

    async def _put_somehow(self, chat_id: int, entry: Entry, card: int) -> int:
        """The id of the message that now shows the entry, or 0: it was refused however it was put."""
        for as_told in (_whole, _plain, _bare):
            try:
                return await self._put_there(chat_id, as_told(entry), card)
            except BadRequest as fault:
                if any(words in fault.message.lower() for words in NOBODY):
                    raise Gone from None
                log.error(
                    "a message was refused (%s): its mark-up, then its buttons are left out", type(fault).__name__
                )
        log.error("a message was refused for good, dropped")
        return 0

    async def _put_there(self, chat_id: int, entry: Entry, card: int) -> int:
        """Likewise; a group that was made a supergroup has another id."""
        try:
            return await self._put(chat_id, entry, card)
        except ChatMigrated as moved:
            log.info("a group has become a supergroup: its message follows it")
            return await self._put(moved.new_chat_id, entry, 0)

    async def _put(self, chat: int, entry: Entry, card: int) -> int:
        """The id of the message that now shows the entry; 0 where a nod says it."""
        if entry.nod_to and not entry.is_plain:
            nod = [{"type": "emoji", "emoji": NOD}]
            await self._api.call("setMessageReaction", chat_id=chat, message_id=entry.nod_to, reaction=nod)
            return 0
        if self._media is not None and self._media.is_for(entry):
            return await self._media.put(_addressed(chat, entry), entry, card)
        if entry.on_card is OnCard.COUNT:
            return 0
        if entry.document:
            async with shown_busy(self._api, chat, SENDING_FILE):
                file = await file_of(entry.document)
            return await self._send("sendDocument", chat, entry, document=file, caption=entry.text)
        if entry.picture:
            return await self._put_picture(chat, entry, entry.picture)
        if entry.on_card is OnCard.OPEN and card and entry.tapped == card and await self._edited(card, chat, entry):
            return card
        return await self._send("sendMessage", chat, entry, **_words(entry.text))

    async def _put_picture(self, chat: int, entry: Entry, picture: Picture) -> int:
        """What cannot be drawn is said: nothing that was to be told is lost for want of a picture."""
        async with shown_busy(self._api, chat, SENDING_PICTURE):
            drawn = await self._drawn(picture)
        if drawn is None:
            words = entry.text or escape(picture.alt, quote=False)
            return await self._send("sendMessage", chat, entry, **_words(words))
        file = InputFile(drawn, filename="progress.png")
        return await self._send("sendPhoto", chat, entry, photo=file, caption=entry.text)

    async def _drawn(self, picture: Picture) -> bytes | None:
        """The picture, or None if it cannot be drawn. TryLater when it is late, as the first one may be."""
        try:
            async with asyncio.timeout(DRAWING_SECONDS):
                drawn = await charts.drawn(picture.recipe)
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

    async def _send(self, method: str, chat: int, entry: Entry, **words: Any) -> int:
        return message_id_of(await self._api.call(method, None, **_addressed(chat, entry), **words))

    async def _edited(self, message_id: int, chat: int, entry: Entry) -> bool:
        """Whether the message shows the entry now; one that is gone, too old to edit or a picture does not."""
        try:
            await self._api.call(
                "editMessageText", None, message_id=message_id, **_addressed(chat, entry), **_words(entry.text)
            )
        except BadRequest as fault:
            return "message is not modified" in fault.message.lower()
        return True

    async def _strip_quietly(self, chat: str, message_id: int) -> None:
        try:
            await self.strip(chat, message_id)
        except TelegramError as fault:
            log.info("an old message keeps its buttons (%s)", type(fault).__name__)

    def _refused(self, chat: str, seconds: float) -> TryLater:
        """A refusal for one chat; of many chats it may be for all."""
        was_pausing = self._pauses.is_pausing
        wait = self._pauses.refused(chat, seconds)
        if self._pauses.is_pausing and not was_pausing:
            log.warning("Telegram refuses many chats for %.0f s: all sending pauses, alarms go on", seconds)
        return TryLater(wait)


_ENTRY: Final = msgspec.msgpack.Decoder(Entry)


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


def _whole(entry: Entry) -> Entry:
    return entry


def _plain(entry: Entry) -> Entry:
    """The entry without mark-up, colours and a file: words that cannot be refused for how they are put."""
    seen = entry.picture or entry.animation
    of_file = seen.alt if seen else entry.document.text if entry.document else ""
    text = unmarked(entry.text) or of_file
    words = text.encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", "ignore")
    bare = {"document": None, "picture": None, "animation": None}
    return msgspec.structs.replace(entry, text=words, rows=undecorated(entry.rows), is_plain=True, **bare)


def _bare(entry: Entry) -> Entry:
    """The words alone."""
    return msgspec.structs.replace(_plain(entry), rows=())


def _words(text: str) -> dict[str, Any]:
    return {"text": text, "link_preview_options": {"is_disabled": True}}


def _addressed(chat: int, entry: Entry) -> dict[str, Any]:
    """What every kind of message carries: where to, how to read its mark-up, its buttons."""
    content: dict[str, Any] = {"chat_id": chat}
    if not entry.is_plain:
        content["parse_mode"] = "HTML"
    if entry.rows:
        content["reply_markup"] = as_telegram(entry.rows)
    return content
