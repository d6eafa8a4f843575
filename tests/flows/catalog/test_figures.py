"""The words of scores, lengths and ages: each a file of its own, known by identity."""

import msgspec
import pytest

from flows import Catalog
from flows.catalog.figures import AgeWords, LastingWords, ScoreWords


def test_each_kind_comes_from_its_own_file(catalog: Catalog) -> None:
    assert isinstance(catalog.reading.lasting, LastingWords)
    assert isinstance(catalog.reading.scores, ScoreWords)
    assert isinstance(catalog.reading.ages, AgeWords)


@pytest.mark.parametrize("kind", [LastingWords, ScoreWords, AgeWords])
def test_no_list_may_be_left_out(kind: type[msgspec.Struct]) -> None:
    with pytest.raises(msgspec.ValidationError, match="missing required field"):
        msgspec.convert({}, kind)


def test_a_list_nobody_knows_is_refused(catalog: Catalog) -> None:
    raw = msgspec.to_builtins(catalog.reading.lasting)
    assert msgspec.structs.asdict(msgspec.convert(raw, LastingWords)) == msgspec.structs.asdict(catalog.reading.lasting)
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({**raw, "brakes": ["but"]}, LastingWords)
