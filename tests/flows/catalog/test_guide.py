"""The figures of a guided session lie within the doses of the exercises, and its sentences take what they need."""

import re

import pytest
from msgspec.structs import asdict, replace

from flows import Catalog
from flows.assessment.exercises import ON_A_RUN
from flows.catalog.guide import guide_faults
from flows.catalog.medicine import Exercise
from tests.test_reading import QUESTION, too_hard

MINUTES = re.compile(r"(\d+) minutes?")
RANGE = re.compile(r"(\d+)(?:-(\d+))?")


def faults(catalog: Catalog) -> list[str]:
    return list(guide_faults(catalog.guide, catalog.session, catalog.exercises))


def first_figures(exercise: Exercise) -> tuple[int, int]:
    """The first figure of a dose, from and to; minutes in seconds."""
    found = RANGE.search(exercise.dose)
    assert found
    factor = 60 if MINUTES.search(exercise.dose) else 1
    low = int(found[1]) * factor
    return low, int(found[2]) * factor if found[2] else low


def test_all_but_what_belongs_into_a_run_can_be_guided(catalog: Catalog) -> None:
    assert set(catalog.exercises) - set(catalog.guide) == ON_A_RUN


def test_its_figures_are_the_lower_end_of_the_dose(catalog: Catalog) -> None:
    for pace in catalog.guide.values():
        low, _ = first_figures(catalog.exercises[pace.id])
        assert (pace.hold or pace.breath * pace.times or pace.times) == low, pace.id


def test_it_goes_to_both_sides_where_the_dose_says_so(catalog: Catalog) -> None:
    for pace in catalog.guide.values():
        words = catalog.exercises[pace.id].dose
        assert (pace.sides == 2) == ("a side" in words or "each way" in words), pace.id


def test_a_row_for_no_exercise_and_one_that_is_done_in_two_ways_are_faults(catalog: Catalog) -> None:
    plank = catalog.guide["plank"]
    odd = {"plank": replace(plank, each=5), "no_such": replace(plank, id="no_such")}
    found = list(guide_faults(odd, catalog.session, catalog.exercises))
    assert len(found) == 2
    assert "exactly one of hold, breath and each" in found[0]
    assert "not in medicine/exercises.yaml" in found[1]


@pytest.mark.parametrize("text", ["Start", "Start: {minutes} of {hours}"])
def test_a_sentence_with_other_braces_is_a_fault(text: str, catalog: Catalog) -> None:
    odd = replace(catalog.session, start=text)
    assert len(list(guide_faults(catalog.guide, odd, catalog.exercises))) == 1
    assert faults(catalog) == []


def test_it_reads_at_school_grade_6(catalog: Catalog) -> None:
    texts = {
        name: (text,) for name, text in asdict(catalog.session).items() if isinstance(text, str) and name != "round"
    }
    feels = {pace.id: (f"Right to feel: {pace.feel}.",) for pace in catalog.guide.values()}
    assert not too_hard({"feel": tuple(text for (text,) in feels.values()), **texts}, QUESTION)
