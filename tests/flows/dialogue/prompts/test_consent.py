"""May we begin: agreed, refused, and met with something else."""

from flows.values.frames import Consent
from flows.values.model import Session, State
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
