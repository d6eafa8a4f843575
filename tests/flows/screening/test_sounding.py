"""What a text sounds like where no rule speaks."""

import pytest

from bot import encoder
from flows import Catalog, load_catalog
from flows.screening.hearing import hear
from flows.screening.sounding import sounding


@pytest.fixture(scope="module")
def meaning() -> Catalog:
    return load_catalog(encode=encoder.load())


def test_an_ordinary_text_sounds_like_nothing(meaning: Catalog, catalog: Catalog) -> None:
    for text in ("my upper back is a bit stiff after the long run", "thanks, that helped a lot"):
        assert sounding(hear(text, meaning), meaning) is None
        assert sounding(hear(text, catalog), catalog) is None


def test_a_roundabout_sign_is_heard_by_its_meaning(meaning: Catalog) -> None:
    sound = sounding(hear("feels as if somebody parked a lorry on my breastbone", meaning), meaning)
    assert sound is not None
    assert sound.flag == "rf_cardiac"


def test_what_is_only_imagined_sounds_like_nothing(meaning: Catalog) -> None:
    assert sounding(hear("what if somebody parked a lorry on my breastbone", meaning), meaning) is None
