"""An exercise that is not liked leaves the plan for good, and what comes for it is named."""

import pytest

from flows import Catalog
from flows.assessment.assessing import outcome
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "[My plan]", "[None of these]", "[None of these]", "[Nothing]")


@pytest.fixture
def talk(talk: Talk) -> Talk:
    told(talk, *RUNNING)
    return talk


def test_another_one_takes_its_place(talk: Talk, catalog: Catalog) -> None:
    before = outcome(talk.session, catalog).exercises
    name = catalog.exercises[before[0]].name
    said = told(talk, f"i can't stand the {name}, swap it please")
    after = outcome(talk.session, catalog).exercises
    assert before[0] not in after
    new = [id for id in after if id not in before]
    assert new
    assert all(catalog.exercises[id].name in said for id in new)
    assert name in said


def test_one_that_is_not_in_the_plan_stays_out(talk: Talk, catalog: Catalog) -> None:
    before = outcome(talk.session, catalog).exercises
    assert "stays out" in told(talk, "i hate the plank")
    assert outcome(talk.session, catalog).exercises == before


def test_no_answer_offers_it_again(talk: Talk) -> None:
    assert "**Cat-cow**" in told(talk, "which stretches are best?")
    told(talk, "i hate the cat-cow")
    said = told(talk, "which stretches are best?")
    assert "**Cat-cow**" not in said
    assert "rotation" in said
