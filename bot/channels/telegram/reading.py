"""An update as an event: whose chat, what happened, where it came from. Pure: it asks nobody and sends nothing.

Whatever a person may send has its place here; what cannot be read at all raises and is set aside by the intake.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from msgspec import Struct
from telegram import CallbackQuery, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.channels.telegram.entry import CHAT, Origin, choice_of, look_of
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

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)
_GONE = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)


class Reading(Struct, frozen=True):
    """One update, read. `chat` is the key under which the chat is kept."""

    update_id: int
    chat: str
    event: Event
    origin: Origin

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

    def read(self, raw: Mapping[str, Any], at: int) -> Reading | None:
        """What happened at second `at`; None when there is nothing to react to. Raises what a broken update raises."""
        update = Update.de_json(dict(raw), None)
        if update.callback_query is not None:
            return self._tap(update.update_id, update.callback_query, at)
        if update.my_chat_member is not None:
            return _membership(update.update_id, update.my_chat_member, at)
        message = update.message or update.edited_message
        if message is None or message.chat.type == ChatType.CHANNEL:
            return None
        edited = update.message is None
        if message.chat.type == ChatType.PRIVATE:
            return _reading(update.update_id, message.chat.id, self._private(message, edited, at))
        return self._group(update.update_id, message, edited, at)

    def _private(self, message: Message, edited: bool, at: int) -> Event | None:
        text = message.text or message.caption or ""
        if edited:  # a live location is edited every few seconds, without a word
            return Said(at=at, text=text, edited=True) if text else None
        if message.text:
            return self._text(message.text, at)
        kind = _kind(message)
        return Unreadable(at=at, kind=kind, caption=text) if kind else None

    def _text(self, text: str, at: int) -> Event:
        """A command that we know takes its rest; of any other all words stay together, for they must be screened."""
        if not text.startswith("/"):
            return Said(at=at, text=text)
        found = _COMMAND.fullmatch(text.strip())
        name = found[1].lower() if found else ""
        if found and name in self._commands:
            return Commanded(at=at, name=name, rest=(found[3] or "").strip())
        return Commanded(at=at, name=name, rest=text[1:].replace("_", " ").strip())

    def _group(self, update_id: int, message: Message, edited: bool, at: int) -> Reading | None:
        text = message.text or message.caption or ""
        if not text:
            return None
        addressed = not edited and self._is_addressed(message, text)
        event = Overheard(at=at, text=text, addressed=addressed)
        return _reading(update_id, message.chat.id, event, Origin(link=self._link if addressed else ""))

    def _is_addressed(self, message: Message, text: str) -> bool:
        found = _COMMAND.fullmatch(text.strip())
        if found and found[2]:
            return found[2].lower() == self._username
        replied = message.reply_to_message
        is_reply = bool(replied and replied.from_user and (replied.from_user.username or "").lower() == self._username)
        return bool(found) or is_reply or f"@{self._username}" in text.lower()

    def _tap(self, update_id: int, query: CallbackQuery, at: int) -> Reading | None:
        message = query.message
        if message is None:
            return None
        if message.chat.type != ChatType.PRIVATE:
            event: Event = Overheard(at=at, text="", addressed=True)
            origin = Origin(callback_id=query.id, link=self._link)
        else:
            event = choice_of(query.data or "", at)
            origin = Origin(callback_id=query.id, message_id=message.message_id, shown=_look(message))
        return _reading(update_id, message.chat.id, event, origin)


def _reading(update_id: int, chat_id: int, event: Event | None, origin: Origin | None = None) -> Reading | None:
    return Reading(update_id, f"{CHAT}{chat_id}", event, origin or Origin()) if event else None


def _membership(update_id: int, change: ChatMemberUpdated, at: int) -> Reading | None:
    """Blocked or thrown out. To be let in again is no event: the person writes when they want something."""
    if change.new_chat_member.status not in _GONE or change.chat.type == ChatType.CHANNEL:
        return None
    return _reading(update_id, change.chat.id, Left(at=at))


def _kind(message: Message) -> str:
    """What the message holds instead of text; empty for what Telegram itself notes in a chat (pinned, joined)."""
    held = next((kind for kind in KINDS if getattr(message, kind, None)), "")
    return held or ("other" if message.api_kwargs else "")


def _look(message: object) -> str:
    """What the tapped message shows; empty when Telegram does not show it to us any more."""
    if not isinstance(message, Message):
        return ""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return look_of(message.text or message.caption or "", [(b.text, str(b.callback_data)) for row in rows for b in row])
