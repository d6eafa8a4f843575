"""What comes next, and no more questions, from wherever somebody is."""

import pytest

from flows import Catalog
from flows.values.frames import Settings
from flows.values.model import State
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.talk import FEVER, RESULT, SCREENED, Talk, told


def test_among_the_questions_the_next_thing_is_the_open_one(talk: Talk) -> None:
    said = told(talk, *SCREENED, "what do I do next?")
    assert "Next is this question" in said
    assert "How strong is it" in said


def test_after_a_result_it_is_what_the_result_says_to_do(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT, "and now?")
    reply = talk.turns[-1].replies[-1]
    assert any(text.action in reply.text for text in catalog.dispositions.values())
    assert "plan" in {option.id for option in reply.options}


def test_what_waits_for_a_visit_is_not_given_as_the_next_step(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, FEVER, "[I'll get seen today]", "what now")
    assert "Not until you have been seen" in talk.texts[-1]


def test_no_questions_means_none_and_what_was_told_stays(talk: Talk) -> None:
    said = told(talk, *SCREENED, "[3]", "please, I don't want more questions")
    assert len(talk.turns[-1].replies) == 1
    assert "Get help now" in said
    assert talk.session.state is State.QUESTIONS
    assert talk.session.record["pain_now"] == 3
    assert "How long have you had it" in told(talk, "[Check my back]", "[Go on]")


def test_after_a_result_no_questions_is_about_the_check_ins(talk: Talk) -> None:
    assert "I ask nothing" in told(talk, *SCREENED, *RESULT, "no more questions")
    told(talk, "/checkin", "[Morning, 7:30]", "rome", "[None of these]", "too many questions")
    assert isinstance(talk.session.prompt, Settings)


def test_an_ache_that_is_back_is_looked_at_anew_or_asked_about_as_it_is(talk: Talk) -> None:
    assert "as it is now" in told(talk, *SCREENED, "it hurts again")
    assert "Shall I ask again?" in told(talk, *RESULT, "the soreness came back")


def test_a_question_is_asked_once_more_by_its_name(talk: Talk) -> None:
    assert "How strong is it right now?" in told(talk, *SCREENED, "[3]", "back to the pain question please")
    assert "I have not asked that yet" in told(talk, "let me change where it hurts")


@pytest.mark.parametrize(
    "change", ["change how long", "go back to the pain question", "let me go back to where it hurts"]
)
@pytest.mark.parametrize("text", ["enough questions", "no more questions please"])
def test_with_a_result_no_more_questions_leaves_it_as_it_is(change: str, text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    before = talk.session.record
    said = told(talk, change, text)
    assert "I ask nothing" in said
    assert "wait for the warning signs" not in said
    assert talk.session.state is State.ASSESSED
    assert talk.session.record == before


def test_where_something_is_new_no_more_questions_gives_no_plan(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "it is worse today", "[Check again]")
    assert "wait for the warning signs" in told(talk, "enough questions")


def test_exercises_that_were_promised_before_the_signs_come_with_the_result(talk: Talk) -> None:
    assert "First the warning signs, then that" in told(talk, *SCREENED[:3], "can you just show me some exercises")
    told(talk, *SCREENED[3:], *RESULT)
    assert talk.session.state is State.PLANNING


# ---- something to do at once -----------------------------------------------------------------------------------------

AT_ONCE = [
    "can you give me something to do right now",
    "something I can try meanwhile?",
    "anything to ease it while you ask",
    "just give me something I can do",
    "what can I do while I wait",
    "what can i do rn",
    "anything i can do atm",
    "what helps rn",
    "what could I try now?",
]


@pytest.mark.parametrize("text", AT_ONCE)
def test_while_the_questions_are_open_it_is_what_is_safe_for_anybody(text: str, talk: Talk) -> None:
    for so_far in (SCREENED[:3], SCREENED):
        talk = Talk(talk.catalog)
        said = told(talk, *so_far, text)
        assert "if you feel well otherwise: warmth" in said
        assert "Child's pose" not in said
        assert "of about" in said


@pytest.mark.parametrize("text", AT_ONCE)
def test_after_a_result_it_is_what_eases_it(text: str, talk: Talk) -> None:
    assert "Roll the shoulders" in told(talk, *SCREENED, *RESULT, text)


@pytest.mark.parametrize("text", AT_ONCE)
def test_under_a_message_there_is_none(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", text)
    assert "warmth" not in said
    assert "112" in said


@pytest.mark.parametrize(
    "text",
    [
        "what should I be doing",
        "what ought we to be doing now",
        "what can i be doing about it",
        "what now",
        "what next",
    ],
)
def test_what_comes_next_is_answered_on_the_days_card_too(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    said = told(talk, text)
    assert "**Next**: Look after it yourself" in said
    assert "from 0 to 10" in said
    assert "Book a doctor" in told(talk, "8", text)
