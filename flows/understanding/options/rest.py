"""Does "at rest" or "sitting" tell how it began, or only how it is then: "sitting makes it worse", "2 at rest"?"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import hits_in
from flows.understanding.options.names import hits

AT_REST, SITTING, BRINGS_ON = "at_rest", "sitting", "worse_with"
"""How it began, what names no more than a way of resting, and the list of what makes it worse."""


def is_no_beginning(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is what stands there a way of resting, in a sentence that tells how it is then and not how it began?"""
    words = catalog.reading.story.of_rest
    named = hits_in(words["named"], sentence.told, catalog)
    if not any({*one.places} & {*hit.places} for one in named) or hits_in(words["began"], sentence.told, catalog):
        return False
    return bool(hits_in(words["tells"], sentence.told, catalog)) or _is_one_of_several(sentence, catalog)


def is_told_of_else(utterance: Utterance, catalog: Catalog) -> bool:
    """Is all that a text says of resting how it is then?"""
    named = [
        (hit, sentence)
        for sentence in utterance.sentences
        for hit in hits_in(catalog.reading.story.of_rest["named"], sentence.told, catalog)
    ]
    return bool(named) and all(is_no_beginning(hit, sentence, catalog) for hit, sentence in named)


def _is_one_of_several(sentence: Sentence, catalog: Catalog) -> bool:
    """Is it named among other things that make it worse: "sitting, twisting"?"""
    field = catalog.fields.get(BRINGS_ON)
    if field is None:
        return False
    question = Question(id=field.id, text="", options=field.options)
    return bool({id for id, _, _ in hits(question, sentence, catalog)} - {SITTING})
