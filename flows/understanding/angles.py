"""What of a topic a text asks: of all about rolling, whether it may be done on the spine.

A topic names its angles, each by patterns; the first that fits counts. An angle may find its topic by itself, where
likeness alone leads to what only sounds near. What an angle leads to is said elsewhere.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.language import Angle, FaqEntry
from flows.screening.hearing import pattern_book
from flows.text.normal import Words
from flows.text.utterance import Utterance


def angles(ids: Iterable[str], utterance: Utterance, catalog: Catalog) -> Mapping[str, str]:
    """Topic -> the id of the angle from which the text asks about it, for those topics where it does."""
    found = ((id, _angle(catalog.faq[id], utterance, catalog)) for id in ids if id in catalog.faq)
    return {id: angle for id, angle in found if angle}


def topic_found(utterance: Utterance, catalog: Catalog) -> str:
    """The topic that an angle finds by itself, the first in the order of the content; "" where none does."""
    topics, patterns = _finding(catalog)
    book = pattern_book(patterns, catalog)
    found = (number for words in _everywhere(utterance) for number, _ in book.find(words))
    return min(((number, topics[number]) for number in found), default=(0, ""))[1]


@cache
def _finding(catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The patterns of the angles that find their topics, and the topic of each: one book is looked through once."""
    every = ((entry.id, angle) for entry in catalog.faq.values() for angle in entry.angles if angle.finds)
    pairs = tuple((id, pattern) for id, angle in every for pattern in angle.words)
    return tuple(id for id, _ in pairs), tuple(pattern for _, pattern in pairs)


def _angle(entry: FaqEntry, utterance: Utterance, catalog: Catalog) -> str:
    return next((one.id for one in entry.angles if _fits(one, utterance, catalog)), "")


def _fits(angle: Angle, utterance: Utterance, catalog: Catalog) -> bool:
    """Do its patterns stand in a sentence; of an angle that finds its topic, also across two of them?"""
    book = pattern_book(angle.words, catalog)
    places = _everywhere(utterance) if angle.finds else (sentence.told for sentence in utterance.sentences)
    return any(True for words in places for _ in book.find(words))


def _everywhere(utterance: Utterance) -> Iterable[Words]:
    """Each sentence, and the whole text."""
    return (*(sentence.told for sentence in utterance.sentences), utterance.words)
