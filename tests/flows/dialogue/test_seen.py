"""A clinician has looked: what they called muscular is cleared, what else they found ends the plan."""

import pytest

from flows import Catalog, State
from tests.flows.assessment.test_alarms import CHEST, RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


HELPED = (*SCREENED, CHEST, "[I've called or have help]")


def test_muscular_clears_the_alarm_and_goes_on(talk: Talk) -> None:
    told(talk, *HELPED, "[Seen: it is muscular]")
    assert talk.session.alarms == ()
    assert talk.session.cleared
    assert talk.session.state is State.QUESTIONS


def test_something_else_ends_the_plan_and_the_questions_begin_anew(talk: Talk) -> None:
    told(talk, *HELPED, "[Seen: something else]")
    assert talk.session.alarms == ()
    assert "rf_now" not in talk.session.record


def test_after_a_harmless_result_nobody_was_to_be_seen(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "seen: it is muscular")
    assert not talk.session.cleared
