"""Options told in other words than their names: patterns of the content, by field and option.

A "not" within such a wording is its own ("no strength work", "not much change"); one before it denies it like any name.
A jump in load is told by numbers as well.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.letters.normal import Words, words_of
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.scope.scope import is_spoken_about
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.told_so import has
from flows.understanding.options.loads import jumps_in
from flows.understanding.options.otherwise import is_spoken_of
from flows.understanding.options.second_meaning import means_something_else

BESIDE = {
    "habits": ("tense_arms", "weak_core_back"),
    "run_context": ("load_jump", "hills_speed", "no_rest", "carried_load"),
}
"""Lists that are answered from the side too, and the options whose wordings are plain enough for that."""
RUNS, JUMP = "run_context", "load_jump"
HABITS, DESK = "habits", "desk_long"
ONSET, LOCATION = "onset", "location"
TOLD = "now_told"
"""The wordings of the first list of signs: never read as ticks, which would alarm at once."""
Ticks = dict[str, tuple[str, ...]]
"""List -> what is ticked on it."""
NOTS = ("negations", "negations_of_one_word", "hardly", "unable")


def worded(field: str, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Words]]:
    """The options of a field that a sentence tells in other words, each with its words there."""
    said = told_in_words(field, sentence, catalog)
    yield from ((id, sentence.told[hit.start : hit.end]) for id, hit in said)


def told_in_words(field: str, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    """The same with their places."""
    said = ((id, hit) for id, hit in hits_worded(field, sentence, catalog) if not _is_otherwise(hit, sentence))
    yield from ((id, hit) for id, hit in said if not _is_of_when(id, hit, sentence, catalog))


def hits_worded(field: str, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    """The wordings of a field in a sentence with their places, however they are meant."""
    ids, patterns = _patterns(field, catalog)
    found = ((ids[number], hit) for number, hit in pattern_book(patterns, catalog).find(sentence.told))
    yield from ((id, hit) for id, hit in found if not means_something_else(id, hit, sentence, catalog))


def longer(field: str, hit: Hit, sentence: Sentence, catalog: Catalog) -> tuple[str, Words] | None:
    """How it began, or where it is, in a wording of which a name is only a part, with its words: "slowly over the last
    km" is no beginning over weeks, "either side of the spine" not on it. None where the name stands for itself.
    """
    wordings = hits_worded(field, sentence, catalog) if field in (ONSET, LOCATION) else ()
    found = [(id, sentence.told[one.start : one.end]) for id, one in wordings if {*hit.places} < {*one.places}]
    return max(found, key=lambda one: len(one[1]), default=None)


def counted(field: str, utterance: Utterance, catalog: Catalog) -> Iterator[tuple[str, Words]]:
    """The options of a field that a text tells by numbers, each with its words there."""
    if field == RUNS:
        yield from ((JUMP, words_of(jump)) for jump in jumps_in(utterance, catalog))
    if field == HABITS:
        found = pattern_book(catalog.reading.story.sits_long, catalog)
        hits = (
            (one, hit) for one in utterance.sentences for _, hit in found.find(one.told) if not is_refused(hit, one)
        )
        yield from ((DESK, one.told[hit.start : hit.end]) for one, hit in hits)


def lists_told(utterance: Utterance, catalog: Catalog) -> Ticks:
    """What a text tells of the lists in `BESIDE` that nobody asked for just now."""
    elsewhen = pattern_book(catalog.reading.story.elsewhen, catalog)
    plain = [sentence for sentence in utterance.sentences if not any(elsewhen.find(sentence.told))]
    told = {
        field: [id for one in plain for id, _ in worded(field, one, catalog) if is_spoken_of(id, one, catalog)]
        for field in BESIDE
    }
    named = ticks_where(lambda field, one: one in BESIDE[field], told)
    by_number = {field: tuple(id for id, _ in counted(field, utterance, catalog)) for field in BESIDE}
    return all_ticks(named, by_number)


def without_lookalikes(ticks: Ticks, utterance: Utterance, catalog: Catalog) -> Ticks:
    """The ticks without those for which the text speaks of something else: quick breath is no pain on a deep one."""
    story = catalog.reading.story
    names = (*story.not_by.items(), *story.when_it_hurts.items())
    gone = {id for id, words in names if has(words, utterance, catalog)}
    return ticks_where(lambda _, one: one not in gone, ticks)


def all_ticks(*several: Ticks) -> Ticks:
    """The ticks of all of them, each once."""
    ids = dict.fromkeys(id for ticks in several for id, ones in ticks.items() if ones)
    return {id: tuple(dict.fromkeys(one for ticks in several for one in ticks.get(id, ()))) for id in ids}


def ticks_where(is_so: Callable[[str, str], bool], ticks: Mapping[str, Iterable[str]]) -> Ticks:
    """The ticks for which it is so, asked by list and option; a list on which none is left is not there."""
    left = {id: tuple(one for one in ids if is_so(id, one)) for id, ids in ticks.items()}
    return {id: ids for id, ids in left.items() if ids}


def _is_of_when(id: str, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is it told of when it hurts, and of no change: "when I run longer than 8 km"?"""
    patterns = catalog.reading.story.when_it_hurts.get(id, ())
    found = pattern_book(patterns, catalog).find(sentence.told) if patterns else ()
    return any({*hit.places} & {*one.places} for _, one in found)


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
