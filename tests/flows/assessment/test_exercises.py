"""The plan: nothing that an answer rules out, something for each leading contributor, and no more than fits a day."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import Catalog, CatalogError, assess, load_catalog
from flows.assessment.exercises import BAND_HOURS, after, plan, ruled_out, suitable
from flows.catalog.medicine import ExerciseKind
from flows.values.model import Assessment, Disposition, RankedCause, Record
from tests.flows.assessment.test_triage import CALM, UNMOVED, changed, records

# Facts C.1, written out here once more: what the content must rule out at least.
RULED_OUT = {
    ("rf_history", "bone_fragile"): """thoracic_rotation thread_needle open_book foam_roll_thoracic childs_pose cat_cow
        dead_bug""",
    ("rf_history", "arm_tingle"): "massage_ball pull_up upper_trap_stretch doorway_pec",
    ("rf_history", "skin_band"): "foam_roll_thoracic massage_ball",
    ("feel", "tingling"): "massage_ball pull_up upper_trap_stretch doorway_pec",
    ("worse_with", "press_spot"): """thoracic_rotation row pull_up prone_ytw side_plank scap_squeeze foam_roll_thoracic
        massage_ball""",
    ("worse_with", "arm_use"): "pull_up",
    ("risk_now", "blood_thinner"): "foam_roll_thoracic massage_ball",
    ("risk_now", "pregnant"): "plank side_plank prone_ytw dead_bug foam_roll_thoracic childs_pose",
    ("body_notes", "knee_wrist"): "childs_pose hip_flexor_stretch thread_needle bird_dog",
    ("body_notes", "shoulder_out"): "pull_up cross_body_shoulder open_book doorway_pec",
    ("body_notes", "high_bp"): "plank side_plank prone_ytw",
    ("body_notes", "reflux"): "childs_pose foam_roll_thoracic dead_bug",
    ("body_notes", "dizzy"): "upper_trap_stretch chin_tuck chair_extension",
    ("body_notes", "loose_joints"): """foam_roll_thoracic massage_ball pull_up childs_pose cross_body_shoulder
        doorway_pec upper_trap_stretch hip_flexor_stretch""",
}
FIRST_DAYS = {"belly_breathing", "cat_cow", "thoracic_rotation", "childs_pose", "shoulder_rolls"}
CONTENT = Path(__file__).parents[3] / "flows" / "content"
LOADED = {"row", "plank", "side_plank", "prone_ytw", "pull_up"}
STRENGTH = LOADED | {"dead_bug", "bird_dog"}
STILL_ALLOWED = {"rf_persistent", "rf_severe", "rf_arm_nerve", "rf_inflammatory", "rf_deformity"}
GENTLE = {"belly_breathing", "cat_cow", "thoracic_rotation"}
WEEKS: Record = changed(CALM, duration="w1_6", trend="easing", pain_now=2)

many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def with_causes(*causes: str, disposition: str = "self_care", flags: tuple[str, ...] = ()) -> Assessment:
    ranked = tuple(RankedCause(id=id, score=9 - place, because=()) for place, id in enumerate(causes))
    return Assessment(disposition=Disposition(disposition), red_flags=flags, causes=ranked)


def answered(field: str, option: str) -> Record:
    return {field: option if field == "feel" else (option,)}


def forbidden(record: Record) -> set[str]:
    found: set[str] = set()
    for (field, option), ids in RULED_OUT.items():
        value = record.get(field)
        if value == option or (isinstance(value, tuple) and option in value):
            found.update(ids.split())
    return found


@st.composite
def self_care(draw: st.DrawFn, catalog: Catalog) -> tuple[Record, Assessment]:
    """Any record, often with a plain ache behind it, and any contributors that self-care may name."""
    record = draw(records(catalog))
    if draw(st.booleans()):
        record = {**WEEKS, **record}
    named = [cause.id for cause in catalog.causes.values() if cause.min_disposition is Disposition.SELF_CARE]
    return record, with_causes(*draw(st.lists(st.sampled_from(named), unique=True, max_size=5)))


# ---- what an answer rules out ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("field", "option"), RULED_OUT)
def test_an_answer_removes_its_exercises(field: str, option: str, catalog: Catalog) -> None:
    gone = set(RULED_OUT[field, option].split())
    assert gone <= set(catalog.exercises)
    assert gone <= ruled_out(answered(field, option), catalog)
    assert not gone & ruled_out({}, catalog)
    for cause in catalog.causes:
        for disposition in ("self_care", "clinician"):
            record = changed(WEEKS, **answered(field, option))
            chosen = plan(record, with_causes(cause, disposition=disposition), catalog)
            assert not gone & set(chosen)


@pytest.mark.parametrize("risk", [{"risk_now": ("pregnant",)}, {"rf_history": ("bone_fragile",)}])
def test_no_hanging_where_a_fall_would_harm(risk: Record, catalog: Catalog) -> None:
    assert "pull_up" in ruled_out(changed(CALM, **risk), catalog)


def test_leaning_back_over_a_chair_is_barred_as_the_roller_is(catalog: Catalog) -> None:
    assert catalog.exercises["chair_extension"].barred_by == catalog.exercises["foam_roll_thoracic"].barred_by


def test_every_answer_about_the_body_rules_something_out(catalog: Catalog) -> None:
    for option in catalog.fields["body_notes"].options:
        assert bool(ruled_out({"body_notes": (option.id,)}, catalog)) is (option.id != "none")


def test_sore_knees_leave_cat_cow_which_can_be_done_sitting(catalog: Catalog) -> None:
    assert "cat_cow" in plan(changed(CALM, body_notes=("knee_wrist",)), with_causes("doms"), catalog)


def test_what_was_not_told_rules_nothing_out(catalog: Catalog) -> None:
    assert ruled_out({}, catalog) == frozenset()
    assert ruled_out(CALM, catalog) == frozenset()


@many
@given(data=st.data())
def test_a_plan_never_holds_what_an_answer_rules_out(data: st.DataObject, catalog: Catalog) -> None:
    record, assessment = data.draw(self_care(catalog))
    level = data.draw(st.sampled_from(["self_care", "clinician"]))
    chosen = plan(record, with_causes(*(cause.id for cause in assessment.causes), disposition=level), catalog)
    assert not set(chosen) & (forbidden(record) | ruled_out(record, catalog))


# ---- how many, for what, in which order ------------------------------------------------------------------------------


@many
@given(data=st.data())
def test_self_care_gets_four_to_six_or_all_that_is_left(data: st.DataObject, catalog: Catalog) -> None:
    record, assessment = data.draw(self_care(catalog))
    chosen = plan(record, assessment, catalog)
    left = {exercise.id for exercise in suitable(record, assessment, catalog, reached=None)}
    assert set(chosen) <= left <= set(catalog.exercises)
    assert min(4, len(left)) <= len(chosen) <= 6
    assert len(chosen) == len(set(chosen))
    assert {"belly_breathing", "shoulder_rolls"} <= left, "these two nothing rules out, so no plan is empty"


@many
@given(data=st.data())
def test_each_leading_contributor_is_served_when_something_suits(data: st.DataObject, catalog: Catalog) -> None:
    record, assessment = data.draw(self_care(catalog))
    chosen = plan(record, assessment, catalog)
    for cause in assessment.causes[:3]:
        serving = {
            exercise.id
            for exercise in suitable(record, assessment, catalog, reached=None)
            if cause.id in exercise.serves
        }
        assert not serving or serving & set(chosen)


def test_every_contributor_of_self_care_has_something_from_the_first_day(catalog: Catalog) -> None:
    for cause in catalog.causes.values():
        if cause.min_disposition is Disposition.SELF_CARE:
            ids = plan(CALM, with_causes(cause.id), catalog)
            assert any(cause.id in catalog.exercises[id].serves for id in ids), cause.id


@many
@given(data=st.data())
def test_mobility_comes_first_and_strength_last(data: st.DataObject, catalog: Catalog) -> None:
    record, assessment = data.draw(self_care(catalog))
    order = list(ExerciseKind)
    kinds = [catalog.exercises[id].kind for id in plan(record, assessment, catalog)]
    assert kinds == sorted(kinds, key=order.index)
    assert order[0] is ExerciseKind.MOBILITY
    assert order[-1] is ExerciseKind.STRENGTH


@many
@given(data=st.data())
def test_the_order_of_ticks_changes_no_plan(data: st.DataObject, catalog: Catalog) -> None:
    record, assessment = data.draw(self_care(catalog))
    turned = {id: value[::-1] if isinstance(value, tuple) else value for id, value in reversed(record.items())}
    assert plan(record, assessment, catalog) == plan(turned, assessment, catalog)
    assert assess(record, catalog).exercises == assess(turned, catalog).exercises


def test_a_plan_without_contributors_is_made_of_gentle_ones(catalog: Catalog) -> None:
    assert set(plan(WEEKS, with_causes(), catalog)) == GENTLE | {"childs_pose"}


# ---- not too early ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"duration": "under_1d"},
        {"duration": "d1_2"},
        {"duration": None},
        {"pain_now": None},
        {"pain_now": 5},
        {"pain_now": 6},
    ],
)
def test_the_first_two_days_and_stronger_pain_only_settle(changes: dict[str, Any], catalog: Catalog) -> None:
    for cause in catalog.causes:
        assert set(plan(changed(WEEKS, **changes), with_causes(cause), catalog)) <= FIRST_DAYS


@pytest.mark.parametrize(
    "changes",
    [{"duration": "d3_7"}, {"pain_now": 4}, {"feel": "sharp_catch"}, {"trend": "worse"}],
)
def test_building_waits_for_the_second_week_and_for_little_pain(changes: dict[str, Any], catalog: Catalog) -> None:
    for cause in catalog.causes:
        assert not set(plan(changed(WEEKS, **changes), with_causes(cause), catalog)) & LOADED


def test_building_comes_with_the_second_week(catalog: Catalog) -> None:
    for duration in ("w1_6", "over_6w"):
        for pain in (0, 3):
            record = changed(WEEKS, duration=duration, pain_now=pain)
            assert set(plan(record, with_causes("muscle_imbalance"), catalog)) & LOADED


@pytest.mark.parametrize("duration", ["d1_2", "d3_7", "w1_6"])
def test_a_sharp_catch_gets_neither_load_nor_a_drill_on_a_run(duration: str, catalog: Catalog) -> None:
    record = changed(WEEKS, duration=duration, feel="sharp_catch")
    for cause in catalog.causes:
        chosen = set(plan(record, with_causes(cause, "running_form", "breathing_technique"), catalog))
        assert not chosen & (STRENGTH | {"relax_scan_drill", "rhythm_breathing"})


@pytest.mark.parametrize("cause", ["doms", "overtraining"])
def test_what_lacks_recovery_gets_no_load(cause: str, catalog: Catalog) -> None:
    for causes in ((cause, "muscle_imbalance"), ("muscle_imbalance", "running_form", cause)):
        assert not set(plan(WEEKS, with_causes(*causes), catalog)) & LOADED


@pytest.mark.parametrize("changes", [{"onset": "sudden"}, {}])
def test_a_fresh_strain_is_neither_stretched_nor_rolled(changes: dict[str, Any], catalog: Catalog) -> None:
    causes = ("doms",) if changes else ("doms", "muscle_strain")
    for duration in ("under_1d", "d1_2", None):
        chosen = plan(changed(CALM, duration=duration, **changes), with_causes(*causes), catalog)
        kinds = {catalog.exercises[id].kind for id in chosen}
        assert not kinds & {ExerciseKind.STRETCH, ExerciseKind.SELF_MASSAGE}
        assert len(chosen) == 4


# ---- when somebody should look first ---------------------------------------------------------------------------------


@many
@given(data=st.data())
def test_nothing_above_clinician_and_at_most_three_gentle_ones_there(data: st.DataObject, catalog: Catalog) -> None:
    record = {**CALM, **data.draw(records(catalog))}
    if data.draw(st.booleans()):  # most records are urgent: half of them without what makes them so
        record |= {"rf_now": ("none",), "rf_history": ("none",), "onset": "gradual_in_run", "duration": "over_6w"}
    assessment = assess(record, catalog)
    if assessment.disposition > Disposition.CLINICIAN:
        assert assessment.exercises == ()
    if assessment.disposition is Disposition.CLINICIAN:
        assert set(assessment.exercises) <= GENTLE
        assert bool(assessment.exercises) is (set(assessment.red_flags) <= STILL_ALLOWED)


def test_every_sign_that_wants_an_examination_stops_the_plan(catalog: Catalog) -> None:
    for flag in catalog.red_flags:
        for flags in ((flag,), ("rf_persistent", flag)):
            chosen = plan(CALM, with_causes("doms", disposition="clinician", flags=flags), catalog)
            assert bool(chosen) is (flag in STILL_ALLOWED)


@pytest.mark.parametrize(
    ("changes", "gets_some"),
    [
        ({"duration": "over_6w"}, True),
        ({"duration": "over_6w", "morning_stiff": True}, True),
        ({"rf_history": ("arm_tingle",)}, True),
        ({"age_band": "a65_plus", "location": "one_blade"}, True),
        ({"worse_with": ("press_spot",), "duration": "d3_7"}, False),
        ({"rf_history": ("bone_fragile",)}, False),
        ({"risk_now": ("low_energy",), "location": "spine_line"}, False),
        ({"rf_history": ("cancer_ever",)}, False),
        ({"rf_history": ("heart_aorta",)}, False),
        ({"rf_history": ("immune_low",), "duration": "d3_7"}, False),
        ({"worse_with": ("running_only",), "run_stop": "stops_with_effort"}, False),
        ({"worse_with": ("twist_bend", "after_meals")}, False),
        ({"worse_with": ("nothing_clear",), "feel": "burning"}, False),
        ({"rf_history": None}, False),
    ],
)
def test_under_clinician_the_reason_decides(changes: dict[str, Any], gets_some: bool, catalog: Catalog) -> None:
    assessment = assess(changed(CALM, **changes), catalog)
    assert assessment.disposition is Disposition.CLINICIAN
    assert bool(assessment.exercises) is gets_some


def test_strong_pain_is_left_to_breathing(catalog: Catalog) -> None:
    assert assess(changed(CALM, pain_now=7), catalog).exercises == ("belly_breathing",)
    assert set(assess(changed(CALM, pain_now=5, feel="sharp_catch"), catalog).exercises) == GENTLE


def test_seen_and_told_muscular_gets_the_gentle_ones_that_nothing_rules_out(catalog: Catalog) -> None:
    seen = Assessment(disposition=Disposition.CLINICIAN)
    assert set(plan(UNMOVED, seen, catalog)) == GENTLE
    assert plan(changed(UNMOVED, rf_history=("bone_fragile",)), seen, catalog) == ("belly_breathing",)


# ---- the entries -----------------------------------------------------------------------------------------------------


def test_steps_are_few_and_short(catalog: Catalog) -> None:
    for exercise in catalog.exercises.values():
        assert 3 <= len(exercise.steps) <= 5, exercise.id
        assert max(len(step.split()) for step in exercise.steps) <= 20, exercise.id


def test_every_exercise_serves_a_contributor_and_has_its_day(catalog: Catalog) -> None:
    assert [exercise.id for exercise in catalog.exercises.values() if not exercise.serves] == []
    assert {exercise.id for exercise in suitable(WEEKS, with_causes(), catalog, reached=None)} == set(catalog.exercises)


@pytest.mark.many(3)
@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("option: bone_fragile", "option: bone_fragil", "thoracic_rotation: barred by rf_history bone_fragil"),
        ("phase: settle", "phase: settled", "thoracic_rotation: Invalid enum value 'settled'"),
        ("kind: mobility", "kind: movement", "thoracic_rotation: Invalid enum value 'movement'"),
        ("serves: [poor_posture, running_form", "serves: [poor_postur, running_form", "serves poor_postur, which"),
        (
            "serves: [poor_posture, running_form",
            "serves: [running_form",
            "causes.yaml names it for poor_posture",
        ),
    ],
)
def test_a_slip_in_an_exercise_is_named(old: str, new: str, fault: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    text = (content / "medicine/exercises.yaml").read_text("utf-8")
    assert old in text
    (content / "medicine/exercises.yaml").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CatalogError, match=fault):
        load_catalog(content)


@pytest.mark.parametrize(
    ("told", "days", "by_then"),
    [("d1_2", 0, "d1_2"), ("d1_2", 5, "d3_7"), ("under_1d", 40, "d3_7"), ("w1_6", 5, "w1_6"), ("d3_7", 40, "d3_7")],
)
def test_without_check_ins_a_plan_goes_on_to_where_nothing_is_loaded(told: str, days: int, by_then: str) -> None:
    assert after({"duration": told}, days)["duration"] == by_then


def test_the_bands_of_time_begin_on_the_days_that_the_content_names(catalog: Catalog) -> None:
    named = {one.id: one.min_hours for one in catalog.fields["duration"].options if one.min_hours is not None}
    assert {id: hours // 24 for id, hours in BAND_HOURS.items()} == {id: hours // 24 for id, hours in named.items()}


def test_where_only_mobility_is_allowed_the_plan_keeps_what_it_had(catalog: Catalog) -> None:
    assessment, had = with_causes("poor_posture", "muscle_imbalance"), ("thoracic_rotation", "cat_cow", "childs_pose")
    loads = catalog.reading.bans.loads
    now = plan(WEEKS, assessment, catalog, without=loads, had=had)
    assert {*had} < {*now}
    assert not {*now} & {*loads}
    assert not {*had} <= {*plan(WEEKS, assessment, catalog, without=loads[:2], had=had)}
