"""The words of scores, lengths and ages: each a file of its own, known by identity."""

import msgspec
import pytest

from flows import Catalog
from flows.catalog.words.figures import AgeWords, DurationWords, ScoreWords


def test_each_kind_comes_from_its_own_file(catalog: Catalog) -> None:
    assert isinstance(catalog.reading.duration, DurationWords)
    assert isinstance(catalog.reading.scores, ScoreWords)
    assert isinstance(catalog.reading.ages, AgeWords)


@pytest.mark.parametrize("kind", [DurationWords, ScoreWords, AgeWords])
def test_no_list_may_be_left_out(kind: type[msgspec.Struct]) -> None:
    with pytest.raises(msgspec.ValidationError, match="missing required field"):
        msgspec.convert({}, kind)


def test_a_list_nobody_knows_is_refused(catalog: Catalog) -> None:
    raw = msgspec.to_builtins(catalog.reading.duration)
    assert msgspec.structs.asdict(msgspec.convert(raw, DurationWords)) == msgspec.structs.asdict(
        catalog.reading.duration
    )
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({**raw, "brakes": ["but"]}, DurationWords)
