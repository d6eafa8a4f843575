"""An emergency waits for the one answer to come that may take it back, and for no other."""

from flows import Catalog, Session
from flows.assessment import calming
from flows.values.model import State
from tests.flows.assessment.test_triage import UNMOVED, changed

SUDDEN = changed(UNMOVED, onset="sudden", pain_worst=9, worse_with=("deep_breath",))


def test_sudden_pain_on_the_breath_waits_for_what_reproduces_it(catalog: Catalog) -> None:
    assert calming.may_be_calmed(Session(state=State.QUESTIONS, record=SUDDEN), catalog)


def test_once_that_is_answered_nothing_is_waited_for(catalog: Catalog) -> None:
    told = changed(SUDDEN, pleuritic_check="deep_inside")
    assert not calming.may_be_calmed(Session(state=State.QUESTIONS, record=told), catalog)


def test_a_warning_sign_is_never_waited_with(catalog: Catalog) -> None:
    told = changed(SUDDEN, rf_now=("chest_pain",))
    assert not calming.may_be_calmed(Session(state=State.QUESTIONS, record=told), catalog)


def test_after_the_questions_nothing_can_calm(catalog: Catalog) -> None:
    assert not calming.may_be_calmed(Session(state=State.ASSESSED, record=SUDDEN), catalog)


def test_ticks_are_not_set_ahead_where_they_would_calm_a_sudden_pain() -> None:
    assert not calming.may_tick(Session(record=SUDDEN), "worse_with")
    assert calming.may_tick(Session(record=SUDDEN), "habits")
    assert calming.may_tick(Session(record={"onset": "next_day"}), "worse_with")
