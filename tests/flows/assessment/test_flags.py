"""The flags that the lines of the decision table carry: those of the boxes, and their companions."""

from typing import Any

import pytest

from flows import Catalog
from flows.assessment import flags
from flows.assessment.findings import Findings
from flows.assessment.triage import decide
from flows.values.model import Record
from tests.flows.assessment.test_triage import CALM, changed


@pytest.mark.parametrize(
    ("changes", "flag"),
    [
        ({"rf_now": ("chest_pain",), "onset": "sudden"}, "rf_aorta"),
        ({"rf_now": ("chest_pain",), "pleuritic_check": "deep_inside"}, "rf_lung_clot"),
        ({"rf_now": ("belly_severe",), "risk_now": ("pregnant",)}, "rf_pregnancy"),
        ({"rf_history": ("fever_ill",), "worse_with": ("deep_breath",)}, "rf_chest_infection"),
        ({"rf_history": ("fever_ill",), "worse_with": ("after_meals",)}, "rf_organ"),
    ],
)
def test_companions_add_their_flag(changes: dict[str, Any], flag: str, catalog: Catalog) -> None:
    assert flag in decide(changed(CALM, **changes), catalog).red_flags


def test_boxes_raise_their_flags_in_the_order_of_the_list(catalog: Catalog) -> None:
    told: Record = {"rf_history": ("skin_band", "fever_ill")}
    raised = list(flags.of_boxes("rf_history")(Findings(told), catalog))
    listed = [flag for option in catalog.fields["rf_history"].options for flag in option.flags]
    assert raised == sorted(raised, key=listed.index)
    assert len(raised) >= 2


def test_only_the_named_boxes_raise_theirs(catalog: Catalog) -> None:
    told: Record = {"rf_history": ("fever_ill", "cancer_ever")}
    both, one = flags.of_boxes("rf_history"), flags.of_boxes("rf_history", "cancer_ever")
    assert set(one(Findings(told), catalog)) < set(both(Findings(told), catalog))


def test_a_pregnancy_is_named_beside_a_warning_sign(catalog: Catalog) -> None:
    told: Record = {"rf_now": ("faint_sweat",), "risk_now": ("pregnant",)}
    assert list(flags.signs_now(Findings(told), catalog))[-1] == "rf_pregnancy"


def test_a_curve_that_came_slowly_before_eighteen_is_no_matter_for_today() -> None:
    slow: Record = {"shape_change": True, "age_band": "under_18", "duration": "over_6w"}
    assert "rf_deformity" not in flags.several_of_today(Findings(slow))
    assert "rf_deformity" in flags.several_of_today(Findings({**slow, "duration": "d3_7"}))


def test_nothing_that_was_told_raises_nothing_of_the_list_for_today() -> None:
    assert list(flags.several_of_today(Findings({}))) == []
