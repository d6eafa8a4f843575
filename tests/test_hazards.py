"""The hazard log (docs/hazards.md): each dangerous story is caught, each ordinary ache that sounds alarming is not.

In every story both lists of warning signs say "none" unless it says otherwise: that is the point of them.
"""

from typing import Any

import pytest

from flows import Catalog, assess
from flows.values.model import Disposition
from tests.flows.assessment.test_triage import BREATH, CALM, UNMOVED, changed

STORIES: list[tuple[str, dict[str, Any], str]] = [
    ("H01", changed(UNMOVED, onset="sudden", pain_now=3, pain_worst=9, feel="sharp_catch"), "emergency"),
    ("H02", changed(UNMOVED, onset="sudden", duration="d1_2", pain_now=2), "urgent"),
    ("H03", changed(BREATH, pleuritic_check="unsure", onset="crept_in"), "urgent"),
    ("H03", changed(BREATH, pleuritic_check="unsure", onset="sudden", ptx_risk=True), "emergency"),
    ("H04", changed(BREATH, pleuritic_check="unsure", risk_now=("clot_risk",)), "emergency"),
    ("H04", changed(BREATH, risk_now=("clot_risk",)), "emergency"),
    ("H05", changed(CALM, worse_with=("lying_flat",), risk_now=("recent_virus",)), "urgent"),
    ("H06", changed(UNMOVED, onset="sudden", pain_now=4), "urgent"),
    ("H06", changed(UNMOVED, rf_now=("faint_sweat",)), "emergency"),
    ("H07", changed(CALM, worse_with=("running_only",), run_stop="stops_with_effort", age_band="a50_64"), "urgent"),
    ("H07", changed(CALM, worse_with=("running_only",), run_stop="stops_with_effort"), "clinician"),
    (
        "H08",
        changed(UNMOVED, risk_now=("blood_thinner",), onset="sudden", pain_now=6, location="spine_line"),
        "emergency",
    ),
    ("H09", changed(UNMOVED, duration="d3_7"), "clinician"),
    ("H09", changed(UNMOVED, duration="d3_7", rf_history=("immune_low",)), "urgent"),
    ("H10", changed(CALM, rf_history=("cancer_ever",), worse_with=("cough_sneeze", "lying_flat")), "urgent"),
    ("H11", changed(UNMOVED, duration="w1_6", trend="easing"), "clinician"),
    ("H12", changed(CALM, worse_with=("press_spot",), duration="d3_7", location="ribs_side"), "clinician"),
    ("H13", changed(UNMOVED, feel="burning"), "clinician"),
    ("H14", changed(CALM, onset="next_day", pain_now=6, muscle_check="swollen_weak"), "urgent"),
    ("H15", changed(CALM, fluid_signs=("drank_lots_bloated", "thirst_headache")), "emergency"),
    ("H16", changed(UNMOVED, age_band="under_18"), "clinician"),
    ("H17", changed(UNMOVED, location="mid_back_band", risk_now=("pregnant",)), "urgent"),
    ("H18", changed(UNMOVED, location="shoulder_tip", risk_now=("recent_virus",)), "emergency"),
    ("H19", changed(UNMOVED, location="shoulder_tip", risk_now=("pregnant",)), "emergency"),
    ("H20", changed(UNMOVED, rf_now=("faint_sweat",), onset="sudden"), "emergency"),
]
TRAPS: list[tuple[str, dict[str, Any]]] = [
    ("T01", changed(CALM, risk_now=("clot_risk",), onset="next_day", worse_with=("press_muscle",))),
    ("T02", changed(CALM, risk_now=("recent_virus",))),
    ("T03", changed(CALM, onset="hours_after", worse_with=("arm_use", "press_muscle"))),
    ("T04", changed(CALM, risk_now=("low_energy",), onset="next_day", worse_with=("press_muscle",))),
    ("T05", changed(CALM, age_band="a65_plus", pain_now=4, onset="next_day", worse_with=("press_muscle",))),
    ("T06", changed(CALM, run_context=("carried_load",), worse_with=("arm_use",))),
    (
        "T07",
        changed(CALM, onset="next_day", worse_with=("press_muscle", "deep_breath"), pleuritic_check="can_reproduce"),
    ),
    ("T08", changed(CALM, onset="sudden", pain_now=3, pain_worst=3, feel="sharp_catch")),
    (
        "T09",
        changed(
            CALM,
            location="shoulder_tip",
            pain_now=0,
            pain_worst=5,
            feel="sharp_catch",
            worse_with=("running_only",),
            run_stop="stops_with_effort",
        ),
    ),
    ("T10", changed(CALM, worse_with=("running_only",), run_stop="movement_changes", pain_worst=4)),
    ("T11", changed(CALM, onset="next_day", pain_now=6, muscle_check="usual", worse_with=("press_muscle",))),
]


@pytest.mark.parametrize(("hazard", "record", "least"), STORIES, ids=[f"{id}-{least}" for id, _, least in STORIES])
def test_a_dangerous_story_is_caught(hazard: str, record: dict[str, Any], least: str, catalog: Catalog) -> None:
    assert assess(record, catalog).disposition >= Disposition(least)


@pytest.mark.parametrize(("trap", "record"), TRAPS, ids=[id for id, _ in TRAPS])
def test_an_ordinary_ache_that_sounds_alarming_stays_self_care(
    trap: str, record: dict[str, Any], catalog: Catalog
) -> None:
    assert assess(record, catalog).disposition is Disposition.SELF_CARE


URGENT = [story for story in STORIES if story[2] != "clinician"]


@pytest.mark.parametrize(("hazard", "record", "least"), URGENT, ids=[f"{id}-{least}" for id, _, least in URGENT])
def test_above_clinician_there_is_no_exercise_and_no_cause(
    hazard: str, record: dict[str, Any], least: str, catalog: Catalog
) -> None:
    assessment = assess(record, catalog)
    assert assessment.causes == ()
    assert assessment.exercises == ()


def test_no_form_or_breathing_cause_above_pain_that_stops_with_effort(catalog: Catalog) -> None:
    record = changed(
        CALM,
        worse_with=("running_only",),
        run_stop="stops_with_effort",
        habits=("overstride", "tense_arms", "shallow_breath", "slump_run"),
    )
    named = {cause.id for cause in assess(record, catalog).causes}
    assert not named & {"running_form", "breathing_technique"}
