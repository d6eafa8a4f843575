"""A text that is nothing but an answer: names and wordings of options, and words that say nothing by themselves.

So "like a switch was flicked" is how it began and nothing else, and "sharp, and my legs feel odd" is not all answer.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.options.names import hits
from flows.understanding.options.wordings import hits_worded
from flows.values.diary import DAY_HOURS


def says_no_more(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Do names of answers to the question, and idle words beside, say all of a text?"""
    return _is_covered(question, utterance, frozenset(catalog.reading.answers.answer_beside), catalog)


def is_mere_answer(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Do they, with words beside that tell of no sign: "only if i stop, gone in 2 min then"?"""
    words, units = catalog.reading.answers, catalog.reading.spans.units
    short = (unit for unit, hours in units.items() if hours < DAY_HOURS)
    idle = frozenset((*words.answer_beside, *words.no_sign_beside, *short))
    return _is_covered(question, utterance, idle, catalog, with_numbers=True)


def _is_covered(
    question: Question, utterance: Utterance, idle: frozenset[str], catalog: Catalog, *, with_numbers: bool = False
) -> bool:
    named = [_places(question, sentence, catalog) for sentence in utterance.sentences]
    rest = (
        word
        for places, sentence in zip(named, utterance.sentences, strict=True)
        for place, word in enumerate(sentence.told)
        if place not in places
    )
    return any(named) and all(word in idle or (with_numbers and word.isdecimal()) for word in rest)


def _places(question: Question, sentence: Sentence, catalog: Catalog) -> set[int]:
    """The places of all that names an option, however it is meant."""
    return {place for hit in _hits(question, sentence, catalog) for place in hit.places}


def _hits(question: Question, sentence: Sentence, catalog: Catalog) -> Iterator[Hit]:
    yield from (hit for _, _, hit in hits(question, sentence, catalog))
    yield from (hit for _, hit in hits_worded(question.id, sentence, catalog))
