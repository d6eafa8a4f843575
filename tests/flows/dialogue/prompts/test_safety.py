"""Questions about a warning sign: all but a clear no is a yes."""

import pytest

from flows import Catalog, State
from flows.values.frames import ChestCheck, Doubt, Which
from tests.flows.assessment.test_alarms import JELLY, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


FRONT = (*SCREENED, "[3]", "[1-2 days]", "[Built up in the run]", "[Through to the front]")


@pytest.mark.parametrize("answer", ["[Yes]", "[Not sure]", "hm maybe", "yes"])
def test_all_but_a_no_to_a_doubt_is_a_yes(answer: str, talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, answer)
    assert talk.session.state is State.REFERRED


def test_a_no_to_a_doubt_gives_back_the_open_question(talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, "[No]")
    assert talk.session.find(Doubt) is None
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


def test_which_of_the_signs_raises_that_one(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Not sure about one]", "[Coughing up blood]")
    assert talk.session.state is State.REFERRED


def test_none_after_all_goes_back_to_the_list(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Not sure about one]", "[None after all]")
    assert talk.session.find(Which) is None
    assert talk.session.state is State.RED_FLAGS


@pytest.mark.parametrize(("answer", "state"), [("[No]", State.QUESTIONS), ("[Yes]", State.REFERRED)])
def test_pain_in_the_chest_is_a_warning_sign(answer: str, state: State, talk: Talk) -> None:
    told(talk, *FRONT)
    assert isinstance(talk.session.prompt, ChestCheck)
    told(talk, answer)
    assert talk.session.state is state
