"""What no text about suicide does without: a word of dying, harm, an end, a burden, or no hope.

The trained reader alone takes short ordinary texts for a farewell: "i am not going", "I'm still here", "let me be".
Where none of the grave words stands in so few, and one of a day as others are, it has seen no more than a goodbye or a
no. What is veiled, and longer texts, are left to it.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.utterance import Utterance

SHORT = 10
"""In so many words at most nothing is veiled by many others."""


def is_light(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it short, of an ordinary day, and without any grave word?"""
    words = catalog.reading.alarms
    is_short = len(utterance.words) <= SHORT
    return is_short and _has(words.everyday, utterance, catalog) and not _has(words.grave, utterance, catalog)


def _has(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    book = pattern_book(patterns, catalog)
    return any(True for one in utterance.sentences for _ in book.find(one.words))
