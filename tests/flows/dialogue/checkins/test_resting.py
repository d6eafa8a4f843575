"""A question about a sign that nobody answers rests after one card; of suicide it is not asked again."""

import msgspec
import pytest

from flows.dialogue import stack
from flows.dialogue.checkins.resting import AFTER
from flows.values.frames import Doubt
from flows.values.model import Alarm, Disposition
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.talk import RESULT, SCREENED, Talk, told


def doubted(talk: Talk, flag: str) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    doubt = Doubt(alarm=Alarm(flags=(flag,), level=Disposition.EMERGENCY))
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, doubt))


@pytest.mark.parametrize(("flag", "is_left"), [("rf_cord", True), ("rf_self_harm", False)])
def test_what_needs_no_answer_is_asked_no_more(flag: str, is_left: bool, talk: Talk) -> None:
    doubted(talk, flag)
    for _ in range(AFTER + 1):
        talk.wake()
    assert (talk.session.find(Doubt) is not None) is is_left
    said = told(talk, "3", "no run", "all")
    assert (talk.catalog.red_flags[flag].asked in said) is is_left


def test_where_no_answer_is_needed_the_crisis_line_is_named_and_the_plan_is_free(talk: Talk) -> None:
    doubted(talk, "rf_self_harm")
    for _ in range(AFTER + 1):
        talk.wake()
    assert "please talk to someone now" in "\n".join(talk.texts)
    assert talk.catalog.messages.doubt_first not in told(talk, "/plan")
