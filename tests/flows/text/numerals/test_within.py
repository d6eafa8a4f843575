"""A number within bounds, read as every number is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.text.letters.normal import words_of
from flows.text.numerals.within import BOUNDS, Within


def ends(least: float, most: float, text: str, catalog: Catalog, at: int = 0, of: int | None = None) -> list[int]:
    return list(Within(least, most, of, catalog.reading.numbers).ends(words_of(text), at))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("5", 1), ("5k", 1), ("17 km", 1), ("21.1 km", 1), ("2,5 km", 1), ("one mile", 1), ("seventeen km", 1),
        ("twenty-one miles", 2), ("twenty one", 2), ("a hundred", None), ("5 and a half km", 4), ("5½ km", 1),
        ("forty five min", 2), ("five", 1), ("fivefold", None), ("half", None), ("km", None), ("", None),
    ],
)  # fmt: skip
def test_a_number_is_heard_in_digits_and_in_words(text: str, end: int | None, catalog: Catalog) -> None:
    assert ends(1, 50, text, catalog) == ([] if end is None else [end])


@pytest.mark.parametrize("text", ["19", "42", "forty two", "200", "two hundred", "20/30", "20,000", "20.30.40"])
def test_what_is_not_between_the_bounds_is_passed_over(text: str, catalog: Catalog) -> None:
    assert ends(20, 41, text, catalog) == []


def test_the_longest_number_is_the_one(catalog: Catalog) -> None:
    assert ends(20, 20, "twenty one", catalog) == []
    assert ends(1, 9, "twenty one", catalog, at=1) == []
    assert ends(1, 9, "a hundred and five", catalog, at=3) == []
    assert ends(1, 9, "the one and five", catalog, at=3) == [4]


def test_a_range_lies_within_the_bounds_with_both_ends(catalog: Catalog) -> None:
    assert ends(5, 10, "5 to 6 km", catalog) == [3, 1]
    assert ends(5, 10, "5 or maybe ten", catalog) == [4, 1]
    assert ends(5, 10, "5 to 12 km", catalog) == [1]
    assert ends(5, 10, "5-6 km", catalog) == [2, 1]
    assert ends(5, 10, "5-12 km", catalog) == [1]
    assert ends(2, 3, "2 1/2 km", catalog) == [2]


@pytest.mark.parametrize(
    ("text", "end"),
    [("9/10", 1), ("9 out of ten", 4), ("nine outta 10", 3), ("9 von 10", 3), ("9 and a half of 10", 6)],
)
def test_a_number_out_of_ten_is_another_one(text: str, end: int, catalog: Catalog) -> None:
    assert end in ends(9, 10, text, catalog, of=10)
    assert end not in ends(9, 10, text, catalog)
    assert ends(9, 10, "9", catalog, of=10) == []


def test_bounds_are_written_with_a_dash() -> None:
    assert [BOUNDS.fullmatch(one) is not None for one in ("{1-5}", "{38.1-38.9}", "{9-10/10}")] == [True] * 3
    assert not any(BOUNDS.fullmatch(one) for one in ("{1-}", "{1..5}", "{leg}", "{1-5", "{-1-5}"))


@given(
    text=st.text(max_size=40)
    | st.lists(st.sampled_from("5 twenty and a half to of 10 1/2 one km".split())).map(" ".join)
)
def test_whatever_the_words_an_end_lies_behind_its_beginning(catalog: Catalog, text: str) -> None:
    words = words_of(text)
    for at in range(len(words)):
        assert all(at < end <= len(words) for end in ends(0, 1000, text, catalog, at=at))
