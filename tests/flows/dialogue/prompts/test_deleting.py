"""Everything is removed after one question, and a no gives back what was open."""

import pytest

from flows import Catalog
from tests.flows.assessment.test_alarms import CHEST, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_a_yes_forgets_everything(talk: Talk) -> None:
    told(talk, *SCREENED, "/delete", "[Delete everything]")
    assert talk.turns[-1].forget
    assert talk.session.record == {}


def test_a_no_keeps_it_and_puts_the_open_question_again(talk: Talk) -> None:
    told(talk, *SCREENED, "/delete", "[Keep it]")
    assert talk.session.record
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


def test_under_an_alarm_a_no_shows_the_alarm(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, "/delete", "[Keep it]")
    assert talk.turns[-1].replies[-1].options[0].field == "alarm_text"
