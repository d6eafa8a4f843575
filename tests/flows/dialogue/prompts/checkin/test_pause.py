"""A pause: a week, two, until a day, or none."""

import pytest

from flows import Catalog
from flows.values.frames import Away
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.flows.dialogue.test_checkins import PLAN, SET_UP
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


ASKED = (*SCREENED, *RESULT, *PLAN, *SET_UP, "/checkin", "[Pause for a while]")


def away_until(talk: Talk) -> int:
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    return rhythm.away_until


def test_two_weeks_are_a_week_more_than_one(talk: Talk, catalog: Catalog) -> None:
    other = Talk(catalog)
    told(talk, *ASKED, "[For a week]")
    told(other, *ASKED, "[For two weeks]")
    assert away_until(other) - away_until(talk) == 7


def test_no_pause_changes_nothing(talk: Talk) -> None:
    told(talk, *ASKED)
    assert isinstance(talk.session.prompt, Away)
    told(talk, "[No pause]")
    assert away_until(talk) == 0
    assert talk.session.prompt is None
