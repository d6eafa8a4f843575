"""What a result is made of, as content files hold it: warning signs, decision lines, causes and exercises.

Each entry says where it comes from (`source`) and when somebody last read it (`reviewed`, an ISO date). `claims` lists
the statements of the source article (S1 to S22) that the entry makes.
"""

from enum import Enum
from typing import Annotated

from msgspec import Meta, Struct

from flows.catalog.entries import ButtonLabel, Claim, Id, Reviewed, Text
from flows.values.model import Disposition

# ---- medicine/red_flags.yaml and medicine/lines.yaml -----------------------------------------------------------------


class Aid(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What to do until help is there: for oneself, and for another."""

    oneself: Text
    another: Text


class RedFlag(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A warning sign by what may lie behind it.

    `asked`: the question whether it is there, where words left that in doubt; one without is never heard in words.
    `reason`: one plain clause, "can be a sign of ..." without a diagnosis; `reason_at_risk`: the clause where only a
    risk was told, and nothing moves the pain. `first_aid`: the one line after the number; of several flags the one with
    the lowest `first_aid_rank` speaks; `first_aid_other`: the same for whoever helps them, `first_aid_of`: by
    the part of it that was told (signs/parts.yaml), the first that was. For the same-day message
    `where`: where to go, `until_seen`: what to do until then, `worse`: what turns it into an emergency. `meanwhile`:
    what to do where a visit can wait some days. `gentle`: until somebody has had a look, contributors may be named and
    gentle movement may go on; without it both wait (facts A.8, C). `bars_running`: no run at all until then.
    `may_pass`: what was there and has gone is no sign any more, for now.
    `may_be_cold`: whoever has looked may call it a cold, which clears it as "muscular" clears others.
    `clinical`: how notes name it, for the page for a doctor.
    `denied`: what is said at a no to its question, where a milder form that the question leaves out is to be seen, too.
    """

    id: Id
    label: Text
    clinical: Text
    asked: str = ""
    denied: str = ""
    reason: Text
    reason_at_risk: str = ""
    first_aid: Text
    first_aid_other: Text
    first_aid_of: dict[str, Aid] = {}
    first_aid_rank: int
    where: Text
    until_seen: Text
    meanwhile: str = ""
    worse: Text
    gentle: bool = False
    bars_running: bool = False
    may_pass: bool = False
    may_be_cold: bool = False
    source: str
    reviewed: Reviewed


class Line(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A line of the decision table (E1 to S): the reason a person reads when it decides."""

    id: Annotated[str, Meta(pattern=r"^(?:[EUC][1-9][0-9]?|X|S)$")]
    reason: Text
    source: str
    reviewed: Reviewed


class DispositionText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a disposition is spoken: the head line of a result, its time frame, and what to do first.

    `soon`: the shorter time of one that has two. Both then stand as within a sentence (flows/wording/timing.py).
    """

    id: Disposition
    head: Text
    time: Text
    soon: str = ""
    action: Text
    source: str
    reviewed: Reviewed


# ---- medicine/causes.yaml and medicine/exercises.yaml ----------------------------------------------------------------


class Evidence(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An answer that speaks for or against a cause. `value` is an option id, a bool, or a least pain score."""

    field: Id
    value: str | int | bool
    points: float
    because: str = ""
    """How the answer is told back: "because you told me ...". Needed where points are positive."""


class Cause(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A likely contributor: how answers move it, how it is explained, how long it mostly takes, what helps.

    `order` breaks ties. `clinical`: how notes name it, for the page for a doctor.
    """

    id: Id
    label: Text
    clinical: Text
    order: int
    min_disposition: Disposition = Disposition.SELF_CARE
    heals: Text
    explain: Text
    evidence_note: str = ""
    helps: tuple[Text, ...]
    exercises: tuple[Id, ...] = ()
    evidence: tuple[Evidence, ...]
    claims: tuple[Claim, ...] = ()
    source: str
    reviewed: Reviewed


class ExerciseKind(Enum):
    """What an exercise is, in the order in which a plan lists them: mobility first, strength last."""

    MOBILITY = "mobility"
    BREATHING = "breathing"
    SELF_MASSAGE = "self_massage"
    STRETCH = "stretch"
    CONTROL = "control"
    POSTURE = "posture"
    RUNNING_DRILL = "running_drill"
    STRENGTH = "strength"


class PlanPhase(Enum):
    """When a plan may bring an exercise in: from the first day, from day 3, from the second week.

    `KEEP` is the time after, when it is better: nothing new comes in, and strength and mobility go on.
    """

    SETTLE = "settle"
    LOOSEN = "loosen"
    BUILD = "build"
    KEEP = "keep"


class Bar(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An answer that rules an exercise out."""

    field: Id
    option: Id


class ExercisePicture(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How an exercise looks: names of two files in flows/content/pictures/, drawn by `make pictures`.

    `still`: WebP, the end positions. `loop`: H.264 in MP4 without sound, 3 to 6 seconds, which ends where it begins.
    `alt`: what can be seen, for whoever cannot see it. `credit`: whose work the body is drawn from.
    """

    still: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{1,39}\.webp$")]
    loop: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{1,39}\.mp4$")]
    alt: Annotated[str, Meta(min_length=20, max_length=300)]
    credit: Text


class Variant(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How an exercise is done by whom an answer keeps from its usual way. It stands alone, in place of that way.

    `when`: the answers, any of them. `is_as_shown`: the picture fits it too.
    """

    when: Annotated[tuple[Bar, ...], Meta(min_length=1)]
    name: ButtonLabel
    steps: tuple[Text, ...]
    not_when: Text
    harder: str = ""
    easier: str = ""
    is_as_shown: bool = False


class Position(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A position that an answer rules out wherever a text offers it. `named`: its words in texts, as of an exercise."""

    id: Id
    named: Annotated[tuple[str, ...], Meta(min_length=1)]
    barred_by: Annotated[tuple[Bar, ...], Meta(min_length=1)]


class Exercise(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise: how to do it, whom it serves (ids of causes), and what rules it out.

    `barred_by` removes it from every plan and every text. Whom an answer keeps from its usual way alone has a way of
    their own in `variants`, the first that fits; what a day limits stands in `not_when` and `easier`.
    `named`: the words by which texts name it, in small letters, the one for a sentence first. `picture`: how it looks;
    the words are complete without it.
    """

    id: Id
    name: ButtonLabel
    named: Annotated[tuple[str, ...], Meta(min_length=1)]
    kind: ExerciseKind
    phase: PlanPhase
    steps: tuple[Text, ...]
    dose: Text
    target: Text
    not_when: Text
    harder: str = ""
    easier: str = ""
    picture: ExercisePicture | None = None
    barred_by: tuple[Bar, ...] = ()
    variants: tuple[Variant, ...] = ()
    serves: tuple[Id, ...] = ()
    claims: tuple[Claim, ...] = ()
    source: str
    reviewed: Reviewed
