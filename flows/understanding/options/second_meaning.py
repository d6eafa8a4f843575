"""Words of an option that mean something else where they stand: "I chill on the sofa" is no shiver.

What else the text says counts as ever; which words these are, tells the content (`second_meanings`).
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence


def means_something_else(option: str, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Does a name or wording of an option share a word with what has another meaning there?"""
    words = catalog.reading.story
    patterns = words.second_meanings.get(option, ())
    if not patterns or not any(_shares(hit, one) for one in _found(patterns, sentence, catalog)):
        return False
    unless = words.second_meanings_unless.get(option, ())
    return not (unless and _found(unless, sentence, catalog))


def _found(patterns: tuple[str, ...], sentence: Sentence, catalog: Catalog) -> list[Hit]:
    """Where they stand, over no comma: in "getting over a cold, sore back" nobody speaks of a cold sore."""
    hits = (hit for _, hit in pattern_book(patterns, catalog).find(sentence.told))
    return [hit for hit in hits if not any(hit.start < place < hit.end for place in sentence.breaks)]


def _shares(hit: Hit, other: Hit) -> bool:
    return not {*hit.places}.isdisjoint(other.places)
