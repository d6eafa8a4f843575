"""An exercise that is not liked leaves the plan for good, and what comes for it is named."""

import pytest

from flows import Catalog
from flows.assessment.assessing import outcome
from tests.flows.dialogue.test_since import with_result
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


@pytest.mark.parametrize(
    "text",
    [
        "swap wall angel for bird dog",
        "i want bird dog instead of the wall angel",
        "put the bird dog in for the wall angel",
    ],
)
def test_one_is_swapped_for_the_one_that_was_asked_for(text: str, catalog: Catalog) -> None:
    talk = with_result(Talk(catalog))
    told(talk, *RUNNING[len(SCREENED) + len(RESULT) :])
    before = outcome(talk.session, catalog).exercises
    assert "wall_angel" in before
    assert "bird_dog" not in before
    said = told(talk, text)
    after = outcome(talk.session, catalog).exercises
    assert {*before} - {*after} == {"wall_angel"}
    assert {*after} - {*before} == {"bird_dog"}
    assert "In its place: Bird dog." in said
    told(talk, "swap bird dog for wall angel")
    assert outcome(talk.session, catalog).exercises == before


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("", "Not yet in your plan: Pull-up"),
        ("my physio banned pull-ups", "Not for you, from what you told me: Pull-up"),
    ],
)
def test_for_one_that_is_not_for_now_nothing_goes(first: str, said: str, catalog: Catalog) -> None:
    talk = with_result(Talk(catalog))
    told(talk, *RUNNING[len(SCREENED) + len(RESULT) :], *((first,) if first else ()))
    before = outcome(talk.session, catalog).exercises
    assert said in told(talk, "swap the wall angel for pull-ups")
    assert outcome(talk.session, catalog).exercises == before
