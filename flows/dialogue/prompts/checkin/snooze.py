"""The day's card later on: in an hour, or this evening. It stays open meanwhile, and is put once more at that time."""

from datetime import timedelta

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.days.checkin_setup import keep
from flows.followup import schedule
from flows.values import diary, zonedata
from flows.values.frames import CheckIn
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.checkin import moments
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results

HOUR = int(timedelta(hours=1).total_seconds())
EVENING = 19 * 60
"""The minute of the day that "this evening" means."""
WAITS = ("in_an_hour", "this_evening")


def until(session: Session, wait: str, at: int, catalog: Catalog) -> Turn:
    """Ask again in an hour, or this evening; late in the day that is in an hour too."""
    rhythm = session.followup.rhythm
    if rhythm is None:
        return moves.ask(stack.without_day(session), catalog)
    evening = schedule.moment(schedule.today(at, rhythm.zone), EVENING, rhythm.zone)
    is_evening = wait == "this_evening" and evening is not None and evening > at + HOUR
    again = evening if is_evening and evening is not None else at + HOUR
    session = _at_that_hour(keep(session, replace(session.followup, snoozed=again)), again, rhythm.zone)
    when = moments.when(again, at, rhythm.zone, catalog)
    ways = (action("result", catalog), action("checkin", catalog))
    said = results.message(words("snoozed", catalog, when=when), *ways)
    return moves.say(session, replace(said, moments=(moments.moment(again, at, rhythm.zone, catalog),)))


def _at_that_hour(session: Session, again: int, zone: str) -> Session:
    """The session whose card, put after noon, greets and asks as one of the evening does."""
    opened, there = session.find(CheckIn), zonedata.local(again, zone)
    is_late = there.hour * 60 + there.minute >= schedule.NOON
    return stack.update(session, replace(opened, is_morning=False)) if opened and is_late else session


def due(session: Session, at: int) -> bool:
    """Is it time to put the card once more?"""
    return 0 < session.followup.snoozed <= at


def again(session: Session, catalog: Catalog) -> Turn:
    """The card once more, if nothing on it was answered meanwhile."""
    opened, kept = session.find(CheckIn), session.followup
    session = keep(session, replace(kept, snoozed=0))
    if opened is None or diary.entry(diary.unpacked(kept.log), opened.day).answered:
        return moves.say(session)
    return moves.ask(replace(session, n=session.n + 1), catalog)
