"""What can be said. A reply says what, never how: keyboards, message ids and length limits belong to the channels.

Texts carry one mark-up only: `**bold**`. A channel shows it in its own way or drops it.
"""

from enum import Enum

import msgspec

from flows.values.model import Session
from flows.values.page import Page


class Kind(Enum):
    """How much a reply wants to be noticed."""

    QUESTION = "question"
    """The open question: one card, edited in place where the channel can."""
    MESSAGE = "message"
    """Something said once: a result, an answer, an explanation."""
    ALARM = "alarm"
    """An emergency or same-day message: new, first, and whatever waited before it is dropped."""
    NOD = "nod"
    """So little that a nod to what was written says it too, where the channel has one; else it is said."""
    COUNT = "count"
    """The open question once more, of which only the counter is new: an edit in place where the channel can, never a
    message that rings; else the counter alone."""


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A button: tapped, it becomes `Chose(field, id, on, n)`. Its label is at most 24 characters long.

    `sentence` says the whole of it where the label holds only its key words. `ticked` shows the state of a tick list;
    `closing` marks what stands below the list (Done, None of these, Back). `grave`: it tells of danger, or cannot be
    undone.
    """

    field: str
    id: str
    label: str
    sentence: str = ""
    on: bool = True
    n: int = 0
    ticked: bool = False
    closing: bool = False
    grave: bool = False


class Shows(Enum):
    """How much of a moment its words tell."""

    DAY = "day"
    HOUR = "hour"
    """The weekday and the hour; which week is plain."""
    DAY_AND_HOUR = "day_and_hour"


class Moment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A moment that a text names: the words it is named by, as they stand in the text, and when it is (epoch seconds).

    A channel that knows the reader's own clock may show it by that.
    """

    words: str
    at: int
    shows: Shows = Shows.DAY_AND_HOUR


class ToCall(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A number to call, as it is dialled, and the words on the button that takes it along."""

    number: str
    label: str


class ChartDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """One day of a chart: its ISO date, the pain told (NPRS), whether there was a run and the pain in it, exercises.

    Exercises: 0 none, 1 some, 2 all. None: not told.
    """

    day: str
    pain: int | None = None
    ran: bool = False
    run_pain: int | None = None
    exercises: int = 0


class ChartLabels(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """The words on a chart, from content. `months`: twelve short names; without them dates are numbers."""

    title: str
    pain: str
    runs: str
    run_pain: str
    exercises: str
    some: str
    all: str
    months: tuple[str, ...] = ()
    fine: str = ""
    """What stands in the zone in which running is fine."""
    week: str = ""
    """The word before the number of a week; without it the weeks are not marked."""
    headline: str = ""
    """What it amounts to, in one line; only on a picture to keep."""


class ProgressChart(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True, tag="progress"
):
    """Pain by day on a scale from 0 to `scale`, with runs and exercises. At least one day; days left out are gaps."""

    days: tuple[ChartDay, ...]
    labels: ChartLabels
    scale: int = 10
    fine: int | None = None
    """The highest score at which running is fine: the zone from 0 up to it is marked. None: no zone."""


class Picture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A picture: what is to be drawn, and in words for those who do not see it. The text of its reply stands below."""

    recipe: ProgressChart
    alt: str


class Animation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """A move that is shown: the exercise, the file that holds its loop (flows/content/pictures/), what can be seen."""

    exercise: str
    file: str
    alt: str


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A text file to hand over: its name and what is in it. The text of its reply stands below.

    `page`: the same as a page to be set and printed, for channels that can.
    """

    name: str
    text: str
    page: Page | None = None


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing to say, with its buttons; `hint` says what to do with them, `counter` how far something has come.

    It holds a picture, an animation or a document, or none of them. `until`: from that moment (epoch seconds) on it
    is of no use, for its counter has moved on by then; 0: it stays of use.
    `moments`: those its text names. `to_call`: the numbers in it that somebody may have to dial at once.
    """

    kind: Kind
    text: str
    options: tuple[Option, ...] = ()
    hint: str = ""
    picture: Picture | None = None
    document: Document | None = None
    moments: tuple[Moment, ...] = ()
    to_call: tuple[ToCall, ...] = ()
    animation: Animation | None = None
    counter: str = ""
    until: int = 0

    def __post_init__(self) -> None:
        if sum(part is not None for part in (self.picture, self.document, self.animation)) > 1:
            raise ValueError("a reply holds one of a picture, an animation and a document")


def shown_in_words(reply: Reply) -> str:
    """What a picture shows or a file holds, for channels that have words only; empty without either."""
    if reply.animation and reply.kind is not Kind.COUNT:
        return reply.animation.alt
    if reply.picture:
        return "" if reply.picture.alt == reply.text else reply.picture.alt
    return reply.document.text if reply.document else ""


def spelled_out(reply: Reply) -> str:
    """The whole text, for where buttons hold key words only: what is said, the sentences in their order, the hint."""
    sentences = "\n".join(f"• {option.sentence}" for option in reply.options if option.sentence)
    return "\n\n".join(part for part in (reply.text, sentences, reply.hint, reply.counter) if part)


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one event: the next session, what to say, and what the shell must do besides.

    `is_sharp`: somebody looks on and counts on that moment, so it comes to the second.
    `note` is a word for whoever tapped a button (at most 200 characters). `forget`: remove all that is kept of this
    chat. `due`: when the chat wants to be woken next, in seconds since the epoch, or never; it is woken up to a minute
    later. `keep_for`: how many seconds the session may be kept when the usual time is too long. `counts`: what the
    operator's counters that know no chat go up by, one each.
    """

    session: Session
    replies: tuple[Reply, ...] = ()
    note: str = ""
    forget: bool = False
    due: int | None = None
    is_sharp: bool = False
    keep_for: int | None = None
    counts: tuple[str, ...] = ()
