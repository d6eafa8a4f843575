"""A history and an ache that are urgent together, dealt with as soon as both are told, whatever else was meant.

The record as told is judged (flows/assessment/together.py): what somebody has or takes and what the ache is like may
stand in one text, or in several. A sign in doubt that is graver is asked about first; then this follows, whatever the
answer is. What is ticked on a list that is shown is judged where its answers are.
"""

from msgspec.structs import replace

from flows.assessment import agenda, alarms, together
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.screening.parts import OF
from flows.understanding.facts import as_told
from flows.understanding.scene import Message
from flows.values.frames import Doubt, Ticking
from flows.values.model import Alarm, Assessment, Disposition, Record, Session, State
from flows.values.record import NONE, ticks_of, with_ticks
from flows.values.replies import Turn
from flows.wording.result import results

HISTORY, HEART = "rf_history", "heart_aorta"
EFFORT = "rf_effort_angina"
BY_EFFORT = f"{EFFORT}{OF}hard_runs"
"""The red flag of a pain of effort, and its part that only running brings on."""


def dealt_with(before: Session, turn: Turn, message: Message | None, catalog: Catalog) -> Turn:
    """The turn, or the message of what has come to stand by it, or the question that is missing for that. `message`:
    None for a tap, which only ends the questions where it makes an emergency.
    """
    if turn.forget or turn.session.state not in (State.NEW, State.REFERRED, *agenda.ASKING):
        return turn
    if message is None and not _kept(turn.session, before):  # no history is told beside the answers
        return turn
    told = _told(turn.session, before, message, catalog)
    after = together.stands(*told, catalog)
    least = Disposition.EMERGENCY if message is None else Disposition.URGENT
    if after is not None and after.disposition >= least:
        was = together.stands(*_told(before, before, None, catalog), catalog)
        has_risen = was is None or after.disposition > was.disposition
        return _said(turn, _alarm(after, turn.session), catalog) if has_risen else turn
    return turn if message is None or after is not None else _missing(turn, told, message, catalog)


def _alarm(found: Assessment, session: Session) -> Alarm:
    return Alarm(flags=found.leading, level=found.disposition, of_another=session.of_another)


def _said(turn: Turn, alarm: Alarm, catalog: Catalog) -> Turn:
    """The message, unless one as urgent stands; beside a graver sign in doubt it waits for that."""
    session, speaking = turn.session, alarms.current(turn.session)
    if speaking is not None and speaking.level >= alarm.level:
        return turn
    doubt = session.prompt
    if isinstance(doubt, Doubt) and doubt.alarm.level > alarm.level:
        return replace(turn, session=stack.update(session, replace(doubt, beside=doubt.beside or alarm)))
    return replace(moves.raise_alarm(session, alarm, catalog), counts=turn.counts)


def _missing(turn: Turn, told: tuple[Record, Record], message: Message, catalog: Catalog) -> Turn:
    """The question whether only stopping a run ends it, where that would make it urgent and is told in part."""
    session, heard = turn.session, message.heard
    is_told = as_told.ends(heard, catalog) or HEART in ticks_of(told[0].get(HISTORY))
    if session.state not in agenda.ASKING or not is_told or not as_told.comes(heard, catalog):
        return turn
    found = together.stands(_joined(told[0], as_told.WITH_EFFORT), told[1], catalog)
    doubt = session.prompt
    is_asked = isinstance(doubt, Doubt) and doubt.alarm.flags == (EFFORT,) and doubt.later is None
    if found is None or not (doubt is None or is_asked):
        return turn
    alarm = Alarm(flags=(EFFORT,), level=found.disposition, of_another=session.of_another)
    asked = replace(doubt, alarm=alarm) if isinstance(doubt, Doubt) else Doubt(alarm=alarm, heard=(BY_EFFORT,))
    asking = stack.update(session, asked) if is_asked else stack.push(session, asked)
    return replace(moves.ask(asking, catalog, lead=results.quoted(message.text, catalog)), counts=turn.counts)


def _told(session: Session, before: Session, message: Message | None, catalog: Catalog) -> tuple[Record, Record]:
    """What is told, and the same without what somebody has or takes that is only ticked ahead, and without effort."""
    ticks = _kept(session, before)
    plain = _joined(session.ahead, together.without_histories(ticks), session.record)
    told = _joined(session.ahead, ticks, session.record)
    if message is None:
        return told, plain
    strong = as_told.strength(message.heard, told, catalog)
    told, plain = _joined(told, strong), _joined(plain, strong)
    is_of_effort = as_told.comes(message.heard, catalog) and as_told.ends(message.heard, catalog)
    is_sure = HEART in ticks_of(told.get(HISTORY)) or as_told.is_unmoved(message.heard, catalog)
    return _joined(told, as_told.WITH_EFFORT) if is_of_effort and is_sure else told, plain


def _kept(session: Session, before: Session) -> Record:
    """What is ticked ahead, or on the list that is open; of an earlier ache nothing that was not told anew."""
    kept: Record = {id: ticks_of(value) for id, value in session.kept.items()}
    if session.restarted:
        old = before.kept
        kept = {id: tuple(one for one in ticks_of(ids) if one not in ticks_of(old.get(id))) for id, ids in kept.items()}
    half = session.find(Ticking)
    open_list: Record = {half.field: half.ticks} if half is not None and half.field else {}
    return {id: ids for id, ids in _joined(kept, open_list).items() if ids}


def _joined(*several: Record) -> Record:
    """All of them; a list holds what each of them ticks, the last of them says the rest."""
    found: Record = {}
    for record in several:
        for id, value in record.items():
            found[id] = with_ticks(found.get(id), value) if isinstance(value, tuple) else value
    return {id: value or (NONE,) if isinstance(value, tuple) else value for id, value in found.items()}
