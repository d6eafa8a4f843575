"""What would have changed the order: contributors are compared, and nobody learns how to be less urgent."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import Catalog, assess
from flows.assessment.contrast import contrasts
from flows.catalog.medicine import Evidence
from flows.catalog.question import is_shown
from flows.values.model import Record, Value
from tests.flows.assessment.test_triage import CALM, changed, records
from tests.talk import RESULT, SCREENED, Talk, told

many = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
STRAIN = changed(
    CALM, onset="sudden", feel="sharp_catch", location="one_blade", worse_with=("twist_bend", "arm_use"), pain_worst=3
)


def test_the_answer_that_would_put_another_first_is_named(catalog: Catalog) -> None:
    assessment = assess(STRAIN, catalog)
    assert assessment.causes[0].id == "muscle_strain"
    found = contrasts(STRAIN, assessment, catalog)
    assert found
    for one in found:
        assert one.cause != "muscle_strain"
        assert one.because


@many
@given(data=st.data())
def test_what_is_named_would_leave_the_result_as_urgent_and_put_that_cause_first(
    data: st.DataObject, catalog: Catalog
) -> None:
    record = {**CALM, **data.draw(records(catalog)), "rf_now": ("none",)}
    assessment = assess(record, catalog)
    for one in contrasts(record, assessment, catalog):
        named = catalog.causes[assessment.causes[0].id if one.missing else one.cause]
        meant = [evidence for evidence in named.evidence if evidence.because == one.because]
        results = [assess(told_otherwise(record, evidence, one.missing, catalog), catalog) for evidence in meant]
        assert [
            found
            for found in results
            if found.causes[:1]
            and found.causes[0].id == one.cause
            and found.disposition is assessment.disposition
            and set(assessment.lines) <= set(found.lines)
        ]


def told_otherwise(record: Record, evidence: Evidence, missing: bool, catalog: Catalog) -> Record:
    """The record with that answer told, or without it, and without what would then not be asked."""
    told, value = record[evidence.field], evidence.value
    if isinstance(told, tuple):
        exclusive = catalog.fields[evidence.field].exclusive
        kept = tuple(id for id in told if id != value and (missing or id not in exclusive))
        after: Value = kept if missing else (*kept, str(value))
    else:
        after = value
    otherwise = {**record, evidence.field: after}
    return {id: one for id, one in otherwise.items() if is_shown(catalog.fields[id], otherwise)}


def test_an_emergency_and_a_matter_for_today_have_no_order_to_change(catalog: Catalog) -> None:
    for record in (changed(CALM, rf_now=("chest_pain",)), changed(CALM, rf_history=("fever_ill",))):
        assert contrasts(record, assess(record, catalog), catalog) == ()


def test_it_is_said_below_the_contributors(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "[Why, and what helps]")
    assert "Had you told me that you spend long hours at a desk" in said or "would come first" in said
    assert "urgent" not in said
