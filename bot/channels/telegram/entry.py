"""What waits in a chat's outbox, and where a turn came from: the values that the parts of this channel hand on.

An outbox entry says all that the sender needs and is stored, so new fields go to the end and carry a default.
`callback_data` sets, never toggles, and carries the question's number: `number|field|option|0 or 1`.
"""

import re
from collections.abc import Iterable
from enum import Enum
from typing import Final

import msgspec

from flows import Animation, Chose, Document, Option, Picture

DATA_BYTES: Final = 64
"""The most bytes that Telegram takes as callback_data."""
CHAT: Final = "telegram:"
"""What stands before the chat id in the key of a chat."""

_DATA = re.compile(r"([0-9]{1,9})\|([^|]+)\|([^|]+)\|([01])")


class OnCard(Enum):
    """What an entry means for the open card."""

    KEEP = "keep"
    """Nothing."""
    OPEN = "open"
    """It is the card: an edit in place when the tap came from the open card, else a new message."""
    LEAVE = "leave"
    """The question is done with: the card closes if the tap came from it."""
    CLOSE = "close"
    """The questions have ended: the card closes wherever the turn came from."""
    COUNT = "count"
    """It is the card as it is by now: an edit of the one that is open, or nothing at all."""
    FORGET = "forget"
    """Nothing is known of this chat any more: the tapped message loses its buttons."""


class Button(msgspec.Struct, frozen=True, array_like=True):
    """A label and its callback_data; or, with `copy`, what it copies. `style`: Telegram's word for its colour."""

    label: str
    data: str
    style: str = ""
    copy: str = ""


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One message to send or to edit. `text` is Telegram's HTML, `tapped` the message id the turn came from, or 0.

    With a document, a picture or an animation the text is what stands below it. They are kept as recipes: the file is
    made, or looked up, when it is sent. `is_counted`: it carries a counter. `until`: from that moment (epoch seconds)
    on it is not worth sending, or 0.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    on_card: OnCard = OnCard.KEEP
    tapped: int = 0
    document: Document | None = None
    picture: Picture | None = None
    is_alarm: bool = False
    """It goes out whatever else Telegram is spared."""
    is_plain: bool = False
    """Its text carries no mark-up."""
    nod_to: int = 0
    """The message of the person to which a nod says as much as the text, or 0."""
    animation: Animation | None = None
    is_counted: bool = False
    until: int = 0
    told_for: int = 0
    """Of an alarm: the update whose words raised it, or 0."""
    is_ahead: bool = False
    """It is said past the outbox, before the turn of that update could be taken."""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a turn came from: the tap to answer, the tapped message and what it shows, the address to give a group.

    `said`: the message that the person wrote, or 0. `update_id`: the update that it came with, or 0.
    """

    callback_id: str = ""
    message_id: int = 0
    shown: str = ""
    link: str = ""
    said: int = 0
    update_id: int = 0


def look_of(text: str, buttons: Iterable[tuple[str, str]]) -> str:
    """What a message looks like, to tell whether an edit would change anything: its text, labels and data."""
    return "\x00".join([text.strip(), *(f"{label}\x01{data}" for label, data in buttons)])


def data_of(option: Option) -> str:
    """What a tap on this option brings back. ValueError when it is too long for Telegram."""
    data = f"{option.n}|{option.field}|{option.id}|{int(option.on)}"
    if len(data.encode()) > DATA_BYTES:
        raise ValueError(f"option {option.id} of {option.field} does not fit into {DATA_BYTES} bytes")
    return data


def choice_of(data: str, at: int) -> Chose:
    """What was tapped. Data that we never wrote is a tap on no option of no field: an old button to the core."""
    found = _DATA.fullmatch(data)
    if found is None:
        return Chose(at=at, field="", option="")
    number, field, option, on = found.groups()
    return Chose(at=at, field=field, option=option, on=on == "1", n=int(number))
