"""The verdicts on two kinds of things."""

from itertools import combinations_with_replacement

import pytest

from flows import Catalog
from flows.catalog.choices import Kind, verdict

UNWEIGHED = {(Kind.RESTS, Kind.RESTS), (Kind.SEEN, Kind.SEEN)}


@pytest.mark.parametrize("kinds", list(combinations_with_replacement(list(Kind), 2)))
def test_every_two_kinds_but_a_cause_and_a_remedy_are_weighed(kinds: tuple[Kind, Kind], catalog: Catalog) -> None:
    is_mixed = (Kind.CAUSE in kinds) and kinds != (Kind.CAUSE, Kind.CAUSE)
    found, turned = (verdict(*pair, catalog.choices) for pair in (kinds, kinds[::-1]))
    assert (found is None) == (is_mixed or kinds in UNWEIGHED)
    assert (found is None) == (turned is None)
    if found and turned and kinds[0] is not kinds[1]:
        assert found[1] is not turned[1]


def test_a_verdict_diagnoses_nothing(catalog: Catalog) -> None:
    for one in catalog.choices.verdicts:
        assert "you have" not in one.say.lower()
