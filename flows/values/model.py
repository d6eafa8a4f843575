"""What the store keeps of one chat. Data only, no behaviour.

A session holds no name and no chat id, for whose it is, is the store's key. The values it is made of stand in
`flows.values.record` and are handed on here, so that one line imports them.
"""

from typing import TypeVar

import msgspec

from flows.values.diary import Course, Rhythm
from flows.values.frames import Frame, SmallQuestion
from flows.values.record import (
    Alarm,
    Assessment,
    Because,
    Disposition,
    Origin,
    RankedCause,
    Record,
    State,
    Value,
)

__all__ = [
    "SCHEMA",
    "Alarm",
    "Assessment",
    "Because",
    "Disposition",
    "FollowUp",
    "Origin",
    "RankedCause",
    "Record",
    "Session",
    "State",
    "Value",
]

SCHEMA = 2
"""The form in which a session is stored now; older ones are brought to it by `flows.values.stored`."""

UTC = "UTC"
"""The clocks of whose place is not known."""

Kind = TypeVar("Kind")


class FollowUp(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """The daily check-ins of a chat. Without a rhythm there are none."""

    rhythm: Rhythm | None = None
    course: Course | None = None
    log: bytes = b""
    """The days, packed (flows/values/diary.py)."""
    activity: str = ""
    """What the person wants to do again, an option of the prompt `checkin_activity`."""
    referred: tuple[int, ...] = ()
    """The days on which it was said to see somebody."""
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
    snoozed: int = 0
    """When the day's card is to come once more, in seconds since the epoch; 0: not asked for."""
    plan: tuple[str, ...] = ()
    """The exercises as the last check-in left them, so that the next one can say what is new."""
    taken_back: tuple[Alarm, ...] = ()
    """Signs that were told in words and taken back: the next check-in asks about each once more."""
    had_seen: tuple[Alarm, ...] = ()
    """Signs that a clinician has called muscular: the next check-in asks once whether they are worse, or back."""
    withdrawn: tuple[str, ...] = ()
    """The red flags of this ache that were told or ticked and taken back, for the report."""
    visits: tuple[int, ...] = ()
    """The days on which they told that a clinician has had a look, for the report."""
    found: str = ""
    """What they found that holds the plan back: "nerve", "fracture", or "unclear" until tests are back; "": nothing."""
    said: str = ""
    """What they said of it, where that was told: "muscular", "nerve", "fracture" or "unclear"."""
    rest_until: int = 0
    """The first day on which they may run again, as a clinician said; 0: no days off were told."""
    rest_days: int = 0
    """How many days off those were from the day on which they were told."""
    rest_open: bool = False
    """A clinician has said not to run, and not for how long."""
    elsewhere: int = 0
    """The day on which another place was told to hurt, where that is not over; 0: none does."""
    zone: str = ""
    """Where they lived when check-ins ended: the days that were told are days there."""
    rest_minutes: int = 0
    """How many minutes the first runs may take after these days off, as a clinician said; 0: none were told."""
    forbidden: tuple[str, ...] = ()
    """The exercises that a clinician has forbidden: left out until they allow them."""
    visit_on: int = 0
    """The day on which somebody is to have a look, where it was told and that is not over; 0: none is known."""
    in_part: tuple[str, ...] = ()
    """The signs of this ache that were told in part, or denied only for now: flags, or parts of them (screening/parts).
    """
    disliked: tuple[str, ...] = ()
    """The exercises that they do not like: left out for good."""

    rest_turns: tuple[int, ...] = ()
    """The minutes of running and of walking in turns in the first runs, as a clinician said: noughts where only
    that they are in turns was told; empty: nothing was.
    """
    wished: tuple[str, ...] = ()
    """The exercises that they asked for in the place of others."""
    often: tuple[str, ...] = ()
    """How often a clinician wants exercises done: of each its id and the id of the words for it, as "plank:other_day".
    """

    @property
    def left_out(self) -> tuple[str, ...]:
        """The exercises that are left out of any plan: those that made it worse, were forbidden, or are not liked."""
        return tuple(dict.fromkeys((*self.blamed, *self.forbidden, *self.disliked)))

    @property
    def clocks(self) -> str:
        """The zone that their days go by; UTC where no place was told."""
        return self.rhythm.zone if self.rhythm else self.zone or UTC


class Session(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """One chat between two turns. Stored as an array: new fields go to the end and carry a default.

    The first release with a new field, or a new kind of frame, counts `SCHEMA` up: else an older worker could not tell
    its sessions from broken ones.
    """

    schema: int = SCHEMA
    state: State = State.NEW
    consent: bool | None = None
    record: Record = {}
    passed: tuple[str, ...] = ()
    """Fields skipped, or answered "not sure" where no option says so."""
    n: int = 0
    """Number of the open question; a button carries it, so that an old one is known."""
    stack: tuple[Frame, ...] = ()
    """What lies on top of the phase, the last on top (flows/values/frames.py)."""
    alarms: tuple[Alarm, ...] = ()
    """Oldest first. What a clinician or a full new screen clears is taken out."""
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
    told_at: int = 0
    """When a check-in was last answered, in seconds since the epoch."""
    ahead: Record = {}
    """What was told for questions that were not shown yet: each is noted once its question is called for."""
    units: str = ""
    """The units of distances (flows/wording/units.py); empty: kilometres."""
    is_short: bool = False
    """Answers to questions are given in a sentence or two, the whole one by a button."""

    unchanged_at: int = 0
    """When it was last said that none of the warning signs is new, on one card, in seconds since the epoch."""
    result_at: int = 0
    """When the last result was reached, in seconds since the epoch; 0 in what earlier releases stored."""
    agreed_to: int = 0
    """The version of the text of consent that was agreed to; 0 in what earlier releases stored: the first."""
    is_stopped: bool = False
    """They asked for no messages unasked: nothing is written but check-ins that they begin again."""
    farewell_at: int = 0
    """When it was said that all goes soon for want of a word, in seconds since the epoch; 0: not since the last one."""
    behind: int = 0
    """How often in a row the clock was behind all that stands here: at first it is the clock that is not believed."""
    of_another: bool = False
    """Somebody writes for another, whose back it is: "you" means them."""
    no_run_until: int = 0
    """Until then there is no run any more, whatever is told: it was run already, or the day had none."""

    misses: int = 0
    """How many texts in a row were not understood."""
    told_parts: dict[str, tuple[str, ...]] = {}
    """Of ticked boxes that name several things: those they were ticked for in words; none stands for a tap."""
    tablets_clear_at: int = 0
    """When nothing that speaks against painkillers fitted, in seconds since the epoch: it is not asked twice a day."""
    beside: Record = {}
    """What the last question told and is noted nowhere: it holds for what that question still opens, a button or an
    answer that waits.
    """

    @property
    def prompt(self) -> SmallQuestion | None:
        """The small question on top of the stack, which is the open question; None when the phase itself asks."""
        top = self.stack[-1] if self.stack else None
        return top if isinstance(top, SmallQuestion) else None

    def find(self, kind: type[Kind]) -> Kind | None:
        """The topmost frame of a kind, open or waiting; None when there is none."""
        for frame in reversed(self.stack):  # asked a dozen times a turn: a generator costs twice as much
            if isinstance(frame, kind):
                return frame
        return None
