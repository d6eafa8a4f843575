"""Pain in another place, as a text tells it."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.elsewhere import is_told


@pytest.mark.parametrize(
    "text",
    [
        "no knee pain",
        "my lower back is fine",
        "upper back 2, knee sore",
        "the pain goes into my lower back",
    ],
)
def test_the_upper_back_and_what_is_denied_are_not_elsewhere(text: str, catalog: Catalog) -> None:
    assert not is_told(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["his ankle hurts", "low back pain again", "pulled my hamstring", "my calf aches"])
def test_other_places_are_known(text: str, catalog: Catalog) -> None:
    assert is_told(hear(text, catalog), catalog)
