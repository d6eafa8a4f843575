"""What a person means by an utterance: a closed union, one kind for each thing that dialogue can do with it.

Whatever else the text tells of the ache comes along as `story`: nothing that one text says is half used.
"""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from flows.catalog.language import Tongue
from flows.screening.screen import Alarm
from flows.search.faq import Found
from flows.understanding.diary.unwanted import Unwanted
from flows.understanding.facts.story import Story
from flows.understanding.options.loads import RunsTold
from flows.understanding.times.ahead import Snoozed
from flows.values.model import Record, Value

NOTHING_TOLD = Story()
DayAnswers: TypeAlias = dict[str, str | int]
"""Field of a check-in -> a score, or the id of an option or an exercise."""


class Warned(Struct, frozen=True, kw_only=True):
    """A warning sign. `asked`: the topic that the text is a question about, where it is one; `or_else`: the topics that
    it may be about as well, where that is not sure. `day`: what it answers of the open check-in.
    `of_another`: it befell somebody else than who writes. `in_session`: what it says of the exercise that is open;
    `stops_exercise`: an exercise of the plan brought it on.
    """

    alarm: Alarm
    of_another: bool = False
    in_session: str = ""
    stops_exercise: bool = False
    asked: str = ""
    or_else: tuple[str, ...] = ()
    story: Story = NOTHING_TOLD
    day: DayAnswers = {}


class Partly(Struct, frozen=True, kw_only=True):
    """A no to a sign that is asked about, beside which a part of it is there: "no, just the calf". `parts`: which;
    none: it may be there. `is_sure`: that is said plainly. `of`: the red flag instead of which they are there.
    """

    parts: tuple[str, ...] = ()
    is_sure: bool = False
    of: str = ""
    story: Story = NOTHING_TOLD


class Suspected(Struct, frozen=True, kw_only=True):
    """A sign of the first list, told in other words where a list is open: it is asked about in full."""

    sign: str
    story: Story = NOTHING_TOLD


class Command(Struct, frozen=True, kw_only=True):
    """A command in words: stop, delete, help."""

    name: str


class Answer(Struct, frozen=True, kw_only=True):
    """An answer to the open question: a score, or ids of options. A loose one is said back before it counts.
    `choices`: several readings fit, so nothing counts yet; the question is put again with these. `is_whole`: of a list
    these and no others ("only sitting"). `also`: the question of the person that stands beside it.
    """

    question: str
    value: Value
    is_loose: bool = False
    is_whole: bool = False
    choices: tuple[Value, ...] = ()
    story: Story = NOTHING_TOLD
    also: "Asked | None" = None


class Setting(Struct, frozen=True, kw_only=True):
    """A time, place or day where one is set: what it may be, likeliest first, each with its label.
    `kind`: minute (of the day), zone or day (ordinal). No choices: it was not understood. `is_suggestion`: as it stands
    it cannot be, and these may have been meant. `start`: the day from which it is meant to be; 0: at once.
    `is_journey`: a journey is told of, and nobody has asked for quiet.
    """

    kind: str
    choices: tuple[tuple[str, str], ...] = ()
    is_suggestion: bool = False
    start: int = 0
    is_journey: bool = False

    @property
    def sure(self) -> str | None:
        """The one thing it means, or None when something has to be asked back."""
        return self.choices[0][0] if len(self.choices) == 1 and not self.is_suggestion else None


NO_HOUR, NO_ZONE = Setting(kind="minute"), Setting(kind="zone")


class Day(Struct, frozen=True, kw_only=True):
    """Answers to the day's check-in. `until`: the day until which the check-ins are to rest, where that is said too.
    `half`: the field of which it is said that there is an answer, but not which. `is_bare`: a mere number where none is
    asked for. `is_well`: it is well again, and nothing more is to be asked. `is_anew`: they are told for this day while
    no card is open, or so long after the last answer that the pain now is told anew. `corrects`: they put right what
    was told. `is_yes`: behind a yes, perhaps to a sign in doubt. `is_worse`: half told by it; `between`: by a range.
    """

    answers: DayAnswers
    between: tuple[int, ...] = ()
    half: str = ""
    is_bare: bool = False
    is_well: bool = False
    is_anew: bool = False
    corrects: bool = False
    is_yes: bool = False
    is_worse: bool = False
    until: Setting | None = None


class Change(Struct, frozen=True, kw_only=True):
    """An answer is to be changed, to `value` where that was said."""

    field: str
    value: str = ""


class Disputed(Struct, frozen=True, kw_only=True):
    """Something was noted that they never told. `named`: field -> ids of options that the text names; `fields`:
    questions that it names; `score`: a score. Nothing of it: "I never said that". `is_denial`: it only says what is not
    so, of a list that is open: "no cancer".
    """

    named: dict[str, tuple[str, ...]] = {}
    fields: tuple[str, ...] = ()
    score: int | None = None
    is_denial: bool = False


class Explained(Struct, frozen=True, kw_only=True):
    """What a sign comes from, so they say. `is_of_limb`: an arm or hand that was slept or pressed on; `refuses`: they
    will not call, whatever it comes from; `says`: something else that ends no message (alarm/under_alarm.py).
    """

    is_of_limb: bool = False
    refuses: bool = False
    says: str = ""


class InSession(Struct, frozen=True, kw_only=True):
    """A word on the exercise of a session. `option`: a button of its card, or how it feels; `notes`: of body_notes."""

    option: str
    notes: tuple[str, ...] = ()


class Pressed(Struct, frozen=True, kw_only=True):
    """The name of a button, or a word for it. `day`: what it answers of the open check-in; `also` as in `Answer`."""

    action: str
    day: DayAnswers = {}
    also: "Asked | None" = None


class Pause(Struct, frozen=True, kw_only=True):
    """The check-ins are to rest, until the day that `until` names (as a `Setting` of kind day), or an unnamed one."""

    until: Setting


class WantsCheckins(Struct, frozen=True, kw_only=True):
    """Somebody asks to be checked on, at an hour or without one."""

    hour: Setting


class Aim(Struct, frozen=True, kw_only=True):
    """Somebody tells what they want to be able to do again: an option of the prompt `checkin_activity`."""

    activity: str


class Rearranged(Struct, frozen=True, kw_only=True):
    """Check-ins that run are to come at another hour, by the clocks of another place, weekly or daily (`often`), or
    again from now on (`is_back`). `asks`: the text under which it is asked how they go on. `ends`: of a journey its
    last day, -1 where that is not told. Nothing of it: it is asked when the next one comes.
    """

    hour: Setting = NO_HOUR
    zone: Setting = NO_ZONE
    often: str = ""
    asks: str = ""
    is_back: bool = False
    ends: int = 0


class Telling(Struct, frozen=True, kw_only=True):
    """The ache is told of: answers to questions that are not open, a correction, a risk."""

    story: Story


class Asked(Struct, frozen=True, kw_only=True):
    """A question (`is_question`), or a text near one. `asks_why`: why the open question is put; `leans`: on what stood
    before; `is_emergency_imagined`: what if it happened. `told`: all that it tells. `angles`: topic -> what of it is
    asked; `besides`: what else of the first; `choice`: two things to choose from. `day`, `ahead`: what of the check-in
    it answers, and the words for its day. `complains`: their back hurts; `is_elsewhere`, `exercises`: what it names.
    """

    found: Found
    is_question: bool
    asks_why: bool = False
    leans: bool = False
    is_emergency_imagined: bool = False
    story: Story = NOTHING_TOLD
    told: Record = {}
    angles: Mapping[str, str] = {}
    besides: str = ""
    choice: tuple[str, ...] = ()
    day: DayAnswers = {}
    ahead: str = "day_today"
    complains: bool = False
    is_elsewhere: bool = False
    exercises: tuple[str, ...] = ()


class SmallTalk(Struct, frozen=True, kw_only=True):
    """Hello, thanks."""

    id: str


class Foreign(Struct, frozen=True, kw_only=True):
    """Another language. `action`: the button that gives what was wished for in it, where that is known."""

    tongue: Tongue
    action: str = ""


class Skip(Struct, frozen=True, kw_only=True):
    """The open question is to be left out."""


class Worse(Struct, frozen=True, kw_only=True):
    """After a result it is no better: `score`, how strong, where only that was told; `also`, what is asked with it."""

    score: int | None = None
    also: Asked | None = None


class Elsewhere(Struct, frozen=True, kw_only=True):
    """Another place hurts: `day`, what is told of the card; `how`, "gone" or "better"; `is_asked`, what to do there."""

    day: DayAnswers = {}
    how: str = ""
    is_asked: bool = False


class TooLong(Struct, frozen=True, kw_only=True):
    """More than anybody reads: it is screened, and asked for in fewer words."""


class Lost(Struct, frozen=True, kw_only=True):
    """Not understood. `is_first`: it was said before anything was asked."""

    is_first: bool = False


Meant: TypeAlias = (
    Warned
    | Suspected
    | Partly
    | Command
    | Answer
    | Setting
    | Day
    | Change
    | Disputed
    | Explained
    | InSession
    | Pressed
    | Pause
    | WantsCheckins
    | Rearranged
    | Snoozed
    | Unwanted
    | Telling
    | RunsTold
    | Asked
    | SmallTalk
    | Foreign
    | Skip
    | Worse
    | Elsewhere
    | TooLong
    | Aim
    | Lost
)
