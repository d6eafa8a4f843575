"""Tokens, and rules that join them."""

from enum import auto

import pytest

from flows import Catalog
from flows.text.terms import Book, Kind, Lex, Token, behind, book, clauses, last, reduced, rule


class Colour(Kind):
    RED = auto()
    DARK_RED = auto()


@pytest.fixture
def colours(catalog: Catalog) -> Book:
    phrases = [("red", Colour.RED, (1,)), ("dark red", Colour.DARK_RED, (2,)), ("red", Colour.DARK_RED, (3,))]
    return book(phrases, [("x", Colour.RED, ())], catalog.reading.numbers)


def kinds(tokens: list[Token]) -> list[Kind]:
    return [token.kind for token in tokens]


def test_the_longest_phrase_counts_and_of_two_equal_ones_the_first(colours: Book) -> None:
    assert kinds(colours.tokens("Dark red")) == kinds(colours.tokens("dark-red")) == [Colour.DARK_RED]
    assert [token.numbers for token in colours.tokens("red")] == [(1,)]


@pytest.mark.parametrize(("text", "value"), [("forty two", 42), ("forty-two", 42), ("three hundred", 300), ("017", 17)])
def test_number_words_are_put_together(text: str, value: int, colours: Book) -> None:
    (token,) = colours.tokens(text)
    assert (token.kind, token.numbers[0]) == (Lex.NUMBER, value)


def test_an_ending_stands_directly_behind_a_number(colours: Book) -> None:
    assert Colour.RED in kinds(colours.tokens("9x"))
    assert Colour.RED not in kinds(colours.tokens("9 x"))


def test_a_rule_joins_every_run_that_it_fits_and_may_decline() -> None:
    red, dark = Token(kind=Colour.RED), Token(kind=Colour.DARK_RED)
    assert kinds(reduced([red, dark, red, dark], [rule((Colour.RED, Colour.DARK_RED), last)])) == [
        Colour.DARK_RED,
        Colour.DARK_RED,
    ]
    assert reduced([red, dark], [rule((Colour.RED, Colour.DARK_RED), lambda run: None)]) == [red, dark]


def test_tokens_are_parted_and_cut_at_a_kind() -> None:
    red, dark = Token(kind=Colour.RED), Token(kind=Colour.DARK_RED)
    assert clauses([red, dark, red], (Colour.DARK_RED,)) == [[red], [red]]
    assert behind([dark, red, red], Colour.DARK_RED) == [red, red]
    assert behind([red], Colour.DARK_RED) == [red]


def test_an_endless_text_is_read_in_part(colours: Book) -> None:
    assert 0 < len(colours.tokens("red " * 100_000)) < 10_000
