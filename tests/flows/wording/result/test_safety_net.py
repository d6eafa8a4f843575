"""The net below every result: the gravest signs for everybody, and what fits the person."""

import pytest

from flows import Catalog
from flows.assessment.findings import Findings
from flows.values.model import Disposition, Record
from flows.wording.result.safety_net import is_new_and_unexplained, safety_net
from tests.flows.assessment.test_triage import CALM, UNMOVED, changed

SELF_CARE, CLINICIAN = Disposition.SELF_CARE, Disposition.CLINICIAN
SIGNS = ("sudden strong pain", "cold sweat", "jaw or arm", "coughing blood", "swollen calf", "faint", "numb legs")


@pytest.mark.parametrize("disposition", [SELF_CARE, CLINICIAN])
@pytest.mark.parametrize("record", [CALM, UNMOVED, {}])
def test_the_gravest_signs_are_named_to_everybody(record: Record, disposition: Disposition, catalog: Catalog) -> None:
    text = safety_net(record, disposition, catalog)
    assert not [sign for sign in SIGNS if sign not in text]


def test_after_a_run_and_in_pregnancy_there_is_more_to_look_out_for(catalog: Catalog) -> None:
    at_desk = changed(CALM, onset="crept_in")
    assert catalog.messages.net_after_run in safety_net(CALM, SELF_CARE, catalog)
    assert catalog.messages.net_after_run not in safety_net(at_desk, SELF_CARE, catalog)
    assert catalog.messages.net_after_run in safety_net(
        changed(at_desk, run_context=("hot_low_fluid",)), CLINICIAN, catalog
    )
    assert catalog.messages.net_pregnant in safety_net(changed(CALM, risk_now=("pregnant",)), SELF_CARE, catalog)
    assert catalog.messages.net_pregnant not in safety_net(CALM, SELF_CARE, catalog)


def test_what_nothing_explains_is_looked_at_again_in_a_day_or_two(catalog: Catalog) -> None:
    assert "24-48 hours" in safety_net(UNMOVED, SELF_CARE, catalog)
    assert "24-48 hours" not in safety_net(CALM, SELF_CARE, catalog)
    assert not is_new_and_unexplained(Findings(changed(CALM, worse_with=("running_only",))))


@pytest.mark.parametrize("told", [{"worse_with": ("neck_move",)}, {"location": "top_shoulders"}])
def test_where_the_neck_has_a_part_its_signs_are_named(told: Record, catalog: Catalog) -> None:
    text = safety_net(changed(CALM, **told), SELF_CARE, catalog)
    assert not [sign for sign in ("dizzy", "see double", "face droops", "speech") if sign not in text]
    assert catalog.messages.net_neck not in safety_net(changed(CALM, location="between_blades"), SELF_CARE, catalog)
