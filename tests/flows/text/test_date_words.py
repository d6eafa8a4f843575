"""The words of a day, as tokens."""

import pytest

from flows import Catalog
from flows.text.date_words import Day, date_book
from flows.text.terms import Lex


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("Thursday", Day.WEEKDAY, (3,)),
        ("sept", Day.MONTH, (9,)),
        ("fortnight", Day.UNIT, (14, 0)),
        ("months", Day.UNIT, (0, 1)),
        ("tomorrow", Day.AHEAD, (1,)),
        ("until", Day.UNTIL, ()),
    ],
)
def test_a_word_is_known_with_what_it_stands_for(
    text: str, kind: Day, numbers: tuple[int, ...], catalog: Catalog
) -> None:
    (token,) = date_book(catalog.reading.dates, catalog.reading.numbers).tokens(text)
    assert (token.kind, token.numbers) == (kind, numbers)


def test_an_ending_counts_directly_behind_its_number_alone(catalog: Catalog) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert [token.kind for token in book.tokens("22nd")] == [Lex.ORDINAL]
    assert Lex.ORDINAL not in [token.kind for token in book.tokens("22 nd")]
