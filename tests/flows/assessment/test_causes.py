"""Likely contributors: what is named, in which order, with which answers, and what is never named."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows import Catalog
from flows.assessment.causes import NOT_ABOVE_EFFORT, OWN_SIGN, rank
from flows.catalog.medicine import Evidence
from flows.values.model import Because, Disposition, RankedCause, Record
from tests.flows.assessment.test_triage import CALM, changed, many, records

FACTS_ORDER = (
    "poor_posture running_form muscle_imbalance doms overtraining rib_joint load_carriage breathing_technique "
    "muscle_strain facet_joint neck_referral dehydration bra_support side_stitch"
).split()
"""How ties are broken (facts B)."""
NAMEABLE = [Disposition.SELF_CARE, Disposition.CLINICIAN]


def ids(record: Record, catalog: Catalog, disposition: Disposition = Disposition.SELF_CARE) -> list[str]:
    return [cause.id for cause in rank(record, disposition, catalog)]


def score(cause: str, record: Record, catalog: Catalog) -> float:
    return {one.id: one.score for one in rank(record, Disposition.CLINICIAN, catalog)}.get(cause, 0)


def because(cause: str, record: Record, catalog: Catalog) -> list[tuple[str, Any]]:
    ranked = {one.id: one.because for one in rank(record, Disposition.CLINICIAN, catalog)}
    return [(one.field, one.value) for one in ranked[cause]]


def with_evidence(catalog: Catalog, **evidence: tuple[Evidence, ...]) -> Catalog:
    """The catalog with the evidence of some causes replaced, and none left for the others."""
    causes = {id: replace(cause, evidence=evidence.get(id, ())) for id, cause in catalog.causes.items()}
    return replace(catalog, causes=causes)


# ---- order -----------------------------------------------------------------------------------------------------------


def test_causes_come_best_first(catalog: Catalog) -> None:
    ranked = rank(changed(CALM, habits=("desk_long", "weak_core_back")), Disposition.SELF_CARE, catalog)
    assert [cause.id for cause in ranked[:2]] == ["poor_posture", "muscle_imbalance"]
    assert [cause.score for cause in ranked] == sorted((cause.score for cause in ranked), reverse=True)


def test_ties_are_broken_by_order(catalog: Catalog) -> None:
    for_it = (Evidence(field="pain_now", value=3, points=1, because="it hurts"),)
    tied = with_evidence(catalog, **dict.fromkeys(catalog.causes, for_it))
    expected = sorted(catalog.causes, key=lambda id: catalog.causes[id].order)
    assert ids(CALM, tied, Disposition.CLINICIAN) == expected


def test_the_order_is_that_of_the_facts_and_has_no_ties_itself(catalog: Catalog) -> None:
    ordered = sorted(catalog.causes.values(), key=lambda cause: cause.order)
    assert [cause.id for cause in ordered[: len(FACTS_ORDER)]] == FACTS_ORDER
    assert len({cause.order for cause in ordered}) == len(ordered)


@many
@given(data=st.data())
def test_the_order_of_ticks_and_of_fields_changes_nothing(data: st.DataObject, catalog: Catalog) -> None:
    record = data.draw(records(catalog))
    turned = {id: value[::-1] if isinstance(value, tuple) else value for id, value in reversed(record.items())}
    assert rank(record, Disposition.CLINICIAN, catalog) == rank(turned, Disposition.CLINICIAN, catalog)


# ---- what is named ---------------------------------------------------------------------------------------------------


@many
@given(data=st.data())
def test_only_positive_scores_are_named_and_each_has_answers_of_the_record(
    data: st.DataObject, catalog: Catalog
) -> None:
    record = data.draw(records(catalog))
    for cause in rank(record, data.draw(st.sampled_from(NAMEABLE)), catalog):
        assert cause.score > 0
        assert cause.because
        assert len(set(cause.because)) == len(cause.because)
        for answer in cause.because:
            assert is_told(answer, record)


def is_told(answer: Because, record: Record) -> bool:
    value = record[answer.field]
    return answer.value in value if isinstance(value, tuple) else answer.value is value or answer.value == value


@many
@given(data=st.data())
def test_nothing_is_named_for_an_emergency_or_an_urgent_record(data: st.DataObject, catalog: Catalog) -> None:
    record = data.draw(records(catalog))
    assert rank(record, Disposition.EMERGENCY, catalog) == ()
    assert rank(record, Disposition.URGENT, catalog) == ()


@many
@given(data=st.data())
def test_a_cause_is_never_named_below_its_least_disposition(data: st.DataObject, catalog: Catalog) -> None:
    named = ids(data.draw(records(catalog)), catalog, Disposition.SELF_CARE)
    assert [id for id in named if catalog.causes[id].min_disposition > Disposition.SELF_CARE] == []


def test_a_bony_spot_names_the_rib_within_days_only(catalog: Catalog) -> None:
    spot = changed(CALM, worse_with=("press_spot",), location="ribs_side")
    assert "rib_stress" not in ids(spot, catalog)
    assert ids(spot, catalog, Disposition.CLINICIAN)[0] == "rib_stress"


def test_burning_may_name_shingles_within_days(catalog: Catalog) -> None:
    burning = changed(CALM, feel="burning", worse_with=("nothing_clear",), location="one_blade", onset="at_rest")
    assert "shingles" in ids(burning, catalog, Disposition.CLINICIAN)
    assert "shingles" not in ids(burning, catalog, Disposition.SELF_CARE)


def test_an_empty_record_names_nothing(catalog: Catalog) -> None:
    assert rank({}, Disposition.CLINICIAN, catalog) == ()


# ---- pain that stops with effort -------------------------------------------------------------------------------------

EFFORT = changed(
    CALM,
    worse_with=("running_only",),
    run_stop="stops_with_effort",
    habits=("overstride", "tense_arms", "shallow_breath"),
    run_context=("hills_speed", "meal_before"),
)


@pytest.mark.parametrize("cause", NOT_ABOVE_EFFORT)
def test_what_would_explain_an_effort_pain_away_is_not_named_beside_it(cause: str, catalog: Catalog) -> None:
    assert cause not in ids(EFFORT, catalog, Disposition.CLINICIAN)


def test_form_and_breathing_are_named_when_a_movement_ends_it(catalog: Catalog) -> None:
    named = ids(changed(EFFORT, run_stop="movement_changes"), catalog)
    assert {"running_form", "breathing_technique"} <= set(named[:2])


def test_a_stitch_that_has_ended_is_no_effort_pain(catalog: Catalog) -> None:
    stitch = changed(EFFORT, location="shoulder_tip", feel="sharp_catch", pain_now=0, habits=("none",))
    assert ids(stitch, catalog)[0] == "side_stitch"


# ---- points ----------------------------------------------------------------------------------------------------------


def test_an_answered_list_without_a_causes_own_sign_speaks_against_it(catalog: Catalog) -> None:
    neck = changed(CALM, worse_with=None, feel="tingling", location="one_blade", rf_history=("arm_tingle",))
    free = changed(neck, worse_with=("arm_use",))
    assert 0 < score("neck_referral", free, catalog) < score("neck_referral", neck, catalog)


def test_one_own_sign_is_enough_in_a_list_that_holds_several(catalog: Catalog) -> None:
    one, both = (changed(CALM, habits=habits) for habits in (("desk_long",), ("desk_long", "slump_run")))
    strongest = max(evidence.points for evidence in catalog.causes["poor_posture"].evidence)
    assert score("poor_posture", both, catalog) - score("poor_posture", one, catalog) == strongest


@pytest.mark.parametrize("kit", ["load_carriage", "bra_support"])
def test_kit_that_was_not_ticked_is_never_named(kit: str, catalog: Catalog) -> None:
    evidence = [one for one in catalog.causes[kit].evidence if one.points > 0]
    fitting: dict[str, Any] = {"run_context": ("hills_speed",)}
    for one in sorted(evidence, key=lambda one: one.points):
        if one.field != "run_context":
            fitting[one.field] = (one.value,) if one.field == "worse_with" else one.value
    assert kit not in ids(fitting, catalog, Disposition.CLINICIAN)


def test_a_pain_score_counts_from_its_bound_and_is_told_back_as_it_was(catalog: Catalog) -> None:
    bound = Evidence(field="pain_now", value=4, points=1, because="it is strong")
    strong = with_evidence(catalog, doms=(bound,))
    assert ids(changed(CALM, pain_now=3), strong) == []
    assert rank(changed(CALM, pain_now=7), Disposition.SELF_CARE, strong) == (
        RankedCause(id="doms", score=1, because=(Because(field="pain_now", value=7),)),
    )


def test_yes_and_no_are_not_taken_for_numbers(catalog: Catalog) -> None:
    no = changed(CALM, morning_stiff=False, wakes_late=False, duration="over_6w")
    assert "inflammatory_back" not in ids(no, catalog, Disposition.CLINICIAN)
    yes = changed(no, morning_stiff=True, wakes_late=True)
    assert because("inflammatory_back", yes, catalog) == [("morning_stiff", True), ("wakes_late", True)]


def test_reasons_come_strongest_first(catalog: Catalog) -> None:
    record = changed(CALM, onset="crept_in", worse_with=("sitting", "twist_bend"), habits=("slump_run",))
    assert because("poor_posture", record, catalog)[:3] == [
        ("habits", "slump_run"),
        ("worse_with", "sitting"),
        ("onset", "crept_in"),
    ]


# ---- the content -----------------------------------------------------------------------------------------------------


def test_every_cause_has_something_for_it_and_something_against_it(catalog: Catalog) -> None:
    for cause in catalog.causes.values():
        points = [evidence.points for evidence in cause.evidence]
        assert min(points) < 0 < max(points), cause.id
        pairs = [(evidence.field, evidence.value) for evidence in cause.evidence]
        assert len(pairs) == len(set(pairs)), cause.id


def test_an_answer_is_told_back_in_the_same_words_by_every_cause(catalog: Catalog) -> None:
    said: dict[tuple[str, Any], set[str]] = {}
    for cause in catalog.causes.values():
        for one in cause.evidence:
            if one.points > 0:
                said.setdefault((one.field, one.value), set()).add(one.because)
    assert {answer: words for answer, words in said.items() if len(words) > 1} == {}


def test_a_reason_can_be_joined_by_commas(catalog: Catalog) -> None:
    reasons = [one.because for cause in catalog.causes.values() for one in cause.evidence if one.because]
    assert [reason for reason in reasons if "," in reason or reason.endswith(".") or reason[0].isupper()] == []


def test_a_cause_only_an_examination_can_settle_outweighs_all_habits(catalog: Catalog) -> None:
    habits = ("desk_long", "slump_run")
    long = changed(CALM, duration="over_6w", onset="crept_in", worse_with=("sitting",), habits=habits)
    inflamed = changed(long, morning_stiff=True, wakes_late=True)
    curved = changed(long, age_band="under_18", shape_change=True)
    assert ids(inflamed, catalog, Disposition.CLINICIAN)[0] == "inflammatory_back"
    assert ids(curved, catalog, Disposition.CLINICIAN)[0] == "structural_curve"


def test_an_ordinary_long_ache_names_no_cause_that_needs_a_clinician(catalog: Catalog) -> None:
    long = changed(CALM, duration="over_6w", onset="crept_in", worse_with=("sitting",), habits=("desk_long",))
    named = ids(long, catalog, Disposition.CLINICIAN)
    assert [id for id in named if catalog.causes[id].min_disposition > Disposition.SELF_CARE] == []


def test_each_causes_strongest_evidence_is_an_own_sign_or_nearly(catalog: Catalog) -> None:
    strongest = {id: max(one.points for one in cause.evidence) for id, cause in catalog.causes.items()}
    assert [id for id, points in strongest.items() if points < OWN_SIGN - 1] == []


def test_no_contributor_is_called_a_diagnosis_or_harmless(catalog: Catalog) -> None:
    banned = re.compile(
        r"you have (?!been)|you've got|diagnos|harmless|(don't|not) worry|great!|\bcures?\b", re.IGNORECASE
    )
    for cause in catalog.causes.values():
        text = " ".join((cause.label, cause.explain, cause.evidence_note, *cause.helps))
        assert banned.findall(text) == [], cause.id
