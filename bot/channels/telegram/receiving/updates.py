"""An update as Telegram sends it, decoded into what is read of it and nothing else; what is not read may be broken.

An update that does not have its promised form is read once more for what matters: whose chat it is, which words stand
in it, which button was tapped. Only one that does not even say that raises. Refuses to know what any of it means.
"""

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct, field

Raw = dict[str, Any]
"""An update as decoded JSON."""


class User(Struct, frozen=True):
    """Who wrote, or was written to."""

    id: int = 0
    username: str = ""


class Chat(Struct, frozen=True):
    """Where. A person alone with us has a positive id, groups and channels have negative ones."""

    id: int
    type: str = ""

    @property
    def is_private(self) -> bool:
        """Is this a person alone with us?"""
        return self.type == "private" if self.type else self.id > 0


class Button(Struct, frozen=True):
    """A button below a message."""

    text: str = ""
    callback_data: str | None = None


class Keyboard(Struct, frozen=True):
    """The buttons below a message, row by row."""

    inline_keyboard: tuple[tuple[Button, ...], ...] = ()


class Replied(Struct, frozen=True):
    """The message that another one answers."""

    sender: User | None = field(default=None, name="from")


class Message(Struct, frozen=True):
    """A message. `date` and `edit_date` are seconds since the epoch; a tapped one that is too old to be shown has 0."""

    chat: Chat
    message_id: int = 0
    date: int = 0
    edit_date: int = 0
    text: str = ""
    caption: str = ""
    media_group_id: str = ""
    reply_to_message: Replied | None = None
    reply_markup: Keyboard | None = None


class Tap(Struct, frozen=True):
    """A button was tapped."""

    id: str
    message: Message | None = None
    data: str = ""


class Member(Struct, frozen=True):
    """How somebody belongs to a chat."""

    status: str


class Membership(Struct, frozen=True):
    """The bot was let in, blocked or thrown out."""

    chat: Chat
    new_chat_member: Member


class Update(Struct, frozen=True):
    """One update; at most one of its kinds is there."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Tap | None = None
    my_chat_member: Membership | None = None


class BrokenUpdate(ValueError):
    """An update that does not say whose it is. The text holds none of it."""


LARGEST: Final = 2**53
"""What counts has at most so many values: a script of the store would take greater ones for each other."""
NUMBERS: Final = ("message_id", "date", "edit_date")
WORDS: Final = ("text", "caption", "media_group_id")


def read_update(raw: Raw) -> Update:
    """The update. Raises BrokenUpdate when nobody could be answered."""
    try:
        return msgspec.convert(raw, Update)
    except (msgspec.ValidationError, UnicodeEncodeError):  # the latter names what is wrong and finds no letters for it
        return _salvaged(raw)


def id_of(raw: object) -> int | None:
    """The number of an update, or None: what has none can be neither counted nor acknowledged."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if type(number) is int and abs(number) < LARGEST else None


def _salvaged(raw: Raw) -> Update:
    number = id_of(raw)
    if number is None:
        raise BrokenUpdate("it has no number")
    if isinstance(body := raw.get("message"), dict):
        return Update(number, message=_message(body, _mapping(body, "from")))
    if isinstance(body := raw.get("edited_message"), dict):
        return Update(number, edited_message=_message(body, _mapping(body, "from")))
    if isinstance(body := raw.get("callback_query"), dict) and isinstance(body.get("id"), str):
        message = _message(_mapping(body, "message"), _mapping(body, "from"))
        return Update(number, callback_query=Tap(body["id"], message, _text(body, "data")))
    raise BrokenUpdate("it has no form that is known")


def _message(body: Mapping[str, Any], sender: Mapping[str, Any]) -> Message:
    """What is sound in a message. Without a chat it is the sender's own: that is how Telegram numbers them."""
    chat = _mapping(body, "chat")
    id = next((id for id in (chat.get("id"), sender.get("id")) if type(id) is int), None)
    if id is None:
        raise BrokenUpdate("it says nothing of its chat")
    sound: dict[str, Any] = {name: body[name] for name in NUMBERS if type(body.get(name)) is int}
    sound |= {name: _text(body, name) for name in WORDS}
    return Message(chat=Chat(id, _text(chat, "type")), **sound)


def _mapping(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = body.get(name)
    return found if isinstance(found, dict) else {}


def _text(body: Mapping[str, Any], name: str) -> str:
    found = body.get(name)
    return found if isinstance(found, str) else ""
