"""What the check-ins keep: when they come, where they began, and what each day said. Data, and reading of it.

Days are day numbers of the proleptic calendar (`date.toordinal`), local to the person; `day_number` and `iso` change
between those and ISO dates. For the store a log is packed into bytes: some ten a day, at most about 650 for the
60 days that are kept. Options are small numbers, and a number never changes its meaning.
"""

from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate

import msgspec
from msgspec import Struct
from msgspec.structs import replace

DAY_HOURS, DAY_SECONDS = 24, 86_400
KEPT_DAYS = 60
"""Days that the log reaches back."""


class Option(IntEnum):
    """An answer of a list; in the content its id is the name in small letters."""

    @property
    def id(self) -> str:
        """The option's id in content/medicine/checkin_fields.yaml."""
        return self.name.lower()


class Ran(Option):
    """Was there a run since the last check-in?"""

    NO_RUN = 0
    EASY = 1
    USUAL = 2
    HARD = 3


class Morning(Option):
    """How it was the morning after a run, against before it."""

    GONE_OR_LESS = 0
    AS_BEFORE = 1
    MORE = 2


class Exercises(Option):
    """How the exercises went."""

    ALL = 0
    SOME = 1
    NONE = 2
    HURT = 3


class Seen(Option):
    """Has a clinician looked, and what did they say?"""

    MUSCULAR = 0
    OTHER = 1
    NOT_YET = 2
    UNCLEAR = 3
    """Somebody has looked, and it is not clear yet what it is."""
    NERVE = 4
    """They said that it is a nerve."""


class Booked(Option):
    """Is there a date with a clinician?"""

    HAVE_DATE = 0
    WAS_SEEN = 1
    NOT_YET = 2


class TwoWeeks(Option):
    """What came of the first two weeks."""

    HELPED = 0
    NO_CHANGE = 1
    SEEN_MUSCULAR = 2
    SEEN_OTHER = 3


class Wanted(Option):
    """Is the visit still wanted, now that it is well?"""

    NO_MORE = 0
    KEEP = 1


ANSWERS: dict[str, type[Option] | None] = {
    "new_warning": None,
    "pain_now": None,
    "ran": Ran,
    "pain_run": None,
    "next_morning": Morning,
    "exercises": Exercises,
    "blamed": None,
    "function_0_10": None,
    "seen": Seen,
    "booked": Booked,
    "two_weeks": TwoWeeks,
    "pain_before": None,
    "wanted": Wanted,
}
"""What a check-in asks, and the answers to choose from; None: a score, an exercise, or a button."""


class Mark(IntEnum):
    """What Thora sent that day of its own accord."""

    UNASKED = 0
    ASKED = 1
    REMINDED = 2
    """Asked, with a friendly word about the day that was missed."""
    PARTED = 3
    """The last word after four unanswered check-ins."""


class Move(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """Other clocks from a day on (its number, on those clocks): a journey, or the way home. `minute` as in `Rhythm`."""

    day: int
    zone: str
    minute: int


class Rhythm(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """When check-ins come. `minute` of the local day (0 to 1439) on the clocks of `zone`, every `every` days.

    `since`: when it was last set (seconds since the epoch); what lay before that is not caught up.
    `asked`: the last day asked. `away_until`: the first day on which to ask again, in a pause that begins on the day
    `away_from` (0: at once). `moves`: on whose clocks, and at which hour, from later days on.
    """

    zone: str
    minute: int
    since: int
    every: int = 1
    asked: int = 0
    away_until: int = 0
    away_from: int = 0
    moves: tuple[Move, ...] = ()


class Course(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """Where a follow-up began: the day of the result, the worst score of that day (0-10), how long it had lasted then.

    `lasted` is the option of the field `duration`. `is_sudden`: it began suddenly; `is_older`: 65 or over.
    """

    started: int
    baseline: int
    lasted: str = ""
    is_sudden: bool = False
    is_older: bool = False
    referred: int = 0
    """The day on which somebody was told to be seen, when that was later than the start."""
    is_seen: bool = False
    """It began on the day on which a clinician had looked: the scores up to then are known to them."""
    let_go: int = 0
    """The day on which the visit was let go that the result had advised, for it is well."""

    @property
    def since(self) -> int:
        """The day from which the advice to be seen counts."""
        return self.referred or self.started


class CheckIn(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """One day. None: not told. `answered`: the person answered or said "skip", which is as good."""

    day: int
    mark: Mark = Mark.UNASKED
    answered: bool = False
    pain_now: int | None = None
    ran: Ran | None = None
    pain_run: int | None = None
    next_morning: Morning | None = None
    exercises: Exercises | None = None
    blamed: str = ""
    """The exercise that made it worse, by its id."""
    function_0_10: int | None = None
    seen: Seen | None = None
    booked: Booked | None = None
    two_weeks: TwoWeeks | None = None
    pain_before: int | None = None
    """The worst of an hour since the last check-in, where that was told: "9 last night"."""
    wanted: Wanted | None = None

    @property
    def worst(self) -> int | None:
        """The highest score that was told: of now, of the run, of an hour before; None when there was none."""
        told = (self.pain_now, self.pain_run, self.pain_before)
        return max((one for one in told if one is not None), default=None)

    @property
    def has_run(self) -> bool:
        """Was there a run?"""
        return self.ran is not None and self.ran is not Ran.NO_RUN


NOTHING = msgspec.structs.astuple(CheckIn(day=0))
"""An empty entry, as a row."""

Log = tuple[CheckIn, ...]
"""The days that hold something, oldest first."""


def day_number(day: str) -> int:
    """The number of an ISO date. Raises `ValueError` when it is none."""
    return date.fromisoformat(day).toordinal()


def iso(day: int) -> str:
    """The ISO date of a day number."""
    return date_of(day).isoformat()


def date_of(day: int) -> date:
    """The date of a day number."""
    return date.fromordinal(day)


def entry(log: Log, day: int) -> CheckIn:
    """What is known of a day; an empty entry when nothing is."""
    for one in log:
        if one.day == day:
            return one
    return CheckIn(day=day)


def noted(log: Log, told: CheckIn) -> Log:
    """The log with this entry in place of what it held for that day, and nothing older than 60 days."""
    days = sorted((*(one for one in log if one.day != told.day), told), key=lambda one: one.day)
    return tuple(one for one in days if one.day > days[-1].day - KEPT_DAYS)


def packed(log: Log) -> bytes:
    """The log as a session keeps it: days by their distance, and no end of a row that says nothing."""
    rows, before = [], 0
    for one in log:
        row = [one.day - before, *msgspec.structs.astuple(one)[1:]]
        while len(row) > 1 and row[-1] == NOTHING[len(row) - 1]:
            row.pop()
        rows.append(row)
        before = one.day
    return msgspec.msgpack.encode(rows) if rows else b""


@lru_cache(maxsize=16)  # one turn looks several times
def unpacked(kept: bytes) -> Log:
    """The log that was packed. Raises `msgspec.DecodeError` on anything else."""
    rows = msgspec.msgpack.decode(kept, type=Log) if kept else ()
    days = accumulate(row.day for row in rows)
    return tuple(replace(row, day=day) for row, day in zip(rows, days, strict=True))


def marked(log: Log, day: int, mark: Mark) -> Log:
    """The log with the note of what Thora sent on a day."""
    return noted(log, replace(entry(log, day), mark=mark))


def scored(log: Iterable[CheckIn], day: int) -> Log:
    """The entries up to a day that hold a pain score, oldest first."""
    return tuple(one for one in log if one.day <= day and one.worst is not None)


def runs(log: Iterable[CheckIn], day: int) -> Log:
    """The entries up to a day on which there was a run, oldest first."""
    return tuple(one for one in log if one.day <= day and one.has_run)
