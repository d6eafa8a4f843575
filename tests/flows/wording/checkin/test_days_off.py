"""The days off that a clinician gave, and how long the first runs after them may be."""

from flows import Catalog
from flows.values import diary
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


def test_turns_are_told_with_their_minutes_where_those_are_known(catalog: Catalog) -> None:
    turns = FollowUp(rest_until=DAY, rest_turns=(2, 3), rest_minutes=24)
    assert "run 2 min, walk 3 min" in " ".join(days_off.first_runs(turns, DAY, catalog))
    assert "24 minutes" in " ".join(days_off.limits(turns, catalog))
    assert days_off.limits(FollowUp(rest_turns=(0, 0)), catalog) == ("By their word, run and walk in turns.",)


def test_a_run_in_the_days_off_is_met_with_a_word(catalog: Catalog) -> None:
    def said(day: int, *, is_morning: bool = False, **more: bool) -> bool:
        log = diary.packed((diary.CheckIn(day=day, ran=diary.Ran.EASY),))
        kept = FollowUp(log=log, rest_until=DAY + 5, rest_days=5, visits=(DAY,), **more)
        return bool(days_off.ran_within(kept, day, catalog, is_morning=is_morning))

    assert said(DAY + 1)
    assert not said(DAY), "it was before their word, or of the same day"
    assert not said(DAY + 1, is_morning=True)
    assert not said(DAY + 5)
    assert said(DAY + 5, is_morning=True)
    assert said(DAY + 9, rest_open=True)
    kept = FollowUp(rest_until=DAY + 5, rest_days=5)
    assert not days_off.ran_within(kept, DAY + 1, catalog, is_morning=False)
