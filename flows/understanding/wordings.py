"""Options told in other words than their names: patterns of the content, by field and option.

A "not" within such a wording is its own ("no strength work", "not much change"); one before it denies it like any name.
A jump in load is told by numbers as well.
"""

from collections.abc import Iterator
from functools import cache

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.denial import is_refused
from flows.text.normal import Words, words_of
from flows.text.phrases import Hit
from flows.text.scope import is_spoken_about
from flows.text.utterance import Sentence, Utterance
from flows.understanding.loads import jumps_in

BESIDE = {
    "habits": ("tense_arms", "weak_core_back"),
    "run_context": ("load_jump", "hills_speed", "no_rest", "carried_load"),
}
"""Lists that are answered from the side too, and the options whose wordings are plain enough for that."""
RUNS, JUMP = "run_context", "load_jump"
NOTS = ("negations", "negations_of_one_word", "unable")


def worded(field: str, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Words]]:
    """The options of a field that a sentence tells in other words, each with its words there."""
    hits = ((id, hit) for id, hit in hits_worded(field, sentence, catalog) if not _is_otherwise(hit, sentence))
    yield from ((id, sentence.told[hit.start : hit.end]) for id, hit in hits)


def hits_worded(field: str, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    """The wordings of a field in a sentence with their places, however they are meant."""
    ids, patterns = _patterns(field, catalog)
    yield from ((ids[number], hit) for number, hit in pattern_book(patterns, catalog).find(sentence.told))


def counted(field: str, utterance: Utterance, catalog: Catalog) -> Iterator[tuple[str, Words]]:
    """The options of a field that a text tells by numbers, each with its words there."""
    if field == RUNS:
        yield from ((JUMP, words_of(jump)) for jump in jumps_in(utterance, catalog))


def lists_told(utterance: Utterance, catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """What a text tells of the lists in `BESIDE` that nobody asked for just now."""
    elsewhen = pattern_book(catalog.reading.story.elsewhen, catalog)
    plain = [sentence for sentence in utterance.sentences if not any(elsewhen.find(sentence.told))]
    told = {
        field: tuple(dict.fromkeys(id for one in plain for id, _ in worded(field, one, catalog) if id in options))
        for field, options in BESIDE.items()
    }
    by_number = {field: tuple(id for id, _ in counted(field, utterance, catalog)) for field in BESIDE}
    every = {field: tuple(dict.fromkeys((*told[field], *by_number[field]))) for field in BESIDE}
    return {field: ids for field, ids in every.items() if ids}


def _is_otherwise(hit: Hit, sentence: Sentence) -> bool:
    if is_spoken_about(hit, sentence):
        return True
    is_own = any(cue.start >= hit.start and cue.start < hit.end for kind in NOTS for cue in sentence.cues.get(kind, ()))
    return not is_own and is_refused(hit, sentence)


@cache
def _patterns(field: str, catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The option of each pattern, and the patterns."""
    by_option = catalog.reading.answers.wordings.get(field, {})
    pairs = [(id, pattern) for id, patterns in by_option.items() for pattern in patterns]
    return tuple(id for id, _ in pairs), tuple(pattern for _, pattern in pairs)
