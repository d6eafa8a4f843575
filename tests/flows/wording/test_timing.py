"""By when to be seen: one rule, spoken alike by results, reports, check-ins and answers."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from flows import Catalog, assess
from flows.followup.rules import RAISED, Rule
from flows.values.model import Assessment, Disposition
from flows.wording.checkin.checkin_advice import in_time
from flows.wording.timing import time_frame, to_be_seen
from tests.flows.assessment.test_triage import CALM, CATCH, CLOT, RUNS, UNMOVED, changed


@pytest.mark.parametrize(
    "record",
    [
        changed(CALM, pain_now=7),
        changed(CALM, pain_now=5, feel="sharp_catch"),
        changed(CALM, onset="sudden", rf_history=("arm_tingle",)),
        changed(CALM, worse_with=("running_only",), run_stop="stops_with_effort"),
        changed(CALM, worse_with=("press_spot",), duration="d3_7"),
        changed(CALM, worse_with=("press_spot",), risk_now=("low_energy",)),
        changed(CALM, duration="d3_7", trend="worse"),
        changed(UNMOVED, duration="d3_7"),
        changed(UNMOVED, age_band="a35_49"),
        changed(CATCH, risk_now=CLOT, clot_kind="journey"),
        RUNS,
    ],
)
def test_what_may_not_wait_is_seen_in_the_next_day_or_two(record: dict[str, Any], catalog: Catalog) -> None:
    found = assess(record, catalog)
    assert found.disposition is Disposition.CLINICIAN
    assert time_frame(found, catalog) == "In the next day or two."


@pytest.mark.parametrize(
    "record",
    [
        changed(CALM, duration="over_6w"),
        changed(CALM, rf_history=("arm_tingle",)),
        changed(CALM, rf_history=("cancer_ever",)),
        changed(CALM, morning_stiff=True, duration="over_6w"),
        changed(CALM, rf_now=None),
    ],
)
def test_what_may_wait_is_seen_within_two_weeks(record: dict[str, Any], catalog: Catalog) -> None:
    found = assess(record, catalog)
    assert found.disposition is Disposition.CLINICIAN
    assert time_frame(found, catalog) == "Within two weeks."


@pytest.mark.parametrize("level", [Disposition.SELF_CARE, Disposition.URGENT])
def test_the_others_have_a_time_of_their_own(level: Disposition, catalog: Catalog) -> None:
    assert time_frame(Assessment(disposition=level, soon=False), catalog) == catalog.dispositions[level].time


@pytest.mark.parametrize("rule", [Rule.HIGH_ONCE, Rule.WORSE_THAN_BASELINE])
def test_a_check_in_that_tells_of_worse_means_soon(rule: Rule, catalog: Catalog) -> None:
    assert in_time((rule, Rule.SIX_WEEKS), catalog) == to_be_seen(catalog, soon=True)


@pytest.mark.parametrize("rule", [Rule.SIX_WEEKS, Rule.DAY7_NOT_BETTER, Rule.TWO_WEEKS_NO_CHANGE, Rule.BLAMED_TWICE])
def test_a_check_in_that_tells_of_no_change_means_two_weeks(rule: Rule, catalog: Catalog) -> None:
    assert rule in RAISED
    assert in_time((rule,), catalog) == to_be_seen(catalog, soon=False)


def _said(catalog: Catalog) -> Iterator[str]:
    for entry in catalog.faq.values():
        yield from (entry.answer, entry.short, *(one.say for one in entry.beside))
    yield from (one.text for one in catalog.followup.values())
    yield from (flag.where for flag in catalog.red_flags.values())


OTHER_FRAMES = re.compile(
    r"within (some )?days|in the next days|before (the|your) next run|\{(soon|in_time|heart_check)\}"
)


def test_no_answer_names_another_time(catalog: Catalog) -> None:
    assert [text for text in _said(catalog) if OTHER_FRAMES.search(text)] == []
