"""What tells of the day and is no whole answer: asked for where it is half of one, and met with no article."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins.half_told import half_told
from flows.understanding.meant import Day, Lost
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("quite a bit better", ()),
        ("2-3", (2, 3)),
        ("between 3 and 4", (3, 4)),
        ("5 or 6, slept badly", (5, 6)),
        ("not too bad", ()),
        ("same as before", ()),
    ],
)
def test_half_an_answer_names_its_field(text: str, between: tuple[int, ...], catalog: Catalog) -> None:
    meant = half_told(hear(text, catalog), scene_of("checkin", catalog), catalog)
    assert meant == Day(answers={}, half="pain_now", between=between)


def test_a_telling_of_the_day_is_not_understood_and_no_topic(catalog: Catalog) -> None:
    assert half_told(hear("managed to sleep", catalog), scene_of("checkin", catalog), catalog) == Lost()


@pytest.mark.parametrize(
    ("scene", "text"),
    [("assessed", "quite a bit better"), ("checkin", "is it better to rest?"), ("checkin", "foam rolling")],
)
def test_elsewhere_and_of_questions_it_knows_nothing(scene: str, text: str, catalog: Catalog) -> None:
    assert half_told(hear(text, catalog), scene_of(scene, catalog), catalog) is None
