"""After thoughts of suicide: did they reach someone?"""

import pytest

from flows.values.frames import Doubt, Reached
from tests.talk import DIE, JELLY, RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


@pytest.mark.parametrize(("words", "said"), [("[Yes, I did]", "glad you did"), ("not yet", "crisis line")])
def test_the_answer_is_heard(talk: Talk, words: str, said: str) -> None:
    told(talk, *RUNNING, DIE, "[Yes, for now]")
    assert talk.wake().session.prompt == Reached()
    assert said in told(talk, words)
    assert talk.session.stack == ()


def test_a_doubtful_sign_stays_on_top_of_it(talk: Talk) -> None:
    told(talk, *RUNNING, DIE, "[Yes, for now]", JELLY)
    assert isinstance(talk.wake().session.prompt, Doubt)
    assert "Did you reach someone" in told(talk, "[No]")
