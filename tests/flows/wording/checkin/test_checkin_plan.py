"""What changed in a plan, and why."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.followup.rules import judge
from flows.followup.running import UNLIMITED
from flows.values.diary import Exercises, Log
from flows.values.model import Disposition
from flows.wording.checkin.checkin_plan import Change, lines
from tests.flows.followup.test_rules import CARE, CLINICIAN, course, scores

SOFT, NEW = ("cat_cow", "belly_breathing"), ("cat_cow", "belly_breathing", "wall_angel")


def said(
    before: tuple[str, ...],
    after: tuple[str, ...],
    log: Log,
    catalog: Catalog,
    stands: Disposition = CARE,
    rested: bool = False,
) -> str:
    day = log[-1].day
    found = judge(course(), log, day, stands, UNLIMITED)
    change = Change(before=before, after=after, found=found, log=log, day=day, had_rested=rested)
    return "\n".join(text for _, text in lines(change, catalog))


@pytest.mark.parametrize(
    ("log", "rested", "why"),
    [
        (scores(2, 2), False, "it was under 3 on the last 2 days"),
        (scores(4, 3), True, "it has come down again"),
        (scores(3, 3), False, "enough days have gone by"),
        (scores(4, 2), True, "it is under 3 now"),
        (scores(4, 4), True, "the first days are over, and this adds no load"),
    ],
)
def test_what_is_new_is_named_with_its_reason(log: Log, rested: bool, why: str, catalog: Catalog) -> None:
    assert said(SOFT, NEW, log, catalog, rested=rested) == f"New today: Wall angel, because {why}."


def test_nothing_is_said_where_nothing_changed(catalog: Catalog) -> None:
    assert said(SOFT, SOFT, scores(2, 2), catalog) == ""


def test_what_is_out_is_named_with_its_reason(catalog: Catalog) -> None:
    assert said(NEW, SOFT, scores(2, 3), catalog) == "Out for now: Wall angel, because it is up from last time."
    assert said(NEW, SOFT, scores(5, 4), catalog) == "Out for now: Wall angel, because it is at 4 or more."
    assert "it has come down again" in said((), SOFT, scores(7, 5), catalog, CLINICIAN)
    assert "until someone has had a look" in said(NEW, SOFT, scores(2, 2), catalog, CLINICIAN)


def test_what_makes_room_is_told_after_what_is_new(catalog: Catalog) -> None:
    told = said(SOFT, ("cat_cow", "wall_angel"), scores(2, 2), catalog).splitlines()
    assert told[0].startswith("New today: Wall angel")
    assert told[1] == "In their place I took out: Belly breathing."


def test_what_stands_in_for_a_blamed_exercise_is_said_to(catalog: Catalog) -> None:
    first, second = scores(4, 4)
    log = (first, replace(second, exercises=Exercises.HURT, blamed="cat_cow"))
    assert said(SOFT, ("belly_breathing", "childs_pose"), log, catalog) == "In its place: Child's pose."


def test_nothing_is_said_to_have_come_down_that_has_not(catalog: Catalog) -> None:
    assert "come down" not in said(("cat_cow",), SOFT, scores(4, 4), catalog)
