"""An emergency that an answer to come may take back is waited for."""

from flows import Catalog, Session
from flows.assessment.calming import CALMING, may_be_calmed, may_tick
from flows.values.model import State


def test_only_while_questions_are_asked(catalog: Catalog) -> None:
    for state in (State.ASSESSED, State.REFERRED, State.NEW):
        assert not may_be_calmed(Session(state=state), catalog)


def test_no_list_that_may_calm_opens_with_ticks_after_a_sudden_start() -> None:
    sudden = Session(record={"onset": "sudden"})
    assert not may_tick(sudden, "worse_with")
    assert may_tick(sudden, "habits")
    assert all(may_tick(Session(), id) for id in CALMING)
