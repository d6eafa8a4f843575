"""A wish for quiet beside a question about a sign in doubt: done at once, and the question stands."""

import pytest

from flows.values.frames import Doubt
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.talk import JELLY, RESULT, SCREENED, Talk, told

CALL = "Stop and call now"
QUIET = [
    "i'm away until friday, please no messages",
    "stop messaging me please",
    "please stop the check-ins",
    "once a week is enough",
    "ask me at 8 in the evening",
]


@pytest.mark.parametrize("text", QUIET)
def test_a_wish_for_quiet_is_done_at_once_and_the_question_stands(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, JELLY)
    before = talk.session.followup.rhythm
    said = told(talk, text)
    assert talk.session.followup.rhythm != before
    assert "Are your legs newly weak" in said
    assert isinstance(talk.session.prompt, Doubt)
    assert CALL in told(talk, "yes")


def test_a_pause_without_a_day_takes_it_beside_the_question(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, JELLY, "pause please")
    assert "I'll be quiet until" in told(talk, "until friday")
    assert isinstance(talk.session.prompt, Doubt)
