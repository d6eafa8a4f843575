"""Answers taken back, changed, told anew or begun again. Each gives a whole turn.

An answer that was opened again stays what it was with "back"; what hangs on a changed one is asked again, and nothing
else. What is asked next is computed from the record (`agenda`), so none of this stores where we are.
"""

from msgspec.structs import replace

from flows.assessment import agenda, told_early
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, Phase
from flows.catalog.question import is_shown
from flows.dialogue import moves, stack, standing
from flows.dialogue.machine import move
from flows.values.frames import Changing, ChestCheck, Consent, Frame, Ticking
from flows.values.model import Record, Session, State
from flows.values.replies import Turn
from flows.wording import review


def told(session: Session, values: Record, at: int, catalog: Catalog, lead: str = "") -> Turn:
    """Note the answers to several questions at once, and go on; the open question stays as it is when it is still open.

    After a result the changed answers are opened again, so that it goes on as from a question; what is told for the
    plan while that is asked for is an answer there.
    """
    session = replace(session, followup=replace(session.followup, is_changed=True))
    if session.state not in agenda.ASKING and not _is_for_the_plan(session, values, catalog):
        opened = stack.lay(without(session, next(iter(values))), Changing())
        session = move(standing.kept(session, opened, catalog, is_edit=True), "reopened", catalog)
    ahead = {**session.ahead, **values}
    record = agenda.called_for({**session.record, **values}, ahead, catalog)
    left = tuple(id for id in session.passed if id not in values and is_shown(catalog.fields[id], record))
    waits = agenda.still_ahead(ahead, record)
    noted = replace(session, record=record, passed=left, ahead=waits, n=session.n + 1)
    before = agenda.open_field(session, catalog)
    if before is not None and before.id not in values and agenda.open_field(noted, catalog) == before:
        return moves.ask(noted, catalog, lead=lead)
    return moves.proceed(stack.next_question(noted), at, catalog, lead)


def waiting(session: Session, at: int, catalog: Catalog) -> Turn | None:
    """What was told for the open question while a sign was spoken of, noted now; None when that was nothing."""
    field = agenda.open_field(session, catalog)
    waits = field is not None and not session.prompt and field.id in session.ahead
    return told(session, {}, at, catalog) if waits else None


def _is_for_the_plan(session: Session, values: Record, catalog: Catalog) -> bool:
    """Is all of it asked for the plan, and is that what is asked just now?"""
    in_plan = all(agenda.phase_of(catalog.fields[id], session, catalog) is Phase.PLANNING for id in values)
    return session.state is State.PLANNING and in_plan


def back(session: Session, catalog: Catalog) -> Turn:
    """Undo the last answer: its question is open again. Of a small question it is the way out."""
    nothing, prompt = catalog.messages.nothing_before, session.prompt
    left = standing.put_back(session, catalog, on_purpose=True)
    if left is not session and standing.is_at_its_beginning(session, catalog):
        return moves.result(left, catalog)
    if isinstance(prompt, Consent):
        return moves.hint(session, nothing, catalog)
    if prompt is not None and not isinstance(prompt, ChestCheck):
        return moves.ask(stack.pop(session), catalog)
    changing, half = session.find(Changing), session.find(Ticking)
    if prompt is None and changing is not None and changing.before:
        return _as_it_was(session, changing.before, catalog)
    if prompt is None and half is not None and half.screen > 0:
        earlier = stack.update(session, replace(half, screen=half.screen - 1))
        return moves.ask(replace(earlier, n=session.n + 1), catalog)
    if session.state is State.PLANNING:
        return moves.result(move(replace(session, n=session.n + 1), "reopened", catalog), catalog)
    last = _last(session, catalog)
    if last is None or session.state in (State.NEW, State.DECLINED):
        return moves.hint(session, nothing, catalog)
    reopened = at_last_screen(session, catalog.fields[last])
    if agenda.phase_of(catalog.fields[last], reopened, catalog) is Phase.PLANNING:
        return moves.ask(move(reopened, "planned", catalog), catalog)
    return moves.ask(move(reopened, "reopened", catalog), catalog)


def _as_it_was(session: Session, before: Record, catalog: Catalog) -> Turn:
    """An answer that was opened again stays what it was."""
    record = {id: value for id, value in before.items() if id not in session.ahead}
    kept = replace(stack.next_question(session), record=record)
    if kept.state is State.PLANNING:
        return moves.plan(move(kept, "answered", catalog), catalog)
    return moves.proceed(kept, session.heard_at, catalog)


def _last(session: Session, catalog: Catalog) -> str | None:
    """The field that was answered last: what to work around, once there is a plan, else the one before the open one."""
    if isinstance(session.prompt, ChestCheck):
        return "location"
    if session.state is State.ASSESSED and "body_notes" in session.record:
        return "body_notes"
    current = agenda.open_field(session, catalog)
    return agenda.last_answered(session, catalog, before=current.id if current else "")


def at_last_screen(session: Session, field: Field) -> Session:
    """The session with a field open again, of a long list the last screen: what was ticked before it stays."""
    told = session.record.get(field.id)
    if not field.screens or not isinstance(told, tuple):
        return _again(session, field)
    ticks = tuple(id for id in told if id not in field.on_every_screen)
    return stack.lay(without(session, field.id), Ticking(field=field.id, ticks=ticks, screen=len(field.screens) - 1))


def reopen(session: Session, field_id: str, catalog: Catalog, more: tuple[str, ...] = ()) -> Turn | None:
    """One answer asked again, and then whatever hangs on it; None when there is no such answer.

    `more`: options of a list that were told since, ticked beside what was ticked.
    """
    told = {field.id for field in review.answered(session, catalog)}
    # REFERRED: what a text told before may have raised an alarm in this very turn, behind the gate
    if field_id not in told or session.state in (State.NEW, State.DECLINED, State.REFERRED):
        return None
    if session.state in agenda.ASKING and agenda.phase_of(catalog.fields[field_id], session, catalog) is Phase.PLANNING:
        return _asked_with_the_plan(session, field_id, catalog)
    field, changed = catalog.fields[field_id], replace(session.followup, is_changed=True)
    changing = session.find(Changing)
    before = changing.before if changing is not None and changing.before else session.record
    beside = {id: value for id, value in session.ahead.items() if id == field_id and id not in session.record}
    again = replace(_again(session, field, Changing(before={**before, **beside})), followup=changed)
    again = replace(again, ahead={**again.ahead, **beside})
    lead = ""
    if more:
        place = next((place for place, screen in enumerate(field.screens) if more[0] in screen.options), 0)
        half = agenda.ticking(again, field)
        ticks = tuple(dict.fromkeys((*half.ticks, *more)))
        again = stack.lay(again, replace(half, ticks=ticks, screen=place))
        lead = catalog.messages.told_ahead
    if agenda.phase_of(field, again, catalog) is Phase.PLANNING:
        return moves.ask(move(again, "planned", catalog), catalog, lead=lead)
    opened = move(standing.kept(session, again, catalog, is_edit=True), "reopened", catalog)
    return moves.ask(opened, catalog, lead=lead)


def _asked_with_the_plan(session: Session, field_id: str, catalog: Catalog) -> Turn:
    """What is asked for the plan waits for the plan, and is asked there again."""
    told = {id: value for id, value in session.record.items() if id != field_id}
    return moves.ask(replace(session, record=told, n=session.n + 1), catalog, lead=catalog.messages.not_asked_yet)


def asked_after_all(session: Session, catalog: Catalog) -> Turn:
    """After a result: the questions that something told since calls for, with what was told ticked."""
    changed = replace(stack.bare(stack.next_question(session)), followup=replace(session.followup, is_changed=True))
    opened = move(standing.kept(session, changed, catalog, is_edit=True), "reopened", catalog)
    return moves.ask_next(opened, catalog)


def _again(session: Session, field: Field, changing: Changing | None = None) -> Session:
    """The session with a field open again; what was ticked in a tick list is ticked still."""
    told, bare = session.record.get(field.id), without(session, field.id)
    if field.first_tap:  # what was told beside a tick is told beside the new one
        bare = without(bare, "arm_neck")
    if changing is not None:
        bare = stack.lay(bare, changing)
    if not isinstance(told, tuple) or field.first_tap:
        return bare
    ticks = tuple(id for id in told if id not in (*field.exclusive, *field.on_every_screen))
    is_one = field.one_tap and len(ticks) < 2
    return bare if is_one else stack.lay(bare, Ticking(field=field.id, ticks=ticks, several=field.one_tap))


def without(session: Session, field_id: str) -> Session:
    """The session with one field neither answered nor passed, and its question open."""
    told = {id: value for id, value in session.record.items() if id != field_id}
    skipped = tuple(id for id in session.passed if id != field_id)
    bare = stack.bare(stack.next_question(session))
    ahead = {id: value for id, value in session.ahead.items() if id != field_id}
    closed = stack.drop(bare, ChestCheck) if field_id == "location" else bare
    return replace(closed, record=told, passed=skipped, ahead=ahead)


def anew(session: Session, catalog: Catalog, *but: type[Frame]) -> Session:
    """The session with nothing told but the profile, and what holds from one ache to the next.

    `but`: kinds of frames that stay on the stack.
    """
    told = {id: value for id, value in session.record.items() if id in moves.PROFILE_FIELDS or catalog.fields[id].keeps}
    before = {id: value for id, value in told.items() if id not in moves.PROFILE_FIELDS}
    if before.get("location") == "through_front":  # that answer asks about the chest each time
        del before["location"]
    known = {**session.kept, **before} if agenda.has_ended(session) else session.kept
    kept = {id: value for id, value in known.items() if catalog.fields[id].keeps}
    record = {
        id: value for id, value in told.items() if id in moves.PROFILE_FIELDS or catalog.fields[id].keeps == "answer"
    }
    bare = stack.clear(stack.next_question(session), *but)
    bare = replace(bare, record=record, kept=kept, passed=(), ahead={}, screened_at=0, unchanged_at=0, cleared=False)
    bare = told_early.forgotten(replace(bare, of_another=False, tablets_clear_at=0))
    return replace(bare, stands_since=bare.n, restarted=bare.n)


def over(session: Session, catalog: Catalog) -> Session:
    """`anew`, and the course of the ache has ended with it."""
    ended = anew(session, catalog)
    return replace(ended, followup=replace(standing.afresh(ended.followup), log=b""))
