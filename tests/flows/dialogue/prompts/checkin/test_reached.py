"""A week after thoughts of suicide: did they reach someone?"""

import pytest

from flows import Catalog
from flows.values.frames import Reached
from tests.flows.assessment.test_alarms import DIE, RESULT, SCREENED, told
from tests.flows.dialogue.test_checkins import PLAN, SET_UP
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


ASKED = (*SCREENED, *RESULT, *PLAN, *SET_UP, DIE, "[Yes, for now]")


@pytest.mark.parametrize("line", ["[Yes, I did]", "[Not yet]"])
def test_either_answer_ends_it(line: str, talk: Talk) -> None:
    told(talk, *ASKED)
    talk.wake()
    assert isinstance(talk.session.prompt, Reached)
    told(talk, line)
    assert talk.session.find(Reached) is None


def test_not_yet_names_the_line_again(talk: Talk, catalog: Catalog) -> None:
    other = Talk(catalog)
    for one, line in ((talk, "[Yes, I did]"), (other, "[Not yet]")):
        told(one, *ASKED)
        one.wake()
        told(one, line)
    assert talk.texts != other.texts
