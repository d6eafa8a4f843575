"""Whether somebody is male is taken only where they say it, of themselves or of whom they write for."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.people import sex
from flows.values.model import Record


@pytest.mark.parametrize(
    ("text", "of_another", "told"),
    [
        ("52, male. 3/10. office job", False, "male"),
        ("i'm a man of 44", False, "male"),
        ("45 year old guy, sore upper back", False, "male"),
        ("as a woman of 60 i run a lot", False, "female"),
        ("im a 41 yr old woman, nurse", False, "female"),
        ("no, i'm female", False, "female"),
        ("my son is 15, his upper back hurts", True, "male"),
        ("it's for my husband, his upper back is sore", True, "male"),
        ("my daughter is 13, her upper back hurts", True, "female"),
        ("my husband says her back is sore, she is 13", True, None),
        ("a male physio told me it is muscle", False, None),
        ("i'm a trans man, upper back sore", False, None),
        ("he said none of these", True, None),
        ("my wife says i slouch", False, None),
        ("sore upper back since a run with my husband", False, None),
    ],
)
def test_whether_somebody_is_male_is_taken_only_where_they_say_it(
    text: str, of_another: bool, told: str | None, catalog: Catalog
) -> None:
    assert sex.told(hear(text, catalog), catalog, of_another=of_another).get("sex") == told


@pytest.mark.parametrize(
    ("value", "record", "is_so"),
    [("male", {}, True), ("female", {}, False), ("female", {"sex": "male"}, True), ("male", {"sex": "male"}, False)],
)
def test_only_what_changes_what_is_asked_is_news(value: str, record: Record, is_so: bool) -> None:
    assert sex.is_news(value, record) is is_so
