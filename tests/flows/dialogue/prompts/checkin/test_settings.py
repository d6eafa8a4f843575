"""What can be changed about the check-ins."""

import pytest

from flows import Catalog
from flows.followup import schedule
from flows.values.frames import Away, SetHour, Settings, SetZone
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.flows.dialogue.test_checkins import PLAN, SET_UP
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


OPEN = (*SCREENED, *RESULT, *PLAN, *SET_UP, "/checkin")


@pytest.mark.parametrize(
    ("line", "kind"), [("[Another hour]", SetHour), ("[Another place]", SetZone), ("[Pause for a while]", Away)]
)
def test_three_of_them_ask_on(line: str, kind: type, talk: Talk) -> None:
    told(talk, *OPEN)
    assert isinstance(talk.session.prompt, Settings)
    told(talk, line)
    assert isinstance(talk.session.prompt, kind)


def test_daily_becomes_weekly(talk: Talk) -> None:
    told(talk, *OPEN, "[Daily or weekly]")
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    assert rhythm.every == schedule.WEEKLY


def test_they_can_be_ended(talk: Talk) -> None:
    told(talk, *OPEN, "[End check-ins]")
    assert talk.session.followup.rhythm is None
