"""An update as an event: whose chat, what happened, where it came from. Pure: it asks nobody and sends nothing.

Whatever a person may send has its place here. Words come first: a text or a caption is read however broken the rest of
its update is. What says nothing of its chat raises, and is set aside by the intake.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

import telegram
from msgspec import Struct
from telegram.constants import ChatMemberStatus, ChatType

from bot.channels.telegram.entry import CHAT, Origin, choice_of, look_of
from bot.channels.telegram.receiving.updates import Membership, Message, Raw, Tap, read_update
from flows import Commanded, Event, Left, Overheard, Said, Unreadable

KINDS: Final = (
    "animation",  # before document: Telegram sends both
    "photo",
    "voice",
    "audio",
    "video",
    "video_note",
    "sticker",
    "document",
    "venue",  # before location, likewise
    "location",
    "contact",
    "poll",
    "dice",
    "game",
    "story",
    "paid_media",
    "checklist",
)
"""What a message may hold instead of text."""

DAY: Final = 86_400
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)
_GONE = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
_KNOWN = {"from", *(name for kind in telegram.Message.__mro__ for name in getattr(kind, "__slots__", ()))}
"""What a message may hold as far as the library knows; more is of a kind that Telegram has invented since."""


class Reading(Struct, frozen=True):
    """One update, read. `chat` is the key under which the chat is kept.

    `sent` is the second in which Telegram took it in, 0 where it does not say. `album` names the pictures that came as
    one, and is empty for others.
    """

    update_id: int
    chat: str
    event: Event
    origin: Origin
    sent: int = 0
    album: str = ""

    @property
    def is_private(self) -> bool:
        """Is this a person alone with us?"""
        return not self.chat.startswith(f"{CHAT}-")


class Reader:
    """Reads updates for the bot named `username` (without the @) that knows `commands`."""

    def __init__(self, username: str, commands: Collection[str]) -> None:
        self._username = username.lower()
        self._commands = frozenset(commands)
        self._link = f"https://t.me/{username}"

    def read(self, raw: Raw, at: int) -> Reading | None:
        """What happened at second `at`; None when there is nothing to react to. Raises what a broken update raises."""
        update = read_update(raw)
        if update.callback_query is not None:
            return self._tap(update.update_id, update.callback_query, at)
        if update.my_chat_member is not None:
            return _membership(update.update_id, update.my_chat_member, at)
        message = update.message or update.edited_message
        if message is None or message.chat.type == ChatType.CHANNEL:
            return None
        edited = update.message is None
        body = raw["edited_message" if edited else "message"]
        if message.chat.is_private:
            event = self._private(message, body, at, edited=edited)
            origin = Origin(said=message.message_id)
        else:
            event, origin = self._group(message, at, edited=edited)
        return _reading(update.update_id, message, event, origin)

    def _private(self, message: Message, body: Mapping[str, Any], at: int, *, edited: bool) -> Event | None:
        text = _clean(message.text or message.caption)
        if edited:  # a live location is edited every few seconds, without a word
            return Said(at=at, text=text, edited=True) if text else None
        if message.text:
            return self._text(text, at)
        kind = _kind(body)
        return Unreadable(at=at, kind=kind or "other", caption=text) if kind or text else None

    def _text(self, text: str, at: int) -> Event:
        """A command that we know takes its rest; of any other all words stay together, for they must be screened."""
        if not text.startswith("/"):
            return Said(at=at, text=text)
        found = _COMMAND.fullmatch(text.strip())
        name = found[1].lower() if found else ""
        if found and name in self._commands:
            return Commanded(at=at, name=name, rest=(found[3] or "").strip())
        return Commanded(at=at, name=name, rest=text[1:].replace("_", " ").strip())

    def _group(self, message: Message, at: int, *, edited: bool) -> tuple[Event | None, Origin]:
        text = _clean(message.text or message.caption)
        if not text:
            return None, Origin()
        addressed = not edited and self._is_addressed(message, text)
        return Overheard(at=at, text=text, addressed=addressed), Origin(link=self._link if addressed else "")

    def _is_addressed(self, message: Message, text: str) -> bool:
        found = _COMMAND.fullmatch(text.strip())
        if found and found[2]:
            return found[2].lower() == self._username
        replied = message.reply_to_message
        is_reply = bool(replied and replied.sender and replied.sender.username.lower() == self._username)
        return bool(found) or is_reply or f"@{self._username}" in text.lower()

    def _tap(self, update_id: int, tap: Tap, at: int) -> Reading | None:
        message = tap.message
        if message is None:
            return None
        if not message.chat.is_private:
            event: Event = Overheard(at=at, text="", addressed=True)
            origin = Origin(callback_id=tap.id, link=self._link)
        else:
            event = choice_of(tap.data, at)
            origin = Origin(callback_id=tap.id, message_id=message.message_id, shown=_look(message))
        return Reading(update_id, f"{CHAT}{message.chat.id}", event, origin)


def _reading(update_id: int, message: Message, event: Event | None, origin: Origin) -> Reading | None:
    if event is None:
        return None
    sent = message.edit_date or message.date
    if not 0 <= sent <= event.at + DAY:  # a date of a clock that is wrong: what came after it would count as a flood
        sent = event.at
    return Reading(update_id, f"{CHAT}{message.chat.id}", event, origin, sent, message.media_group_id)


def _membership(update_id: int, change: Membership, at: int) -> Reading | None:
    """Blocked or thrown out. To be let in again is no event: the person writes when they want something."""
    if change.new_chat_member.status not in _GONE or change.chat.type == ChatType.CHANNEL:
        return None
    return Reading(update_id, f"{CHAT}{change.chat.id}", Left(at=at), Origin())


def _clean(text: str) -> str:
    """A text that can be written down: half of a character that takes two is none."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _kind(body: Mapping[str, Any]) -> str:
    """What the message holds instead of text; empty for what Telegram itself notes in a chat (pinned, joined)."""
    held = next((kind for kind in KINDS if body.get(kind)), "")
    return held or ("other" if body.get("text") or not body.keys() <= _KNOWN else "")


def _look(message: Message) -> str:
    """What the tapped message shows; empty when Telegram does not show it to us any more."""
    if not message.date:
        return ""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    buttons = [(button.text, str(button.callback_data)) for row in rows for button in row]
    return look_of(message.text or message.caption, buttons)
