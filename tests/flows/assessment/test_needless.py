"""A question that can't matter is not put: shown by trying out every answer to it."""

import itertools
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import Catalog, assess
from flows.assessment.needless import can_move, can_raise, is_needless
from flows.catalog.entries import Field, FieldType, Phase
from flows.values.model import Disposition, Record
from tests.flows.assessment.test_triage import CALM, UNMOVED, changed, values_of

ONLY_RANKS = ("habits", "overtrain_signs")
many = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def every_answer(field: Field) -> list[Any]:
    """All sets of up to three ticks, or all options; of a yes or no both."""
    if field.type is FieldType.BOOL:
        return [True, False]
    ids = [option.id for option in field.options if option.id not in field.exclusive]
    if field.type is not FieldType.MULTI:
        return ids
    some = [tuple(some) for size in (1, 2, 3, len(ids)) for some in itertools.combinations(ids, size)]
    return [("none",), *some]


def before(field: str, record: Record, catalog: Catalog) -> Record:
    """What was told by the time the field is asked."""
    ids = list(catalog.fields)
    return {id: value for id, value in record.items() if ids.index(id) < ids.index(field)}


@st.composite
def whole(draw: st.DrawFn, catalog: Catalog) -> Record:
    told = {
        id: draw(values_of(field))
        for id, field in catalog.fields.items()
        if field.phase in (Phase.PROFILE, Phase.RED_FLAGS, Phase.QUESTIONS)
    }
    return changed(told, rf_now=("none",), rf_history=draw(st.sampled_from([("none",), ("cancer_ever",)])))


def test_the_content_marks_what_only_ranks(catalog: Catalog) -> None:
    assert tuple(id for id, field in catalog.fields.items() if field.only_ranks) == ONLY_RANKS
    assert not any(catalog.fields[id].safety for id in ONLY_RANKS)


@many
@given(data=st.data())
def test_what_only_ranks_moves_no_urgency_and_calls_for_no_other_question(
    data: st.DataObject, catalog: Catalog
) -> None:
    record = data.draw(whole(catalog))
    for id in ONLY_RANKS:
        levels = {
            assess(changed(record, **{id: told}), catalog).disposition for told in every_answer(catalog.fields[id])
        }
        assert len(levels) == 1
    conditions = [clause.field for one in catalog.fields.values() if one.show_if for clause in one.show_if.any]
    assert not set(ONLY_RANKS) & set(conditions)


@many
@given(data=st.data())
def test_no_answer_to_a_needless_question_changes_urgency_or_the_first_three(
    data: st.DataObject, catalog: Catalog
) -> None:
    record = data.draw(whole(catalog))
    for id in ONLY_RANKS:
        if not is_needless(catalog.fields[id], before(id, record, catalog), catalog):
            continue
        results = set()
        for told in (None, *every_answer(catalog.fields[id])):
            found = assess(changed(record, **{id: told}), catalog)
            results.add((found.disposition, tuple(cause.id for cause in found.causes[:3])))
        assert len(results) == 1


@pytest.mark.parametrize(("most", "moves"), [(2.0, False), (3.0, True)])
def test_a_question_that_can_draw_level_with_the_third_contributor_is_asked(most: float, moves: bool) -> None:
    reach = {"posture": (3.0, 5.0), "load": (4.0, 4.0), "form": (3.0, 3.0), "sleep": (0.0, most)}
    assert can_move("habits", ("posture", "load", "form"), reach, {"sleep": {"habits": (0.0, most)}}) is moves


def test_habits_are_not_asked_once_it_is_a_matter_for_today(catalog: Catalog) -> None:
    sudden = changed(UNMOVED, onset="sudden", pain_worst=4, habits=None)
    assert assess(sudden, catalog).disposition is Disposition.URGENT
    assert is_needless(catalog.fields["habits"], sudden, catalog)
    assert not is_needless(catalog.fields["habits"], changed(CALM, habits=None), catalog)


@pytest.mark.parametrize("id", ["pain_now", "worse_with", "run_context", "trend", "fluid_signs"])
def test_a_question_that_can_change_the_urgency_is_always_asked(id: str, catalog: Catalog) -> None:
    assert not is_needless(catalog.fields[id], changed(UNMOVED, onset="sudden"), catalog)


@many
@given(data=st.data())
def test_a_list_for_the_plan_is_asked_before_the_result_wherever_a_tick_could_raise_it(
    data: st.DataObject, catalog: Catalog
) -> None:
    record = data.draw(whole(catalog))
    for field in (field for field in catalog.fields.values() if field.sooner):
        without = changed(record, **{field.id: None})
        if can_raise(field, without, catalog):
            continue
        levels = {assess(changed(record, **{field.id: told}), catalog).disposition for told in every_answer(field)}
        assert levels == {assess(without, catalog).disposition}
