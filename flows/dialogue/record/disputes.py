"""What was noted and never said: shown, taken out, and asked again.

A sign that was answered with is asked about once more, and never wiped by a word.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field
from flows.dialogue import changes, moves, stack
from flows.followup import checkin
from flows.understanding.meant import Disputed
from flows.understanding.options.wordings import Ticks
from flows.values import diary
from flows.values.frames import CheckIn, Ticking
from flows.values.model import Record, Session, State, Value
from flows.values.record import lists_of, ticks_of
from flows.values.replies import Reply, Turn
from flows.wording import review
from flows.wording.cards import spoken
from flows.wording.checkin import checkin_cards
from flows.wording.result import results
from flows.wording.sentences import lines


def disputed(session: Session, meant: Disputed, catalog: Catalog) -> Turn:
    """The turn that a word about something never said leads to: it is taken out, or all that was noted is shown."""
    half = _out_of_the_ticks(session, meant, catalog)
    waits = _out_of_what_waits(session, meant, catalog) if half is None else None
    again = _asked_again(session, meant, catalog) if half is None and waits is None else None
    if meant.is_denial and not (half or waits or again):
        return moves.ask(replace(session, n=session.n + 1), catalog, lead=catalog.messages.denied_noted)
    return half or waits or again or _shown(session, meant, catalog)


def shown(session: Session, catalog: Catalog) -> Turn:
    """All that was noted so far."""
    return _shown(session, Disputed(), catalog)


def undo(session: Session, gone: Ticks, catalog: Catalog) -> tuple[Session, str]:
    """The session without what a text says is not so, with nothing asked yet, and a word that says so.

    Off the open list, of what waits for its question, and of an answer that no safety hangs on while the questions go
    on; what is left of the others is for `asked_again`.
    """
    out: Record = {}
    before_all = session
    half = session.find(Ticking)
    for id, ids in sorted(gone.items(), key=lambda one: half is None or one[0] != half.field):
        before = session
        session = _off_the_list(session, id, ids)
        session = _out_of_waiting(session, id, ids)
        if session.state in agenda.ASKING and not catalog.fields[id].safety:
            session = replace(session, record=_without_options(session.record, id, ids))
        if session is not before:
            out[id] = ids
    was = agenda.open_field(before_all, catalog) if out else None
    if was is not None and agenda.open_field(session, catalog) != was:  # an earlier question is open again
        half = session.find(Ticking)
        waits = {half.field: half.ticks} if half is not None and half.ticks else {}
        session = stack.bare(replace(session, kept={**session.kept, **waits}))
    said = (spoken(catalog.fields[id], ids, catalog) for id, ids in out.items())
    lead = catalog.messages.denied_out.format(answer="; ".join(said)) if out else ""
    return replace(session, n=session.n + 1) if out else session, lead


def asked_again(session: Session, gone: Ticks, catalog: Catalog) -> Turn | None:
    """An answer that counts, without what a text says is not so: its question again."""
    return _asked_again(session, Disputed(named=gone), catalog)


def _off_the_list(session: Session, id: str, ids: tuple[str, ...]) -> Session:
    half = session.find(Ticking)
    if half is None or half.field != id or not set(half.ticks) & set(ids):
        return session
    return stack.update(session, replace(half, ticks=_without(half.ticks, ids)))


def _out_of_waiting(session: Session, id: str, ids: tuple[str, ...]) -> Session:
    kept, ahead = _without_options(session.kept, id, ids), _without_options(session.ahead, id, ids)
    is_same = kept is session.kept and ahead is session.ahead
    return session if is_same else replace(session, kept=kept, ahead=ahead)


def _without_options(told: Record, id: str, ids: tuple[str, ...]) -> Record:
    """A record without options of one field; the same one where none of them stands there."""
    value = told.get(id)
    if isinstance(value, tuple):
        left = _without(value, ids)
        if left != value:
            return {**told, id: left} if left else {one: other for one, other in told.items() if one != id}
    elif value in ids:
        return {one: other for one, other in told.items() if one != id}
    return told


def _out_of_the_ticks(session: Session, meant: Disputed, catalog: Catalog) -> Turn | None:
    """A tick on the list that is open."""
    half = session.find(Ticking)
    ids = _named(half.field, half.ticks, meant) if half is not None and not session.prompt else ()
    if half is None or not ids:
        return None
    left = stack.update(session, replace(half, ticks=_without(half.ticks, ids)))
    left = _out_of_other_lists(left, meant) if meant.is_denial else left
    return moves.ask(replace(left, n=session.n + 1), catalog, lead=_out(half.field, ids, meant, catalog))


def _out_of_other_lists(session: Session, meant: Disputed) -> Session:
    """The session with what is denied ticked on no list that is to come: diabetes stands on two."""
    kept = {
        id: _without(told, meant.named.get(id, ())) if isinstance(told, tuple) else told
        for id, told in session.kept.items()
    }
    return replace(session, kept={id: told for id, told in kept.items() if told != ()})


def _out_of_what_waits(session: Session, meant: Disputed, catalog: Catalog) -> Turn | None:
    """What was read from a text and waits for its question."""
    for id, told in lists_of(session.kept).items():
        if ids := _named(id, told, meant):
            kept = {**session.kept, id: _without(told, ids)}
            return moves.ask(replace(session, kept=kept), catalog, lead=_out(id, ids, meant, catalog))
    for id, value in session.ahead.items():
        if _is_named(id, value, meant):
            ahead = {field: told for field, told in session.ahead.items() if field != id}
            return moves.ask(replace(session, ahead=ahead), catalog, lead=_out(id, value, meant, catalog))
    return None


def _asked_again(session: Session, meant: Disputed, catalog: Catalog) -> Turn | None:
    """An answer that counts: its question again, without what was never said. The day's check-in goes first."""
    if session.find(CheckIn) is not None:
        return None
    for id, told in session.record.items():
        ids = _named(id, ticks_of(told), meant)
        if not ids and not _is_named(id, told, meant):
            continue
        turn = changes.reopen(session, id, catalog)
        is_over = session.state is State.ASSESSED and not catalog.fields[id].safety
        if turn is not None and is_over and isinstance(told, tuple):
            return _judged_anew(turn.session, catalog.fields[id], _without(told, ids), ids, catalog)
        if turn is not None:
            lead = catalog.messages.disputed_again.format(answer=spoken(catalog.fields[id], ids or told, catalog))
            return moves.ask(_unticked(turn.session, catalog.fields[id], ids), catalog, lead=lead)
    return None


def _judged_anew(session: Session, field: Field, left: tuple[str, ...], ids: tuple[str, ...], catalog: Catalog) -> Turn:
    """After a result: what is left of an answer that no safety hangs on counts at once, and where nothing is, none."""
    lead = catalog.messages.disputed_out.format(answer=spoken(field, ids, catalog))
    if left:
        return moves.record(session, field, left, session.heard_at, catalog, lead)
    turn = moves.passed(session, field, session.heard_at, catalog)
    return replace(turn, replies=(results.message(lead), *turn.replies))


def _unticked(session: Session, field: Field, ids: tuple[str, ...]) -> Session:
    """The session with a list open again without these ticks, on the screen where they stood."""
    half = session.find(Ticking)
    if half is None or not ids:
        return session
    place = next((place for place, screen in enumerate(field.screens) if ids[0] in screen.options), 0)
    return stack.update(session, replace(half, ticks=_without(half.ticks, ids), screen=place))


def _shown(session: Session, meant: Disputed, catalog: Catalog) -> Turn:
    """All that was noted, each to be asked again by a tap; of a day that is open its answers."""
    words = catalog.messages
    lead = words.disputed_not if meant.named or meant.fields or meant.score is not None else ""
    today = _of_today(session, catalog)
    if today:
        said = words.disputed_today.format(answers=today)
        return moves.ask(session, catalog, lead=lines(lead, said))
    noted = review.noted(session, catalog)
    if noted is None:
        return moves.ask(session, catalog, results.message(words.disputed_nothing))
    said_first: Reply = replace(noted, text=f"{lead}\n{noted.text}" if lead else noted.text)
    is_asking = session.state in (*agenda.ASKING, State.PLANNING) or session.prompt
    return moves.ask(session, catalog, said_first) if is_asking else moves.say(session, said_first)


def _of_today(session: Session, catalog: Catalog) -> str:
    """What was answered of the day's card that is open."""
    opened = session.find(CheckIn)
    if opened is None:
        return ""
    log = diary.unpacked(session.followup.log)
    told = [
        id for id in checkin_cards.fields(session) if checkin.is_told(id, log, opened.day, is_morning=opened.is_morning)
    ]
    return checkin_cards.named_of(diary.entry(log, opened.day), told, catalog)


# ---- what is named ---------------------------------------------------------------------------------------------------


def _named(field: str, told: tuple[str, ...], meant: Disputed) -> tuple[str, ...]:
    return tuple(id for id in told if id in meant.named.get(field, ()))


def _is_named(field: str, value: Value, meant: Disputed) -> bool:
    if field in meant.fields:
        return True
    is_score = isinstance(value, int) and not isinstance(value, bool)
    return value == meant.score if is_score else value in meant.named.get(field, ())


def _without(told: tuple[str, ...], ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(id for id in told if id not in ids)


def _out(field: str, value: Value, meant: Disputed, catalog: Catalog) -> str:
    words = catalog.messages.denied_out if meant.is_denial else catalog.messages.disputed_out
    return words.format(answer=spoken(catalog.fields[field], value, catalog))
