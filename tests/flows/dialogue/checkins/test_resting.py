"""What nobody answers rests after one card: a question about a sign, a message of today, questions that were left."""

import msgspec
import pytest

from flows.assessment.assessing import urgency
from flows.dialogue import stack
from flows.dialogue.checkins.resting import AFTER
from flows.dialogue.days import once_more
from flows.values import diary
from flows.values.frames import CheckIn, Doubt, Recheck
from flows.values.model import Alarm, Disposition, State
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import CHEST, RESULT, SCREENED, Talk, told

NUMB = "my hand stays numb since yesterday"


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


def scores(talk: Talk) -> list[int]:
    return [one.pain_now for one in diary.unpacked(talk.session.followup.log) if one.pain_now is not None]


def with_plan(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    talk.wake()
    told(talk, "4", "no run", "all")


def test_a_message_of_today_is_put_once_more_and_then_the_days_go_on(talk: Talk) -> None:
    with_plan(talk)
    told(talk, NUMB)
    talk.wake()
    assert "Has someone seen you about it?" in "\n".join(talk.texts)
    talk.wake()
    assert isinstance(talk.session.prompt, CheckIn)
    assert "Get this looked at today" in "\n".join(talk.texts), "it is never put aside silently"
    said = told(talk, "5, no run")
    assert "Get this looked at today" in said
    assert "No running until someone has seen you" in said
    assert urgency(talk.session, talk.catalog) is Disposition.URGENT
    talk.wake()
    assert isinstance(talk.session.prompt, CheckIn)
    assert scores(talk)[-1] == 5


@pytest.mark.parametrize(("sign", "is_said"), [(NUMB, True), (CHEST, False)])
def test_a_score_under_a_message_is_kept(sign: str, is_said: bool, talk: Talk) -> None:
    with_plan(talk)
    talk.wake()
    said = told(talk, sign, "6, no run")
    assert scores(talk)[-1] == 6
    assert ("pain now: 6" in said) is is_said, "an emergency stands alone"
    assert talk.session.state is State.REFERRED


def test_no_score_is_kept_under_thoughts_of_suicide(talk: Talk) -> None:
    with_plan(talk)
    told(talk, "i want to kill myself", "6")
    assert scores(talk) == [4]


def test_an_emergency_gives_way_to_nothing(talk: Talk) -> None:
    with_plan(talk)
    told(talk, CHEST)
    for _ in range(4):
        talk.wake()
    assert talk.session.state is State.REFERRED


def test_an_answer_left_open_stops_no_check_in(talk: Talk) -> None:
    with_plan(talk)
    told(talk, "/edit", "i never said dull")
    assert talk.session.state is State.QUESTIONS
    talk.wake()
    assert "My answers" in "\n".join(talk.texts)
    assert "pain now: 3" in told(talk, "3, no run")
    assert scores(talk)[-1] == 3


def test_what_was_told_in_a_new_look_that_was_left_counts_from_the_second_day_on(talk: Talk) -> None:
    with_plan(talk)
    told(talk, "/restart", "[Yes, start again]", "[Show me the list]")
    told(talk, "[None of these 6]", "[None of these 5]", "[Fever, shivers or really ill]")
    talk.wake()
    assert talk.session.find(Recheck) is not None
    talk.wake()
    assert isinstance(talk.session.prompt, CheckIn)
    assert "Get this looked at today" in "\n".join(talk.texts)
    assert urgency(talk.session, talk.catalog) >= Disposition.URGENT


def test_whether_what_was_looked_at_is_back_is_asked_for_two_days_at_most(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    doubt = Doubt(alarm=Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY), before=once_more.SEEN)
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, doubt))
    for _ in range(AFTER + 2):
        talk.wake()
    assert talk.session.find(Doubt) is None


def test_a_day_told_beside_a_sign_is_kept_where_no_card_is_open(talk: Talk) -> None:
    doubted(talk, "rf_cord")
    said = told(talk, "5, no run, all of the exercises")
    assert "pain now: 5" in said
    assert scores(talk) == [5]
    assert isinstance(talk.session.prompt, Doubt)
