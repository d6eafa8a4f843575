"""What a clinician forbids among the exercises, or allows again."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.bans import on_exercises

TWISTS = {"thoracic_rotation", "thread_needle", "open_book"}


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        ("the physio has banned the plank", {"plank"}),
        ("my doctor told me to leave out the cat-cow", {"cat_cow"}),
        ("physio says no bird dog, and no dead bug either", {"bird_dog", "dead_bug"}),
        ("osteopath: no twists for two weeks", TWISTS),
        ("2. physio took out the roller, the rest is fine", {"foam_roll_thoracic"}),
        ("physio says planks are out but rows are fine", {"plank", "side_plank"}),
        ("my gp wants me to avoid overhead stuff", {"pull_up", "wall_angel", "prone_ytw", "doorway_pec", "open_book"}),
    ],
)
def test_what_is_forbidden(text: str, forbidden: set[str], catalog: Catalog) -> None:
    assert set(on_exercises(hear(text, catalog), catalog, is_known=False).forbidden) == forbidden


@pytest.mark.parametrize(
    "text",
    [
        "no plank today, I see the physio tomorrow",
        "did the cat-cow, no plank",
        "should I stop the plank, as the physio asks?",
        "physio said no need to worry about the plank",
        "my friend says no planks",
        "physio says no running",
    ],
)
def test_what_is_no_ban(text: str, catalog: Catalog) -> None:
    assert not on_exercises(hear(text, catalog), catalog, is_known=False).forbidden


def test_what_is_allowed_again(catalog: Catalog) -> None:
    assert on_exercises(hear("physio says the plank is okay again", catalog), catalog, is_known=False).allowed == (
        "plank",
    )


def test_a_long_name_is_no_short_one(catalog: Catalog) -> None:
    assert on_exercises(hear("physio says no side plank", catalog), catalog, is_known=False).forbidden == (
        "side_plank",
    )


def test_whose_word_they_said_is_must_be_known(catalog: Catalog) -> None:
    heard = hear("they said no cat-cow", catalog)
    assert not on_exercises(heard, catalog, is_known=False).forbidden
    assert on_exercises(heard, catalog, is_known=True).forbidden == ("cat_cow",)
