"""What says the contrary of an option: of more running than usual, that it is less, or as ever.

It is no answer to the question, and no option of it: but what it speaks against is not so.
"""

from flows.catalog.catalog import Catalog
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import hits_in
from flows.understanding.options.loads import falls_in
from flows.understanding.options.wordings import JUMP, NOTS, RUNS


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
    is_of_ache = (field, option) == (RUNS, JUMP) and _is_of_the_ache(sentence, catalog)
    if not is_of_now or is_of_ache:
        return []
    found = hits_in(patterns, sentence.told, catalog)
    until_then = hits_in(catalog.reading.story.never_before, sentence.told, catalog) if option == JUMP else []
    said = (hit for hit in found if is_own_no(hit, sentence) or not is_refused(hit, sentence))
    return [hit for hit in said if not any({*hit.places} & {*one.places} for one in until_then)]


def is_own_no(hit: Hit, sentence: Sentence) -> bool:
    """Is a no a part of what is found, and none to it: "doesn't wake me", and not "don't sleep well"?"""
    return any(hit.start <= cue.start < hit.end for kind in NOTS for cue in sentence.cues.get(kind, ()))


def goes_no_way(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text say of the ache that it goes neither way: "not better and not worse"?"""
    words = catalog.reading.story
    return any(
        hits_in(words.both_ways, one.told, catalog) and not hits_in(words.of_running, one.told, catalog)
        for one in utterance.sentences
        if not one.is_question
    )


def _is_of_the_ache(sentence: Sentence, catalog: Catalog) -> bool:
    """Does a sentence speak of the ache, or of how it goes, and not of running?"""
    words = catalog.reading.story
    marks = (*words.of_the_ache_alone, *words.both_ways)
    return bool(hits_in(marks, sentence.told, catalog)) and not hits_in(words.of_running, sentence.told, catalog)
