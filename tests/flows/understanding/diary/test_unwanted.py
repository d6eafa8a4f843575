"""An exercise that is not liked, in words."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.unwanted import Unwanted, unwanted


@pytest.mark.parametrize(
    ("text", "exercise"),
    [
        ("i can't stand the plank", "plank"),
        ("i dislike cat-cow, the floor is cold. can you swap it?", "cat_cow"),
        ("please replace child's pose with another one", "childs_pose"),
        ("could i get something else instead of the wall angels", "wall_angel"),
        ("take belly breathing out please", "belly_breathing"),
    ],
)
def test_one_that_is_not_liked_is_to_go(text: str, exercise: str, catalog: Catalog) -> None:
    assert unwanted(hear(text, catalog), catalog) == Unwanted(exercise=exercise)


@pytest.mark.parametrize(
    "text",
    [
        "how do i do child's pose?",
        "i hate the plank, it hurts",
        "did the cat-cow",
        "i hated the plank, now i love it",
        "i hate running",
        "swap the plank and the cat-cow",
    ],
)
def test_what_is_asked_done_or_hurts_stays(text: str, catalog: Catalog) -> None:
    assert unwanted(hear(text, catalog), catalog) is None
