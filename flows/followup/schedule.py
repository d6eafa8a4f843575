"""When a check-in is due, on the clocks of the person's time zone. Pure reckoning: moments come in as epoch seconds.

Each local day has one check-in at most. An hour that the clocks leave out is replaced by the first minute after the gap
(by the last one before it, when the gap runs to the end of the day); of an hour that comes twice the first counts. A
day that a zone left out as a whole (Apia, 30 December 2011) has none. After an outage the check-in of a day that is not
over is caught up; one of a day that is over is let go. Days only ever go up: whoever flies west over the date line is
not asked about the same date twice.
"""

from datetime import UTC, datetime, time
from datetime import date as Date  # noqa: N812 - a type
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from flows.values import zonedata
from flows.values.diary import Move, Rhythm
from flows.values.zonedata import local

DAILY, WEEKLY = 1, 7
NOON, EVENING = 12 * 60, 17 * 60
"""The minutes of the day at which the afternoon and the evening begin."""


class Wake(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What to do at a wake-up: ask about `day` now (None: nothing), and wake again at `next_at` (epoch seconds)."""

    day: int | None
    next_at: int
    rhythm: Rhythm


def today(at: int, zone: str) -> int:
    """The day number in a zone at a moment."""
    return local(at, zone).toordinal()


def minute_of(at: int, zone: str) -> int:
    """The minute of the day (0 to 1439) on the clocks of a zone at a moment."""
    there = local(at, zone)
    return there.hour * 60 + there.minute


@lru_cache(maxsize=4096)  # at a full hour very many ask for the same ones
def moment(day: int, minute: int, zone: str) -> int | None:
    """When the clocks of a zone show that minute of that day, or what stands for it; None when there is no such day."""
    wall = datetime.combine(Date.fromordinal(day), time(minute // 60, minute % 60))
    early, late = (_instant(wall.replace(fold=fold), zone) for fold in (1, 0))
    if local(late, zone).replace(tzinfo=None, fold=0) == wall:
        return late
    after = _end_of_gap(early, late, zone)
    return next((at for at in (after, after - 60) if today(at, zone) == day), None)


def _instant(wall: datetime, zone: str) -> int:
    return int(wall.replace(tzinfo=zonedata.zone(zone)).astimezone(UTC).timestamp())


def _end_of_gap(early: int, late: int, zone: str) -> int:
    """The first moment after the clocks jump between these two (halving the span until it is found)."""
    before = local(early, zone).utcoffset()
    while late - early > 1:
        middle = (early + late) // 2
        early, late = (middle, late) if local(middle, zone).utcoffset() == before else (early, middle)
    return late


def first(zone: str, minute: int, after: int, day: int) -> int:
    """The first moment strictly after `after`, on `day` or later, at which the clocks of the zone show that minute."""
    while True:
        at = moment(day, minute, zone)
        if at is not None and at > after:
            return at
        day += 1


# ---- a rhythm --------------------------------------------------------------------------------------------------------


def begun(zone: str, minute: int, at: int) -> Rhythm:
    """Daily check-ins that begin now: the first comes at the next such hour."""
    return Rhythm(zone=zone, minute=minute, since=at, every=DAILY)


def moved(rhythm: Rhythm, at: int, *, zone: str = "", minute: int | None = None, every: int | None = None) -> Rhythm:
    """The same with another zone, hour or number of days between; what was asked stays asked."""
    return replace(
        rhythm,
        zone=zone or rhythm.zone,
        minute=rhythm.minute if minute is None else minute,
        every=rhythm.every if every is None else every,
        since=at,
        moves=() if zone else rhythm.moves,
    )


def travelling(rhythm: Rhythm, at: int, zone: str, minute: int, starts: int, ends: int) -> Rhythm:
    """On the clocks of a zone from the day `starts` (0: at once), at this hour there, and from the day `ends` on (0:
    that is not known) as it would be without this journey. What is planned for later stays.
    """
    there, home = Move(day=starts, zone=zone, minute=minute), Move(day=ends, zone=rhythm.zone, minute=rhythm.minute)
    meanwhile = [move for move in rhythm.moves if starts < move.day <= ends]
    home = replace(meanwhile[-1], day=ends) if meanwhile else home
    later = [move for move in rhythm.moves if move.day > max(starts, ends) and ends > starts]
    moves = (there, *((home,) if ends > starts else ()), *later)
    return in_place(replace(rhythm, moves=moves, since=at), at)


def zone_at(rhythm: Rhythm, at: int) -> str:
    """On whose clocks a check-in of that moment comes."""
    zones = [move.zone for move in rhythm.moves if today(at, move.zone) >= move.day]
    return zones[-1] if zones else rhythm.zone


def in_place(rhythm: Rhythm, at: int) -> Rhythm:
    """The rhythm on the clocks of the place where somebody is by now: of two days with one date only one is asked."""
    while rhythm.moves and _has_come(rhythm, rhythm.moves[0], at):
        there, *later = rhythm.moves
        rhythm = replace(rhythm, zone=there.zone, minute=there.minute, moves=tuple(later))
    return rhythm


def _has_come(rhythm: Rhythm, move: Move, at: int) -> bool:
    """Is it that day there, and is the day before over here, or was it asked about?"""
    is_over = rhythm.asked >= move.day - 1 or today(at, rhythm.zone) >= move.day
    return today(at, move.zone) >= move.day and is_over


def away(rhythm: Rhythm, until: int, start: int = 0) -> Rhythm:
    """Paused from the day `start` (a day number; 0: at once): none comes from then on and before the day `until`.

    An `until` of 0 ends the pause.
    """
    return replace(rhythm, away_until=until, away_from=start)


def resumed(rhythm: Rhythm, at: int) -> Rhythm:
    """On again from now, after a pause or a silence: what lay in between is not caught up."""
    return replace(rhythm, away_until=0, away_from=0, since=at)


def is_morning(rhythm: Rhythm) -> bool:
    """Do its check-ins come before noon?"""
    return rhythm.minute < NOON


def next_at(rhythm: Rhythm, after: int) -> int:
    """When the next check-in is due, strictly after a moment."""
    day, after = max(today(after, rhythm.zone), _earliest(rhythm)), max(after, rhythm.since)
    at = first(rhythm.zone, rhythm.minute, after, day)
    if _is_paused(rhythm, today(at, rhythm.zone)):
        at = first(rhythm.zone, rhythm.minute, after, rhythm.away_until)
    move = next(iter(rhythm.moves), None)
    if move is None or today(at, rhythm.zone) < move.day:
        return at
    there = replace(rhythm, zone=move.zone, minute=move.minute, moves=rhythm.moves[1:])
    start = moment(move.day, 0, move.zone)
    return next_at(there, max(after, (start or after) - 1))


def _earliest(rhythm: Rhythm) -> int:
    return rhythm.asked + rhythm.every if rhythm.asked else 0


def _is_paused(rhythm: Rhythm, day: int) -> bool:
    """Does this day fall into the pause?"""
    return rhythm.away_from <= day < rhythm.away_until


def wake(rhythm: Rhythm, at: int) -> Wake:
    """What a wake-up at a moment does, be it on time, early, late or repeated; its rhythm is the one to keep.

    Late on the same local day it asks now, once; after that day it lets it go.
    """
    rhythm = in_place(rhythm, at)
    day = today(at, rhythm.zone)
    due = moment(day, rhythm.minute, rhythm.zone)
    is_elsewhere = any(day >= move.day for move in rhythm.moves)
    is_due = due is not None and rhythm.since < due <= at and day >= _earliest(rhythm)
    if not is_due or is_elsewhere or _is_paused(rhythm, day):
        return Wake(day=None, next_at=next_at(rhythm, at), rhythm=rhythm)
    asked = replace(rhythm, asked=day)
    return Wake(day=day, next_at=next_at(asked, at), rhythm=asked)


def counts_for(asked: int, at: int, zone: str) -> int:
    """The day that an answer belongs to: the one asked about, up to the end of the day after it; then the day it is
    given.

    "Pain now", answered after midnight, is still yesterday's; answered three days later it tells of today.
    """
    now = today(at, zone)
    return asked if asked and now <= asked + 1 else now
