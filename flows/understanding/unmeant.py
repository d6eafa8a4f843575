"""What a text seems to tick on a list and does not mean: quick breath is no pain on a deep one, an uncle no parent.

Leaving a tick out is never unsafe: the lists are shown, and what is ticked there counts.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.utterance import Utterance

Ticks = dict[str, tuple[str, ...]]
"""List -> what is ticked on it."""
OF_KIN = ("heart_risk", "heart_aorta")
"""Risks that parents, brothers and sisters give, and no other kin."""


def without_others(ticks: Ticks, utterance: Utterance, catalog: Catalog) -> Ticks:
    """The ticks without those for which the text speaks of something else: quick breath is no pain on a deep one."""
    names = catalog.reading.story.not_by
    gone = {id for id, words in names.items() if _speaks_of(words, utterance, catalog)}
    left = {id: tuple(one for one in ids if one not in gone) for id, ids in ticks.items()}
    return {id: ids for id, ids in left.items() if ids}


def own_only(heard: Ticks, utterance: Utterance, catalog: Catalog) -> Ticks:
    """The risks that the reader saw; of a heart none where a text tells of kin that do not count."""
    is_far = _speaks_of(catalog.reading.story.far_kin, utterance, catalog)
    left = {id: tuple(one for one in ids if not (is_far and one in OF_KIN)) for id, ids in heard.items()}
    return {id: ids for id, ids in left.items() if ids}


def _speaks_of(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    book = pattern_book(patterns, catalog)
    return any(True for sentence in utterance.sentences for _ in book.find(sentence.told))
