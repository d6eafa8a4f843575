"""Texts that are nothing but an answer."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.options.all_answer import is_mere_answer, says_no_more


@pytest.mark.parametrize(
    ("field", "text", "is_no_more", "is_mere"),
    [
        ("onset", "it came all at once", True, True),
        ("run_stop", "walking, and within 3 mins it is off", False, True),
        ("feel", "usually a sharp thing", False, True),
        ("feel", "sharp, and my foot drags", False, False),
        ("feel", "it is what it is", False, False),
        ("feel", "dull, 7", False, True),
        ("location", "between the blades and in my chest", False, False),
    ],
)
def test_every_word_is_part_of_an_answer_or_says_nothing_by_itself(
    field: str, text: str, is_no_more: bool, is_mere: bool, catalog: Catalog
) -> None:
    asked, said = field_question(catalog.fields[field], 0, catalog), hear(text, catalog)
    assert says_no_more(asked, said, catalog) is is_no_more
    assert is_mere_answer(asked, said, catalog) is is_mere
