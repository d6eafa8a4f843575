"""An emergency is told in the language it was written in."""

from flows import State
from flows.values.replies import Kind
from tests.talk import CHEST, SCREENED, Talk, told


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
