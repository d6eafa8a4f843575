"""Side steps: a question of the person is answered, and advice waits for the warning signs."""

import pytest

from flows import Catalog
from flows.values.frames import Medicine, Postponed
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


@pytest.mark.parametrize("command", ["/stretch", "/causes"])
def test_advice_waits_for_the_screen(command: str, talk: Talk, catalog: Catalog) -> None:
    assert catalog.messages.screen_first in told(talk, *SCREENED[:4], command)


@pytest.mark.parametrize("command", ["/stretch", "/causes"])
def test_advice_waits_for_the_questions(command: str, talk: Talk, catalog: Catalog) -> None:
    assert catalog.messages.questions_first in told(talk, *SCREENED, command)


def test_before_consent_advice_asks_for_it(talk: Talk) -> None:
    told(talk, "/stretch")
    assert talk.turns[-1].replies[-1].options[0].field == "consent"


def test_painkillers_are_spoken_of_after_a_question(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "can i take ibuprofen?")
    assert isinstance(talk.session.prompt, Medicine)


def test_a_topic_that_must_wait_is_remembered_for_the_result(talk: Talk) -> None:
    told(talk, *SCREENED[:4], "how do i do the cat-cow stretch?")
    assert talk.session.find(Postponed) is not None
    told(talk, *SCREENED[4:], *RESULT)
    assert talk.session.find(Postponed) is None
    assert any(option.field == "topic" for reply in talk.turns[-1].replies for option in reply.options)


def test_after_a_question_the_open_one_is_put_again(talk: Talk) -> None:
    told(talk, *SCREENED, "is a foam roller good for my back?")
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"
