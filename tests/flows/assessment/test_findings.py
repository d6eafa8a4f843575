"""The words of the decision table: what was not told makes none of them true that speaks for danger."""

import pytest

from flows.assessment.findings import Findings
from flows.values.model import Record


def test_nothing_told_is_neither_calm_nor_dangerous() -> None:
    f = Findings({})
    assert not any((f.sudden, f.unexplained, f.breathing_pain, f.tip, f.effort, f.bone, f.brittle_bone, f.slow_curve))
    assert not any((f.calm, f.is_mild, f.cramp_let_go, f.is_plain_old_ache))
    assert f.worst == -1


@pytest.mark.parametrize(("now", "worst", "is_mild"), [(2, 4, True), (2, 5, False), (5, 1, False)])
def test_the_higher_score_counts(now: int, worst: int, is_mild: bool) -> None:
    f = Findings({"pain_now": now, "pain_worst": worst})
    assert f.worst == max(now, worst)
    assert f.is_mild is is_mild


def test_a_yes_is_no_score() -> None:
    assert Findings({"pain_now": True}).score("pain_now") is None


def test_pain_that_a_movement_changes_is_explained() -> None:
    assert Findings({"worse_with": ("nothing_clear",)}).unexplained
    assert not Findings({"worse_with": ("nothing_clear",), "run_stop": "movement_changes"}).unexplained


def test_a_wall_that_reproduces_it_explains_nothing_beside_signs_of_a_clot() -> None:
    told: Record = {"worse_with": ("deep_breath",), "pleuritic_check": "can_reproduce"}
    assert Findings(told).calm
    assert not Findings({**told, "rf_history": ("clot_signs",)}).calm


def test_a_stitch_is_one_only_once_it_has_ended() -> None:
    told: Record = {"location": "ribs_side", "worse_with": ("running_only",), "feel": "sharp_catch", "pain_now": 0}
    assert Findings(told).stitch
    assert not Findings({**told, "pain_now": 1}).stitch


def test_an_old_spine_counts_as_brittle_once_the_spot_is_bony() -> None:
    told: Record = {"age_band": "a65_plus", "location": "spine_line"}
    assert not Findings(told).brittle_bone
    assert Findings({**told, "worse_with": ("press_spot",)}).brittle_bone


def test_a_fresh_catch_is_sharp_moderate_and_moved() -> None:
    told = {"feel": "sharp_catch", "pain_now": 5, "worse_with": ("twist_bend",), "duration": "d1_2"}
    assert Findings(told).is_fresh_catch
    assert not Findings({**told, "pain_worst": 7}).is_fresh_catch
    assert not Findings({**told, "duration": "d3_7"}).is_fresh_catch
    assert not Findings({**told, "worse_with": ("nothing_clear",)}).is_fresh_catch
