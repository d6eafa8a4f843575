"""Why a result is what it is: what the lines say that decided, and never that something explains what nothing does."""

import pytest

from flows import Catalog, Session
from flows.assessment.assessing import assess
from flows.values.model import Assessment, Disposition
from flows.wording.reasons import SHOWN_REASONS, reasons
from tests.flows.assessment.test_triage import CALM, changed


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


def test_the_lines_that_decided_give_the_reasons(catalog: Catalog) -> None:
    session = Session(record=changed(CALM, duration="over_6w", pain_worst=8))
    found = assess(session.record, catalog)
    said = reasons(session, found, catalog)
    assert 0 < len(said) <= SHOWN_REASONS
    assert catalog.lines[found.lines[0]].reason[1:10] in said[0]
