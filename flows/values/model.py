"""The values everything else passes around: record, session, assessment. Data only, no behaviour.

A record is flat: field id -> value. A field that was not told is absent, never null and never guessed. The session is
what the store keeps of one chat; it holds no name and no chat id, for whose it is, is the store's key.
"""

from enum import Enum
from typing import TypeAlias

import msgspec

from flows.values.diary import Course, Rhythm

Value: TypeAlias = str | int | bool | tuple[str, ...]
"""One option id, a pain score (NPRS: 0 no pain, 10 the worst imaginable), yes or no, or the ids ticked in a list."""

Record: TypeAlias = dict[str, Value]


class Disposition(Enum):
    """How urgent it is. Ordered: a more urgent one is greater."""

    SELF_CARE = "self_care"
    CLINICIAN = "clinician"
    URGENT = "urgent"
    EMERGENCY = "emergency"

    rank: int
    """0 (self-care) to 3 (emergency)."""

    def __init__(self, value: str) -> None:
        self.rank = len(type(self).__members__)

    def __lt__(self, other: "Disposition") -> bool:
        return self.rank < other.rank

    def __le__(self, other: "Disposition") -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: "Disposition") -> bool:
        return self.rank > other.rank

    def __ge__(self, other: "Disposition") -> bool:
        return self.rank >= other.rank


class State(Enum):
    """The phases of a conversation. What is open within a phase is computed from the record."""

    NEW = "new"
    DECLINED = "declined"
    PROFILE = "profile"
    RED_FLAGS = "red_flags"
    QUESTIONS = "questions"
    ASSESSED = "assessed"
    PLANNING = "planning"
    REFERRED = "referred"


class Because(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One answer that spoke for a cause: the field and the value (one option of a tick list)."""

    field: str
    value: str | int | bool


class RankedCause(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A likely contributor. The score only orders; it is no probability."""

    id: str
    score: float
    because: tuple[Because, ...]


class Assessment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a record amounts to.

    `lines` are the ids of the decision lines that fired, most urgent first; `red_flags` theirs in the same order;
    `causes` best first and empty for emergency and urgent; `exercises` ids of the suggested plan.
    """

    disposition: Disposition
    lines: tuple[str, ...] = ()
    red_flags: tuple[str, ...] = ()
    causes: tuple[RankedCause, ...] = ()
    exercises: tuple[str, ...] = ()


class Origin(Enum):
    """What raised an alarm."""

    TICK = "tick"
    """A tick among the warning signs."""
    ANSWER = "answer"
    """Another answer, with those before it."""
    TEXT = "text"
    """Words."""


class Alarm(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """A warning that was raised and nobody has cleared.

    `field`: the field whose answer raised it. `n`: the number of the question then. `is_open`: its message stands and
    nothing else goes on; false once there is help, or they are on their way to be seen.
    """

    flags: tuple[str, ...]
    level: Disposition
    origin: Origin = Origin.TEXT
    field: str = ""
    n: int = 0
    is_open: bool = True


class Pick(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """What a typed time, place or date may have meant, to be picked from.

    `kind`: minute, zone or day. `text`: the id of the question (content/en/followup.yaml). `choices`: id and label.
    """

    kind: str
    text: str
    choices: tuple[tuple[str, str], ...]


class OpenCheckIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """The check-in that waits for answers: the day it is about, how urgent things stood, and what was passed over."""

    day: int
    level: Disposition
    is_morning: bool
    plan: tuple[str, ...] = ()
    """The exercises of the plan that day."""
    passed: tuple[str, ...] = ()
    before: bytes = b""
    """The days as they were before the last answer, for `back`."""


class FollowUp(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """The daily check-ins of a chat. Without a rhythm there are none."""

    rhythm: Rhythm | None = None
    course: Course | None = None
    log: bytes = b""
    """The days, packed (flows/values/diary.py)."""
    open: OpenCheckIn | None = None
    activity: str = ""
    """What the person wants to do again, an option of the prompt `checkin_activity`."""
    referred: tuple[int, ...] = ()
    """The days on which it was said to see somebody."""
    minute: int = -1
    """An hour that was chosen and waits for its time zone, or -1."""
    pick: Pick | None = None
    no_load: bool = False
    """Nothing is added to the plan for now: the pain is 4 or more, or rising."""
    is_good: bool = False
    """Three calm days and two good runs: the keep-up plan."""
    is_strong: bool = False
    """A check-in told of very strong pain: a matter for today until somebody has looked (facts D.4)."""
    is_gone: bool = False
    """The person has left or blocked the bot: nothing is sent unasked until they come back."""
    urgent_since: int = 0
    """The day on which it became a matter for today or an emergency, or 0."""
    blamed: tuple[str, ...] = ()
    """The exercises that made it worse: left out for good."""
    is_changed: bool = False
    """Answers were changed that the course was reckoned from."""
    is_worried: bool = False
    """They wrote of suicide: the next message asks about that, and for no score."""
    broken_off: OpenCheckIn | None = None
    """The check-in that an alarm has closed: it opens again when the alarm is taken back."""


class Session(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """One chat between two turns. Stored as an array: new fields go to the end and carry a default."""

    schema: int = 1
    state: State = State.NEW
    consent: bool | None = None
    record: Record = {}
    passed: tuple[str, ...] = ()
    """Fields skipped, or answered "not sure" where no option says so."""
    n: int = 0
    """Number of the open question; a button carries it, so that an old one is known."""
    ticks: tuple[str, ...] = ()
    """What is ticked so far in the open tick list."""
    screen: int = 0
    """How many screens of the open field are answered."""
    several: bool = False
    """The open list, which a single tap would answer, takes several ticks."""
    prompt: str = ""
    """A small question (content/en/prompts.yaml) that stands before the open field, or nothing."""
    covered: tuple[str, ...] = ()
    """Prompts that wait until the one that stands before them is answered."""
    alarms: tuple[Alarm, ...] = ()
    """Oldest first. What a clinician or a full new screen clears is taken out."""
    doubt: Alarm | None = None
    """What the open yes/no question is about."""
    screened_at: int = 0
    """When the warning signs were last answered, in seconds since the epoch."""
    heard_at: int = 0
    """When the person last did something, in seconds since the epoch."""
    cleared: bool = False
    """A clinician has looked and called muscular what stood then."""
    seen: tuple[str, ...] = ()
    """The decision lines with their red flags that stood then: only those are cleared, what comes up later is new."""
    stands_since: int = 0
    """Number of the question at which the present alarm or result came up: an older "I was seen" is about another."""
    restarted: int = 0
    """Number of the question at which a full new screen began; done, it clears the alarms from before."""
    country: str = ""
    """ISO 3166 code the person told, for the emergency number; never guessed."""
    kept: Record = {}
    """What was told about an earlier ache and mostly still holds (fields that the content `keeps`)."""
    followup: FollowUp = FollowUp()
    topic: str = ""
    """The topic that was spoken of last, until a question is answered: "and how long?" is about that."""
    before: Record = {}
    """The answers before one was opened again, so that "back" gives it back."""
    told_at: int = 0
    """When a check-in was last answered, in seconds since the epoch."""
    asked: str = ""
    """The topic asked about that must wait, for a yes/no question or for the result; empty when none does."""
