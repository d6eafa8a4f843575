"""The one word to somebody who has been silent for very long: what is kept of them goes soon, and how it stays.

Also when a chat wants to be woken: for its check-ins, or for this.
"""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves
from flows.dialogue.checkins import checkins
from flows.followup import retention, schedule
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.checkin.days import day_name
from flows.wording.result import results


def notice(session: Session, at: int, catalog: Catalog) -> Turn | None:
    """The word, where its time has come; None before, and once it was said."""
    told_at = retention.told_at(session, catalog.retention_days)
    if told_at is None or at < told_at:
        return None
    told = replace(session, farewell_at=at)
    day = schedule.today(retention.ends_at(told, catalog.retention_days), "UTC")
    text = catalog.messages.farewell.format(day=day_name(day, catalog))
    ways = (action(id, catalog) for id in ("stay", "export", "delete"))
    return moves.say(told, results.message(text, *ways))


def next_due(session: Session, at: int, catalog: Catalog) -> int | None:
    """When to be woken next (epoch seconds), for the day's check-in or for that word; None: never."""
    told_at = retention.told_at(session, catalog.retention_days)
    moments = (checkins.next_due(session, at), max(told_at, at + 1) if told_at is not None else None)
    return min((moment for moment in moments if moment is not None), default=None)
