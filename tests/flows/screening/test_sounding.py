"""What a text sounds like by its words, where no rule speaks and there is no reader."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.sounding import sounding


@pytest.mark.parametrize("text", ["my upper back is a bit stiff after the long run", "thanks, that helped a lot", ""])
def test_an_ordinary_text_sounds_like_nothing(text: str, catalog: Catalog) -> None:
    assert sounding(hear(text, catalog), catalog) is None


def test_a_roundabout_sign_is_heard(catalog: Catalog) -> None:
    assert sounding(hear("feels like a car on my ribs and my jaw is odd", catalog), catalog) == "rf_cardiac"


def test_what_is_only_imagined_sounds_like_nothing(catalog: Catalog) -> None:
    assert sounding(hear("what if it feels like a car on my ribs and my jaw is odd", catalog), catalog) is None
