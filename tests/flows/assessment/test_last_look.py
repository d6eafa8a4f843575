"""The last plain look: asked where the answers are thin and both lists are empty, and nowhere else."""

from typing import Any

import pytest

from flows import Catalog
from flows.assessment import agenda, last_look
from flows.values.model import Record, Session, State
from tests.flows.assessment.test_triage import BREATH, CALM, CATCH, RUNS, UNMOVED, changed

ANSWERED: Record = {**CALM, "run_context": ("none",), "habits": ("none",)}


@pytest.mark.parametrize(
    "told",
    [
        {"worse_with": ("nothing_clear",)},
        {"worse_with": ("running_only",), "run_stop": "lingers"},
        {"worse_with": ("lying_flat", "press_muscle")},
        {"onset": "sudden", "pain_worst": 4},
        {"risk_now": ("clot_risk",)},
        {"worse_with": ("deep_breath", "press_muscle"), "pleuritic_check": "can_reproduce"},
        {"age_band": "a50_64", "habits": ("tight_front",)},
        {"risk_now": ("heart_risk",), "habits": ("shallow_breath",)},
        {"age_band": "a50_64", "worse_with": ("running_only",), "run_stop": "movement_changes"},
        {"location": "spine_line", "onset": "crept_in", "pain_now": 5},
    ],
)
def test_thin_answers_call_for_it(told: dict[str, Any], catalog: Catalog) -> None:
    assert last_look.is_due(changed(ANSWERED, **told), catalog)


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"worse_with": ("press_muscle", "sitting")},
        {"onset": "sudden", "worse_with": ("twist_bend", "arm_use")},
        {"habits": ("tight_front", "shallow_breath")},
        {"worse_with": ("running_only",), "run_stop": "movement_changes"},
        {"location": "spine_line", "onset": "crept_in", "pain_now": 4},
        {"location": "spine_line", "onset": "gradual_in_run", "pain_now": 5},
    ],
)
def test_answers_that_explain_the_ache_do_not(told: dict[str, Any], catalog: Catalog) -> None:
    assert not last_look.is_due(changed(ANSWERED, **told), catalog)


@pytest.mark.parametrize("list_id", ["rf_now", "rf_history"])
def test_a_list_with_a_tick_or_without_an_answer_does_not(list_id: str, catalog: Catalog) -> None:
    ticked = {"rf_now": ("chest_pain",), "rf_history": ("arm_tingle",)}[list_id]
    assert not last_look.is_due(changed(UNMOVED, **{list_id: ticked}), catalog)
    assert not last_look.is_due(changed(UNMOVED, **{list_id: None}), catalog)


@pytest.mark.parametrize("record", [BREATH, changed(UNMOVED, onset="sudden"), changed(CATCH, pain_now=9)])
def test_what_is_a_matter_for_today_anyway_needs_none(record: Record, catalog: Catalog) -> None:
    assert not last_look.is_due(record, catalog)


def test_a_suspicious_result_within_days_calls_for_it_too(catalog: Catalog) -> None:
    assert last_look.is_due(RUNS, catalog)


def test_it_is_the_last_question_and_asked_once(catalog: Catalog) -> None:
    told = changed(ANSWERED, worse_with=("nothing_clear",), run_context=("none",))
    asked = Session(state=State.QUESTIONS, consent=True, record=told)
    field = agenda.open_field(asked, catalog)
    assert field is not None
    assert field.id == last_look.FIELD
    answered = Session(state=State.QUESTIONS, consent=True, record=changed(told, plain_look="only_back"))
    assert agenda.open_field(answered, catalog) is None


def test_what_it_asks_about_stands_on_the_lists(catalog: Catalog) -> None:
    for id, signs in last_look.SIGNS.items():
        assert set(signs) <= {option.id for option in catalog.fields[id].options}
