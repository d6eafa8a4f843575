"""A question is answered, and what it tells is noted."""

from tests.talk import SCREENED, Talk, told


def test_what_a_question_tells_is_noted_beside_its_answer(talk: Talk) -> None:
    said = told(talk, *SCREENED, "it aches on the left since two days, can massage help?")
    assert "Side: Left" in said
    assert "It often eases tension" in said


def test_a_question_before_anybody_agrees_is_answered(talk: Talk) -> None:
    assert "It often eases tension" in told(talk, "/start", "does a massage help?")
