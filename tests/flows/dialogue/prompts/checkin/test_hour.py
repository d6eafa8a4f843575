"""At which hour: one of two, any that is typed, or not now."""

import pytest

from flows import Catalog
from flows.values.frames import SetHour, SetZone
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


OFFERED = (*SCREENED, *RESULT, "/checkin")


@pytest.mark.parametrize(("line", "minute"), [("[Morning, 7:30]", 450), ("[Evening, 19:00]", 1140), ("6:45 am", 405)])
def test_an_hour_leads_to_the_place(line: str, minute: int, talk: Talk) -> None:
    told(talk, *OFFERED, line)
    assert talk.session.prompt == SetZone(minute=minute)


def test_not_now_sets_nothing(talk: Talk) -> None:
    told(talk, *OFFERED, "[Not now]")
    assert talk.session.find(SetHour) is None
    assert talk.session.followup.rhythm is None
