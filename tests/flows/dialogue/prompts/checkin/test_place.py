"""On whose clocks: by the watch, by a place, or not now."""

import pytest

from flows import Catalog
from flows.values.frames import SetZone
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


ASKED = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]")


@pytest.mark.parametrize("line", ["[09:01 Paris]", "paris"])
def test_check_ins_begin_on_these_clocks(line: str, talk: Talk) -> None:
    told(talk, *ASKED, line)
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    assert rhythm.zone == "Europe/Paris"
    assert talk.turns[-1].due is not None


def test_not_now_sets_nothing(talk: Talk) -> None:
    told(talk, *ASKED, "[Not now]")
    assert talk.session.followup.rhythm is None
    assert talk.session.find(SetZone) is None
