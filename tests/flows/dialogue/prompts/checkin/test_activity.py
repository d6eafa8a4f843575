"""What the back keeps them from is asked once check-ins begin."""

import pytest

from flows import Catalog
from flows.values.frames import Activity
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.flows.dialogue.test_checkins import PLAN, SET_UP
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


BEGUN = (*SCREENED, *RESULT, *PLAN, *SET_UP[:-1])


def test_one_thing_is_kept(talk: Talk) -> None:
    told(talk, *BEGUN)
    assert isinstance(talk.session.prompt, Activity)
    told(talk, "[A long run]")
    assert talk.session.followup.activity == "long_run"


def test_none_keeps_nothing(talk: Talk) -> None:
    told(talk, *BEGUN, "[None of these]")
    assert talk.session.followup.activity == ""
    assert talk.session.prompt is None
