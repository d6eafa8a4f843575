"""A strong pain is answered where it is told: among the questions of a first visit, and beside a sign in doubt."""

import pytest

from flows.values import diary
from flows.values.frames import Doubt
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.talk import RESULT, SCREENED, Talk, told

SOON = "see a doctor or physiotherapist in the next day or two"
TODAY = "let a doctor look at it today"


@pytest.mark.parametrize("text", ["7", "[8]", "7.5", "around 8 I'd say", "eight", "seven out of ten"])
def test_seven_and_more_sends_somebody_on_at_the_answer(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, text)
    assert SOON in said
    assert "6 of about" in said
    assert SOON not in told(talk, "[1-2 days]")


@pytest.mark.parametrize("text", ["9", "[10]", "nine"])
def test_nine_and_more_is_a_matter_for_today(text: str, talk: Talk) -> None:
    told(talk, *SCREENED)
    assert TODAY in told(talk, text) or talk.session.alarms


@pytest.mark.parametrize("text", ["0", "[3]", "6", "6.4", "not 8, more like 5"])
def test_less_than_seven_leads_straight_on(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, text)
    assert "You told me" not in said


@pytest.mark.parametrize("text", ["8/10 between my blades since Friday", "sore upper back, 8 out of 10 now, two days"])
def test_a_strong_pain_of_a_story_is_answered_with_it(text: str, talk: Talk) -> None:
    assert SOON in told(talk, "/start", "[I agree]", "[18-34]", text)


def test_a_strong_pain_told_before_anything_is_answered_with_the_welcome(talk: Talk) -> None:
    said = told(talk, "my upper back is 8/10 since Friday")
    assert said.index(SOON) < said.index("I'm **Thora**")


def test_the_worst_of_an_earlier_hour_is_no_matter_for_today(talk: Talk) -> None:
    said = told(talk, *SCREENED, "it was 9 during the run, 3 now")
    assert "You told me 9" in said
    assert SOON in said
    assert TODAY not in said


def test_a_higher_score_is_answered_anew_and_a_lower_one_is_not(talk: Talk) -> None:
    told(talk, *SCREENED, "7")
    assert TODAY in told(talk, "[Back]", "9")
    assert "You told me" not in told(talk, "[1-2 days]")


BESIDE = ["8, slept badly", "7 and hardly slept", "8, up half the night", "it's a 7, barely slept", "8 and no sleep"]


@pytest.mark.parametrize("text", BESIDE)
def test_bad_sleep_beside_it_swallows_nothing(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    said = told(talk, text)
    assert SOON in said.lower() or talk.session.alarms
    if isinstance(talk.session.prompt, Doubt):
        assert "leave the strength work out" in told(talk, "no")


@pytest.mark.parametrize("text", ["8", "it's an 8", "pain is 8 now", "8 today", "pain now 8"])
def test_a_score_told_while_an_emergency_is_asked_about_counts_and_waits(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    told(talk, "my legs are a bit wobbly")
    assert isinstance(talk.session.prompt, Doubt)
    assert "doctor" not in told(talk, text)
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 8
    assert "leave the strength work out" in told(talk, "no")


@pytest.mark.parametrize("text", ["8. my legs are a bit wobbly", "7, slept badly", "8, up half the night"])
def test_a_sign_that_is_left_open_swallows_nothing(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    told(talk, text)
    doubt = talk.session.prompt
    if isinstance(doubt, Doubt):
        talk.wake()
        assert "See a doctor" in "\n".join(talk.texts)
    else:
        assert talk.session.followup.referred or talk.session.alarms


def test_a_score_beside_a_sign_is_the_answer_to_the_question_of_it(talk: Talk) -> None:
    assert SOON not in told(talk, *SCREENED, "7, and my legs are a bit wobbly")
    said = told(talk, "no")
    assert "How long have you had it" in said
    assert SOON in said
    assert talk.session.record["pain_now"] == 7


@pytest.mark.parametrize("text", ["8 and still awake at night", "7, and it never lets up at night"])
def test_after_a_result_it_is_said_too(text: str, talk: Talk) -> None:
    assert "in the next day or two" in told(talk, *SCREENED, *RESULT, text).lower() or talk.session.alarms
