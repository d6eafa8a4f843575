"""What the store gives back, and what it is told of a card. Plain data."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple


class Outcome(Enum):
    """What became of a commit."""

    MINE = "mine"
    """Written, and the caller holds the lease: it sends."""
    THEIRS = "theirs"
    """Written; whoever holds the lease will find the entries."""
    NONE = "none"
    """Written; there is nothing to send now."""
    DUPLICATE = "dup"
    """Nothing written: this update has been counted."""
    CONFLICT = "conflict"
    """Nothing written: the session has changed since it was loaded."""


class Sending(Enum):
    """How what a turn says goes out."""

    USUAL = ""
    UNPROMPTED = "unprompted"
    """Nobody asked for it: it waits for `claim_paced` and takes the place of what waits there already."""
    ALARM = "alarm"
    """Somebody may be in danger who does not get it: the caller's to send even if the chat was postponed."""


class Writing(NamedTuple):
    """One turn as it is to be written, computed from `version`."""

    update_id: int | None
    version: int
    session: bytes
    payloads: Sequence[bytes]
    token: str
    """New for each turn, and the same when its commit is tried again."""
    due: int | None
    """Second since the epoch, by a clock that shows `now`; by the server's without it."""
    now: int | None = None
    keep_for: int | None = None
    """Seconds to keep the chat for, should it fall silent; None: as long as any."""
    sending: Sending = Sending.USUAL
    drop_waiting: bool = False
    """What waits unsent is dropped."""
    forget: bool = False
    """All of the chat is removed but a tombstone, and only `payloads` are still sent."""
    counts: Sequence[str] = ()
    """Names whose counters go up by one."""


class CardChange(Enum):
    """What sending an entry did to the open card."""

    KEEP = "keep"
    OPEN = "open"
    CLOSE = "close"


class Entry(NamedTuple):
    """One message that waits to be sent. Its id never comes again in this chat."""

    id: str
    payload: bytes
    is_alarm: bool = False
    """Whether somebody may be in danger who does not get it."""


class Stored(NamedTuple):
    """What was loaded. `version` goes back with the commit; `card` is the open card's message id, or 0."""

    version: int
    session: bytes | None
    card: int


class Committed(NamedTuple):
    """The outcome; with MINE the first entry to send."""

    outcome: Outcome
    head: Entry | None
    card: int


class Acked(NamedTuple):
    """The next entry to send, the card that is open no longer (or 0), and whether the lease is still the caller's."""

    head: Entry | None
    old_card: int
    mine: bool


class Claimed(NamedTuple):
    """A chat taken over for sending."""

    chat: str
    head: Entry
    card: int


class Woken(NamedTuple):
    """A chat whose moment has come, and what was kept of it then."""

    chat: str
    stored: Stored


class Waiting(NamedTuple):
    """How many chats have unsent entries, and how many want to be woken some time."""

    unsent: int
    due: int
