"""A cry that is a clause by itself: "suicidal", "kill myself, 16". Who writes so little is answered, not questioned.

The trained reader sees too little in so few words, and a cold yes or no is no answer to them.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.letters.normal import single
from flows.text.utterance import Sentence, Utterance


def is_cry(utterance: Utterance, catalog: Catalog) -> bool:
    """Is a whole clause of it, that is no question, nothing but such a cry?"""
    return any(_cries(one, catalog) for one in utterance.sentences if not one.is_question)


def _cries(sentence: Sentence, catalog: Catalog) -> bool:
    words = catalog.reading.alarms
    found = [hit for _, hit in pattern_book(words.cries, catalog).find(sentence.words)]
    beside, cried = single(words.cries_beside), {place for hit in found for place in hit.places}
    others = [place for place, word in enumerate(sentence.told) if place not in cried and word not in beside]
    beyond = {sentence.clause_of(place) for place in others}
    return any(sentence.clause_of(hit.start) not in beyond for hit in found)
