"""Coming back: on, or begin again; and is it as last time?"""

import pytest

from flows import Catalog
from flows.values.frames import AsBefore, Resume, WelcomeBack
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_going_on_puts_the_question_that_was_open(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/start", "[Go on]")
    assert talk.turns[-1].replies[-1].options[0].field == "duration"


def test_starting_again_drops_what_was_told(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/start", "[Start again]")
    assert "pain_now" not in talk.session.record
    assert talk.session.find(Resume) is None


def test_the_same_ache_shows_its_result(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    before = talk.session.record
    told(talk, "/start", "[Same, show my result]")
    assert talk.session.record == before
    assert talk.session.find(WelcomeBack) is None


def test_a_new_ache_like_the_last_one_takes_over_what_mostly_stays(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/restart", *SCREENED[3:], "[4]", "[1-2 days]")
    while not isinstance(talk.session.prompt, AsBefore):
        told(talk, "[Built up in the run]")
    told(talk, "[All the same]")
    assert talk.session.record["location"] == "between_blades"
