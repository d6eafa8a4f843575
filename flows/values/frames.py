"""What can lie on top of a phase: one type a kind, each with what it must remember. Data only.

A session keeps them as a stack, the last on top. Most are small questions (content/en/prompts.yaml): the one on top is
the open question. The others are about the open field of the phase, or wait for the result. The tag of a type is stored
and never changes its meaning; that of a small question is also the id of its prompt, but for the card of an alarm,
whose prompt follows from the alarm. How a small question is put and what an answer does stands in
flows/dialogue/prompts, in which phases it may stand in flows/dialogue/machine.py.
"""

from typing import TypeAlias

from msgspec import Struct

from flows.values.record import Alarm, Disposition, Record


class SmallQuestion(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """A question of the conversation itself. It stands before the open field until it is answered."""

    @property
    def id(self) -> str:
        """The stored tag: of all but the alarm's card also the id of the prompt."""
        return str(self.__struct_config__.tag)


# ---- the beginning, and coming back ----------------------------------------------------------------------------------


class Consent(SmallQuestion, frozen=True, tag="consent"):
    """May we begin? `was_shown`: who Thora is stands above already."""

    was_shown: bool = False


class Resume(SmallQuestion, frozen=True, tag="resume"):
    """Go on in the middle of the questions, or start again?"""


class WelcomeBack(SmallQuestion, frozen=True, tag="welcome_back"):
    """The same ache as that of the result, or a new one?"""


class AsBefore(SmallQuestion, frozen=True, tag="as_before"):
    """Is this ache like the last one, in what mostly stays?"""


class Medicine(SmallQuestion, frozen=True, tag="medicine"):
    """Does something speak against painkillers?"""


class Delete(SmallQuestion, frozen=True, tag="delete"):
    """Shall everything be removed?"""


class Preferences(SmallQuestion, frozen=True, tag="settings"):
    """What shall be set: check-ins, country, distances, how much is said?"""


class SetCountry(SmallQuestion, frozen=True, tag="country"):
    """Which country are they in, for the emergency number?"""


# ---- safety ----------------------------------------------------------------------------------------------------------


class Doubt(SmallQuestion, frozen=True, kw_only=True, tag="confirm"):
    """Is a doubtful sign happening? `alarm`: what a yes raises. `asked`: the topic of the question it was heard in,
    `or_else` what else that may have meant.
    """

    alarm: Alarm
    asked: str = ""
    or_else: tuple[str, ...] = ()


class Which(SmallQuestion, frozen=True, tag="which"):
    """Which sign of the open list is the one they are not sure of?"""


class ChestCheck(SmallQuestion, frozen=True, tag="chest_check"):
    """The worst spot goes through to the front: is there pain in the chest?"""


class AlarmCard(SmallQuestion, frozen=True, tag="alarm"):
    """The message of the current alarm stands; which prompt is under it follows from the alarm."""


class Reached(SmallQuestion, frozen=True, tag="reached"):
    """After thoughts of suicide: did they reach someone?"""


# ---- check-ins -------------------------------------------------------------------------------------------------------


class CheckIn(SmallQuestion, frozen=True, kw_only=True, tag="checkin"):
    """The check-in that waits for answers: the day it is about, how urgent things stood, and what was passed over."""

    day: int
    level: Disposition
    is_morning: bool
    plan: tuple[str, ...] = ()
    """The exercises of the plan that day."""
    passed: tuple[str, ...] = ()
    before: bytes = b""
    """The days as they were before the last answer, for `back`."""


class SetHour(SmallQuestion, frozen=True, tag="checkin_hour"):
    """At which hour shall check-ins come?"""


class SetZone(SmallQuestion, frozen=True, kw_only=True, tag="checkin_zone"):
    """On whose clocks? `minute`: the hour that was chosen for check-ins to begin, or -1 when they run already."""

    minute: int = -1


class PickOne(SmallQuestion, frozen=True, kw_only=True, tag="checkin_pick"):
    """What a typed hour, place or day may have meant, to be picked from. The question it answers lies beneath.

    `kind`: minute, zone or day. `text`: the id of the question (content/en/followup.yaml). `choices`: id and label.
    """

    kind: str
    text: str
    choices: tuple[tuple[str, str], ...]


class Activity(SmallQuestion, frozen=True, tag="checkin_activity"):
    """What does the back keep them from?"""


class Settings(SmallQuestion, frozen=True, tag="checkin_change"):
    """What shall be changed about the check-ins?"""


class Away(SmallQuestion, frozen=True, tag="checkin_away"):
    """How long shall check-ins pause?"""


class Keep(SmallQuestion, frozen=True, tag="checkin_keep"):
    """All is calm: weekly from now on, as before, or no more?"""


# ---- beside the open field -------------------------------------------------------------------------------------------


class Ticking(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True, tag="ticking"):
    """A list that is half answered.

    `field`: whose; empty in what 0.3.0 stored, where it is the open field. `screen`: how many of its screens are
    answered. `several`: a list that a single tap would answer takes several ticks.
    """

    field: str
    ticks: tuple[str, ...] = ()
    screen: int = 0
    several: bool = False


class Changing(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True, tag="changing"):
    """Answers are gone through again: what lies beneath waits until there is a result.

    `before`: the answers before one was opened again, so that "back" gives it back; empty once it has a new one.
    """

    before: Record = {}


class Postponed(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True, tag="postponed"):
    """A topic that was asked about and must wait for the result."""

    topic: str


Frame: TypeAlias = (
    Consent
    | Resume
    | WelcomeBack
    | AsBefore
    | Medicine
    | Delete
    | Preferences
    | SetCountry
    | Doubt
    | Which
    | ChestCheck
    | AlarmCard
    | Reached
    | CheckIn
    | SetHour
    | SetZone
    | PickOne
    | Activity
    | Settings
    | Away
    | Keep
    | Ticking
    | Changing
    | Postponed
)

OF_SAFETY = (Doubt, Which, ChestCheck)
"""Questions about a warning sign: nothing goes past them."""
