"""What can lie on top of a phase: one type a kind, each with what it must remember. Data only.

A session keeps them as a stack, the last on top. Most are small questions (content/en/prompts.yaml): the one on top is
the open question. The others are about the open field of the phase, or wait for the result. The tag of a type is stored
and never changes its meaning; that of a small question is also the id of its prompt, but for the card of an alarm,
whose prompt follows from the alarm. How a small question is put and what an answer does stands in
flows/dialogue/prompts, in which phases it may stand in flows/dialogue/machine.py.
"""

from typing import TypeAlias

from msgspec import Struct

from flows.values.arranging import Away, Keep, PickOne, SetHour, Settings, SetZone
from flows.values.gone_through import Changing, Postponed, Recheck
from flows.values.guided import Guided
from flows.values.record import Alarm, Disposition, Record
from flows.values.small import SmallQuestion

__all__ = [
    "OF_SAFETY",
    "Away",
    "Changing",
    "Frame",
    "Guided",
    "Keep",
    "PickOne",
    "Postponed",
    "Recheck",
    "SetHour",
    "SetZone",
    "Settings",
    "SmallQuestion",
]

# ---- the beginning, and coming back ----------------------------------------------------------------------------------


class Consent(SmallQuestion, frozen=True, tag="consent"):
    """May we begin? `was_shown`: who Thora is stands above already."""

    was_shown: bool = False


class ConsentAgain(SmallQuestion, frozen=True, tag="consent_again"):
    """What is kept, or why, was written down anew since they agreed: is that still all right?"""


class Resume(SmallQuestion, frozen=True, tag="resume"):
    """Go on in the middle of the questions, or start again?"""


class Ended(SmallQuestion, frozen=True, tag="ended"):
    """A clinician found something else and the plan is over: shall the back be checked again?"""


class WelcomeBack(SmallQuestion, frozen=True, tag="welcome_back"):
    """The same ache as that of the result, or a new one?"""


class ResumeCheck(SmallQuestion, frozen=True, tag="resume_check"):
    """Go on in the middle of a new look at an ache, or keep the result from before?"""


class StartAgain(SmallQuestion, frozen=True, tag="start_again"):
    """Shall all questions be asked anew?"""


class StillSo(SmallQuestion, frozen=True, tag="still_so"):
    """Does an old result still hold, or shall it be looked at again?"""


class AnyNew(SmallQuestion, frozen=True, kw_only=True, tag="any_new"):
    """Is something new since the warning signs were last asked? `then`: what a no opens: plan, causes or run."""

    then: str


class NewSince(SmallQuestion, frozen=True, kw_only=True, tag="new_since"):
    """Is one of the warning signs new, on one card in the place of all lists?

    `told`: what was told on those lists, which a no gives back. `screened_at`: when that was, in epoch seconds.
    """

    told: Record
    screened_at: int


class AsBefore(SmallQuestion, frozen=True, tag="as_before"):
    """Is this ache like the last one, in what mostly stays?"""


class Medicine(SmallQuestion, frozen=True, tag="medicine"):
    """Does something speak against painkillers? `angle`: what of them was asked. `was_shown`: the list stands above;
    `came_back`: it was put again in a line since. `is_others`: somebody else's tablet is asked about.
    """

    angle: str = ""
    was_shown: bool = False
    came_back: bool = False
    is_others: bool = False


class Delete(SmallQuestion, frozen=True, tag="delete"):
    """Shall everything be removed?"""


class Preferences(SmallQuestion, frozen=True, tag="settings"):
    """What shall be set: check-ins, country, distances, how much is said?"""


class SetCountry(SmallQuestion, frozen=True, tag="country"):
    """Which country are they in, for the emergency number?"""


# ---- safety ----------------------------------------------------------------------------------------------------------


class Doubt(SmallQuestion, frozen=True, kw_only=True, tag="confirm"):
    """Is a doubtful sign happening? `alarm`: what a yes raises. `asked`: the topic of the question it was heard in,
    or the exercise whose way was asked for, `or_else` what else that may have meant. `before`: it was told before, and
    `taken_back`, or `seen` by a clinician; or it was `asked`, and what was said to it was an answer to the day's card.
    `beside`: a sign that was told for sure and is less urgent: its message follows whatever the answer is. `score`: a
    strong score told with it; a no does not take it away. `then`: what a no leads on to: pain elsewhere, or a new
    look. `waited`: how many days' cards. `heard`: one sign alone, asked about in its own words. `later`: after a no.
    `rest_of`: the open list to which the text said no but for this sign.
    """

    alarm: Alarm
    asked: str = ""
    or_else: tuple[str, ...] = ()
    before: str = ""
    beside: Alarm | None = None
    score: int = -1
    then: str = ""
    waited: int = 0
    heard: tuple[str, ...] = ()
    later: Alarm | None = None
    rest_of: str = ""


NAMED = 2
"""Doubtful signs that wait for their question at most: one more counts as told."""


class Which(SmallQuestion, frozen=True, kw_only=True, tag="which"):
    """Which sign of the open list is the one they are not sure of? `of_look`: which of those of the last plain look?
    `sign`: the one that was named, which is put once more in full, with what does not count. `rest_of`: as of `Doubt`.
    """

    of_look: bool = False
    sign: str = ""
    rest_of: str = ""


class ChestCheck(SmallQuestion, frozen=True, tag="chest_check"):
    """The worst spot goes through to the front: is there pain in the chest?"""


class ArmCheck(SmallQuestion, frozen=True, tag="arm_check"):
    """Pain down an arm was ticked before 50: does moving the neck bring on that same pain?"""


class AlarmCard(SmallQuestion, frozen=True, kw_only=True, tag="alarm"):
    """The message of the current alarm stands; which prompt is under it follows from the alarm.

    `is_muscle`: a doctor has called it muscle, and it is asked whether they meant this pain and took a heart trace.
    `asks_look`: a clinician's word was told, and it is asked whether somebody looked at this pain since it began.
    `was_explained`: what it may come from was said, and answered. `times`: how often it was put once more.
    """

    is_muscle: bool = False
    was_explained: bool = False
    times: int = 0
    asks_look: bool = False


class Reached(SmallQuestion, frozen=True, tag="reached"):
    """After thoughts of suicide: did they reach someone?"""


# ---- check-ins -------------------------------------------------------------------------------------------------------


HALF_RAN = "half_ran"
"""Among what a day's card has shown: a run is known, and of which kind it was is asked."""
GREETED = "greeted"
"""Among the same: it was asked at another hour than its own, so it greets no more."""


RAN_TODAY = "ran_today"
"""Among the same: the run that was told is of this day, so that no morning has followed it yet."""


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
    shown: tuple[str, ...] = ()
    """The ids of what was said at an answer already (content/en/followup.yaml), so that the end does not repeat it."""


class Rose(SmallQuestion, frozen=True, kw_only=True, tag="checkin_rose"):
    """Is a mere number, told where none was asked for, the pain, so much higher than before on the same card?"""

    score: int
    before: int


class Activity(SmallQuestion, frozen=True, tag="checkin_activity"):
    """What does the back keep them from?"""


# ---- beside the open field -------------------------------------------------------------------------------------------


class Ticking(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True, tag="ticking"):
    """A list that is half answered.

    `field`: whose; empty in what 0.3.0 stored, where it is the open field. `screen`: how many of its screens are
    answered. `several`: a list that a single tap would answer takes several ticks. `unplaced`: what was written there
    may be a sign and matched nothing, so that a no to all is asked about once. `denied`: what of it
    was said not to be so. `ended`: they wrote that they are done, with nothing ticked.
    """

    field: str
    ticks: tuple[str, ...] = ()
    screen: int = 0
    several: bool = False
    unplaced: bool = False
    denied: tuple[str, ...] = ()
    ended: bool = False


PLAN = "plan"
"""What waits for the result beside topics: the plan."""
CAUSES = "causes"
"""What was spoken of last where that was the numbered list of contributors, and nothing was said or tapped since."""


Frame: TypeAlias = (
    Consent
    | ConsentAgain
    | Resume
    | Ended
    | WelcomeBack
    | ResumeCheck
    | StartAgain
    | StillSo
    | AnyNew
    | NewSince
    | AsBefore
    | Medicine
    | Delete
    | Preferences
    | SetCountry
    | Doubt
    | Which
    | ChestCheck
    | ArmCheck
    | AlarmCard
    | Reached
    | CheckIn
    | Rose
    | SetHour
    | SetZone
    | PickOne
    | Activity
    | Settings
    | Away
    | Keep
    | Guided
    | Ticking
    | Changing
    | Recheck
    | Postponed
)

OF_SAFETY = (Doubt, Which, ChestCheck, ArmCheck)
"""Questions about a warning sign: nothing goes past them."""
