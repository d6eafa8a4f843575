"""Whether what names an option is said of something else: of sleep and no lying, of a guitar and no run, or that it is
all right, hardly so or not known.

An option that nobody asked about is told only beside the words without which nobody means it.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.harmless import closes_behind, is_behind

OF_RUNS = ("load_jump", "new_runner", "no_rest", "carried_load")
"""Options that tell of running, and of nothing else that somebody does."""


def is_of_another_thing(option: str, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is a name a part of what tells of something else: "sleeping five hours", "the guitar every day"?"""
    words = catalog.reading.story
    if option in OF_RUNS and _is_of_running(sentence, catalog):
        return False
    found = hits_in(words.not_options.get(option, ()), sentence.told, catalog)
    return any({*hit.places} <= {*range(one.start, one.end)} for one in found)


def is_spoken_of(option: str, sentence: Sentence, catalog: Catalog) -> bool:
    """Do the words stand in a sentence without which nobody tells of an option by the way, and is it of running?"""
    words = catalog.reading.story
    needed = words.spoken_beside.get(option)
    if needed is not None and not hits_in(needed, sentence.told, catalog):
        return False
    is_else = option in OF_RUNS and bool(hits_in(words.other_doings, sentence.told, catalog))
    return not is_else or _is_of_running(sentence, catalog)


def is_well(question: Question, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is it said that it is hardly so, or of something listed that it is all right? A heart that was ill counts all the
    same.
    """
    if question.is_of_safety:
        return False
    if closes_behind(catalog.reading.answers.weighed["hardly"], hit, sentence, catalog):
        return True
    return question.is_multi and is_behind(catalog.reading.answers.well, hit, sentence, catalog)


def is_not_known(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is it said before it, and in its clause, that they do not know: "no idea whether it is weaker"?"""
    unsure = hits_in(catalog.reading.answers.not_sure, sentence.told, catalog)
    return any(
        one.end <= hit.start and sentence.clause_of(one.start) == sentence.clause_of(hit.start) for one in unsure
    )


def _is_of_running(sentence: Sentence, catalog: Catalog) -> bool:
    return bool(hits_in(catalog.reading.story.of_running, sentence.told, catalog))
