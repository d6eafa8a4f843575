"""What does not bring it on, where it is asked what does."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.answering.no_effect import not_by_it
from flows.understanding.meant import Disputed
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("sitting doesn't make it worse", ("sitting",)),
        ("bending is no worse", ("twist_bend",)),
        ("running doesn't set it off", ()),
        ("walking doesn't bother it", ()),
    ],
)
def test_it_is_noted_as_none_of_it(text: str, named: tuple[str, ...], catalog: Catalog) -> None:
    found = not_by_it(hear(text, catalog), scene_of("worse_with", catalog), catalog)
    assert isinstance(found, Disputed)
    assert found.is_denial
    assert found.named == {"worse_with": named}


@pytest.mark.parametrize(
    "text", ["sitting", "it hurts easily", "does sitting not hurt?", "twisting hurts, sitting doesn't"]
)
def test_what_brings_it_on_or_asks_is_not(text: str, catalog: Catalog) -> None:
    assert not_by_it(hear(text, catalog), scene_of("worse_with", catalog), catalog) is None
