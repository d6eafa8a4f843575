"""Who wants no visit is let off it where it is well; else it stands."""

from tests.flows.dialogue.days.test_asides import day
from tests.flows.dialogue.days.test_visits_told import SET_UP
from tests.flows.wording.checkin.test_since_seen import ANSWERS
from tests.talk import SCREENED, Talk, told

WITHOUT = "no need of a doctor, i am better"


def lasting(talk: Talk, *scores: str) -> None:
    """Somebody who was told to be seen for how long it lasts, and is asked whether a visit is booked."""
    told(talk, *SCREENED, *ANSWERS, "[No]", *SET_UP)
    for score in scores[:-1]:
        day(talk, score, "no", "not yet")
    day(talk, scores[-1], "no")


def test_where_it_is_well_the_visit_is_let_go(talk: Talk) -> None:
    lasting(talk, "3", "1", "1")
    heard = told(talk, WITHOUT)
    assert "I let the visit go" in heard
    assert "until someone has seen you" not in heard


def test_where_it_is_not_well_yet_the_visit_stands(talk: Talk) -> None:
    lasting(talk, "3")
    heard = told(talk, WITHOUT)
    assert "the visit still stands" in heard
    assert "I let the visit go" not in heard
