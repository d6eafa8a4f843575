"""The decision table at the edge of each of its lines, and its promise: a risky answer never lowers the result."""

import itertools
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import Catalog
from flows.assessment.triage import TABLE, decide
from flows.catalog.entries import Field, FieldType
from flows.values.model import Disposition, Record

NONE = ("none",)
CALM: Record = {
    "age_band": "a18_34",
    "rf_now": NONE,
    "rf_history": NONE,
    "risk_now": NONE,
    "pain_now": 3,
    "duration": "d1_2",
    "onset": "gradual_in_run",
    "location": "between_blades",
    "feel": "ache_tight",
    "worse_with": ("twist_bend",),
}
UNMOVED: Record = {**CALM, "worse_with": ("nothing_clear",)}
RUNS: Record = {**CALM, "worse_with": ("running_only",), "run_stop": "lingers", "age_band": "a35_49"}
CATCH: Record = {
    **CALM,
    "location": "one_blade",
    "worse_with": ("deep_breath", "press_muscle"),
    "pleuritic_check": "can_reproduce",
}
STITCH: Record = {
    **CALM,
    "worse_with": ("running_only",),
    "location": "ribs_side",
    "feel": "sharp_catch",
    "run_stop": "stops_with_effort",
}
STRUCK: Record = {**CALM, "onset": "sudden", "pain_worst": 8}
NECK: Record = {**CALM, "location": "top_shoulders", "worse_with": ("neck_move",), "body_notes": ("dizzy",)}
LOOSENS: Record = {**RUNS, "run_stop": "movement_changes"}
SKIN: Record = {
    **CALM,
    "feel": "burning",
    "location": "ribs_side",
    "onset": "crept_in",
    "worse_with": ("press_muscle",),
}
CLOT = ("clot_risk",)
BREATH: Record = {**CALM, "worse_with": ("deep_breath",), "pleuritic_check": "deep_inside"}


def changed(base: Record, **changes: Any) -> Record:
    """The base with some answers changed; None takes one away."""
    return {id: value for id, value in {**base, **changes}.items() if value is not None}


# line, base, what makes it apply, what just does not
EDGES: list[tuple[str, Record, dict[str, Any], dict[str, Any]]] = [
    ("E1", CALM, {"rf_now": ("cough_blood",)}, {"rf_now": NONE}),
    ("E1", CALM, {"rf_now": ("unsure",)}, {"rf_now": None}),
    ("E1", UNMOVED, {"plain_look": "one_of_these"}, {"plain_look": "only_back"}),
    ("E1", UNMOVED, {"plain_look": "unsure"}, {}),
    ("E1", CALM, {"arm_neck": True, "age_band": "a50_64"}, {"arm_neck": True}),
    ("E1", CALM, {"arm_neck": True, "risk_now": ("heart_risk",)}, {"arm_neck": True, "risk_now": CLOT}),
    ("E2", UNMOVED, {"onset": "sudden", "pain_worst": 7}, {"onset": "sudden", "pain_worst": 6}),
    ("E2", UNMOVED, {"onset": "sudden", "pain_now": 8}, {"onset": "next_day", "pain_now": 8}),
    ("E2", UNMOVED, {"onset": "sudden", "pain_worst": 9}, {"onset": "sudden", "pain_worst": 9, "feel": "cramp_spasm"}),
    ("E2", UNMOVED, {"onset": "sudden", "pain_worst": 9}, {"onset": "sudden", "pain_worst": 9, "worse_with": None}),
    ("E3", BREATH, {"risk_now": ("clot_risk",)}, {"risk_now": ("heart_risk",)}),
    ("E3", BREATH, {"risk_now": ("pregnant",), "pleuritic_check": "unsure"}, {"risk_now": ("recent_virus",)}),
    (
        "E3",
        BREATH,
        {"rf_history": ("clot_signs",), "pleuritic_check": "can_reproduce"},
        {"rf_history": ("arm_tingle",), "pleuritic_check": "can_reproduce"},
    ),
    ("E4", BREATH, {"onset": "sudden", "ptx_risk": True}, {"onset": "sudden", "ptx_risk": False}),
    ("E4", BREATH, {"onset": "sudden", "ptx_risk": True}, {"ptx_risk": True}),
    ("E5", CALM, {"rf_history": ("effort_only", "heart_aorta")}, {"rf_history": ("heart_aorta",)}),
    (
        "E5",
        CALM,
        {"rf_history": ("heart_aorta",), "onset": "sudden", "pain_worst": 5},
        {"rf_history": ("heart_aorta",), "onset": "sudden", "pain_worst": 4},
    ),
    (
        "E6",
        UNMOVED,
        {"risk_now": ("blood_thinner",), "onset": "sudden", "pain_worst": 5},
        {"risk_now": ("blood_thinner",), "onset": "sudden", "pain_worst": 4},
    ),
    (
        "E6",
        CALM,
        {"risk_now": ("blood_thinner",), "onset": "sudden", "pain_worst": 6, "location": "spine_line"},
        {"risk_now": ("blood_thinner",), "onset": "sudden", "pain_worst": 6},
    ),
    (
        "E7",
        UNMOVED,
        {"location": "shoulder_tip", "risk_now": ("recent_virus",)},
        {"location": "shoulder_tip", "risk_now": ("recent_virus",), "pain_now": 0},
    ),
    (
        "E7",
        UNMOVED,
        {"location": "shoulder_tip", "risk_now": ("pregnant",)},
        {"location": "shoulder_tip", "risk_now": ("pregnant",), "worse_with": ("arm_use",)},
    ),
    ("E8", CALM, {"fluid_signs": ("vomit_muddled",)}, {"fluid_signs": ("thirst_headache",)}),
    ("E8", CALM, {"fluid_signs": ("thirst_headache", "drank_lots_bloated")}, {"fluid_signs": ("drank_lots_bloated",)}),
    *[
        ("U1", CALM, {"rf_history": (box,)}, {"rf_history": NONE})
        for box in (
            "fever_ill",
            "effort_only",
            "dark_urine",
            "skin_band",
            "clot_signs",
            "weight_loss",
            "night_constant",
        )
    ],
    ("U2", BREATH, {}, {"pleuritic_check": "can_reproduce"}),
    ("U2", BREATH, {"pleuritic_check": "unsure"}, {"pleuritic_check": None}),
    ("U3", UNMOVED, {"onset": "sudden", "pain_now": 1}, {"onset": "hours_after", "pain_now": 1}),
    ("U3", UNMOVED, {"onset": "sudden"}, {"onset": "sudden", "worse_with": ("nothing_clear", "sitting")}),
    (
        "U3",
        UNMOVED,
        {"onset": "sudden", "feel": "cramp_spasm", "pain_now": 4},
        {"onset": "sudden", "feel": "cramp_spasm", "pain_now": 3},
    ),
    (
        "U3",
        UNMOVED,
        {"onset": "sudden", "feel": "cramp_spasm", "pain_now": 3, "pain_worst": 8},
        {"onset": "sudden", "feel": "cramp_spasm", "pain_now": 3, "pain_worst": 3},
    ),
    ("U4", CALM, {"worse_with": ("lying_flat",)}, {"worse_with": ("lying_flat", "twist_bend")}),
    ("U4", UNMOVED, {"location": "through_front"}, {"location": "through_front", "duration": "over_6w"}),
    ("U5", UNMOVED, {"location": "shoulder_tip", "pain_now": 1}, {"location": "shoulder_tip", "pain_now": 0}),
    (
        "U6",
        CALM,
        {"worse_with": ("running_only",), "run_stop": "stops_with_effort", "age_band": "a35_49"},
        {"worse_with": ("running_only",), "run_stop": "stops_with_effort"},
    ),
    (
        "U6",
        CALM,
        {"worse_with": ("running_only",), "run_stop": "stops_with_effort", "risk_now": ("heart_risk",)},
        {"worse_with": ("running_only",), "run_stop": "lingers", "risk_now": ("heart_risk",)},
    ),
    ("U7", UNMOVED, {"risk_now": ("pregnant",)}, {"risk_now": ("clot_risk",)}),
    ("U7", UNMOVED, {"risk_now": ("recent_virus",)}, {"risk_now": ("recent_virus",), "worse_with": ("arm_use",)}),
    ("U7", UNMOVED, {"risk_now": ("blood_thinner",)}, {"risk_now": ("low_energy",)}),
    ("U7", UNMOVED, {"rf_history": ("heart_aorta",)}, {"rf_history": ("arm_tingle",)}),
    (
        "U7",
        CALM,
        {"worse_with": ("lying_flat",), "risk_now": ("pregnant",), "duration": "over_6w"},
        {"worse_with": ("lying_flat",), "duration": "over_6w"},
    ),
    ("U7", UNMOVED, {"rf_history": ("immune_low",)}, {"rf_history": ("immune_low",), "worse_with": ("sitting",)}),
    ("U8", CALM, {"rf_history": ("cancer_ever",), "trend": "worse"}, {"rf_history": ("cancer_ever",), "trend": "same"}),
    (
        "U8",
        CALM,
        {"rf_history": ("cancer_ever",), "worse_with": ("twist_bend", "cough_sneeze")},
        {"rf_history": ("cancer_ever",)},
    ),
    (
        "U8",
        CALM,
        {"rf_history": ("cancer_ever",), "worse_with": ("twist_bend", "lying_flat")},
        {"rf_history": ("cancer_ever",), "worse_with": ("sitting", "running_only"), "location": "spine_line"},
    ),
    (
        "U8",
        CALM,
        {"rf_history": ("cancer_ever",), "location": "spine_line", "worse_with": ("press_spot",)},
        {"rf_history": ("cancer_ever",), "location": "spine_line", "worse_with": ("press_muscle",)},
    ),
    ("U8", UNMOVED, {"rf_history": ("cancer_ever",)}, {"rf_history": ("cancer_ever",), "worse_with": ("sitting",)}),
    ("U9", CALM, {"arm_weak": True}, {"arm_weak": False}),
    (
        "U9",
        CALM,
        {"rf_history": ("bone_fragile",), "pain_worst": 7},
        {"rf_history": ("bone_fragile",), "pain_worst": 6},
    ),
    (
        "U9",
        CALM,
        {"rf_history": ("bone_fragile",), "worse_with": ("press_spot",), "location": "spine_line"},
        {"rf_history": ("bone_fragile",), "worse_with": ("press_spot",)},
    ),
    ("U9", CALM, {"pain_now": 9}, {"pain_now": 8}),
    (
        "U9",
        CALM,
        {"rf_history": ("bone_fragile",), "onset": "sudden"},
        {"rf_history": ("bone_fragile",)},
    ),
    (
        "U9",
        CALM,
        {"age_band": "a65_plus", "location": "spine_line", "worse_with": ("press_spot",)},
        {"age_band": "a50_64", "location": "spine_line", "worse_with": ("press_spot",)},
    ),
    ("U9", CALM, {"shape_change": True}, {"shape_change": True, "age_band": "under_18", "duration": "over_6w"}),
    ("U9", CALM, {"fluid_signs": ("drank_lots_bloated",)}, {"fluid_signs": ("thirst",)}),
    ("U9", CALM, {"muscle_check": "unsure"}, {"muscle_check": "usual"}),
    ("E9", NECK, {"neck_signs": True}, {"neck_signs": False}),
    ("E9", NECK, {"neck_signs": True}, {"neck_signs": True, "body_notes": NONE}),
    ("U6", RUNS, {"risk_now": ("heart_risk",), "pain_worst": 5}, {"risk_now": ("heart_risk",), "pain_worst": 4}),
    (
        "U6",
        RUNS,
        {"run_stop": "unsure", "age_band": "a50_64", "risk_now": ("heart_risk",)},
        {"run_stop": "unsure", "age_band": "a50_64"},
    ),
    ("U10", UNMOVED, {"age_band": "a50_64", "risk_now": ("heart_risk",)}, {"age_band": "a50_64"}),
    ("U10", UNMOVED, {"age_band": "a50_64", "risk_now": ("heart_risk",)}, {"risk_now": ("heart_risk",)}),
    ("U10", UNMOVED, {"risk_now": ("heart_risk",), "pain_now": 5}, {"risk_now": ("heart_risk",), "pain_now": 4}),
    ("U11", STRUCK, {"age_band": "a50_64"}, {}),
    (
        "U11",
        STRUCK,
        {"risk_now": ("heart_risk",), "start_move": "unsure"},
        {"risk_now": ("heart_risk",), "pain_worst": 7},
    ),
    ("U11", STRUCK, {"age_band": "a50_64", "start_move": "no_move"}, {"age_band": "a50_64", "start_move": "one_move"}),
    ("U11", STRUCK, {"age_band": "a50_64"}, {"age_band": "a50_64", "worse_with": ("twist_bend", "arm_use")}),
    ("U11", STRUCK, {"worse_with": ("sitting",)}, {"worse_with": ("sitting",), "pain_worst": 7}),
    ("U12", CATCH, {"risk_now": CLOT, "clot_kind": "operation_cast"}, {"risk_now": CLOT, "clot_kind": "journey"}),
    ("U12", CATCH, {"risk_now": CLOT, "clot_kind": "clot_before"}, {"risk_now": CLOT}),
    ("U12", CATCH, {"pleuritic_check": None, "risk_now": ("pregnant",)}, {"pleuritic_check": None}),
    ("U13", CATCH, {"onset": "sudden", "ptx_risk": True}, {"onset": "sudden", "ptx_risk": False}),
    ("U13", CATCH, {"onset": "sudden", "ptx_risk": True}, {"ptx_risk": True}),
    (
        "U13",
        CATCH,
        {"onset": "sudden", "ptx_risk": True},
        {"onset": "sudden", "ptx_risk": True, "side": "both_or_switches"},
    ),
    (
        "U14",
        CALM,
        {"risk_now": ("recent_virus",), "worse_with": ("press_muscle", "lying_flat")},
        {"worse_with": ("press_muscle", "lying_flat")},
    ),
    ("U15", CALM, {"location": "shoulder_tip", "risk_now": ("pregnant",)}, {"location": "shoulder_tip"}),
    (
        "U15",
        STITCH,
        {"location": "shoulder_tip", "risk_now": ("pregnant",), "run_stop": "lingers", "pain_now": 0},
        {"location": "shoulder_tip", "risk_now": ("pregnant",), "run_stop": "stops_with_effort", "pain_now": 0},
    ),
    (
        "U15",
        STITCH,
        {"location": "shoulder_tip", "risk_now": ("recent_virus",), "pain_now": 1},
        {"location": "shoulder_tip", "risk_now": ("recent_virus",), "pain_now": 0},
    ),
    ("U16", NECK, {}, {"location": "between_blades", "worse_with": ("twist_bend",)}),
    (
        "U17",
        changed(STRUCK, location="spine_line", worse_with=("press_spot", "twist_bend")),
        {"pain_worst": 5},
        {"pain_worst": 4},
    ),
    ("U18", UNMOVED, {"location": "spine_line", "pain_now": 5}, {"location": "spine_line", "pain_now": 4}),
    ("C1", CALM, {"pain_now": 7}, {"pain_now": 6}),
    ("C1", CALM, {"pain_now": 5, "feel": "sharp_catch"}, {"pain_now": 4, "feel": "sharp_catch"}),
    ("C2", UNMOVED, {"duration": "d3_7"}, {}),
    ("C2", UNMOVED, {"feel": "burning"}, {}),
    ("C2", UNMOVED, {"onset": "at_rest"}, {}),
    ("C3", CALM, {"run_stop": "stops_with_effort"}, {"run_stop": "lingers"}),
    ("C3", STITCH, {"pain_now": 3}, {"pain_now": 0}),
    ("U6", STITCH, {"pain_now": 3, "age_band": "a35_49"}, {"pain_now": 0, "age_band": "a35_49"}),
    ("C3", CALM, {"run_stop": "unsure", "age_band": "a35_49"}, {"run_stop": "unsure"}),
    ("C3", RUNS, {}, {"age_band": "a18_34"}),
    ("C3", RUNS, {}, {"worse_with": ("running_only", "press_muscle")}),
    (
        "C3",
        RUNS,
        {"run_stop": "movement_changes", "age_band": "a50_64", "risk_now": ("heart_risk",)},
        {"run_stop": "movement_changes", "age_band": "a50_64"},
    ),
    ("C3", RUNS, {"run_stop": None, "age_band": "a50_64", "risk_now": ("heart_risk",)}, {"run_stop": None}),
    ("C4", CALM, {"worse_with": ("press_spot",), "duration": "d3_7"}, {"worse_with": ("press_spot",)}),
    (
        "C4",
        CALM,
        {"worse_with": ("press_spot",), "onset": "sudden", "location": "spine_line"},
        {"worse_with": ("press_spot",), "onset": "sudden", "location": "one_blade"},
    ),
    ("C5", CALM, {"duration": "over_6w", "trend": "easing"}, {"duration": "w1_6", "trend": "easing"}),
    (
        "C5",
        CALM,
        {"duration": "w1_6", "trend": "only_with_runs", "pain_worst": 5},
        {"duration": "w1_6", "trend": "only_with_runs", "pain_worst": 4},
    ),
    ("C5", CALM, {"duration": "d3_7", "trend": "worse"}, {"duration": "d3_7", "trend": "same"}),
    ("C6", CALM, {"rf_history": ("arm_tingle",)}, {}),
    (
        "C6",
        CALM,
        {"rf_history": ("immune_low",), "duration": "d3_7"},
        {"rf_history": ("immune_low",), "duration": "d1_2"},
    ),
    ("C6", CALM, {"risk_now": ("low_energy",), "worse_with": ("press_spot",)}, {"risk_now": ("low_energy",)}),
    ("C7", CALM, {"morning_stiff": True}, {"morning_stiff": False}),
    ("C7", CALM, {"wakes_late": True}, {"wakes_late": False}),
    ("C7", CALM, {"worse_with": ("twist_bend", "after_meals")}, {}),
    (
        "C7",
        CALM,
        {"shape_change": True, "age_band": "under_18", "duration": "over_6w"},
        {"shape_change": True, "age_band": "under_18", "duration": "w1_6"},
    ),
    ("C8", CALM, {"age_band": "under_18", "duration": "w1_6"}, {"age_band": "under_18", "duration": "d3_7"}),
    ("C8", UNMOVED, {"age_band": "under_18"}, {}),
    ("C8", CALM, {"age_band": "a65_plus", "pain_now": 5}, {"age_band": "a65_plus", "pain_now": 4}),
    ("C8", CALM, {"age_band": "a65_plus", "location": "one_blade"}, {"age_band": "a65_plus"}),
    ("C9", UNMOVED, {"pain_now": 5}, {"pain_now": 4}),
    ("C9", UNMOVED, {"onset": "at_rest"}, {"worse_with": ("nothing_clear", "running_only"), "onset": "at_rest"}),
    ("C10", UNMOVED, {"age_band": "a35_49"}, {}),
    ("C10", UNMOVED, {"risk_now": ("heart_risk",)}, {"risk_now": ("heart_risk",), "worse_with": ("sitting",)}),
    ("C11", RUNS, {"risk_now": ("recent_virus",)}, {}),
    (
        "C11",
        RUNS,
        {"risk_now": ("recent_virus",)},
        {"risk_now": ("recent_virus",), "run_stop": "movement_changes"},
    ),
    ("C12", CATCH, {"risk_now": CLOT}, {"risk_now": CLOT, "worse_with": ("twist_bend",), "pleuritic_check": None}),
    (
        "C13",
        CALM,
        {"onset": "sudden", "age_band": "a50_64", "location": "spine_line"},
        {"onset": "sudden", "age_band": "a35_49", "location": "spine_line"},
    ),
    (
        "C14",
        CALM,
        {"feel": "burning", "onset": "at_rest", "location": "ribs_side"},
        {"feel": "burning", "onset": "at_rest"},
    ),
    ("C16", CALM, {"arm_neck": True}, {"arm_neck": False}),
    ("U12", CATCH, {"risk_now": ("pregnant",)}, {"risk_now": ("pregnant",), "worse_with": ("twist_bend",)}),
    (
        "U9",
        CALM,
        {"run_context": ("drank_lots",), "fluid_signs": ("thirst_headache",)},
        {"run_context": ("hot_low_fluid",), "fluid_signs": ("thirst_headache",)},
    ),
    (
        "C3",
        LOOSENS,
        {"age_band": "a35_49", "risk_now": ("heart_risk",)},
        {"age_band": "a18_34", "risk_now": ("heart_risk",)},
    ),
    (
        "C3",
        LOOSENS,
        {"age_band": "a35_49", "risk_now": ("heart_risk",)},
        {"age_band": "a35_49", "risk_now": ("heart_risk",), "worse_with": ("running_only", "press_muscle")},
    ),
    ("C14", SKIN, {"feel": "tingling"}, {"feel": "ache_tight"}),
    ("C14", SKIN, {}, {"worse_with": ("press_muscle", "twist_bend")}),
    ("C14", SKIN, {}, {"location": "one_blade"}),
    ("C17", CALM, {"location": "through_front", "age_band": "a50_64"}, {"location": "through_front"}),
    ("C17", CALM, {"location": "through_front", "risk_now": ("heart_risk",)}, {"age_band": "a50_64"}),
    ("C18", CALM, {"feel": "tingling", "location": "mid_back_band"}, {"feel": "tingling", "location": "top_shoulders"}),
    ("C15", CALM, {"worse_with": None}, {}),
    ("X", CALM, {"rf_history": None}, {}),
    ("X", CALM, {"rf_now": None}, {}),
]
LEVEL = {"E": "emergency", "U": "urgent", "C": "clinician", "X": "clinician"}


def lines_of(record: Record, catalog: Catalog) -> tuple[str, ...]:
    return decide(record, catalog).lines


@pytest.mark.parametrize(("line", "base", "yes", "no"), EDGES)
def test_a_line_applies_on_one_side_of_its_edge_only(
    line: str, base: Record, yes: dict[str, Any], no: dict[str, Any], catalog: Catalog
) -> None:
    assert line in lines_of(changed(base, **yes), catalog)
    assert line not in lines_of(changed(base, **no), catalog)
    assert decide(changed(base, **yes), catalog).disposition >= Disposition(LEVEL[line[0]])


GATHERING = {"E1", "U1", "U7", "U9", "C6", "C7"}
"""Lines that gather several signs: the sign speaks for them."""


def test_every_line_of_the_table_has_an_edge_and_a_reason(catalog: Catalog) -> None:
    table = {line.id for line in TABLE}
    assert {line for line, *_ in EDGES} == table
    assert set(catalog.lines) == table - GATHERING | {"S"}


def test_a_plain_ache_is_self_care(catalog: Catalog) -> None:
    assert decide(CALM, catalog).disposition is Disposition.SELF_CARE
    assert lines_of(CALM, catalog) == ("S",)


def test_an_empty_record_is_never_below_a_clinician(catalog: Catalog) -> None:
    assessment = decide({}, catalog)
    assert assessment.disposition is Disposition.CLINICIAN
    assert assessment.red_flags == ("rf_unscreened",)


def test_flags_of_all_lines_are_carried_most_urgent_first(catalog: Catalog) -> None:
    record = changed(UNMOVED, onset="sudden", pain_worst=9, rf_history=("fever_ill",))
    flags = decide(record, catalog).red_flags
    assert flags[:2] == ("rf_aorta", "rf_cardiac")
    assert "rf_infection" in flags
    assert len(flags) == len(set(flags))


# ---- monotone --------------------------------------------------------------------------------------------------------

RISKY: dict[str, tuple[Any, Any]] = {  # field: (risky, harmless)
    "rf_now": (("chest_pain",), NONE),
    "rf_history": (("cancer_ever", "immune_low"), NONE),
    "risk_now": (("pregnant", "clot_risk", "blood_thinner", "recent_virus", "heart_risk", "low_energy"), NONE),
    "pain_now": (10, 0),
    "pain_worst": (10, 0),
    "onset": ("sudden", "next_day"),
    "worse_with": (("lying_flat",), ("press_muscle",)),  # not asked is worse than "nothing in particular": line C15
    "pleuritic_check": ("deep_inside", "can_reproduce"),
    "ptx_risk": (True, False),
    "run_stop": ("stops_with_effort", "movement_changes"),
    "clot_kind": ("operation_cast", "hormones"),
    "start_move": ("no_move", "one_move"),
    "plain_look": ("one_of_these", "only_back"),
    "body_notes": (("dizzy",), NONE),
    "neck_signs": (True, False),
    "arm_neck": (True, False),
    "trend": ("worse", "easing"),
    "muscle_check": ("swollen_weak", "usual"),
    "fluid_signs": (("vomit_muddled",), NONE),
    "arm_weak": (True, False),
    "morning_stiff": (True, False),
    "wakes_late": (True, False),
    "shape_change": (True, False),
    "feel": ("burning", "ache_tight"),
    "age_band": ("a65_plus", "a18_34"),
    "duration": ("over_6w", "under_1d"),
    "location": ("through_front", "between_blades"),
    "side": ("left", "both_or_switches"),
    "run_context": (("drank_lots",), NONE),
}
MOVES_NOTHING = ("guardian", "sex", "habits", "overtrain_signs", "med_caution")
"""Fields that no line of the table reads."""


def values_of(field: Field) -> st.SearchStrategy[Any]:
    if field.type is FieldType.INT_0_10:
        return st.integers(0, 10)
    if field.type is FieldType.BOOL:
        return st.booleans()
    ids = [option.id for option in field.options]
    if field.type is FieldType.SINGLE:
        return st.sampled_from(ids)
    some = st.lists(st.sampled_from([id for id in ids if id not in field.exclusive]), min_size=1, max_size=4)
    return st.one_of(st.just((field.exclusive[0],)), some.map(lambda ids: tuple(dict.fromkeys(ids))))


@st.composite
def records(draw: st.DrawFn, catalog: Catalog) -> Record:
    """Any record: each field may be absent, and fields that would not be shown may be told all the same."""
    told = {}
    for field in catalog.fields.values():
        if draw(st.booleans()):
            told[field.id] = draw(values_of(field))
    alone = draw(st.sampled_from(("", "", "deep_breath", "running_only", "sitting")))  # most lines ask for no more
    return {**told, "worse_with": (alone,), "rf_now": NONE, "rf_history": NONE} if alone else told


many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(data=st.data())
def test_a_risky_answer_never_lowers_and_a_harmless_one_never_raises(data: st.DataObject, catalog: Catalog) -> None:
    record = data.draw(records(catalog))
    field = data.draw(st.sampled_from(sorted(RISKY)))
    if field == "worse_with":  # the running-only and stitch words describe the pain itself, not its danger
        record = changed(record, run_stop=None, pleuritic_check=None, rf_history=NONE, trend="same")
    if field == "feel":
        record = changed(record, location="between_blades")
    if field == "duration":  # line U4 is about the first six weeks, and a curve that grew slowly is none for today:
        # there more time calms, and time not told does not
        record = changed(record, location="between_blades", worse_with=("press_muscle",), shape_change=None)
    risky, harmless = RISKY[field]
    absent = decide(changed(record, **{field: None}), catalog).disposition
    assert decide(changed(record, **{field: risky}), catalog).disposition >= absent
    if field != "feel":
        assert absent >= decide(changed(record, **{field: harmless}), catalog).disposition


def test_every_field_is_risky_somewhere_or_moves_nothing(catalog: Catalog) -> None:
    assert {*RISKY, *MOVES_NOTHING} == set(catalog.fields)


@many
@given(data=st.data())
def test_a_field_that_the_table_does_not_read_moves_nothing(data: st.DataObject, catalog: Catalog) -> None:
    record = data.draw(records(catalog))
    field = data.draw(st.sampled_from(MOVES_NOTHING))
    told = data.draw(values_of(catalog.fields[field]))
    assert decide(changed(record, **{field: told}), catalog) == decide(changed(record, **{field: None}), catalog)


def test_every_red_flag_of_the_record_is_raised_by_some_line(catalog: Catalog) -> None:
    raised = {flag for _, base, yes, _ in EDGES for flag in decide(changed(base, **yes), catalog).red_flags}
    boxes = [(id, option) for id in ("rf_now", "rf_history") for option in catalog.fields[id].options]
    for id, option in boxes:
        raised |= set(decide(changed(CALM, **{id: (option.id,)}), catalog).red_flags)
    assert raised == set(catalog.red_flags) - {"rf_self_harm", "rf_allergy"}


@many
@given(data=st.data())
def test_one_more_warning_box_or_risk_never_lowers(data: st.DataObject, catalog: Catalog) -> None:
    record = data.draw(records(catalog))
    field = data.draw(st.sampled_from(["rf_now", "rf_history", "risk_now"]))
    box = data.draw(st.sampled_from([o.id for o in catalog.fields[field].options if o.id != "none"]))
    told = record.get(field, NONE)
    assert isinstance(told, tuple)
    more = tuple(dict.fromkeys([*(id for id in told if id != "none"), box]))
    before = decide(changed(record, **{field: told}), catalog).disposition
    assert decide(changed(record, **{field: more}), catalog).disposition >= before


@many
@given(data=st.data())
def test_the_order_of_ticks_changes_nothing(data: st.DataObject, catalog: Catalog) -> None:
    record = data.draw(records(catalog))
    turned = {id: value[::-1] if isinstance(value, tuple) else value for id, value in record.items()}
    assert decide(record, catalog) == decide(turned, catalog)


def test_not_sure_counts_as_the_risky_answer(catalog: Catalog) -> None:
    for field, risky in (("pleuritic_check", "deep_inside"), ("muscle_check", "swollen_weak")):
        for base in (CALM, UNMOVED, BREATH):
            unsure = decide(changed(base, **{field: "unsure"}), catalog).disposition
            assert unsure == decide(changed(base, **{field: risky}), catalog).disposition


def test_the_result_depends_on_nothing_but_the_record(catalog: Catalog) -> None:
    for first, second in itertools.permutations([CALM, UNMOVED, BREATH], 2):
        before = decide(first, catalog)
        decide(second, catalog)
        assert decide(dict(first), catalog) == before
