"""The medical values everything else passes around: record, disposition, assessment, alarm. Data only.

A record is flat: field id -> value. A field that was not told is absent, never null and never guessed.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeAlias

import msgspec

Value: TypeAlias = str | int | bool | tuple[str, ...]
"""One option id, a pain score (NPRS: 0 no pain, 10 the worst imaginable), yes or no, or the ids ticked in a list."""

Record: TypeAlias = dict[str, Value]

TOP_SCORE = 10
"""The highest pain score."""

NONE = "none"
"""The option of a tick list that says: none of these."""


def alone(value: Value) -> Value:
    """The one option of a list of one, anything else as it is."""
    return value[0] if isinstance(value, tuple) and len(value) == 1 else value


def first_option(value: Value) -> Value:
    """The first option of a list, anything else as it is."""
    return value[0] if isinstance(value, tuple) else value


def ticks_of(value: Value | None) -> tuple[str, ...]:
    """What is ticked in a list; nothing where the value is of no list, or was not told."""
    return value if isinstance(value, tuple) else ()


def options_of(value: Value | None) -> tuple[str, ...]:
    """The options that a value names, of a list or alone; none where it is a score, or yes or no."""
    return (value,) if isinstance(value, str) else ticks_of(value)


def lists_of(record: Mapping[str, Value]) -> dict[str, tuple[str, ...]]:
    """The tick lists of a record."""
    return {id: value for id, value in record.items() if isinstance(value, tuple)}


def with_ticks(before: Value | None, more: Iterable[str]) -> tuple[str, ...]:
    """A list with more ticked on it: that none of it is so no longer holds."""
    return tuple(one for one in dict.fromkeys((*ticks_of(before), *more)) if one != NONE)


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


HAS_RESULT = (State.ASSESSED, State.PLANNING)
"""The phases after a result that no alarm has taken the place of."""


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
    `leading`: those of the lines that decided, the gravest first, and the first says what to do and where to go;
    `soon`: of "see somebody", in the next day or two and not within two weeks;
    `causes` best first and empty for emergency and urgent; `exercises` ids of the suggested plan.
    """

    disposition: Disposition
    soon: bool = False
    lines: tuple[str, ...] = ()
    red_flags: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
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
    nothing else goes on; false once there is help, or they are on their way to be seen. `of_another`: words told it of
    somebody else than the person who writes. `told`: what of these flags the words named (flows/screening/parts.py).
    """

    flags: tuple[str, ...]
    level: Disposition
    origin: Origin = Origin.TEXT
    field: str = ""
    n: int = 0
    is_open: bool = True
    of_another: bool = False
    told: tuple[str, ...] = ()
