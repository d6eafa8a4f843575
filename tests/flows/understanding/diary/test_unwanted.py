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
        "did the cat-cow",
        "i hated the plank, now i love it",
        "i hate running",
        "swap the plank and the cat-cow",
    ],
)
def test_what_is_asked_done_or_hurts_stays(text: str, catalog: Catalog) -> None:
    assert unwanted(hear(text, catalog), catalog) is None


@pytest.mark.parametrize(
    ("text", "gone", "wanted"),
    [
        ("replace the thoracic rotation with cat-cow", "thoracic_rotation", "cat_cow"),
        ("could i do rows instead of the wall angel?", "wall_angel", "row"),
        ("i'd rather do cat-cow than the foam roller", "foam_roll_thoracic", "cat_cow"),
        ("drop the doorway stretch and put shoulder rolls in", "doorway_pec", "shoulder_rolls"),
        ("instead of the plank i want the bird dog", "plank", "bird_dog"),
        ("change the open book to thread the needle", "open_book", "thread_needle"),
    ],
)
def test_of_two_it_is_told_which_one_goes(text: str, gone: str, wanted: str, catalog: Catalog) -> None:
    assert unwanted(hear(text, catalog), catalog) == Unwanted(exercise=gone, wanted=wanted)


@pytest.mark.parametrize(
    "text",
    [
        "is a plank better than a side plank?",
        "do planks work better than rows?",
        "i do rows instead of planks today",
        "did the plank and then the cat-cow",
    ],
)
def test_two_that_are_compared_or_done_stay(text: str, catalog: Catalog) -> None:
    assert unwanted(hear(text, catalog), catalog) is None
