"""A sentence about the day, read for the check-in that is open."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.day import answers
from flows.understanding.meant import Day
from flows.understanding.scene import CheckInScene
from tests.flows.understanding.scenes import scene_of


def test_several_answers_come_from_one_sentence(catalog: Catalog) -> None:
    found = answers(hear("a 4, jogged a little, all of the stretches", catalog), scene_of("checkin", catalog), catalog)
    assert found == Day(answers={"pain_now": 4, "ran": "easy", "exercises": "all"})


def test_without_a_check_in_nothing_is_read(catalog: Catalog) -> None:
    assert answers(hear("a 4, easy run", catalog), scene_of("assessed", catalog), catalog) is None


def test_what_is_answered_stays_unless_it_is_corrected(catalog: Catalog) -> None:
    card = CheckInScene(fields=("pain_now", "ran"), open_field="ran", answered=("pain_now",))
    scene = replace(scene_of("checkin", catalog), checkin=card)
    assert answers(hear("easy run, 4 now", catalog), scene, catalog) == Day(answers={"ran": "easy"})
    corrected = answers(hear("sorry, it is 4 now", catalog), scene, catalog)
    assert corrected == Day(answers={"pain_now": 4}, corrects=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes did them", {"exercises": "all"}),
        ("yes, half of the exercises", {"exercises": "some"}),
        ("yes", {"booked": "have_date"}),
        ("yes done", {"booked": "have_date"}),
        ("yes on friday", {"booked": "have_date"}),
    ],
)
def test_a_yes_that_is_of_the_exercises_has_no_date(text: str, expected: dict[str, str], catalog: Catalog) -> None:
    card = CheckInScene(fields=("pain_now", "ran", "booked"), open_field="booked", answered=("pain_now", "ran"))
    found = answers(hear(text, catalog), replace(scene_of("checkin", catalog), checkin=card), catalog)
    assert isinstance(found, Day)
    assert found.answers == expected
