"""The tables of phases: from where to where and under which guard, and what may lie on top of each.

The only importer of `transitions`. Of several rows for one trigger the first whose guard holds wins, so urgent ones
stand first. Nothing else decides where a conversation is; what is *said* on the way belongs to `wording`, what is
*asked* to `agenda`, what is open on top to `stack`. The picture in the docs is drawn from these tables.
"""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from msgspec.structs import replace
from transitions import Machine, MachineError

from flows.assessment.agenda import ASKING, PLAN, PROFILE, QUESTIONS, RED_FLAGS, has_open
from flows.catalog.catalog import Catalog
from flows.values import frames
from flows.values.frames import Frame
from flows.values.model import Disposition, Session, State

Guard = Callable[[Session, Catalog], bool]


class IllegalMove(Exception):
    """No row of the tables allows this trigger, or this frame, in this phase."""


def has_not_agreed(session: Session, catalog: Catalog) -> bool:
    """Nobody has answered the question of consent yet."""
    return session.consent is None


def has_declined(session: Session, catalog: Catalog) -> bool:
    """The answer to the question of consent was no."""
    return session.consent is False


def has_open_profile(session: Session, catalog: Catalog) -> bool:
    """The age, or who is with a minor, is still to be asked."""
    return has_open(session, catalog, PROFILE)


def has_open_red_flags(session: Session, catalog: Catalog) -> bool:
    """A warning sign screen is still to be asked."""
    return has_open(session, catalog, RED_FLAGS)


def has_open_questions(session: Session, catalog: Catalog) -> bool:
    """A question about the ache is still to be asked."""
    return has_open(session, catalog, QUESTIONS)


def has_open_body_notes(session: Session, catalog: Catalog) -> bool:
    """What to work around in a plan is still to be asked."""
    return has_open(session, catalog, PLAN)


def is_emergency_standing(session: Session, catalog: Catalog) -> bool:
    """An emergency was raised that no clinician has cleared, and that no new screen is being asked for."""
    standing = [one for one in session.alarms if not session.restarted or one.n > session.restarted]
    return any(one.level is Disposition.EMERGENCY for one in standing)


ONWARDS: list[tuple[State, Guard | None]] = [
    (State.PROFILE, has_open_profile),
    (State.RED_FLAGS, has_open_red_flags),
    (State.QUESTIONS, has_open_questions),
    (State.ASSESSED, None),
]
"""To whatever is still open, warning signs before the ache, and else to the result."""


def _onwards(trigger: str, source: State | list[State]) -> list[dict[str, Any]]:
    return [dict(trigger=trigger, source=source, dest=dest, conditions=guard) for dest, guard in ONWARDS]


TRANSITIONS: list[dict[str, Any]] = [
    dict(trigger="alarmed", source="*", dest=State.REFERRED),
    dict(trigger="refused", source=[State.NEW, State.DECLINED], dest=State.DECLINED),
    *_onwards("agreed", [State.NEW, State.DECLINED]),
    *_onwards("answered", [*ASKING, State.ASSESSED]),
    dict(trigger="answered", source=State.PLANNING, dest=State.PLANNING, conditions=has_open_body_notes),
    dict(trigger="answered", source=State.PLANNING, dest=State.ASSESSED),
    dict(
        trigger="planned", source=[State.ASSESSED, State.PLANNING], dest=State.PLANNING, conditions=has_open_body_notes
    ),
    dict(trigger="planned", source=[State.ASSESSED, State.PLANNING], dest=State.ASSESSED),
    dict(trigger="calmed", source=State.REFERRED, dest=State.DECLINED, conditions=has_declined),
    dict(trigger="calmed", source=State.REFERRED, dest=State.NEW, conditions=has_not_agreed),
    dict(trigger="calmed", source=State.REFERRED, dest=State.ASSESSED, conditions=is_emergency_standing),
    *_onwards("calmed", State.REFERRED),
    *_onwards("reopened", [*ASKING, State.PLANNING, State.ASSESSED]),
    dict(trigger="put_back", source=[*ASKING], dest=State.ASSESSED),
]
MACHINE = Machine(model=None, states=State, transitions=TRANSITIONS, initial=State.NEW, auto_transitions=False)

ANYWHERE: tuple[type[Frame], ...] = (frames.Doubt, frames.Delete, frames.Postponed)
ONCE_AGREED: tuple[type[Frame], ...] = (
    *(frames.Medicine, frames.Reached, frames.Away, frames.PickOne),
    *(frames.Preferences, frames.SetCountry, frames.StartAgain, frames.ConsentAgain),
)
WHILE_ASKING: tuple[type[Frame], ...] = (
    *(frames.Ticking, frames.Changing, frames.Recheck, frames.Resume, frames.Ended, frames.ResumeCheck),
    *(frames.AsBefore, frames.NewSince, frames.Which, frames.ChestCheck, frames.ArmCheck),
)
WITH_A_RESULT: tuple[type[Frame], ...] = (
    *(frames.WelcomeBack, frames.CheckIn, frames.Rose, frames.Keep, frames.Settings),
    *(frames.SetHour, frames.SetZone, frames.Activity, frames.StillSo, frames.AnyNew),
)
MAY_STAND: dict[State, tuple[type[Frame], ...]] = {
    State.NEW: (frames.Consent, *ANYWHERE),
    State.DECLINED: (frames.Consent, frames.Medicine, *ANYWHERE),
    **dict.fromkeys(ASKING, (*ANYWHERE, *ONCE_AGREED, *WHILE_ASKING)),
    State.ASSESSED: (*ANYWHERE, *ONCE_AGREED, *WITH_A_RESULT, frames.Guided),
    State.PLANNING: (*ANYWHERE, *ONCE_AGREED, *WITH_A_RESULT, frames.Ticking, frames.Changing, frames.Which),
    State.REFERRED: (frames.AlarmCard, frames.Delete),
}
"""What may be opened in a phase. Under an alarm all else waits as it is, and under a change of answers too."""


class _Cursor:
    """The one moving part: it lives for one call and carries the state in and out of the machine."""

    def __init__(self, state: State) -> None:
        self.state = state


def move(session: Session, trigger: str, catalog: Catalog) -> Session:
    """The session in the state that `trigger` leads to. Raises `IllegalMove`, changing nothing, if no row allows it."""
    cursor = _Cursor(session.state)
    try:
        moved = MACHINE.events[trigger].trigger(cursor, session, catalog)
    except (MachineError, KeyError) as error:
        raise IllegalMove(f"{trigger} in {session.state.value}") from error
    if not moved:
        raise IllegalMove(f"{trigger} in {session.state.value}")
    return replace(session, state=cursor.state, stack=_still_standing(session.stack, cursor.state))


def _still_standing(stack: tuple[Frame, ...], state: State) -> tuple[Frame, ...]:
    """What is left of the stack in a phase: what has no place there goes, but for what waits."""
    if state is State.REFERRED or not stack:
        return stack
    marks = tuple(kind for kind in (frames.Changing, frames.Recheck) if may_stand(kind, state))
    waits = max((place + 1 for place, one in enumerate(stack) if isinstance(one, marks)), default=0)
    return (*stack[:waits], *(one for one in stack[waits:] if may_stand(type(one), state)))


def may_stand(kind: type[Frame], state: State) -> bool:
    """May a frame of this kind be opened in this phase?"""
    return kind in MAY_STAND[state]


def diagram() -> str:
    """The tables as a Mermaid state diagram: an arrow for each pair of phases, with triggers and guards on it.

    Rows that lead onwards from different phases meet in one choice. A note says what may be opened in a phase.
    """
    arrows: dict[tuple[str, str], list[str]] = {}
    for (trigger, source), rows in groupby(TRANSITIONS, key=lambda row: (row["trigger"], row["source"])):
        ways = _ways(trigger, [(row["dest"], row.get("conditions")) for row in rows])
        for name in _sources(source):
            for dest, label in ways:
                arrows.setdefault((name, dest), []).append(label)
    for state, guard in ONWARDS:
        arrows["onwards", state.value] = [f"[{guard.__name__}]" if guard else "[else]"]
    lines = [f"    {source} --> {dest} : {', '.join(labels)}" for (source, dest), labels in arrows.items()]
    notes = [f"    note right of {state.value} : {_names(kinds)}" for state, kinds in MAY_STAND.items()]
    return "\n".join(["stateDiagram-v2", "    state onwards <<choice>>", "    [*] --> new", *lines, *notes]) + "\n"


def _names(kinds: tuple[type[Frame], ...]) -> str:
    """The stored tags of some kinds of frame, in a line."""
    return ", ".join(str(kind.__struct_config__.tag) for kind in kinds)


def _ways(trigger: str, rows: list[tuple[State, Guard | None]]) -> list[tuple[str, str]]:
    """Where the rows of one trigger lead, and what stands on each arrow; the rows onwards are one arrow."""
    leads_on = rows[-len(ONWARDS) :] == ONWARDS
    own = rows[: -len(ONWARDS)] if leads_on else rows
    ways = [(state.value, f"{trigger} [{guard.__name__}]" if guard else trigger) for state, guard in own]
    return [*ways, *([("onwards", trigger)] if leads_on else [])]


def _sources(source: State | list[State] | str) -> list[str]:
    if isinstance(source, State):
        return [source.value]
    return ["any_phase"] if source == "*" else [State(item).value for item in source]
