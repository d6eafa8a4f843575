"""How it went so far: in words and as a picture, once there is something to show."""

import pytest

from flows import Catalog
from tests.flows.assessment.test_alarms import DIE, JELLY, RESULT, SCREENED, told
from tests.flows.dialogue.test_checkins import PLAN, SET_UP, answer
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_without_check_ins_there_is_none(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/progress")
    assert talk.turns[-1].replies[0].picture is None


def test_after_a_check_in_there_is_a_picture(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    answer(talk, "[2]", "[No run]", "[All]")
    told(talk, "/progress")
    assert talk.turns[-1].replies[0].picture is not None


@pytest.mark.parametrize("sign", [DIE, JELLY])
def test_beside_a_warning_sign_it_offers_no_way_on(sign: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, sign, "/progress")
    assert talk.turns[-1].replies[0].options == ()
