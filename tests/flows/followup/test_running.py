"""May I run today? One rule: by the score, and never more where something speaks against it."""

import itertools

import pytest

from flows.followup.running import UNLIMITED, Limits, Running, may_run
from flows.values.model import Disposition

SELF_CARE, CLINICIAN = Disposition.SELF_CARE, Disposition.CLINICIAN
FREEDOM = [Running.BARRED, Running.SPARED, Running.NONE, Running.SHORT, Running.RUN]


@pytest.mark.parametrize(
    ("pain", "running"),
    [(0, "run"), (2, "run"), (3, "short"), (4, "short"), (5, "none"), (10, "none"), (None, "short")],
)
def test_the_score_decides(pain: int | None, running: str) -> None:
    assert may_run(pain, SELF_CARE, UNLIMITED).value == running


def test_a_look_that_is_to_come_goes_before_the_score() -> None:
    assert may_run(0, CLINICIAN, UNLIMITED) is Running.SPARED
    assert may_run(0, CLINICIAN, Limits(is_barred=True)) is Running.BARRED
    assert may_run(0, Disposition.URGENT, UNLIMITED) is Running.BARRED


def test_more_pain_and_more_reasons_never_allow_more() -> None:
    for pain, barred, short in itertools.product(range(10), (False, True), (False, True)):
        here = FREEDOM.index(may_run(pain, SELF_CARE, Limits(is_barred=barred), is_shortened=short))
        assert FREEDOM.index(may_run(pain + 1, SELF_CARE, Limits(is_barred=barred), is_shortened=short)) <= here
        assert FREEDOM.index(may_run(pain, SELF_CARE, Limits(is_barred=True), is_shortened=short)) <= here
        assert FREEDOM.index(may_run(pain, SELF_CARE, Limits(is_barred=barred), is_shortened=True)) <= here


def test_days_off_that_a_clinician_gave_have_no_run_at_any_score() -> None:
    for pain in (None, *range(11)):
        assert may_run(pain, SELF_CARE, Limits(is_resting=True)) is Running.RESTED
        assert may_run(pain, CLINICIAN, Limits(is_resting=True)) is Running.RESTED
    assert may_run(0, SELF_CARE, Limits(is_held=True, is_resting=True)) is Running.RESTED
    assert may_run(0, Disposition.URGENT, Limits(is_resting=True)) is Running.BARRED
    assert not Running.RESTED.is_some
