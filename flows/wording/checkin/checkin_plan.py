"""What changed in the plan since the last check-in, and why: "New today: Wall angel, because it has come down"."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.followup.rules import Advice, Rule
from flows.values import diary
from flows.values.diary import Log
from flows.values.model import Disposition
from flows.wording.checkin.checkin_cards import words

LATELY = 3
"""Check-ins in which a rise is looked for, to tell why something gentle comes in."""
LOW = 3
"""Below this a day counts towards more in the plan (facts D.1: from 3 on it is shortened, not built up)."""


class Change(Struct, frozen=True, kw_only=True):
    """A plan before and after a check-in (ids of exercises), and what the check-in led to.

    `had_rested`: nothing was added to the plan before either.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    found: Advice
    log: Log
    day: int
    had_rested: bool


def lines(change: Change, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """What is new and what is out, each with its reason; an exercise that was blamed is told of elsewhere."""
    blamed = diary.entry(change.log, change.day).blamed
    new = [id for id in change.after if id not in change.before]
    out = [id for id in change.before if id not in change.after and id != blamed]
    is_held = _is_held_back(change)
    if new and blamed in change.before and not out and len(new) == 1:
        yield "plan_instead", words("plan_instead", catalog, names=_names(new, catalog))
        return
    if out and (is_held or not new):
        yield "plan_out", words("plan_out", catalog, names=_names(out, catalog), why=_why_out(change, catalog))
    if new:
        why = _why_gentle(change, catalog, is_less=bool(out)) if is_held else _why_new(change, catalog)
        yield "plan_new", words("plan_new", catalog, names=_names(new, catalog), why=why)
    if out and new and not is_held:
        yield "plan_replaced", words("plan_replaced", catalog, names=_names(out, catalog))


def _is_held_back(change: Change) -> bool:
    """Is it this check-in that takes load away? What changes while it rests anyway changes with time."""
    return _is_to_be_seen(change) or (change.found.no_added_load and not change.had_rested)


def _is_to_be_seen(change: Change) -> bool:
    return change.found.disposition > Disposition.SELF_CARE


def _names(ids: Iterable[str], catalog: Catalog) -> str:
    return ", ".join(catalog.exercises[id].name for id in ids if id in catalog.exercises)


def _why_out(change: Change, catalog: Catalog) -> str:
    if _is_to_be_seen(change):
        return words("why_to_be_seen", catalog)
    if not _is_held_back(change):
        return words("why_time", catalog)
    return words("why_rising" if Rule.RISING in change.found.rules else "why_four", catalog)


def _why_gentle(change: Change, catalog: Catalog, *, is_less: bool) -> str:
    """Why something gentle comes in while load rests: in the place of more, or because it hurts less by now."""
    last = [one.worst or 0 for one in diary.scored(change.log, change.day)][-2:]
    is_down = len(last) > 1 and last[1] < last[0]
    return words("why_down" if is_down and not is_less else "why_gentle", catalog)


def _why_new(change: Change, catalog: Catalog) -> str:
    days = _low_days(change.log, change.day)
    if days:
        return words("why_low_days" if days > 1 else "why_low_now", catalog, days=days)
    if change.found.no_added_load:  # nothing is over on the first days of a rise
        return words("why_gentle" if _has_risen_lately(change) else "why_loosen", catalog)
    return words("why_down" if change.had_rested else "why_time", catalog)


def _has_risen_lately(change: Change) -> bool:
    last = [one.worst or 0 for one in diary.scored(change.log, change.day)][-LATELY:]
    return any(then < now for then, now in pairwise(last))


def _low_days(log: Log, day: int) -> int:
    """Check-ins in a row under 3, the latest up to a day."""
    count = 0
    for one in reversed(diary.scored(log, day)):
        if (one.worst or 0) >= LOW:
            break
        count += 1
    return count
