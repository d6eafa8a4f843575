"""What is still to be asked. Computed from the record each time, never stored.

The open field is the first one shown that has neither a value nor a pass. Taking a value away (back, editing, answers
gone stale) therefore reopens its question without further ado.
"""

from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from flows.assessment import last_look, needless
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, Phase
from flows.catalog.question import CHECK_UP, COUNTED, is_called_for, is_shown
from flows.values.frames import Changing, Ticking
from flows.values.model import Record, Session, State, Value
from flows.values.record import HAS_RESULT, lists_of, ticks_of

Phases: TypeAlias = frozenset[Phase]
"""The hash of a set is computed once, that of a row of enums each time; and each turn looks several times."""
_Items: TypeAlias = tuple[tuple[str, Value], ...]

ASKING = (State.PROFILE, State.RED_FLAGS, State.QUESTIONS)
PROFILE, RED_FLAGS, QUESTIONS = (frozenset((phase,)) for phase in CHECK_UP)
ALL, COMPLAINT, PLAN = frozenset(CHECK_UP), RED_FLAGS | QUESTIONS, frozenset((Phase.PLANNING,))
NOTHING: frozenset[str] = frozenset()
SIGN_LISTS = ("rf_now", "rf_history")
"""The lists of warning signs."""


def has_ended(session: Session) -> bool:
    """Have the questions been answered to their end: is there a result, and no alarm?"""
    return session.state in HAS_RESULT


def open_field(session: Session, catalog: Catalog) -> Field | None:
    """The first field of the current phases that is shown and neither answered nor passed."""
    if session.state in ASKING:
        phases = ALL
    elif session.state is State.PLANNING:
        phases = PLAN
    else:
        return None
    return next(iter(_open_fields(session, catalog, phases)), None)


def ticking(session: Session, field: Field) -> Ticking:
    """What is answered of a list so far; of any other field nothing is."""
    half = session.find(Ticking)
    return half if half is not None and half.field in (field.id, "") else Ticking(field=field.id)


def has_open(session: Session, catalog: Catalog, phases: Phases) -> bool:
    """Is a field of these phases still to be asked?"""
    return bool(_open_fields(session, catalog, phases))


def phase_of(field: Field, session: Session, catalog: Catalog) -> Phase:
    """When it is asked. What belongs to the plan comes before the result where it can still make that more urgent, and
    where somebody has told of it and it waits to be ticked; of a list that is for the plan alone where that tick does.
    """
    return _phase_of(field, _standing(session), catalog)


def told_so_far(session: Session) -> Record:
    """The record, and what was told of a list that is still to come."""
    return {**lists_of(session.kept), **session.record}


def noted(session: Session) -> Record:
    """All that was told, with what waits for its question and what is ticked on the list that is open."""
    half = session.find(Ticking)
    ticked: Record = {half.field: half.ticks} if half is not None and half.ticks else {}
    return {**session.ahead, **told_so_far(session), **ticked}


def answered(session: Session) -> Record:
    """The record, and what was ticked on the screens of a list that are answered: that counts before the list ends."""
    half = session.find(Ticking)
    if half is None or not half.screen or not half.ticks or half.field in session.record:
        return session.record
    return {**session.record, half.field: half.ticks} if half.field else session.record


def is_to_come(session: Session, id: str, catalog: Catalog) -> bool:
    """Is this field of the check-up still to be asked, after the answers so far?"""
    return any(field.id == id for field in _open_fields(session, catalog, ALL))


def is_asked(field: Field, record: Record, catalog: Catalog) -> bool:
    """Do the others call for it, and can its answer still matter? What was answered all the same stays told."""
    if not is_called_for(field, record):
        return False
    if field.id in record:
        return True
    if field.asked:
        return field.asked == "if_thin" and last_look.is_due(record, catalog)
    return not needless.is_needless(field, record, catalog)


def progress(session: Session, catalog: Catalog) -> tuple[int, int]:
    """Which step the open field is, and of how many; each screen counts. Neither the profile counts nor what only some
    answers call for: so no answer makes it more.
    """
    current = open_field(session, catalog)
    done, total = _steps(_standing(session), current.id if current is not None else "", catalog)
    here = 0 if current is None or is_extra(current) else 1 + _screen(session, current)
    return min(max(1, done + here), total), total


def left(session: Session, catalog: Catalog) -> int:
    """How many screens are still to come as things stand, the open one with them."""
    current, every = open_field(session, catalog), _open_fields(session, catalog, COMPLAINT)
    seen = _screen(session, current) if current is not None else 0
    return sum(map(_screens, every)) - seen


def _screen(session: Session, field: Field) -> int:
    """Which of its screens the open field is at, from 0."""
    return ticking(session, field).screen if field.screens else 0


def is_extra(field: Field) -> bool:
    """Is it asked only of some: because of an answer, or of something that was told?"""
    return field.show_if is not None or bool(field.asked) or field.phase not in COUNTED


def last_answered(session: Session, catalog: Catalog, *, before: str) -> str | None:
    """The id of the last field answered or passed, in asking order and before the field `before`; None if none is."""
    found = None
    for field in catalog.fields.values():
        if field.id == before:
            break
        if (
            field.phase in CHECK_UP
            and field.asked != "beside"
            and (field.id in session.record or field.id in session.passed)
            and is_called_for(field, session.record)
        ):
            found = field.id
    return found


def _open_fields(session: Session, catalog: Catalog, phases: Phases) -> tuple[Field, ...]:
    return _open(_standing(session), session.passed, phases, catalog)


@lru_cache(maxsize=1024)
def _open(standing: "_Standing", passed: tuple[str, ...], phases: Phases, catalog: Catalog) -> tuple[Field, ...]:
    """The fields of these phases that are neither told nor passed, in asking order."""
    done, wanted = {*passed, *(id for id, _ in standing.told)}, tuple(phases)
    return tuple(
        field
        for field, phase in _phased(standing, catalog)
        if field.id not in done and (field.phase in wanted or phase in wanted)
    )


@lru_cache(maxsize=1024)
def _steps(standing: "_Standing", current: str, catalog: Catalog) -> tuple[int, int]:
    """How many screens come before the field `current`, and how many there are, the profile not counted."""
    done = total = 0
    before = not current or catalog.fields[current].phase is not Phase.PROFILE  # the profile comes first
    for field, phase in _phased(standing, catalog):
        before = before and field.id != current
        if phase not in COUNTED or is_extra(field):
            continue
        total += _screens(field)
        done += _screens(field) if before else 0
    return done, total


class _Standing(Struct, frozen=True):
    """All of a session that the order of questions hangs on: record and what is kept for later as items, whether the
    plan is asked for or the questions go on, which list is half ticked, and which answers that count by themselves, or
    were told though nothing asks for them (`beside`), are open to be changed.
    """

    told: _Items
    kept: _Items
    is_planning: bool
    is_asking: bool
    half: str
    reopened: frozenset[str]
    beside: frozenset[str]


def _standing(session: Session) -> _Standing:
    told, kept = tuple(session.record.items()), tuple(session.kept.items())
    is_planning, is_asking = session.state is State.PLANNING, session.state in ASKING
    if not session.stack:
        return _Standing(told, kept, is_planning, is_asking, "", NOTHING, NOTHING)
    return _Standing(told, kept, is_planning, is_asking, _half(session), _reopened(session), _told_beside(session))


def _half(session: Session) -> str:
    """The list that is half ticked; empty without one."""
    half = session.find(Ticking)
    return half.field if half is not None else ""


def _reopened(session: Session) -> frozenset[str]:
    """The fields that were opened again to be changed."""
    changing = session.find(Changing)
    return frozenset(changing.before) - frozenset(session.record) if changing is not None else NOTHING


def _told_beside(session: Session) -> frozenset[str]:
    """Of those the ones that were told though nothing asks for them."""
    return _reopened(session) & frozenset(session.ahead)


@lru_cache(maxsize=1024)  # one turn looks several times, and many people tell the same
def _phased(standing: _Standing, catalog: Catalog) -> tuple[tuple[Field, Phase], ...]:
    """All fields that are asked as things stand, in asking order, and when each is."""
    record = dict(standing.told)
    again = standing.reopened
    asked = (
        field
        for field in catalog.fields.values()
        if is_asked(field, record, catalog) or (field.by_itself and field.id in again) or field.id in standing.beside
    )
    return tuple((field, _phase_of(field, standing, catalog)) for field in asked)


def _phase_of(field: Field, standing: _Standing, catalog: Catalog) -> Phase:
    if standing.is_planning and (field.asked or field.phase is Phase.PLANNING):
        return Phase.PLANNING  # what is told for the plan may be thin as well
    record = dict(standing.told)
    told = tuple(one for one in ticks_of(dict(standing.kept).get(field.id)) if one not in field.exclusive)
    is_half = standing.half == field.id
    if field.id in record or not (field.sooner or told or is_half):
        return field.phase
    if field.sooner:
        is_sooner = bool(told) or is_half or needless.can_raise(field, record, catalog)
    else:
        is_half = is_half and standing.is_asking
        is_sooner = field.phase is Phase.PLANNING and (is_half or needless.ticks_raise(field, told, record, catalog))
    return Phase.QUESTIONS if is_sooner else field.phase


def _screens(field: Field) -> int:
    return max(1, len(field.screens))


def called_for(told: Record, ahead: Record, catalog: Catalog) -> Record:
    """The record without answers to questions that its other answers no longer call for, and with those told ahead
    for questions that they call for now, or that count by themselves.
    """
    kept: Record = dict(told)
    for field in catalog.fields.values():
        if field.id not in kept and field.id not in ahead:
            continue
        if field.by_itself and field.id in ahead:
            kept.setdefault(field.id, ahead[field.id])
        if not is_shown(field, kept):
            kept.pop(field.id, None)
        elif field.id in ahead:
            kept.setdefault(field.id, ahead[field.id])
    return kept


def still_ahead(ahead: Record, told: Record) -> Record:
    """What was told ahead without what is noted by now: it does not come back once its answer is changed."""
    return {id: value for id, value in ahead.items() if id not in told}
