"""The phrases of a book, by kinds."""

from enum import auto

from flows import Catalog
from flows.text.book import book, each, of_kinds
from flows.text.terms import Kind


class Fruit(Kind):
    APPLE = auto()
    BASKET = auto()


def test_phrases_of_a_kind_stand_for_its_numbers(catalog: Catalog) -> None:
    known = book(each(("apple", "crab apple"), Fruit.APPLE, 1), (), catalog.reading.numbers)
    assert [(token.kind, token.numbers) for token in known.tokens("crab apple")] == [(Fruit.APPLE, (1,))]


def test_phrases_by_their_kinds_stand_for_no_numbers() -> None:
    found = [*of_kinds({Fruit.APPLE: ("apple", "pippin"), Fruit.BASKET: ("basket",)})]
    assert found == [("apple", Fruit.APPLE, ()), ("pippin", Fruit.APPLE, ()), ("basket", Fruit.BASKET, ())]
