"""What a sign comes from, as somebody says who was warned."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.alarm.explanations import explained
from flows.understanding.meant import Explained
from flows.understanding.scene import DoubtScene
from flows.understanding.understand import took
from tests.flows.understanding.scenes import scene_of

EXPLAINED = """no thats just sore from pushups|it was the arm he slept on|only because i ran up the stairs
thats from bench press|just tired from the long run|its just a cold|that was heartburn|i just sprinted|they fell asleep
it is only when i press on it|just from sitting cross legged|i only stood up too fast|i kicked the curb
he says its only from lifting boxes""".replace("\n", "|").split("|")


@pytest.mark.parametrize("text", EXPLAINED)
@pytest.mark.parametrize("name", ["alarm_text", "alarm_today"])
def test_what_it_comes_from_is_heard_under_a_message(text: str, name: str, catalog: Catalog) -> None:
    meant, reader = took(hear(text, catalog), scene_of(name, catalog), catalog)
    assert (type(meant), reader) == (Explained, "explanations.explained")


@pytest.mark.parametrize(
    "text",
    [
        "it gets worse",
        "the ambulance is here",
        "that was a slip",
        "how long does it take?",
        "it still hurts",
        "a doctor said it is muscle",
    ],
)
def test_what_is_none_is_left_to_others(text: str, catalog: Catalog) -> None:
    assert explained(hear(text, catalog), scene_of("alarm_text", catalog), catalog) is None or text.startswith(
        "a doctor"
    )
    assert took(hear(text, catalog), scene_of("alarm_text", catalog), catalog)[1] != "explanations.explained"


@pytest.mark.parametrize(
    "text",
    [
        "no its from pushups",
        "not really, its from pushups",
        "it does, from the pushups",
        "yes, from the pushups",
        "maybe its from the gym",
        "it's gone now",
    ],
)
def test_a_yes_or_a_no_to_a_question_is_none(text: str, catalog: Catalog) -> None:
    asked = replace(scene_of("confirm", catalog), doubt=DoubtScene(can_be_slip=True))
    assert explained(hear(text, catalog), asked, catalog) is None


def test_thoughts_of_suicide_are_explained_by_nothing(catalog: Catalog) -> None:
    assert explained(hear("i was just tired", catalog), scene_of("safe", catalog), catalog) is None


@pytest.mark.parametrize(
    ("text", "is_of_limb"),
    [
        ("its just the sauna", False),
        ("it was the arm he slept on, gone now", True),
        ("it was the strap of my pack", True),
    ],
)
def test_a_limb_that_was_pressed_on_is_told_apart(text: str, is_of_limb: bool, catalog: Catalog) -> None:
    asked = replace(scene_of("confirm", catalog), doubt=DoubtScene(can_be_slip=True))
    assert explained(hear(text, catalog), asked, catalog) == Explained(is_of_limb=is_of_limb)
