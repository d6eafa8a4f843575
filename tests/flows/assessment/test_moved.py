"""Only where everything told speaks for the back is an ache taken for one that moving brings on."""

from typing import Any

import pytest

from flows.assessment.moved import back_moves_it
from flows.values.model import Record

MOVED: Record = {
    "rf_now": ("none",),
    "rf_history": ("none",),
    "age_band": "a35_49",
    "worse_with": ("sitting", "twist_bend"),
    "location": ("between_blades",),
}


@pytest.mark.parametrize("told", [{}, {"age_band": "a18_34"}, {"worse_with": ("press_muscle",)}])
def test_what_a_movement_or_a_touch_brings_on_is_of_the_back(told: dict[str, Any]) -> None:
    assert back_moves_it(MOVED | told)


@pytest.mark.parametrize(
    "told",
    [
        {"worse_with": ("sitting",)},
        {"worse_with": ("twist_bend", "running_only")},
        {"worse_with": ("twist_bend", "nothing_clear")},
        {"worse_with": ("arm_use", "lying_flat")},
        {"age_band": "a50_64"},
        {"age_band": "a65_plus"},
        {"rf_now": ("chest_pain",)},
        {"rf_history": ("effort_only",)},
        {"rf_history": ("heart_aorta",)},
        {"risk_now": ("heart_risk",)},
        {"run_stop": "stops_with_effort"},
        {"run_stop": "unsure"},
        {"location": ("through_front",)},
    ],
)
def test_one_thing_that_may_be_of_the_heart_outweighs_it(told: dict[str, Any]) -> None:
    assert not back_moves_it(MOVED | told)


@pytest.mark.parametrize("left", ["rf_now", "rf_history", "age_band", "worse_with"])
def test_what_was_not_asked_speaks_against_it(left: str) -> None:
    assert not back_moves_it({id: value for id, value in MOVED.items() if id != left})
