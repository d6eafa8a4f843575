"""The days off that a clinician gave, and how long the first runs after them may be."""

from flows import Catalog
from flows.values.model import FollowUp
from flows.wording.checkin import days_off

DAY = 740_000
KEPT = FollowUp(rest_until=DAY + 5, rest_days=5, rest_minutes=20)


def test_in_the_days_off_it_is_told_how_many_are_left_and_how_long_the_first_runs_may_be(catalog: Catalog) -> None:
    said = days_off.rested(KEPT, DAY, catalog)
    assert "Days left: 5." in said
    assert "20 minutes" in said


def test_the_minutes_count_for_a_week_and_not_beside_a_ban_without_an_end(catalog: Catalog) -> None:
    assert days_off.first_runs(KEPT, DAY + 5, catalog)
    assert days_off.first_runs(KEPT, DAY + 11, catalog)
    assert not days_off.first_runs(KEPT, DAY + 12, catalog)
    assert not days_off.first_runs(FollowUp(rest_until=DAY, rest_minutes=20, rest_open=True), DAY, catalog)
    assert not days_off.first_runs(FollowUp(rest_until=DAY), DAY, catalog)
