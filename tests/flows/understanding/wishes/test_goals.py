"""A goal in words of their own: where it is asked, or told as one; a story of the ache is none."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Aim, Answer
from flows.understanding.wishes.goals import aimed
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize("text", ["I want to run a half marathon in October", "my goal is a marathon"])
def test_a_goal_is_heard_where_nothing_is_asked(text: str, catalog: Catalog) -> None:
    assert isinstance(aimed(hear(text, catalog), scene_of("assessed", catalog), catalog), Aim)


def test_what_is_asked_is_answered(catalog: Catalog) -> None:
    found = aimed(hear("a marathon", catalog), scene_of("checkin_activity", catalog), catalog)
    assert isinstance(found, Answer)
    assert found.value


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("should I run a half marathon?", "assessed"),
        ("it started in a half marathon", "assessed"),
        ("I want to run a half marathon", "alarm_text"),
        ("I want to run a half marathon", "declined"),
    ],
)
def test_a_question_a_story_and_an_alarm_hold_no_goal(text: str, scene: str, catalog: Catalog) -> None:
    assert aimed(hear(text, catalog), scene_of(scene, catalog), catalog) is None
