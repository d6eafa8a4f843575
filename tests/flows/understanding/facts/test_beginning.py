"""How it began, told as such; and what only describes the pain, which is no beginning."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.facts.answers import read_loose
from flows.understanding.facts.beginning import goes_again_alone
from flows.understanding.facts.story import read_story
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY, SCREENED, Talk, told

AT_ONSET = (*SCREENED, "a 5 now and 8 at its worst", "[1-2 days]")


def asked_how_it_began(text: str, catalog: Catalog) -> tuple[object, ...]:
    question = field_question(catalog.fields["onset"], 0, catalog)
    return read_loose(question, hear(text, catalog), MONDAY, catalog).values


@pytest.mark.parametrize(
    "text",
    [
        "like a needle if I bend",
        "it feels like a dagger when he twists",
        "like a bolt between the blades",
        "sudden jabs every time I turn round",
    ],
)
def test_a_quality_of_the_pain_is_no_sudden_start(text: str, catalog: Catalog) -> None:
    assert asked_how_it_began(text, catalog) == ()


@pytest.mark.parametrize(
    ("text", "onset"),
    [
        ("it hit me like a bullet", "sudden"),
        ("came on like a thunderbolt", "sudden"),
        ("I felt a jolt around mile 4", "sudden"),
        ("suddenly when I reached up", "sudden"),
        ("it crept up in the last five kilometres", "gradual_in_run"),
        ("slowly it came, after 9 km", "gradual_in_run"),
    ],
)
def test_asked_how_it_began_that_is_a_beginning(text: str, onset: str, catalog: Catalog) -> None:
    assert asked_how_it_began(text, catalog) == ((onset,),)


@pytest.mark.parametrize(
    ("text", "onset"),
    [
        ("it started slowly, in km 7", "gradual_in_run"),
        ("the pain came on little by little", "crept_in"),
        ("it began suddenly", "sudden"),
        ("it snuck up on me over the last miles", "gradual_in_run"),
        ("I started slowly and then sped up", None),
        ("the race started slowly", None),
    ],
)
def test_how_it_began_is_heard_whatever_is_open(text: str, onset: str | None, catalog: Catalog) -> None:
    story = read_story(hear(text, catalog), MONDAY, catalog, scene_of("location", catalog).field_id)
    assert story.facts.get("onset") == onset


def test_told_as_such_it_takes_the_place_of_what_was_noted(talk: Talk) -> None:
    said = told(talk, *AT_ONSET, "[Suddenly]", "it started slowly, around km 12")
    assert talk.session.record["onset"] == "gradual_in_run"
    assert "How it began: Built up in the run" in said


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("comes on late in each run and is away an hour after", True),
        ("it goes away about two hours later", True),
        ("it began two hours after the run", False),
        ("it is sore", False),
    ],
)
def test_when_it_goes_again_is_told_apart_from_when_it_began(text: str, is_it: bool, catalog: Catalog) -> None:
    assert goes_again_alone(hear(text, catalog), catalog) is is_it
