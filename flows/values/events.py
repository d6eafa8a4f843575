"""What can happen to a conversation. Time arrives as `at`, whole seconds since the epoch; the core has no clock."""

from typing import TypeAlias

import msgspec


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The person wrote something. `edited`: they changed an earlier message."""

    at: int
    text: str
    edited: bool = False


class Chose(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A button was tapped: it sets `option` of `field` on or off. `n` is the number of the question it stood under."""

    at: int
    field: str
    option: str
    on: bool = True
    n: int = 0


class Commanded(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A command without its slash, and what stood behind it."""

    at: int
    name: str
    rest: str = ""


class Due(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A moment that an earlier turn asked for has come."""

    at: int
    kind: str = ""
    day: str = ""


class Left(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The person blocked the bot or left: nothing more may be sent unasked."""

    at: int


class Unreadable(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something that cannot be read: a photo, a voice message, a sticker. Its caption is read all the same."""

    at: int
    kind: str
    caption: str = ""


class Overheard(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something was written in a group. `addressed`: it was a command or named the bot."""

    at: int
    text: str
    addressed: bool = False


Event: TypeAlias = Said | Chose | Commanded | Due | Left | Unreadable | Overheard
