"""Out of breath and thought to be normal: one calm question, and no word that it is no danger."""

import pytest

from flows import Catalog
from flows.screening.screen import screen
from flows.values.frames import Doubt
from tests.talk import SCREENED, Talk, told


@pytest.mark.parametrize(
    "text",
    [
        "no. He was puffing in the relay but that's normal, isn't it?",
        "none of those, she was winded on the easy loop, is that ok?",
        "short of breath in the half, it's just my age",
        "I was panting in the race, normal I suppose",
    ],
)
def test_short_breath_that_is_called_normal_is_asked_about(text: str, with_reader: Catalog) -> None:
    alarm = screen(text, with_reader)
    assert alarm is not None
    assert alarm.ask
    assert alarm.flags == ("rf_lung_clot",)


@pytest.mark.parametrize(
    "text",
    [
        "puffed after the sprint and normal again two minutes later",
        "no, not out of breath, that's normal",
        "is breathing hard in a race normal?",
        "my chest moves a lot when I breathe, is that normal?",
        "is this tightness between my blades normal?",
    ],
)
def test_breath_that_came_back_and_questions_about_breathing_are_not(text: str, with_reader: Catalog) -> None:
    assert screen(text, with_reader) is None


def test_its_question_is_of_effort_and_usual_breath(with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    said = told(talk, *SCREENED[:3], "no to all. She was out of breath in the cup race but that's normal, isn't it?")
    assert "more than usual for that effort" in said
    assert "no danger" not in said
    assert isinstance(talk.session.prompt, Doubt)
    assert "call now" in told(talk, "a bit more than usual, yes").lower()


@pytest.mark.parametrize(
    "text",
    """numb legs after my first ultra, usual?|is it ok that my legs go numb on the way home from a run
legs tingling after the 15k, is that common|couldn't feel my legs after the tempo run, should I worry
my legs gave out after the half, is that bad|are numb legs normal after 18 miles""".replace("\n", "|").split("|"),
)
def test_whether_numb_legs_are_normal_asks_about_the_cord(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert "rf_cord" in alarm.flags


@pytest.mark.parametrize(
    "text",
    ["tired legs after my first ultra, usual?", "wobbly legs after the squats, normal?", "numb toes in new shoes, ok?"],
)
def test_whether_tired_legs_are_normal_alarms_nobody(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None
