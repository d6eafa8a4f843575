"""What is told of the days off that a clinician gave, and of how long the first runs after them may be."""

from flows.catalog.catalog import Catalog
from flows.values import diary
from flows.values.model import FollowUp
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name

FIRST_RUNS = 7
"""Days from the end of days off in which the minutes count that a clinician allowed."""


def days_off(until: int, day: int, catalog: Catalog) -> dict[str, object]:
    """What is told of the days off that a clinician gave: until when, and how many are left."""
    return {"until": day_name(until, catalog) if until else "", "left": max(0, until - day)}


def rested(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """That it is one of the days off, with how long the first runs may be where that was told."""
    text = words("running_rested", catalog, **days_off(kept.rest_until, day, catalog))
    return " ".join((text, *first_runs(kept, day, catalog)))


def first_runs(kept: FollowUp, day: int, catalog: Catalog) -> tuple[str, ...]:
    """How long the first runs after days off may be, by their word; nothing where none was told or it is long ago."""
    is_due = not kept.rest_open and is_of_first_runs(kept, day)
    return limits(kept, catalog) if is_due else ()


def limits(kept: FollowUp, catalog: Catalog) -> tuple[str, ...]:
    """What they said of how the first runs are: in turns with walking, and of how many minutes at most."""
    turns: tuple[str, ...] = ()
    if kept.rest_turns:
        run, walk = kept.rest_turns
        turns = (words("rest_turns", catalog, run=run, walk=walk) if run else words("rest_in_turns", catalog),)
    minutes = (words("rest_minutes", catalog, minutes=kept.rest_minutes),) if kept.rest_minutes else ()
    return (*turns, *minutes)


def ran_within(kept: FollowUp, day: int, catalog: Catalog, *, is_morning: bool) -> tuple[tuple[str, str], ...]:
    """What is said to a run that is told of a day off, with its id; nothing of one before their word was told.

    `is_morning`: a morning's card tells of the day before.
    """
    since = max(kept.visits, default=0) if kept.rest_open else kept.rest_until - kept.rest_days
    is_off = kept.rest_open or since < day - is_morning < kept.rest_until
    is_within = since < day - is_morning and is_off and diary.entry(diary.unpacked(kept.log), day).has_run
    return (("ran_in_rest", words("ran_in_rest", catalog)),) if is_within else ()


def is_of_first_runs(kept: FollowUp, day: int) -> bool:
    """Is it so soon that a run is one of the first after the days off?"""
    return day < kept.rest_until + FIRST_RUNS
