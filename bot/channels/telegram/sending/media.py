"""Cards with a loop or a counter: uploaded once, edited in place, and no more than one edit a second in a chat.

A loop is sent by the id that Telegram gave it when it was first uploaded; refused, it is uploaded again. What cannot be
shown is said: the words are complete. A counter that has moved on by the time it could be shown is not shown at all.
"""

import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from typing import Any, Final, TypeAlias

from telegram import InputFile
from telegram.error import BadRequest

from bot.channels.telegram.answers import message_id_of
from bot.channels.telegram.busy import NOTICED_SECONDS, SENDING_LOOP, shown_busy
from bot.channels.telegram.entry import CHAT, Entry, OnCard
from bot.channels.telegram.request import Api
from bot.media import loops
from bot.storage.files import Files
from flows import Animation

log = logging.getLogger(__name__)

PART: Final = "loop"
"""The part of a form that holds an uploaded loop."""

Words: TypeAlias = dict[str, Any]
"""What every message carries: chat, mark-up, buttons."""
Call: TypeAlias = Callable[[str | InputFile], Awaitable[Any]]
"""A call that shows a file, by its id or with its content; the message that came of it."""


class Media:
    """Shows cards that move. `clock`: seconds since the epoch. `noticed`: seconds after which an upload is told."""

    def __init__(
        self, api: Api, files: Files, clock: Callable[[], float] = time.time, noticed: float = NOTICED_SECONDS
    ) -> None:
        self._api = api
        self._files = files
        self._clock = clock
        self._noticed = noticed

    @staticmethod
    def is_for(entry: Entry) -> bool:
        """Is this entry one of those cards?"""
        return entry.animation is not None or entry.is_counted or entry.on_card is OnCard.COUNT

    async def put(self, words: Words, entry: Entry, card: int) -> int:
        """The id of the message that shows the entry now; 0 when nothing needs to show it any more.

        `card`: the open card. BadRequest when Telegram will not take the words themselves.
        """
        if self._is_late(entry):
            return 0
        async with self._files.turn(f"{CHAT}{words['chat_id']}"):
            if self._is_late(entry):
                return 0
            if entry.on_card is OnCard.COUNT:
                return await self._count(words, entry, card) if card else 0
            is_edit = entry.on_card is OnCard.OPEN and bool(card) and entry.tapped == card
            if is_edit and await self._edited(words, entry, card):
                return card
            return await self._sent(words, entry)

    async def strip(self, words: Words, message_id: int) -> None:
        """Takes the buttons off a message; just after another edit that waits for its turn."""
        chat = f"{CHAT}{words['chat_id']}"
        async with self._files.turn(chat) if await self._files.is_busy(chat) else nullcontext():
            await self._api.call("editMessageReplyMarkup", **words, message_id=message_id)

    def _is_late(self, entry: Entry) -> bool:
        return bool(entry.until) and self._clock() >= entry.until

    async def _count(self, words: Words, entry: Entry, card: int) -> int:
        """The counter on the card that is open. One that cannot be edited stays as it is until the next tap."""
        is_shown = entry.animation is not None and await self._tried("editMessageCaption", words, card, entry)
        is_shown = is_shown or await self._tried("editMessageText", words, card, entry)
        return card if is_shown else 0

    async def _edited(self, words: Words, entry: Entry, card: int) -> bool:
        if entry.animation is None:
            return await self._tried("editMessageText", words, card, entry)
        try:
            return await self._shown(words, entry.animation, lambda file: self._edit_loop(words, entry, card, file))
        except BadRequest as fault:
            return _is_same(fault)

    async def _sent(self, words: Words, entry: Entry) -> int:
        """The id of a new message: with the loop, or where that cannot be, in words alone."""
        found: list[Any] = []

        async def send(file: str | InputFile) -> Any:
            found.append(await self._api.call("sendAnimation", **words, animation=file, caption=entry.text))
            return found[-1]

        if entry.animation is None or not await self._shown(words, entry.animation, send):
            found.append(await self._api.call("sendMessage", **words, **_text(entry)))
        return message_id_of(found[-1])

    async def _edit_loop(self, words: Words, entry: Entry, card: int, file: str | InputFile) -> Any:
        """The card with this loop and these words; a new file goes along as a part of its own."""
        is_known = isinstance(file, str)
        media = {"type": "animation", "caption": entry.text, "media": file if is_known else f"attach://{PART}"}
        rest = {name: value for name, value in words.items() if name != "parse_mode"}
        media |= {"parse_mode": words["parse_mode"]} if "parse_mode" in words else {}
        more: Words = {} if is_known else {PART: file}
        return await self._api.call("editMessageMedia", **rest, message_id=card, media=media, **more)

    async def _shown(self, words: Words, animation: Animation, call: Call) -> bool:
        """Whether a call showed the loop: by its id, else uploaded. False when there is no file, or it is refused."""
        digest = loops.digest(animation.file)
        if not digest:
            log.error("the picture of %s is not there, its words go out alone", animation.exercise)
            return False
        if known := await self._files.known(digest):
            try:
                await call(known)
                return True
            except BadRequest as fault:
                if not _is_of_file(fault):
                    raise
                log.info("a file that was uploaded is refused: it is uploaded again")
                await self._files.forget(digest)
        return await self._uploaded(words, animation, digest, call)

    async def _uploaded(self, words: Words, animation: Animation, digest: str, call: Call) -> bool:
        file = InputFile(loops.content(animation.file) or b"", filename=animation.file)
        try:
            async with shown_busy(self._api, words["chat_id"], SENDING_LOOP, self._noticed):
                message = await call(file)
        except BadRequest as fault:
            if not _is_of_file(fault):
                raise
            log.error("the picture of %s is refused, its words go out alone", animation.exercise)
            return False
        if file_id := _file_id(message):
            await self._files.keep(digest, file_id)
        return True

    async def _tried(self, method: str, words: Words, card: int, entry: Entry) -> bool:
        """Whether the message shows the entry after this edit."""
        told = {"caption": entry.text} if method == "editMessageCaption" else _text(entry)
        try:
            await self._api.call(method, **words, message_id=card, **told)
        except BadRequest as fault:
            return _is_same(fault)
        return True


def _text(entry: Entry) -> Words:
    return {"text": entry.text, "link_preview_options": {"is_disabled": True}}


def _is_same(fault: BadRequest) -> bool:
    """It shows just that already."""
    return "message is not modified" in fault.message.lower()


def _is_of_file(fault: BadRequest) -> bool:
    """Is it the file that is refused? So Telegram says in all its words for that: file identifier, FILE_REFERENCE…"""
    return "file" in fault.message.lower()


def _file_id(message: Any) -> str:
    """The id that Telegram gave the file; it calls a loop an animation, or a document where it sees no loop."""
    if not isinstance(message, dict):
        return ""
    found = message.get("animation") or message.get("document") or message.get("video") or {}
    return str(found.get("file_id", ""))
