"""What an exercise brings that it must not."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins.exercise_trouble import brought_on, is_blamed, is_of_exercise
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("child's pose leaves me light headed", "rf_cardiac"),
        ("the room spins when i do the stretches", "rf_cardiac"),
        ("my hand tingles in the doorway stretch", "rf_arm_nerve"),
        ("rolling on the roller makes my fingers numb", "rf_arm_nerve"),
        ("something snapped in the rows and since then it is a stabbing pain", "rf_collapsed_lung"),
    ],
)
def test_what_an_exercise_brings_is_asked_about(text: str, flag: str, catalog: Catalog) -> None:
    found = brought_on(hear(text, catalog), scene_of("assessed", catalog), catalog)
    assert found is not None
    assert found.ask
    assert found.flags == (flag,)


@pytest.mark.parametrize(
    "text",
    [
        "did the stretches, no dizziness",
        "i am dizzy",
        "the stretches feel good",
        "ran 5k, five in a row",
        "did the dead bug",
    ],
)
def test_what_no_exercise_brings_or_is_denied_is_none(text: str, catalog: Catalog) -> None:
    assert brought_on(hear(text, catalog), scene_of("assessed", catalog), catalog) is None


def test_before_a_result_and_in_a_session_it_is_none(catalog: Catalog) -> None:
    said = hear("the stretch makes me dizzy", catalog)
    for scene in ("rf_now", "feel", "guided"):
        assert not is_of_exercise(said, scene_of(scene, catalog), catalog)
        assert brought_on(said, scene_of(scene, catalog), catalog) is None


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("4, a bad cough, did the stretches", False),
        ("4. did the cat-cow, no run. pee is dark", False),
        ("did the stretches and then my chest went tight", True),
        ("chest tight in the cat-cow", True),
        ("the stretch gives me chest pain", True),
        ("did the rows, fingers went numb", True),
        ("a bad cough", False),
    ],
)
def test_an_exercise_that_is_only_reported_is_not_blamed(text: str, is_so: bool, catalog: Catalog) -> None:
    assert is_blamed(hear(text, catalog), scene_of("assessed", catalog), catalog) is is_so
