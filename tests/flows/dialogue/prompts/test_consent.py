"""May we begin: agreed, refused, and met with something else."""

from flows.values.frames import Consent
from flows.values.model import Session, State
from tests.flows.assessment.test_alarms import told
from tests.talk import Talk


def test_it_is_asked_before_anything_else(talk: Talk) -> None:
    assert "Hi, I'm" in told(talk, "/start")
    assert talk.session.prompt == Consent()


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
    assert talk.session.prompt == Consent()
