"""What is kept of a clinician's word, or of the visit to come, said to whoever asks for it; nothing where none is."""

from collections.abc import Iterable, Iterator

from flows.catalog.catalog import Catalog
from flows.followup import visited
from flows.understanding.wishes.questions import WHAT_THEY_SAID, WHEN_IT_IS
from flows.values.model import FollowUp
from flows.wording.checkin import days_off
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name

FOUND = {
    "muscular": "kept_muscular",
    "nerve": "kept_nerve",
    "unclear": "kept_unclear",
    "fracture": "kept_fracture",
}
"""What they may have said of it."""


def kept(small_talk: str, told: FollowUp, today: int, catalog: Catalog) -> str:
    """What is kept of that which is asked for."""
    if small_talk == WHAT_THEY_SAID:
        return what_they_said(told, today, catalog)
    return when_it_is(told, catalog) if small_talk == WHEN_IT_IS else ""


def what_they_said(kept: FollowUp, today: int, catalog: Catalog) -> str:
    """What they forbade and allowed, and what they called it."""
    return " ".join((*_of_exercises(kept, catalog), *_of_running(kept, today, catalog), *_of_it(kept, catalog)))


def when_it_is(kept: FollowUp, catalog: Catalog) -> str:
    """The day of the visit to come."""
    return words("kept_visit_on", catalog, day=day_name(kept.visit_on, catalog)) if kept.visit_on else ""


def _of_exercises(kept: FollowUp, catalog: Catalog) -> Iterator[str]:
    if names := [catalog.exercises[id].name for id in kept.forbidden if id in catalog.exercises]:
        yield words("kept_bans", catalog, exercises=", ".join(names))
    if kept.often:
        yield words("kept_often", catalog, exercises=how_often(kept.often, catalog))


def how_often(often: Iterable[str], catalog: Catalog) -> str:
    """How often exercises are to be done, in words."""
    form, told = catalog.messages.how_often, (one.split(":") for one in often)
    named = ((catalog.exercises[id].name, catalog.messages.often[many]) for id, many in told)
    return "; ".join(form.format(exercise=name, often=many) for name, many in named)


def _of_running(kept: FollowUp, today: int, catalog: Catalog) -> Iterator[str]:
    if kept.rest_open and visited.is_held(kept, today):
        yield words("kept_no_run", catalog)
    elif today < kept.rest_until:
        yield days_off.rested(kept, today, catalog)
    elif visited.may_run_by_them(kept, today):
        name = "kept_leave_in_turns" if kept.rest_turns else "kept_leave"
        yield " ".join((words(name, catalog), *days_off.first_runs(kept, today, catalog)))


def _of_it(kept: FollowUp, catalog: Catalog) -> Iterator[str]:
    if kept.said in FOUND:
        yield words(FOUND[kept.said], catalog)
