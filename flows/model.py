"""The values everything else passes around: record, session, assessment. Data only, no behaviour.

A record is flat: field id -> value. A field that was not told is absent, never null and never guessed. The session is
what the store keeps of one chat; it holds no name and no chat id, for whose it is, is the store's key.
"""

from enum import Enum
from functools import total_ordering
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

PainScore: TypeAlias = Annotated[int, Meta(ge=0, le=10)]
"""Numeric pain rating scale (NPRS): 0 no pain, 10 the worst imaginable."""

Value: TypeAlias = str | int | bool | tuple[str, ...]
"""One option id, a pain score, yes or no, or the ids ticked in a list."""

Record: TypeAlias = dict[str, Value]


@total_ordering
class Disposition(Enum):
    """How urgent it is. Ordered: a more urgent one is greater."""

    SELF_CARE = "self_care"
    CLINICIAN = "clinician"
    URGENT = "urgent"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """0 (self-care) to 3 (emergency)."""
        return list(Disposition).index(self)

    def __lt__(self, other: "Disposition") -> bool:
        return self.rank < other.rank


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
    prompt: str = ""
    """A small question (content/prompts.yaml) that stands before the open field, or nothing."""
    alarm: tuple[str, ...] = ()
    """Red flags of the alarm that stands, also after help was found: only a clinician or a new screen clears it."""
    alarm_level: Disposition | None = None
    earlier: tuple[str, ...] = ()
    """Red flags that already stood when the last alarm was raised: taking that one back leaves these."""
    earlier_level: Disposition | None = None
    screened_at: int = 0
    """When the warning signs were last answered, in seconds since the epoch."""
    heard_at: int = 0
    """When the person last did something, in seconds since the epoch."""
    cleared: bool = False
    """Seen by a clinician and told that it is muscular, since the last alarm or urgent result."""
    seen_lines: tuple[str, ...] = ()
    """The decision lines that applied when it was cleared: only those are, what comes up later is new."""
    country: str = ""
    """ISO 3166 code the person told, for the emergency number; never guessed."""
    doubt: tuple[str, ...] = ()
    """Red flags that the open yes/no question is about."""
    doubt_level: Disposition | None = None
    rescreening: bool = False
    """Begun anew while an alarm stood: a full new screen without a sign clears it."""
