"""Texts as tokens, and tokens joined by rules."""

from enum import auto

import pytest

from flows import Catalog
from flows.text.book import Book, book
from flows.text.terms import Kind, Lex, Token, behind, clauses, last, reduced, rule


class Fruit(Kind):
    APPLE = auto()
    BASKET = auto()


@pytest.fixture(scope="module")
def fruits(catalog: Catalog) -> Book:
    phrases = (("apple", Fruit.APPLE, (1,)), ("crab apple", Fruit.APPLE, (2,)))
    return book(phrases, [("g", Fruit.BASKET, ())], catalog.reading.numbers)


def kinds(tokens: list[Token]) -> list[Kind]:
    return [token.kind for token in tokens]


def test_the_longest_phrase_counts_with_hyphens_too(fruits: Book) -> None:
    assert [token.numbers for token in fruits.tokens("apple crab-apple")] == [(1,), (2,)]


@pytest.mark.parametrize(
    ("text", "number"), [("forty five", 45), ("forty-five", 45), ("45", 45), ("two hundred", 200), ("4️⃣", 4)]
)
def test_a_number_is_one_token_in_words_or_digits(fruits: Book, text: str, number: int) -> None:
    (token,) = fruits.tokens(text)
    assert (token.kind, token.numbers[0]) == (Lex.NUMBER, number)


def test_an_ordinal_in_two_words_is_one(fruits: Book) -> None:
    (token,) = fruits.tokens("thirty-first")
    assert (token.kind, token.numbers[0]) == (Lex.ORDINAL, 31)


def test_an_ending_counts_only_directly_behind_a_number(fruits: Book) -> None:
    assert kinds(fruits.tokens("7g g")) == [Lex.NUMBER, Fruit.BASKET, Lex.WORD]


def test_a_dot_behind_a_number_may_belong_to_it_and_any_other_ends_a_clause(fruits: Book) -> None:
    assert kinds(fruits.tokens("7.5 apple.")) == [Lex.NUMBER, Lex.DOT, Lex.NUMBER, Fruit.APPLE, Lex.STOP]


def test_a_telephone_number_is_no_number(fruits: Book) -> None:
    assert kinds(fruits.tokens("0891234567")) == [Lex.WORD]


def test_only_the_beginning_of_a_long_text_is_looked_at(fruits: Book) -> None:
    assert len(fruits.tokens("apple " * 5000)) <= 200


def test_a_rule_joins_each_run_that_fits_until_none_is_left(fruits: Book) -> None:
    together = rule((Fruit.APPLE, (Fruit.APPLE, Lex.WORD)), last)
    assert kinds(reduced(fruits.tokens("apple apple apple 7 apple pear"), [together])) == [
        Fruit.APPLE,
        Lex.NUMBER,
        Lex.WORD,
    ]


def test_a_builder_may_decline(fruits: Book) -> None:
    tokens = fruits.tokens("apple apple")
    assert kinds(reduced(tokens, [rule((Fruit.APPLE,), lambda run: None)])) == kinds(tokens)


def test_clauses_and_what_stands_behind_a_kind(fruits: Book) -> None:
    tokens = fruits.tokens("apple, pear; apple")
    assert [len(clause) for clause in clauses(tokens, (Lex.STOP,))] == [1, 1, 1]
    assert kinds(list(behind(tokens, Lex.WORD))) == [Lex.STOP, Fruit.APPLE]
    assert behind(tokens, Lex.PLUS) == tokens
