"""Check-ins on a journey: on the clocks there from its first day on, and back at home on its last, all shown back."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup
from flows.dialogue.days.checkin_setup import keep
from flows.followup import schedule
from flows.values.diary import Rhythm
from flows.values.frames import PickOne, SetHour, Settings, SetZone
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.checkin.checkin_cards import hour as clock
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name
from flows.wording.result import results


def planned(session: Session, zone: str, minute: int, starts: int, ends: int, at: int, catalog: Catalog) -> Turn:
    """The clocks there from one day to the other; a `minute` below 0 leaves the hour as it is."""
    session, rhythm = stack.drop(session, SetZone, SetHour, Settings, PickOne), session.followup.rhythm
    if rhythm is None:
        return moves.ask(session, catalog)
    hour = rhythm.minute if minute < 0 else minute
    rhythm = schedule.travelling(rhythm, at, zone, hour, starts, ends)
    return shown(keep(session, replace(session.followup, rhythm=rhythm)), at, catalog, is_open=ends <= starts)


def at_hour(session: Session, minute: int, at: int, catalog: Catalog) -> Turn:
    """The hour there, which was still open."""
    session, rhythm = stack.drop(session, SetHour, Settings, PickOne), session.followup.rhythm
    if rhythm is None or not rhythm.moves:
        return moves.ask(session, catalog)
    there, *later = rhythm.moves
    kept = replace(session.followup, rhythm=replace(rhythm, moves=(replace(there, minute=minute), *later)))
    return shown(keep(session, kept), at, catalog, is_open=not later)


def shown(session: Session, at: int, catalog: Catalog, *, is_open: bool) -> Turn:
    """When the next one comes, and on whose clocks from which day on. `is_open`: no day of return was told."""
    kept = session.followup
    turn = checkin_setup.set_rhythm(session, kept, at, catalog)
    lines = lines_of(kept.rhythm, catalog) if kept.rhythm else []
    if is_open:
        lines.append(words("clocks_till_back", catalog))
    said = (results.message("\n".join(lines)),) if lines else ()
    return replace(turn, replies=(*said, *turn.replies))


def lines_of(rhythm: Rhythm, catalog: Catalog) -> list[str]:
    """A line for each change of clocks that is to come."""
    return [
        words("clocks_from", catalog, day=day_name(one.day, catalog), hour=clock(one.minute), zone=one.zone)
        for one in rhythm.moves
    ]
