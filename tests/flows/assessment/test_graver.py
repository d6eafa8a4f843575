"""Whether one answer more may make an emergency of what is told."""

import pytest

from flows import Catalog
from flows.assessment.graver import may_be_emergency
from flows.values.model import Record


@pytest.mark.parametrize(
    "record",
    [
        {"onset": "sudden", "pain_worst": 8},
        {"onset": "sudden", "worse_with": ("nothing_clear",), "pain_now": 2},
        {"worse_with": ("nothing_clear",), "pain_now": 8},
        {"rf_history": ("heart_aorta",), "onset": "sudden"},
        {"worse_with": ("deep_breath",), "pleuritic_check": "deep_inside"},
        {"risk_now": ("blood_thinner",), "pain_now": 6},
        {"location": "shoulder_tip", "pain_now": 3},
        {"run_context": ("drank_lots",), "duration": "under_1d"},
        {"location": "top_shoulders", "body_notes": ("dizzy",)},
    ],
)
def test_an_answer_may_make_it_one(record: Record, catalog: Catalog) -> None:
    told = {"rf_now": ("none",), **record}
    assert may_be_emergency(told, catalog)


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"onset": "crept_in", "pain_now": 3},
        {"worse_with": ("twist_bend",), "onset": "sudden", "pain_now": 8},
        {"rf_history": ("fever_ill",), "onset": "gradual_in_run"},
        {"duration": "over_6w", "pain_now": 9, "worse_with": ("press_muscle",)},
    ],
)
def test_no_single_answer_does(record: Record, catalog: Catalog) -> None:
    told = {"rf_now": ("none",), "rf_history": ("none",), **record}
    assert not may_be_emergency(told, catalog)
