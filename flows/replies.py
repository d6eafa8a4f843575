"""What can be said. A reply says what, never how: keyboards, message ids and length limits belong to the channels.

Texts carry one mark-up only: `**bold**`. A channel shows it in its own way or drops it.
"""

from enum import Enum

import msgspec

from flows.model import Session


class Kind(Enum):
    """How much a reply wants to be noticed."""

    QUESTION = "question"
    """The open question: one card, edited in place where the channel can."""
    MESSAGE = "message"
    """Something said once: a result, an answer, an explanation."""
    ALARM = "alarm"
    """An emergency or same-day message: new, first, and whatever waited before it is dropped."""


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A button: tapped, it becomes `Chose(field, id, on, n)`. Its label is at most 24 characters long.

    `sentence` says the whole of it where the label holds only its key words. `ticked` shows the state of a tick list;
    `closing` marks what stands below the list (Done, None of these, Back).
    """

    field: str
    id: str
    label: str
    sentence: str = ""
    on: bool = True
    n: int = 0
    ticked: bool = False
    closing: bool = False


class Picture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A picture by the id of its content entry, with a text for those who do not see it."""

    id: str
    alt: str


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A file to hand over: its name and its text."""

    name: str
    text: str


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing to say, with its buttons; `hint` says what to do with them."""

    kind: Kind
    text: str
    options: tuple[Option, ...] = ()
    hint: str = ""
    picture: Picture | None = None
    document: Document | None = None


def spelled_out(reply: Reply) -> str:
    """The whole text, for where buttons hold key words only: what is said, the sentences in their order, the hint."""
    sentences = "\n".join(f"• {option.sentence}" for option in reply.options if option.sentence)
    return "\n\n".join(part for part in (reply.text, sentences, reply.hint) if part)


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one event: the next session, what to say, and what the shell must do besides.

    `note` is a word for whoever tapped a button (at most 200 characters). `forget`: remove all that is kept of this
    chat. `due`: when the chat wants to be woken next, in seconds since the epoch, or never. `keep_for`: how many
    seconds the session may be kept when the usual time is too long.
    """

    session: Session
    replies: tuple[Reply, ...] = ()
    note: str = ""
    forget: bool = False
    due: int | None = None
    keep_for: int | None = None
