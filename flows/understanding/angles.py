"""What of a topic a text asks: of all about rolling, whether it may be done on the spine.

A topic names its angles, each by patterns; the first that fits counts. An angle may find its topic by itself, where
likeness alone leads to what only sounds near. What an angle leads to is said elsewhere.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.language import Angle, FaqEntry
from flows.screening.hearing import pattern_book
from flows.text.utterance import Utterance


def angles(ids: Iterable[str], utterance: Utterance, catalog: Catalog) -> Mapping[str, str]:
    """Topic -> the id of the angle from which the text asks about it, for those topics where it does."""
    found = ((id, _angle(catalog.faq[id], utterance, catalog)) for id in ids if id in catalog.faq)
    return {id: angle for id, angle in found if angle}


def topic_found(utterance: Utterance, catalog: Catalog) -> str:
    """The topic that an angle finds by itself; "" where none does."""
    return next((id for id, angle in _finding(catalog) if _fits(angle, utterance, catalog)), "")


@cache
def _finding(catalog: Catalog) -> tuple[tuple[str, Angle], ...]:
    """The angles that find their topics, each with the id of its topic."""
    every = ((entry.id, angle) for entry in catalog.faq.values() for angle in entry.angles)
    return tuple((id, angle) for id, angle in every if angle.finds)


def _angle(entry: FaqEntry, utterance: Utterance, catalog: Catalog) -> str:
    return next((one.id for one in entry.angles if _fits(one, utterance, catalog)), "")


def _fits(angle: Angle, utterance: Utterance, catalog: Catalog) -> bool:
    """Do its patterns stand in a sentence; of an angle that finds its topic, also across two of them?"""
    book = pattern_book(angle.words, catalog)
    places = (*(sentence.told for sentence in utterance.sentences), *((utterance.words,) if angle.finds else ()))
    return any(True for words in places for _ in book.find(words))
