"""What would have changed the order: contributors are compared, and nobody learns how to be less urgent."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import Catalog, assess
from flows.contrast import contrasts
from flows.model import Disposition
from tests.talk import Talk
from tests.test_alarms import RESULT, SCREENED, told
from tests.test_triage import CALM, changed, records

many = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
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
        sayings = {
            (evidence.field, evidence.value)
            for cause in catalog.causes.values()
            for evidence in cause.evidence
            if evidence.because == one.because
        }
        answers = [value for field, value in sayings if field == "duration" or field.startswith("rf_")]
        if assessment.disposition is Disposition.CLINICIAN:
            assert not {"under_1d", "d1_2", "d3_7"} & set(answers) or "C5" not in assessment.lines
        assert one.cause != assessment.causes[0].id
        assert catalog.causes[one.cause].min_disposition <= assessment.disposition


def test_an_emergency_and_a_matter_for_today_have_no_order_to_change(catalog: Catalog) -> None:
    for record in (changed(CALM, rf_now=("chest_pain",)), changed(CALM, rf_history=("fever_ill",))):
        assert contrasts(record, assess(record, catalog), catalog) == ()


def test_it_is_said_below_the_contributors(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "[Why, and what helps]")
    assert "Had you told me that you spend long hours at a desk" in said or "would come first" in said
    assert "urgent" not in said
