"""Numbers in every form in which people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import numbers_in, one_of, spelled, with_digits, with_ordinals

SPELLED = [
    ("forty-two", "42"), ("forty two", "42"), ("nineteen", "19"), ("a hundred and ten", "110"), ("two hundred", "200"),
    ("three and a half", "3.5"), ("one and a half", "1.5"), ("2 1/2", "2.5"), ("4\u00bd", "4.5"), ("\u00bd", "0.5"),
    ("1,5", "1.5"), ("six point two", "6.2"), ("5 and a half", "5.5"), ("eightish", "8ish"), ("Four", "4"),
    ("1\ufe0f\u20e32\ufe0f\u20e3", "12"), ("the first one", "the first one"), ("\uff14", "4"), ("6\u20137", "6-7"),
    ("someone", "someone"), ("often", "often"), ("a few", "a few"), ("seventeen seconds", "17 seconds"),
]  # fmt: skip

NUMBERS: list[tuple[str, list[tuple[float, float, int | None]]]] = [
    ("5", [(5, 5, None)]), ("5 / 10", [(5, 5, 10)]), ("5 out of ten", [(5, 5, 10)]), ("5 of 10", [(5, 5, 10)]),
    ("5 von 10", [(5, 5, 10)]), ("5 su 10", [(5, 5, 10)]), ("5(10)", [(5, 5, 10)]), ("5 (of 10)", [(5, 5, 10)]),
    ("5 out of 7", [(5, 5, 7)]), ("5 on my back", [(5, 5, None)]), ("4-5", [(4, 5, None)]),
    ("four to five", [(4, 5, None)]),
    ("4 or 5", [(4, 5, None)]), ("4 or maybe a 5", [(4, 5, None)]), ("between a 4 and a 5", [(4, 5, None)]),
    ("4/10 to 5/10", [(4, 5, 10)]), ("4-5/10", [(4, 5, 10)]), ("6 to 2", [(6, 2, None)]), ("-4", []), ("4:30", []),
    ("4.11.2026", []), ("10k", []), ("3rd", []), ("50%", []), ("t4", []), ("4ish", [(4, 4, None)]),
    ("(4)", [(4, 4, None)]),
    ("pain:4", [(4, 4, None)]), ("2 now, 5 then", [(2, 2, None), (5, 5, None)]), ("one or two", [(1, 2, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "digits"), SPELLED)
def test_numbers_in_words_become_digits(text: str, digits: str, catalog: Catalog) -> None:
    assert spelled(normal(text), catalog.reading.numbers) == digits


@pytest.mark.parametrize(("text", "found"), NUMBERS)
def test_numbers_are_found_with_their_ranges_and_what_they_are_out_of(
    text: str, found: list[tuple[float, float, int | None]], catalog: Catalog
) -> None:
    words = catalog.reading.numbers
    read = numbers_in(spelled(normal(text), words), words)
    assert [(one.first, one.last, one.of) for one in read] == found


def test_one_is_loose_when_it_stands_alone(catalog: Catalog) -> None:
    words = catalog.reading.numbers
    assert [one.is_loose for one in numbers_in("the first one", words)] == [True]
    assert [one.is_loose for one in numbers_in("one or 2", words)] == [False]


@pytest.mark.parametrize(
    ("text", "digits"), [("the twentieth", "the 20th"), ("the 20 first", "the 21th"), ("the third", "the 3th")]
)
def test_ordinals_become_digits(text: str, digits: str, catalog: Catalog) -> None:
    assert with_ordinals(text, catalog.reading.numbers) == digits


def test_drawn_digits_are_plain_ones() -> None:
    assert with_digits("\N{KEYCAP TEN}") == "10"
    assert with_digits("7\u00bd") == "7.5"


def test_a_pattern_takes_the_longest_word_first_and_words_that_begin_so() -> None:
    assert one_of(["a", "a few", "hurt*"]) == r"(?:a\ few|hurt\w*|a)"


@given(text=st.text(max_size=60))
def test_any_text_gives_numbers_that_stand_in_it(catalog: Catalog, text: str) -> None:
    words = catalog.reading.numbers
    plain = spelled(normal(text), words)
    assert all(0 <= one.start < one.end <= len(plain) and one.low <= one.high for one in numbers_in(plain, words))
