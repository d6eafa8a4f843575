"""What a clinician forbids among the exercises, or allows again."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.bans import asked_of, on_exercises

TWISTS = {"thoracic_rotation", "thread_needle", "open_book"}
CORE = {"plank", "side_plank", "dead_bug", "bird_dog"}
LOADS = {*CORE, "row", "pull_up", "prone_ytw", "wall_angel", "scap_squeeze"}


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


@pytest.mark.parametrize(
    "text",
    [
        "physio: nothing but stretching for three weeks",
        "the osteo wants me to stick to mobility work",
        "4. doctor says no running this week, mobility only, and come back monday",
        "my physio said no gym, just gentle stretches",
        "the gp says keep off the weights and the planks, only stretching for now",
        "physio allows mobility and nothing else",
        "physio said hold off on all strength work",
        "the specialist said only walking and stretching till the scan",
        "doctor: no runs for a week, no resistance training either",
    ],
)
def test_only_mobility_bars_whatever_loads_and_no_more(text: str, catalog: Catalog) -> None:
    told = on_exercises(hear(text, catalog), catalog, is_known=False)
    assert set(told.forbidden) == LOADS
    assert not told.allowed


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        ("physio told me to leave the planks and the bird dog for a while", {"plank", "side_plank", "bird_dog"}),
        ("the doc wants me to steer clear of core work", CORE),
        ("physio says give the wall angels a rest", {"wall_angel"}),
        ("osteo: no strength work, but rows are fine", LOADS - {"row"}),
    ],
)
def test_every_ban_of_a_sentence_counts(text: str, forbidden: set[str], catalog: Catalog) -> None:
    assert set(on_exercises(hear(text, catalog), catalog, is_known=False).forbidden) == forbidden


@pytest.mark.parametrize(
    "text",
    [
        "saw the physio, only did stretches today",
        "the physio said not just stretching, strength as well",
        "physio says stretching alone is not enough",
    ],
)
def test_what_was_done_or_is_too_little_bars_nothing(text: str, catalog: Catalog) -> None:
    assert not on_exercises(hear(text, catalog), catalog, is_known=False).forbidden


def test_all_may_be_allowed_again(catalog: Catalog) -> None:
    heard = hear("physio says all exercises are allowed again", catalog)
    assert set(on_exercises(heard, catalog, is_known=True).allowed) == set(catalog.exercises)


@pytest.mark.parametrize(
    ("text", "ids"),
    [("may I do a plank?", {"plank"}), ("is strength training ok?", LOADS), ("may I sit?", set())],
)
def test_what_a_question_is_about(text: str, ids: set[str], catalog: Catalog) -> None:
    assert set(asked_of(hear(text, catalog), catalog)) == ids
