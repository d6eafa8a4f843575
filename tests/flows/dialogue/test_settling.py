"""After any turn the question that has come to be open is on the screen."""

import pytest

from flows import Catalog
from tests.flows.assessment.test_alarms import JELLY, RESULT, SCREENED, told
from tests.flows.dialogue.test_checkins import PLAN, SET_UP
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def last_field(talk: Talk) -> str:
    return talk.turns[-1].replies[-1].options[0].field


@pytest.mark.parametrize("line", ["/help", "/privacy", "/stop"])
def test_a_question_of_safety_is_put_with_every_word(line: str, talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, line)
    assert last_field(talk) == "confirm"


def test_what_lay_beneath_is_put_again(talk: Talk) -> None:
    told(talk, *SCREENED, "/delete", "[Keep it]")
    assert last_field(talk) == "pain_now"


def test_a_question_is_shown_once(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP, "/delete")
    shown = [reply for reply in talk.turns[-1].replies if any(one.field == "delete" for one in reply.options)]
    assert len(shown) == 1
