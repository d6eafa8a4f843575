"""What a history makes of the ache as far as both are told."""

import pytest

from flows import Catalog
from flows.assessment.together import stands, without_histories
from flows.values.model import Disposition, Record

PREGNANT: Record = {"risk_now": ("pregnant",)}
THINNER: Record = {"risk_now": ("blood_thinner",)}
HEART: Record = {"rf_history": ("heart_aorta",)}
CANCER: Record = {"rf_history": ("cancer_ever",)}
ON_SPINE: Record = {"location": "spine_line", "onset": "sudden"}


@pytest.mark.parametrize(
    ("history", "ache", "level"),
    [
        (PREGNANT, {"location": "shoulder_tip"}, Disposition.EMERGENCY),
        (PREGNANT, {"location": "shoulder_tip", "worse_with": ("press_muscle",)}, Disposition.URGENT),
        (PREGNANT, {"worse_with": ("nothing_clear",)}, Disposition.URGENT),
        (THINNER, {**ON_SPINE, "pain_now": 6, "worse_with": ("twist_bend",)}, Disposition.EMERGENCY),
        (HEART, {"onset": "sudden", "pain_now": 5}, Disposition.EMERGENCY),
        (HEART, {"worse_with": ("running_only",), "run_stop": "stops_with_effort"}, Disposition.EMERGENCY),
        (CANCER, {"worse_with": ("lying_flat",)}, Disposition.URGENT),
    ],
)
def test_both_stand_as_soon_as_both_are_told(
    history: Record, ache: Record, level: Disposition, catalog: Catalog
) -> None:
    found = stands({**history, **ache}, ache, catalog)
    assert found is not None
    assert found.disposition is level
    assert stands(ache, ache, catalog) is None


@pytest.mark.parametrize(
    ("history", "ache"),
    [
        (PREGNANT, {"location": "between_blades"}),
        (PREGNANT, {"location": "shoulder_tip", "pain_now": 0}),  # it may be a stitch that is over
        (PREGNANT, {"location": "shoulder_tip", "worse_with": ("running_only",)}),
        (THINNER, {"onset": "sudden", "pain_now": 6}),  # off the spine a movement may explain it
        (THINNER, ON_SPINE),
        (HEART, {"onset": "sudden", "pain_now": 3}),
        (CANCER, {"location": "spine_line"}),
    ],
)
def test_what_an_answer_to_come_may_calm_waits_for_it(history: Record, ache: Record, catalog: Catalog) -> None:
    assert stands({**history, **ache}, ache, catalog) is None


def test_what_is_urgent_without_the_history_is_not_its_doing(catalog: Catalog) -> None:
    fever: Record = {"rf_history": ("fever_ill",)}
    assert stands({**fever, **PREGNANT}, fever, catalog) is None


def test_the_flags_are_those_that_no_answer_takes_back(catalog: Catalog) -> None:
    ache: Record = {"location": "spine_line", "worse_with": ("lying_flat",)}
    found = stands({**CANCER, **ache}, ache, catalog)
    assert found is not None
    assert found.leading[:1] != ("rf_cardiac",)


def test_signs_of_the_same_lists_are_no_history() -> None:
    ticks: Record = {"rf_history": ("fever_ill", "cancer_ever"), "risk_now": ("pregnant",), "worse_with": ("sitting",)}
    assert without_histories(ticks) == {"rf_history": ("fever_ill",), "worse_with": ("sitting",)}
