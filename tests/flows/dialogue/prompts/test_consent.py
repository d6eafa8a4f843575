"""May we begin: agreed, refused, and met with something else."""

import pytest

from flows import Catalog
from flows.values.frames import Consent, Medicine
from flows.values.model import Session, State
from flows.values.replies import Kind, Option
from tests.flows.assessment.test_alarms import told
from tests.talk import Talk


def test_it_is_asked_before_anything_else(talk: Talk) -> None:
    assert "Hi, I'm" in told(talk, "/start")
    assert talk.session.prompt == Consent(was_shown=True)


def test_agreed_the_questions_begin_and_nothing_is_open_above_them(talk: Talk) -> None:
    told(talk, "/start", "[I agree]")
    assert (talk.session.state, talk.session.consent, talk.session.stack) == (State.PROFILE, True, ())


def test_refused_nothing_is_kept_but_that(talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]")
    kept = talk.session
    assert kept == Session(consent=False, state=State.DECLINED, n=kept.n)


def test_it_can_be_asked_again_after_a_refusal(talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]", "/start", "[I agree]")
    assert talk.session.consent


def test_back_does_not_lead_past_it(talk: Talk) -> None:
    told(talk, "/start", "/back")
    assert talk.session.prompt == Consent(was_shown=True)


def test_who_thora_is_stands_once_and_is_told_again_on_asking(talk: Talk) -> None:
    told(talk, "/start")
    assert "Hi, I'm" not in told(talk, "how long does this usually last?")
    assert "Shall we go on?" in talk.texts[-1]
    assert [option.id for option in talk.turns[-1].replies[-1].options] == ["agree", "decline"]
    assert "Hi, I'm" in told(talk, "/start")


def test_a_story_before_consent_is_met_with_a_word_and_kept(talk: Talk) -> None:
    said = told(talk, "my upper back is sore since yesterday, a 4, worse when i sit at my desk")
    assert "sorry it hurts" in said
    assert "Which of these" not in said
    told(talk, "[I agree]")
    assert {**talk.session.record, **talk.session.ahead}["pain_now"] == 4


def test_something_safe_for_everybody_comes_with_the_first_question(talk: Talk) -> None:
    assert talk.catalog.messages.meanwhile in told(talk, "/start", "[I agree]")


def test_something_safe_for_everybody_comes_right_after_a_story(talk: Talk) -> None:
    told(talk, "/start", "dull ache between my shoulder blades since yesterday, about a 4")
    assert talk.catalog.messages.meanwhile in told(talk, "[I agree]")


def test_what_was_agreed_to_stays_readable(talk: Talk) -> None:
    told(talk, "/start", "[I agree]")
    said, question = talk.turns[-1].replies
    assert (said.kind, question.kind) == (Kind.MESSAGE, Kind.QUESTION)


def test_a_story_told_before_is_said_back_below_what_was_agreed_to(talk: Talk) -> None:
    told(talk, "sore between my shoulder blades since yesterday", "[I agree]")
    assert talk.turns[-1].replies[0].kind is Kind.MESSAGE
    assert "Between the blades" in talk.turns[-1].replies[0].text


QUESTIONS = (
    "may i go for a jog today?",
    "how do i do the cat-cow?",
    "is ibuprofen ok for this?",
    "is a foam roller good?",
    "hello",
    "qwertz uiop",
    "/stretch",
    "/causes",
    "/result",
    "/checkin",
)


@pytest.mark.parametrize("text", QUESTIONS)
def test_after_a_no_nothing_brings_the_question_of_consent_back(text: str, talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]", text)
    assert not any(option.field == "consent" for option in shown(talk))
    assert shown(talk)


@pytest.mark.parametrize("text", ["is a foam roller good?", "hello", "qwertz uiop"])
def test_asked_again_and_left_open_it_goes_with_the_next_word(text: str, talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]", "/start", text)
    assert talk.session.prompt is None
    assert not any(option.field == "consent" for option in shown(talk))


def test_after_a_no_how_to_move_is_told_with_when_it_does_not_hold(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, "/start", "[No, thanks]", "how do i do the cat-cow?")
    assert catalog.faq["howto_cat_cow"].answer in said
    assert catalog.messages.unasked_first in said


def test_after_a_no_the_running_rule_is_that_for_anybody(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, "/start", "[No, thanks]", "can i run today?")
    assert catalog.faq["should_i_stop_running"].answer in said
    assert catalog.messages.unasked_first in said


def test_after_a_no_painkillers_are_spoken_of_after_what_decides_about_them(talk: Talk, catalog: Catalog) -> None:
    assert catalog.faq["painkillers"].answer not in told(talk, "/start", "[No, thanks]", "is ibuprofen ok for this?")
    assert talk.session.prompt == Medicine()
    assert catalog.faq["painkillers"].answer in told(talk, "[None of these]")


def shown(talk: Talk) -> list[Option]:
    return [option for reply in talk.turns[-1].replies for option in reply.options]
