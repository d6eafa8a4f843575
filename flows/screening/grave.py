"""What no text about suicide does without: a word of dying, harm, an end, a burden, or no hope.

The trained reader alone takes short ordinary texts for a farewell: "i am not going", "I'm still here", "let me be".
Where none of the grave words stands in so few, and one of a day as others are or of a plain worry, it has seen no more
than a goodbye, a no or a doubt. A figure of speech ("this is killing me") is taken out before: what is left must be
grave by itself. What is veiled, and longer texts, are left to it.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.utterance import Sentence, Utterance

SHORT = 12
"""In so many words at most nothing is veiled by many others."""


def is_light(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it short, of an ordinary day, a worry or a figure of speech, and without any grave word beside?"""
    words = catalog.reading.alarms
    if len(utterance.words) > SHORT:
        return False
    figures = [_places(words.figures, one, catalog) for one in utterance.sentences]
    is_ordinary = any(figures) or any(_places(words.everyday, one, catalog) for one in utterance.sentences)
    return is_ordinary and all(
        _is_figure(one, figure, words.grave, catalog) for one, figure in zip(utterance.sentences, figures, strict=True)
    )


def _is_figure(sentence: Sentence, figure: set[int], grave: tuple[str, ...], catalog: Catalog) -> bool:
    """Does each grave word of a sentence stand in a figure of speech?"""
    return all(hit.start in figure for _, hit in pattern_book(grave, catalog).find(sentence.words))


def _places(patterns: tuple[str, ...], sentence: Sentence, catalog: Catalog) -> set[int]:
    hits = (hit for _, hit in pattern_book(patterns, catalog).find(sentence.words))
    return {place for hit in hits for place in hit.places}
