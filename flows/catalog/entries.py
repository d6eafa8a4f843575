"""What is asked and said, as content files hold it: fields, small questions, buttons, commands, check-ins.

Decoding is strict: an unknown key, a wrong type or a missing value is a fault that names its place. What a result is
made of stands in `medicine`, the world in `places`, the words that texts are read with in `language`.
"""

from enum import Enum
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct
from msgspec import field as named

Id: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{1,39}$")]
ButtonLabel: TypeAlias = Annotated[str, Meta(min_length=1, max_length=33)]
Text: TypeAlias = Annotated[str, Meta(min_length=1, max_length=3500)]
Claim: TypeAlias = Annotated[str, Meta(pattern=r"^S([1-9]|1[0-9]|2[0-2])$")]
Reviewed: TypeAlias = Annotated[str, Meta(pattern=r"^20\d\d-\d\d-\d\d$")]


# ---- medicine/fields.yaml and en/prompts.yaml ------------------------------------------------------------------------


class FieldType(Enum):
    """What a field holds."""

    SINGLE = "single"
    MULTI = "multi"
    INT_0_10 = "int_0_10"
    BOOL = "bool"


class Phase(Enum):
    """When a field is asked; `medicine` fields are read in a record; a chat asks them in one small question."""

    PROFILE = "profile"
    RED_FLAGS = "red_flags"
    QUESTIONS = "questions"
    PLANNING = "planning"
    MEDICINE = "medicine"


class Clause(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A condition on one earlier answer; exactly one of the four tests is given. `lte`: the most, beside `gte`."""

    field: Id
    in_: tuple[str, ...] | None = named(default=None, name="in")
    has_any: tuple[str, ...] | None = None
    is_: bool | None = named(default=None, name="is")
    gte: int | None = None
    lte: int | None = None


class Worded(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words of an option for whom one of `when` holds."""

    when: tuple[Clause, ...]
    button: ButtonLabel
    label: Text


class Part(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of several things that an option names, as it is said back to whoever told of it alone."""

    id: Id
    said: Text


class FieldOption(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One answer: `button` on the keyboard, `label` the full sentence, `words` other ways to write it.

    `min_hours`, `min_years`: from where on a scale of time it counts, so that "two days" and "34" are read.
    `followed_up`: the red flags that the questions after this answer are about. `grave`: it tells of danger, or cannot
    be undone. `not_for`: where one of these holds it is not shown, as what cannot be; `worded`: other words for it.
    `parts`: the things that it names together.
    """

    id: Id
    button: ButtonLabel
    label: Text
    flags: tuple[Id, ...] = ()
    followed_up: tuple[Id, ...] = ()
    words: tuple[str, ...] = ()
    min_hours: int | None = None
    min_years: int | None = None
    grave: bool = False
    not_for: tuple[Clause, ...] = ()
    worded: Worded | None = None
    parts: tuple[Part, ...] = ()

    @property
    def starts_at(self) -> int | None:
        """From how many hours, or years, on it counts; None off a scale."""
        return self.min_years if self.min_hours is None else self.min_hours


class ShowIf(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Shown when all of `all` and, if there are any, one of `any` hold; or when all of one of the `or_all` hold."""

    all: tuple[Clause, ...] = ()
    any: tuple[Clause, ...] = ()
    or_all: tuple[tuple[Clause, ...], ...] = ()

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every condition, wherever it stands."""
        return (*self.all, *self.any, *(clause for group in self.or_all for clause in group))


class Screen(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of a long list, small enough for a phone. `means`: what its words mean, which no button has room for."""

    id: Id
    question: Text
    means: Text
    options: tuple[Id, ...]


class NoBox(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What people name on a list and no box of it is for: "a coil". `words`: patterns; `say`: what is said to it."""

    words: tuple[str, ...]
    say: Text


class Field(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing Thora asks. Multi lists hold `none`, exclusive, where they have one; `exclusive` names further ones.

    `short` names it on a card of all answers, `why` says why it is asked, `means` what its words mean.
    `safety`: never skipped. `first_tap` "emergency": one tick ends the questions. `one_tap`: a tap answers at once.
    `not_sure`: a bool with a third button, stored as true. `can_pass`: a button "Not sure" leaves it untold.
    `ages`: asked again when hours have gone by since. `asked`: only where the other answers are thin
    (flows/assessment/last_look.py), or never by itself but noted beside another answer. `only_ranks`: it moves
    contributors and no urgency, so it is left out when it can't move the first three. `sooner`: of what is asked for
    the plan, this comes before the result where an answer can still make it more urgent. `keeps`: from one ache to the
    next the answer stays as it is, or its ticks are set and asked about again, or it is asked about together with
    others ("the same as last time?"). `by_itself`: its answer says the same whatever the others are, so what is told of
    it counts though its question is not called for. `no_box`: what somebody may name that ticks nothing on its list.
    `own`: noted for what is shown alone, and no part of the record that commands read and write. `about`: the red flags
    that a yes stands for.
    """

    id: Id
    type: FieldType
    phase: Phase
    short: ButtonLabel
    question: Text
    why: Text
    means: Text
    options: tuple[FieldOption, ...] = ()
    safety: bool = False
    show_if: ShowIf | None = None
    screens: tuple[Screen, ...] = ()
    on_every_screen: tuple[Id, ...] = ()
    exclusive: tuple[Id, ...] = ("none",)
    one_tap: bool = False
    not_sure: bool = False
    can_pass: bool = False
    ages: bool = False
    asked: Literal["", "if_thin", "beside"] = ""
    only_ranks: bool = False
    sooner: bool = False
    keeps: Literal["", "answer", "ticks", "confirm"] = ""
    first_tap: str = ""
    by_itself: bool = False
    no_box: tuple[NoBox, ...] = ()
    own: bool = False
    about: tuple[Id, ...] = ()


class Prompt(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A small question of the conversation itself: consent, go on or start again, delete.

    Its question is empty where the message that opens it says it all. `again`: how it is put when it stands already.
    `version`: of what somebody agrees to; who agreed to a lower one is asked again.
    """

    id: Id
    question: str
    again: str = ""
    version: Annotated[int, Meta(ge=1)] = 1
    options: tuple[FieldOption, ...]


class Action(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A button that is no answer to a question: show the plan, say why, start again. `words`: texts that mean it.

    `grave`: what it leads to cannot be undone.
    """

    id: Id
    button: ButtonLabel
    words: tuple[str, ...] = ()
    grave: bool = False


class Command(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A command of the menu, the line that explains it, and the texts that mean it (whole messages).

    `group`: under what it stands in the help (`help_groups` of the messages). `needs`: it is of use once somebody has
    agreed, or once there is a result. `links`: what opens it as the word of a link into the chat, in small letters.
    """

    id: Annotated[str, Meta(pattern=r"^[a-z]{1,32}$")]
    help: Annotated[str, Meta(min_length=3, max_length=60)]
    group: Literal["talk", "back", "setup", "keep"]
    needs: Literal["", "consent", "result"] = ""
    words: tuple[str, ...] = ()
    links: tuple[Annotated[str, Meta(pattern=r"^[a-z0-9_-]{1,64}$")], ...] = ()


# ---- medicine/checkin_fields.yaml and en/followup.yaml ---------------------------------------------------------------


class Ask(Enum):
    """When a check-in asks a field; what each means is decided in flows/followup/checkin.py."""

    ON_EVERY_MESSAGE = "on_every_message"
    ALWAYS = "always"
    CONDITIONAL = "conditional"
    DAY_AFTER_RUN = "day_after_run"
    PLAN_DAYS = "plan_days"
    WEEKLY = "weekly"
    AFTER_HURT = "after_hurt"
    AFTER_A_VISIT = "after_a_visit"
    AFTER_CLINICIAN = "after_clinician"
    AFTER_TWO_WEEKS = "after_two_weeks"
    NEVER = "never"
    """It is only noted where somebody tells it."""


class CheckinField(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing a check-in asks. `button`: it is a button on every check-in, and not a question of its own."""

    id: Id
    short: ButtonLabel
    type: FieldType
    ask: Ask
    question: Text
    why: Text
    options: tuple[FieldOption, ...] = ()
    button: str = ""


class FollowupText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something a check-in says. What gives advice names its `source` and when it was `reviewed`."""

    id: Id
    text: Text
    source: str = ""
    reviewed: Reviewed | None = None
