"""Which was meant, of several readings; none leads back to the question."""

import pytest

from flows import Catalog
from flows.values.frames import PickOne, SetZone
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


OFFERED = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "springfield")


def test_a_picked_reading_counts(talk: Talk) -> None:
    told(talk, *OFFERED)
    pick = talk.session.prompt
    assert isinstance(pick, PickOne)
    told(talk, f"[{pick.choices[0][1][:24]}]")
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    assert rhythm.zone == pick.choices[0][0]


def test_none_of_these_puts_the_question_beneath_again(talk: Talk) -> None:
    told(talk, *OFFERED, "[None of these]")
    assert isinstance(talk.session.prompt, SetZone)
