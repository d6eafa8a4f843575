"""An emergency is told in the language it was written in."""

import pytest

from flows import Catalog, State
from flows.values.replies import Kind
from tests.flows.assessment.test_alarms import CHEST, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_an_emergency_in_spanish_is_told_in_spanish(talk: Talk) -> None:
    told(talk, *SCREENED, "me duele mucho el pecho y no puedo respirar")
    assert talk.session.state is State.REFERRED
    spanish = talk.texts[0]
    told(talk, CHEST)
    assert talk.turns[-1].replies[0].kind is Kind.ALARM
    assert talk.texts[0] != spanish


def test_a_text_in_another_language_without_a_sign_gets_a_line_in_it(talk: Talk) -> None:
    told(talk, *SCREENED, "me duele la espalda desde ayer")
    assert talk.session.state is State.QUESTIONS
    assert len(talk.texts) == 2
