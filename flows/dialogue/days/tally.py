"""What the operator's counters go up by after a turn: which phase was reached, which question was left behind, which
sign was heard, what became of a question. Names and nothing else: no words, no answers, nobody's chat.

Each name is `kind.what`. Whoever shows them sums over many people and leaves out small numbers; this room only says
what happened in one turn, once.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import urgency
from flows.catalog.catalog import Catalog
from flows.understanding.meant import Asked, Lost, Meant
from flows.values.model import Alarm, Session, State
from flows.values.replies import Turn

TAKEN_BACK = "alarm.taken_back"
"""Somebody said to an alarm that this is not what they meant."""


def tallied(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with all that its session shows to have happened."""
    after = turn.session
    if turn.forget:
        return replace(turn, counts=(*turn.counts, "chat.deleted"))
    shown = (*_phase(before, after, catalog), *_question(before, after, catalog), *_alarms(before, after))
    answered = ("checkin.answered",) if after.told_at != before.told_at else ()
    counts = (*turn.counts, *shown, *answered)
    return replace(turn, counts=counts) if counts else turn


def of_meaning(turn: Turn, meant: Meant) -> Turn:
    """The turn with what became of a free text: answered, offered, unknown, or not understood at all."""
    match meant:
        case Asked(found=found):
            name = found.verdict.value
        case Lost():
            name = "lost"
        case _:
            return turn
    return replace(turn, counts=(*turn.counts, f"retrieval.{name}"))


def taken_back(turn: Turn) -> Turn:
    """The turn in which an alarm was taken back."""
    return replace(turn, counts=(*turn.counts, TAKEN_BACK))


def _phase(before: Session, after: Session, catalog: Catalog) -> tuple[str, ...]:
    """The phase that was reached; with a result, how urgent it is."""
    if after.state is before.state:
        return ()
    reached = f"phase.{after.state.value}"
    is_result = after.state is State.ASSESSED and before.state in agenda.ASKING
    return (reached, f"result.{urgency(after, catalog).value}") if is_result else (reached,)


def _question(before: Session, after: Session, catalog: Catalog) -> tuple[str, ...]:
    """The question of the check-up that was answered or passed, and the one that came to be open instead of it."""
    if before.record is after.record and before.passed is after.passed and before.state is after.state:
        return ()
    left, reached = agenda.open_field(before, catalog), agenda.open_field(after, catalog)
    if left == reached:
        return ()
    is_done = left is not None and (left.id in after.record or left.id in after.passed)
    answered = (f"answered.{left.id}",) if left is not None and is_done else ()
    return (*answered, f"reached.{reached.id}") if reached is not None else answered


def _alarms(before: Session, after: Session) -> tuple[str, ...]:
    """The red flags that speak now and did not before, and what raised them."""
    if after.alarms is before.alarms:
        return ()
    new = _speaking(after.alarms).keys() - _speaking(before.alarms).keys()
    if not new:
        return ()
    origin = _speaking(after.alarms)[min(new)].origin
    return (f"alarm.{origin.value}", *(f"flag.{flag}" for flag in sorted(new)))


def _speaking(alarms: tuple[Alarm, ...]) -> dict[str, Alarm]:
    return {flag: alarm for alarm in alarms if alarm.is_open for flag in alarm.flags}
