"""What says the contrary of an option: of more running than usual, that it is less, or as ever.

It is no answer to the question, and no option of it: but what it speaks against is not so.
"""

from flows.catalog.catalog import Catalog
from flows.text.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.clauses import hits_in
from flows.understanding.loads import falls_in
from flows.understanding.wordings import JUMP, RUNS


def says_contrary(field: str, option: str, utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text say the contrary of an option, by words or by numbers?"""
    told = (sentence for sentence in utterance.sentences if not sentence.is_question)
    if any(contraries(field, option, sentence, catalog) for sentence in told):
        return True
    return (field, option) == (RUNS, JUMP) and falls_in(utterance, catalog)


def contraries(field: str, option: str, sentence: Sentence, catalog: Catalog) -> list[Hit]:
    """Where a sentence says the contrary of an option, and tells of no other time."""
    patterns = catalog.reading.story.contrary.get(field, {}).get(option, ())
    is_of_now = not hits_in(catalog.reading.story.elsewhen, sentence.told, catalog)
    return hits_in(patterns, sentence.told, catalog) if is_of_now else []
