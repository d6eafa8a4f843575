"""Another exercise in place of one that is not liked."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.unwanted import Unwanted
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize("scene", ["running", "checkin"])
def test_it_is_heard_beside_the_card_and_with_nothing_open(scene: str, catalog: Catalog) -> None:
    text = hear("i hate the cat-cow, give me another one", catalog)
    assert understand(text, scene_of(scene, catalog), catalog) == Unwanted(exercise="cat_cow")


def test_it_waits_for_no_result_to_be_changed(catalog: Catalog) -> None:
    text = hear("i hate the cat-cow, give me another one", catalog)
    assert not isinstance(understand(text, scene_of("pain_now", catalog), catalog), Unwanted)
