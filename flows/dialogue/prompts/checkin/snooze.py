"""The day's card later on: in an hour, this evening, or when somebody says.

It stays open meanwhile, and is put once more at that time.
"""

from datetime import timedelta

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.days.checkin_setup import keep
from flows.followup import schedule
from flows.understanding.times.ahead import Snoozed
from flows.values import diary
from flows.values.frames import GREETED, CheckIn
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.checkin import moments
from flows.wording.checkin.checkin_cards import open_field, words
from flows.wording.result import results

HOUR = int(timedelta(hours=1).total_seconds())
LATEST = 12 * HOUR
"""So long from now at most it may be put off."""
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
    return _put_off(session, evening if is_evening and evening is not None else at + HOUR, at, catalog)


def asked(session: Session, meant: Snoozed, at: int, catalog: Catalog) -> Turn:
    """Ask again when somebody said; the hour of every day stays. An hour that is over is no time of today."""
    rhythm = session.followup.rhythm
    if rhythm is None:
        return moves.ask(stack.without_day(session), catalog)
    again = _at(meant, at, rhythm.zone)
    if again is None or again > at + LATEST or again >= schedule.next_at(rhythm, at):
        return moves.ask(session, catalog, lead=words("snooze_over", catalog))
    return _put_off(session, again, at, catalog)


def _at(meant: Snoozed, at: int, zone: str) -> int | None:
    """The first moment to come of those that were named; a part of the day that is over already means in an hour."""
    if meant.ahead:
        return at + meant.ahead * 60
    today = schedule.today(at, zone)
    named = (schedule.moment(today + (minute == 0), minute, zone) for minute in meant.hours)
    to_come = [moment for moment in named if moment is not None and moment > at]
    if to_come:
        return min(to_come)
    return at + HOUR if meant.is_vague or not meant.hours else None


def _put_off(session: Session, again: int, at: int, catalog: Catalog) -> Turn:
    """The card comes once more at that moment, which is shown back."""
    kept, opened = session.followup, session.find(CheckIn)
    rhythm = kept.rhythm
    if rhythm is None:
        return moves.ask(stack.without_day(session), catalog)
    is_begun = opened is not None and diary.entry(diary.unpacked(kept.log), opened.day).answered
    session = _at_that_hour(keep(session, replace(session.followup, snoozed=again)), again, rhythm.zone)
    when = moments.when(again, at, rhythm.zone, catalog)
    ways = (action("result", catalog), action("checkin", catalog))
    said = results.message(words("snoozed_rest" if is_begun else "snoozed", catalog, when=when), *ways)
    return moves.say(session, replace(said, moments=(moments.moment(again, at, rhythm.zone, catalog),)))


def _at_that_hour(session: Session, again: int, zone: str) -> Session:
    """The session whose card, put after noon, asks as one of the evening does; in the afternoon it greets no more."""
    opened, minute = session.find(CheckIn), schedule.minute_of(again, zone)
    if opened is None or minute < schedule.NOON:
        return session
    shown = opened.shown if minute >= schedule.EVENING else (*opened.shown, GREETED)
    return stack.update(session, replace(opened, is_morning=False, shown=shown))


def due(session: Session, at: int) -> bool:
    """Is it time to put the card once more?"""
    return 0 < session.followup.snoozed <= at


def again(session: Session, catalog: Catalog) -> Turn:
    """The card once more, if it was not answered meanwhile."""
    opened, kept = session.find(CheckIn), session.followup
    session = keep(session, replace(kept, snoozed=0))
    if opened is None or open_field(session, catalog) is None:
        return moves.say(session)
    return moves.ask(replace(session, n=session.n + 1), catalog)
