"""What a result has to give: the plan, an exercise, the contributors, the running rule."""

import pytest

from flows import Catalog
from flows.assessment.assessing import outcome
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk

WISHES = ("/stretch", "/causes", "[old: May I run?]")


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def planned(talk: Talk) -> Talk:
    """A talk with a self-care result and its plan on the screen."""
    told(talk, *SCREENED, *RESULT, "[My plan]", "[Nothing]")
    return talk


def test_an_exercise_of_the_plan_is_told_in_full(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    id = outcome(talk.session, catalog).exercises[0]
    assert catalog.exercises[id].steps[0] in told(talk, f"[{catalog.exercises[id].name}]")
