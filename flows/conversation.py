"""One turn: screen, read, record, move, speak. The front door of the core, called once for each event."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import checkins, commands, moves, taps, texts
from flows.screening import screen
from flows.values.events import Chose, Commanded, Due, Event, Left, Overheard, Said, Unreadable
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording import results
from flows.wording.emergency import numbers


def take_turn(session: Session, event: Event, catalog: Catalog) -> Turn:
    """What comes of one event. Pure: the same values give the same turn, so it may be repeated."""
    turn = _taken(session, event, catalog)
    if turn.session.followup.is_worried and not session.followup.is_worried:
        turn = replace(turn, session=checkins.paused_for_worry(turn.session, event.at))
    if turn.session.record is not session.record or turn.session.alarms is not session.alarms:
        turn = replace(turn, session=checkins.as_it_stands(turn.session, event.at, catalog))
    return replace(turn, due=None if turn.forget else checkins.next_due(turn.session, event.at))


def _taken(session: Session, event: Event, catalog: Catalog) -> Turn:
    match event:
        case Due():
            return checkins.wake(session, event.at, catalog)
        case Left():
            return checkins.left(session)
        case Overheard():
            return _overheard(session, event, catalog)
    session = checkins.heard(session, event.at)
    away = bool(session.heard_at) and event.at - session.heard_at > moves.STALE_AFTER
    session = replace(session, heard_at=event.at if session.consent else 0)
    match event:
        case Said():
            return texts.said(session, event, catalog, away)
        case Unreadable():
            return _unreadable(session, event, catalog)
        case Commanded():
            return _commanded(session, event, catalog)
        case Chose():
            return taps.chose(session, event, catalog)


def _unreadable(session: Session, event: Unreadable, catalog: Catalog) -> Turn:
    alarmed = texts.screened(session, event.caption, catalog) if event.caption else None
    if alarmed is not None:
        return alarmed
    text = catalog.messages.unreadable.format(numbers=numbers(session.country, catalog))
    return commands.inform(session, text, catalog)


def _overheard(session: Session, event: Overheard, catalog: Catalog) -> Turn:
    words = catalog.messages
    found = screen.screen(event.text, catalog)
    if found is not None and not found.ask:
        called = words.group_alarm.format(numbers=words.numbers_unknown)
        return moves.say(session, results.message(called))
    return moves.say(session, results.message(words.group)) if event.addressed else moves.say(session)


def _commanded(session: Session, event: Commanded, catalog: Catalog) -> Turn:
    is_known = event.name in commands.COMMANDS
    text = event.rest if is_known else f"{event.name} {event.rest}"
    alarmed = texts.screened(session, text, catalog) if text.strip() else None
    if alarmed is not None:
        return alarmed
    return texts.command(session, event.name if is_known else "help", event.rest, event.at, catalog)
