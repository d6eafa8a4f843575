"""The conditions of the lines: what was not told makes none true. Their edges are tried in test_triage.py."""

import inspect
from collections.abc import Callable

from flows.assessment import conditions
from flows.assessment.findings import Findings
from tests.flows.assessment.test_triage import CALM

ALL: dict[str, Callable[[Findings], bool]] = dict(inspect.getmembers(conditions, inspect.isfunction))
OF_GAPS = {"not_told_what_moves_it", "not_screened"}
"""Conditions that are about an answer that is not there."""


def test_what_was_not_told_makes_no_condition_true() -> None:
    assert {name for name, holds in ALL.items() if holds(Findings({}))} == OF_GAPS


def test_a_plain_ache_makes_no_condition_true() -> None:
    assert not [name for name, holds in ALL.items() if holds(Findings(CALM))]
