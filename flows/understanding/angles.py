"""What of a topic a text asks: of all about rolling, whether it may be done on the spine.

A topic names its angles, each by patterns; the first that fits counts. What an angle leads to is said elsewhere.
"""

from collections.abc import Iterable, Mapping

from flows.catalog.catalog import Catalog
from flows.catalog.language import FaqEntry
from flows.screening.hearing import pattern_book
from flows.text.utterance import Utterance


def angles(ids: Iterable[str], utterance: Utterance, catalog: Catalog) -> Mapping[str, str]:
    """Topic -> the id of the angle from which the text asks about it, for those topics where it does."""
    found = ((id, _angle(catalog.faq[id], utterance, catalog)) for id in ids if id in catalog.faq)
    return {id: angle for id, angle in found if angle}


def _angle(entry: FaqEntry, utterance: Utterance, catalog: Catalog) -> str:
    return next((one.id for one in entry.angles if _fits(one.words, utterance, catalog)), "")


def _fits(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    book = pattern_book(patterns, catalog)
    return any(True for sentence in utterance.sentences for _ in book.find(sentence.told))
