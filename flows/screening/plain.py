"""What is plainly no sign: a text that is nothing but what Thora itself offers, or speaks of the back and of sleep.

The trained reader knows such words from farewells; where each of them is understood, it has nothing to add.
"""

from collections.abc import Iterable
from functools import cache

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.normal import words_of
from flows.text.utterance import Utterance


def is_plain(utterance: Utterance, catalog: Catalog) -> bool:
    """Is every word of a text of a visit, of a wish for no messages, of the back that keeps them awake, or that it is
    well again?
    """
    words = catalog.reading.alarms
    return _is_all((*words.plain, *words.plain_well), utterance, catalog)


def is_well(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it plain, and does it say that it is well again? A goodbye beside that is no farewell."""
    book = pattern_book(catalog.reading.alarms.plain_well, catalog)
    return is_plain(utterance, catalog) and any(list(book.find(one.told)) for one in utterance.sentences)


def _is_all(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    book, beside = pattern_book(patterns, catalog), _single(catalog.reading.alarms.plain_beside)
    is_said = False
    for one in utterance.sentences:
        covered = {place for _, hit in book.find(one.told) for place in hit.places}
        is_said = is_said or bool(covered)
        if any(word not in beside for place, word in enumerate(one.told) if place not in covered):
            return False
    return is_said


@cache
def _single(words: Iterable[str]) -> frozenset[str]:
    return frozenset(part for word in words for part in words_of(word))
