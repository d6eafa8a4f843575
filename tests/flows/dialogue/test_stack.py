"""What is open on top and what waits beneath: opened, closed and set aside."""

import pytest

from flows import Session, State
from flows.dialogue import stack
from flows.dialogue.machine import IllegalMove
from flows.values.frames import Away, CheckIn, Delete, Doubt, Postponed, SetHour, Settings, Ticking
from flows.values.model import Alarm, Disposition

ASSESSED = Session(state=State.ASSESSED, consent=True)
DOUBT = Doubt(alarm=Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY))
DAY = CheckIn(day=1, level=Disposition.SELF_CARE, is_morning=True)


def test_what_is_pushed_is_open_and_one_of_its_kind_is_taken_out() -> None:
    session = stack.push(stack.push(stack.push(ASSESSED, SetHour()), Settings()), SetHour())
    assert session.stack == (Settings(), SetHour())
    assert session.n == ASSESSED.n + 3


def test_what_may_not_stand_in_a_phase_is_refused() -> None:
    with pytest.raises(IllegalMove):
        stack.push(Session(), SetHour())


def test_a_check_in_waits_beneath_a_question_of_safety() -> None:
    session = stack.push_under_safety(stack.push(ASSESSED, DOUBT), DAY)
    assert session.prompt == DOUBT
    assert session.find(CheckIn) == DAY


def test_popped_what_lay_beneath_is_open_again() -> None:
    session = stack.pop(stack.push(stack.push(ASSESSED, Settings()), Away()))
    assert session.prompt == Settings()


def test_popping_an_empty_stack_does_no_harm() -> None:
    assert stack.pop(ASSESSED).stack == ()


def test_passing_questions_on_top_are_let_go_and_a_question_of_safety_is_not() -> None:
    session = stack.push(stack.push(ASSESSED, DOUBT), Delete())
    assert stack.leave(session).stack == (DOUBT,)
    assert stack.is_about_safety(stack.leave(session))
    assert stack.waits_for_safety(session)


def test_a_topic_waits_at_the_bottom_and_one_at_a_time() -> None:
    session = stack.postpone(stack.postpone(stack.push(ASSESSED, Settings()), "first"), "second")
    assert session.stack == (Postponed(topic="second"), Settings())
    assert stack.postpone(session, "").stack == (Settings(),)


def test_clearing_leaves_what_waits_for_the_result() -> None:
    session = stack.lay(stack.postpone(ASSESSED, "topic"), Ticking(field="rf_now"))
    assert stack.clear(session).stack == (Postponed(topic="topic"),)
