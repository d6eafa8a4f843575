"""A text that is no more than one score."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.scores.whole_score import is_only_score


@pytest.mark.parametrize(
    "text",
    ["it's a 4 really", "rather like a 5", "call that 3 today", "today 6", "pain is at a 2 now", "3 by now"],
)
def test_it_is_nothing_but_a_score(text: str, catalog: Catalog) -> None:
    assert is_only_score(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "at 5 tomorrow",
        "5 days to go",
        "booked for 4",
        "5 of them",
        "4 or 5",
        "no pain",
        "yesterday 4",
        "3?",
        "tuesday 4",
    ],
)
def test_what_is_something_else_or_more_is_none(text: str, catalog: Catalog) -> None:
    assert not is_only_score(hear(text, catalog), catalog)


def test_where_a_number_may_be_of_something_else_it_says_of_what(catalog: Catalog) -> None:
    assert not is_only_score(hear("about 3 I guess", catalog), catalog, of_now=True)
    assert is_only_score(hear("it's a 3 now", catalog), catalog, of_now=True)
