"""The words of check-ins: each kind a file of its own, with no list left out."""

import msgspec
import pytest

from flows import Catalog
from flows.catalog.words.checkin_words import DayWords, RearrangedWords


def test_each_kind_comes_from_its_own_file(catalog: Catalog) -> None:
    assert isinstance(catalog.reading.day, DayWords)
    assert isinstance(catalog.reading.rearranged, RearrangedWords)


@pytest.mark.parametrize("kind", [DayWords, RearrangedWords])
def test_no_list_may_be_left_out(kind: type[msgspec.Struct]) -> None:
    with pytest.raises(msgspec.ValidationError, match="missing required field"):
        msgspec.convert({}, kind)


def test_what_is_named_of_the_day_is_a_field_of_a_check_in(catalog: Catalog) -> None:
    day = catalog.reading.day
    assert {*day.wordings, *day.answers, *day.half} <= set(catalog.checkin_fields)
