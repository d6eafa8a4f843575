"""The country that somebody names."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.country import country_named


@pytest.mark.parametrize(
    ("text", "id"),
    [("France", "FR"), ("I am in the UK", "GB"), ("us", "US"), ("currently new zealand", "NZ"), ("DE", "DE")],
)
def test_a_country_is_known_by_its_names(text: str, id: str, catalog: Catalog) -> None:
    assert [found for found, _ in country_named(hear(text, catalog), catalog)] == [id]


@pytest.mark.parametrize("text", ["it hurts us all", "in it", "nowhere", "it is me", "no"])
def test_a_small_word_is_no_country(text: str, catalog: Catalog) -> None:
    assert country_named(hear(text, catalog), catalog) == ()
