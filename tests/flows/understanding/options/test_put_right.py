"""The side on which it hurts."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.story import read_story
from flows.understanding.options.put_right import side_put_right
from tests.talk import MONDAY, SCREENED, Talk, told

PUT_RIGHT = [
    ("on the left, um no actually the right", "right"),
    ("right side, wait, more the left", "left"),
    ("the left one, hold on, both sides", "both_or_switches"),
    ("left no i mean right", "right"),
    ("right, oh sorry left", "left"),
    ("the right one. erm, actually both", "both_or_switches"),
    ("left shoulder, my mistake, the right", "right"),
    ("both sides, or rather just the left", "left"),
    ("it is the left. no, right", "right"),
    ("left blade, sorry I mean the right. It hurts when I reach.", "right"),
    ("the right one, no wait, the left. It is a 3 and stiff.", "left"),
    ("right side since monday, oops, left side", "left"),
    ("the left. no the right", "right"),
    ("right. no left", "left"),
    ("right side no left side", "left"),
    ("one side, left. no its the right one", "right"),
    ("left no the right one", "right"),
]


@pytest.mark.parametrize(("text", "side"), PUT_RIGHT)
def test_the_last_side_that_is_said_holds(text: str, side: str, catalog: Catalog) -> None:
    assert side_put_right(hear(text, catalog), catalog) == {"side": side}
    assert read_story(hear(text, catalog), MONDAY, catalog).facts["side"] == side


@pytest.mark.parametrize(
    "text",
    [
        "right side hurts, no pain left",
        "the right, not the left",
        "the left side",
        "no, wait",
        "i turn left, sorry, right at the park",
        "left side, actually since monday",
    ],
)
def test_nothing_is_put_right_where_no_other_side_is_named(text: str, catalog: Catalog) -> None:
    assert side_put_right(hear(text, catalog), catalog) == {}


def test_a_side_put_right_where_the_place_is_asked_for_is_noted(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, "[3]", "[1-2 days]", "[Next day]", "the left, hm, actually the right")
    assert (talk.session.ahead | talk.session.record).get("side") == "right"
