"""The words of an hour, as tokens."""

import pytest

from flows import Catalog
from flows.text.hour_words import NOON, Hour, hour_book


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("pm", Hour.HALF, NOON),
        ("noon", Hour.FIXED, NOON),
        ("midnight", Hour.FIXED, 0),
        ("quarter", Hour.QUARTER, 15),
    ],
)
def test_a_word_is_known_with_what_it_stands_for(text: str, kind: Hour, first: int, catalog: Catalog) -> None:
    (token,) = hour_book(catalog.reading.hours, catalog.reading.numbers).tokens(text)
    assert (token.kind, token.numbers[0]) == (kind, first)


def test_a_letter_is_a_half_of_the_day_only_at_a_number(catalog: Catalog) -> None:
    book = hour_book(catalog.reading.hours, catalog.reading.numbers)
    assert Hour.HALF in [token.kind for token in book.tokens("9p")]
    assert Hour.HALF not in [token.kind for token in book.tokens("a nine")]


def test_a_meal_stands_for_an_hour_before_it_or_after_it(catalog: Catalog) -> None:
    (token,) = hour_book(catalog.reading.hours, catalog.reading.numbers).tokens("lunch")
    assert token.kind is Hour.EVENT
    assert all(-1 <= minute < 1440 for minute in token.numbers)
