"""What is kept of a clinician's word answers who asks for it; where nothing is kept, that is said."""

import pytest

from tests.flows.dialogue.days.test_asides import day, sent
from tests.talk import RESULT, SCREENED, Talk, told


def test_what_they_forbade_and_allowed_is_said(talk: Talk) -> None:
    sent(talk)
    told(talk, "saw the physio, just a muscle, no rows, easy running is fine")
    said = told(talk, "what did she tell me not to do?")
    assert said.startswith("By their word these are left out of your plan: Row.")
    assert "They said that you may run again" in said
    assert "They said that it comes from muscles or joints." in said


def test_days_off_are_said(talk: Talk) -> None:
    sent(talk)
    told(talk, "saw the physio, she wants me off running for ten days")
    day(talk, "5", "no")
    assert told(talk, "what has the physio told me?").startswith("No running before Sat 17 Jan, as you were told.")


def test_the_day_of_the_visit_is_said(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "7:30", "london", "[None of these]", "i see the physio on friday")
    assert told(talk, "when is my appointment?").startswith("Your visit is on Fri 9 Jan.")


@pytest.mark.parametrize(
    ("text", "answer"),
    [("what was i told to avoid", "I have nothing noted"), ("which day is my appointment", "I have no visit noted")],
)
def test_where_nothing_is_kept_that_is_said(text: str, answer: str, talk: Talk) -> None:
    assert told(talk, *SCREENED, *RESULT, text).startswith(answer)
