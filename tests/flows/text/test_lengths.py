"""Lengths of time in days and months."""

import pytest

from flows import Catalog
from flows.text.date_words import Day, date_book
from flows.text.lengths import LENGTHS
from flows.text.terms import Token, reduced


def joined(text: str, catalog: Catalog) -> list[Token]:
    return reduced(date_book(catalog.reading.dates, catalog.reading.numbers).tokens(text), LENGTHS)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12 days", (12, 0)),
        ("three weeks", (21, 0)),
        ("2-3 weeks", (14, 0, 21, 0)),
        ("a day or two", (1, 0, 2, 0)),
        ("1.5 weeks", (11, 0)),
        ("one and a half months", (15, 1)),
        ("half a year", (180, 0)),
        ("a week and two days", (9, 0)),
    ],
)
def test_a_length_comes_in_days_and_months(text: str, numbers: tuple[int, ...], catalog: Catalog) -> None:
    spans = [token.numbers for token in joined(text, catalog) if token.kind is Day.SPAN]
    assert spans == [numbers]


@pytest.mark.parametrize("text", ["0 weeks", "4 hours", "5 days ago", "3kms"])
def test_what_is_none_or_over_or_of_something_else_is_no_length(text: str, catalog: Catalog) -> None:
    assert Day.SPAN not in {token.kind for token in joined(text, catalog)}
