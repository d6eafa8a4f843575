"""An ache that had gone: when that is so, and from where the course of a new one counts."""

import pytest

from flows.dialogue.record import new_ache
from tests.flows.dialogue.events.test_anew import well
from tests.talk import Talk, told


@pytest.mark.parametrize(("days", "is_so"), [(2, False), (3, False), (5, True), (8, True)])
def test_it_had_gone_after_calm_days(days: int, is_so: bool, talk: Talk) -> None:
    well(talk, days)
    talk.wake()
    assert new_ache.had_gone(talk.session, talk.at) is is_so


def test_a_mild_score_after_it_had_gone_counts_from_that_day(talk: Talk) -> None:
    well(talk)
    talk.wake()
    said = told(talk, "[2]", "[No run]")
    assert "A week in" not in said
    assert talk.session.followup.course is not None
    assert talk.session.followup.course.baseline == 2
