"""All is calm: weekly, daily, or no more."""

import pytest

from flows import Catalog
from flows.dialogue.prompts.checkin import keep
from flows.followup import schedule
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.flows.dialogue.test_checkins import PLAN, SET_UP
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


@pytest.mark.parametrize(("option", "every"), [("weekly", schedule.WEEKLY), ("daily", schedule.DAILY)])
def test_how_often_is_set(option: str, every: int, talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    rhythm = keep.often(talk.session, option, talk.at, catalog).session.followup.rhythm
    assert rhythm is not None
    assert rhythm.every == every


def test_an_end_ends_them(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    assert keep.often(talk.session, "end", talk.at, catalog).session.followup.rhythm is None
