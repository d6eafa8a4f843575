"""What the words of an hour come to when they are read together."""

import pytest

from flows import Catalog
from flows.text.hours.hour_rules import RULES
from flows.text.hours.hour_words import Hour, hour_book
from flows.text.terms import reduced


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("half past 6 in the evening", Hour.CLOCK, (1110,)),
        ("ten to nine am", Hour.CLOCK, (530,)),
        ("12 noon", Hour.CLOCK, (720,)),
        ("1900 hours", Hour.TIME, (19, 0, 0)),
    ],
)
def test_the_words_of_an_hour_become_one(text: str, kind: Hour, numbers: tuple[int, ...], catalog: Catalog) -> None:
    book = hour_book(catalog.reading.hours, catalog.reading.numbers)
    said = [token for token in book.tokens(text) if token.kind is not Hour.AROUND]
    (token,) = reduced(said, RULES)
    assert (token.kind, token.numbers) == (kind, numbers)
