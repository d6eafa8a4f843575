"""A plan in words: a button for each exercise, and steps that are numbered."""

from flows import Catalog
from flows.assessment.assessing import assess
from flows.catalog.medicine import PlanPhase
from flows.wording import plans
from tests.flows.assessment.test_triage import CALM
from tests.flows.wording.result.test_results import DESK


def test_a_plan_has_a_button_for_each_exercise(catalog: Catalog) -> None:
    found = assess(DESK.record, catalog)
    reply = plans.plan(DESK, found, PlanPhase.SETTLE, catalog)
    assert tuple(option.id for option in reply.options if option.field == "exercise") == found.exercises
    assert catalog.messages.plan_settle in reply.text


def test_an_exercise_numbers_its_steps(catalog: Catalog) -> None:
    text = plans.exercise("cat_cow", CALM, catalog).text
    assert f"1. {catalog.exercises['cat_cow'].steps[0]}" in text
