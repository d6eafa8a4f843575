"""By which names exercises are heard."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.clauses import clauses_in
from flows.understanding.diary.day_names import Named, asked_exercises, exercises, heard


def named(text: str, names: Named, catalog: Catalog) -> set[str]:
    clauses = clauses_in(hear(text, catalog), catalog)
    return {id for clause in clauses for id, _ in heard(names, clause, catalog)}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("the breathing one", {"belly_breathing"}),
        ("the side plank", {"side_plank"}),
        ("cat cow and wall angels", {"cat_cow", "wall_angel"}),
        ("three days in a row", set()),
        ("rolling hills", set()),
    ],
)
def test_an_exercise_is_heard_by_its_names(text: str, ids: set[str], catalog: Catalog) -> None:
    assert named(text, exercises(catalog), catalog) == ids


@pytest.mark.parametrize(
    ("text", "id"),
    [("did the breathing", "belly_breathing"), ("the ball", "massage_ball"), ("the chest opener", "doorway_pec")],
)
def test_some_names_hold_only_where_exercises_are_asked_about(text: str, id: str, catalog: Catalog) -> None:
    assert not named(text, exercises(catalog), catalog)
    assert named(text, asked_exercises(catalog), catalog) == {id}
