"""Why a result is what it is: what the lines say that decided, and never that something explains what nothing does."""

import pytest

from flows import Catalog, Session
from flows.assessment.assessing import assess
from flows.values.model import Assessment, Disposition
from flows.wording.result.reasons import SHOWN_REASONS, reasons
from tests.flows.assessment.test_triage import CALM, UNMOVED, changed


@pytest.mark.parametrize(
    ("worse_with", "why"), [("nothing_clear", "reason_new_mild"), ("running_only", "reason_with_runs")]
)
def test_where_nothing_explains_it_the_result_does_not_say_that_something_does(
    worse_with: str, why: str, catalog: Catalog
) -> None:
    session = Session(record=changed(CALM, worse_with=(worse_with,), run_stop="lingers"), n=3)
    found = Assessment(disposition=Disposition.SELF_CARE, lines=("S",))
    text = " ".join(reasons(session, found, catalog)).lower()
    assert getattr(catalog.messages, why) in text
    assert catalog.lines["S"].reason not in text


@pytest.mark.parametrize(
    "told", [{"duration": "d3_7"}, {"duration": "d3_7", "age_band": "a35_49"}, {"onset": "at_rest"}]
)
def test_that_nothing_moves_it_is_said_once(told: dict[str, str], catalog: Catalog) -> None:
    session = Session(record=changed(UNMOVED, **told), n=3)
    text = " ".join(reasons(session, assess(session.record, catalog), catalog)).lower()
    assert text.count("muscle and joint alone") <= 1
    assert text.count("no move") <= 2
    assert "sets it off" not in text


def test_the_lines_that_decided_give_the_reasons(catalog: Catalog) -> None:
    session = Session(record=changed(CALM, duration="over_6w", pain_worst=8))
    found = assess(session.record, catalog)
    said = reasons(session, found, catalog)
    assert 0 < len(said) <= SHOWN_REASONS
    assert any(catalog.lines[found.lines[0]].reason[1:10] in one for one in said)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"rf_history": ("immune_low",)}, "rf_infection"),
        ({"risk_now": ("recent_virus",)}, "rf_cardiac"),
        ({"risk_now": ("blood_thinner",)}, "rf_cord"),
        ({"rf_history": ("heart_aorta",)}, "rf_aorta"),
    ],
)
def test_a_risk_is_the_reason_and_no_sign_that_was_denied(
    told: dict[str, tuple[str, ...]], reason: str, catalog: Catalog
) -> None:
    session = Session(record=changed(UNMOVED, **told), n=3)
    text = " ".join(reasons(session, assess(session.record, catalog), catalog))
    flag = catalog.red_flags[reason]
    assert flag.reason_at_risk[1:40] in text
    assert flag.reason[1:40] not in text


def test_a_pattern_is_told_before_how_long_it_lasts(catalog: Catalog) -> None:
    session = Session(record=changed(CALM, duration="over_6w", morning_stiff=True), n=3)
    first = reasons(session, assess(session.record, catalog), catalog)[0]
    assert catalog.red_flags["rf_inflammatory"].reason[1:40] in first


def test_what_was_ticked_is_the_reason_of_the_line_of_illnesses_alone(catalog: Catalog) -> None:
    session = Session(record=changed(CALM, rf_history=("cancer_ever",)), n=3)
    strong = Assessment(disposition=Disposition.URGENT, lines=("U9",), red_flags=("rf_severe",))
    ticked = next(one.button for one in catalog.fields["rf_history"].options if one.id == "cancer_ever")
    assert ticked not in " ".join(reasons(session, strong, catalog))
    ill = Assessment(disposition=Disposition.CLINICIAN, lines=("C6",), red_flags=("rf_malignancy",))
    assert ticked in " ".join(reasons(session, ill, catalog))
