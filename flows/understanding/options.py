"""An utterance read as options of a question: the whole of it names one, or a longer text speaks of one.

Exact is a button, a label or a word that the content lists for an option, as the whole message. Loose is such a name
within a longer text that is not said to be otherwise. Nothing is guessed between two options that both fit, unless the
question takes several.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear, pattern_book
from flows.text.denial import is_refused, is_right_behind
from flows.text.normal import Words, words_of
from flows.text.phrases import Hit
from flows.text.scope import is_spoken_about
from flows.text.slips import LONG_WORD, meant
from flows.text.utterance import Sentence, Utterance
from flows.understanding.clauses import hits_in
from flows.understanding.contrary import contraries
from flows.understanding.wordings import JUMP, RUNS, counted, hits_worded, worded

CLOSING = ("none", "nothing_clear", "unsure")
"""Options that are heard only as the whole message: "nothing" stands in many sentences."""
TREND, BRINGS_ON, ONSET = "trend", "worse_with", "onset"
SHORTEST = 3
"""Letters of the shortest name that is heard within a longer text."""
GROWN = ("s", "es", "ed", "ing")
"""Endings that a name may take on."""


Heard = tuple[str, Words]
"""The id of an option, and the name that stands there."""


class Names(Struct, frozen=True, eq=False):
    """The names of some options, by the word they begin with, each with the option it names; their long words; and the
    words that are no slips of these.
    """

    begun: dict[str, tuple[tuple[str, Words], ...]]
    long_words: frozenset[str]
    ordinary: frozenset[str]

    def at(self, place: int, words: Words) -> Iterator[tuple[str, Words]]:
        """The names that stand at a place, the last word perhaps with an ending."""
        word = words[place]
        for stem in (word, *(word.removesuffix(ending) for ending in GROWN if word.endswith(ending))):
            for id, name in self.begun.get(stem, ()):
                if _stands(name, words[place : place + len(name)]):
                    yield id, name


# ---- the whole message -----------------------------------------------------------------------------------------------


def named(question: Question, words: Words) -> str | None:
    """The option whose id, button, label or word is just these words, or several of its words: "yeah ok"."""
    for option in question.options:
        names = _names(option)
        if words and (words in names or {(word,) for word in words} <= names):
            return option.id
    return None


@cache
def _names(option: FieldOption) -> frozenset[Words]:
    """All that names an option, in words."""
    named = (option.id.replace("_", " "), option.button, option.label, *option.words)
    return frozenset(words_of(name) for name in named)


def listed(question: Question, utterance: Utterance, catalog: Catalog) -> tuple[str, ...] | None:
    """For lists several names: "desk and phone, tense shoulders"; elsewhere several of one answer: "bang, suddenly"."""
    names = [named(question, words) for words in _members(utterance, catalog)]
    chosen = tuple(dict.fromkeys(name for name in names if name is not None))
    if len(names) < 2 or None in names or (len(chosen) > 1 and not question.is_multi):
        return None
    return None if len(chosen) > 1 and _has_exclusive(question, chosen) else chosen


def _members(utterance: Utterance, catalog: Catalog) -> Iterator[Words]:
    """What stands between commas and words like "and"."""
    joins = frozenset(catalog.reading.story.splits)
    for sentence in utterance.sentences:
        member: list[str] = []
        for place, word in enumerate(sentence.told):
            if (word in joins or place in sentence.breaks) and member:
                yield tuple(member)
                member = []
            if word not in joins:
                member.append(word)
        if member:
            yield tuple(member)


def _has_exclusive(question: Question, chosen: Iterable[str]) -> bool:
    closing = {*question.field.exclusive, *question.field.on_every_screen} if question.field else set()
    return bool(closing & set(chosen))


# ---- within a longer text --------------------------------------------------------------------------------------------


def spoken_of(question: Question, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The options that a text speaks of and does not deny; those named only as a part of a longer name are not."""
    heard: dict[str, list[Words]] = {}
    for sentence in utterance.sentences:
        for id, name, hit in hits(question, sentence, catalog):
            if not is_otherwise(question, hit, sentence, catalog):
                heard.setdefault(id, []).append(name)
        for id, name in worded(question.id, sentence, catalog):
            heard.setdefault(id, []).append(name)
    for id, name in counted(question.id, utterance, catalog):
        heard.setdefault(id, []).append(name)
    every = [name for names in heard.values() for name in names]
    ids = (id for id, names in heard.items() if any(not is_within(name, every) for name in names))
    return without_outweighed(question.id, ids, catalog)


def without_outweighed(field: str, ids: Iterable[str], catalog: Catalog) -> tuple[str, ...]:
    """Options that a text names, without those that say less than another of them: better, and back with each run."""
    named = tuple(ids)
    outweighs = catalog.reading.answers.outweighs.get(field, {})
    gone = {less for id in named for less in outweighs.get(id, ())}
    return tuple(id for id in named if id not in gone)


def mostly(question: Question, ids: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """Of the options that a text speaks of, those that it does not only hedge: "dull, sometimes stabbing" is dull."""
    book, plain = pattern_book(catalog.reading.answers.hedges, catalog), set[str]()
    for sentence in utterance.sentences:
        marks = sorted({0, *sentence.breaks, *_joins(sentence, catalog), len(sentence.told)})
        hedged = {max(mark for mark in marks if mark <= cue.start) for _, cue in book.find(sentence.told)}
        named = [(id, hit) for id, _, hit in hits(question, sentence, catalog)]
        for id, hit in (*named, *hits_worded(question.id, sentence, catalog)):
            if max(mark for mark in marks if mark <= hit.start) not in hedged:
                plain.add(id)
    left = tuple(id for id in ids if id in plain)
    return left if len(left) == 1 else ids


def _joins(sentence: Sentence, catalog: Catalog) -> Iterator[int]:
    splits = frozenset(catalog.reading.story.splits)
    yield from (place for place, word in enumerate(sentence.told) if word in splits)


def says_no_more(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Do names of answers to the question, and idle words beside, say all of a text: "like a switch was flicked"?"""
    idle = frozenset(catalog.reading.answers.answer_beside)
    is_named = False
    for sentence in utterance.sentences:
        named = (hit for _, _, hit in hits(question, sentence, catalog))
        places = {
            place
            for hit in (*named, *(hit for _, hit in hits_worded(question.id, sentence, catalog)))
            for place in hit.places
        }
        is_named = is_named or bool(places)
        if any(place not in places and word not in idle for place, word in enumerate(sentence.told)):
            return False
    return is_named


def said_and_denied(question: Question, utterance: Utterance, catalog: Catalog) -> tuple[list[Heard], list[Heard]]:
    """The options that a text names as an answer, and those that it names only to say no to them, with their names."""
    said: list[Heard] = []
    denied: list[Heard] = []
    for sentence in utterance.sentences:
        for id, name, hit in hits(question, sentence, catalog):
            if is_refused(hit, sentence) or _does_nothing(hit, sentence, catalog):
                denied.append((id, name))
            elif not is_otherwise(question, hit, sentence, catalog):
                said.append((id, name))
    return said, denied


def is_otherwise(question: Question, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a name is said otherwise than as an answer: denied, asked about, what eases it, or how it goes."""
    if is_refused(hit, sentence) or is_spoken_about(hit, sentence):
        return True
    if question.id == TREND and any({*hit.places} & {*one.places} for one in contraries(RUNS, JUMP, sentence, catalog)):
        return True
    if question.id == BRINGS_ON and _brings_nothing(hit, sentence, catalog):
        return True
    if question.id == ONSET and _is_within(catalog.reading.story.not_onset, hit, sentence, catalog):
        return True
    return _tells_the_trend(question, hit, sentence, catalog)


def _is_within(patterns: tuple[str, ...], hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a name is a part of what one of the patterns describes."""
    found = hits_in(patterns, sentence.told, catalog)
    return any({*hit.places} <= {*range(one.start, one.end)} for one in found)


def _brings_nothing(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a sentence tells what eases it, or says right behind a name that this does nothing: "sitting is no
    problem".
    """
    if hits_in(catalog.reading.story.relief, sentence.told, catalog):
        return True
    return _does_nothing(hit, sentence, catalog)


def _does_nothing(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether it is said right behind a name that this does nothing."""
    found = hits_in(catalog.reading.story.brings_nothing, sentence.told, catalog)
    return any(is_right_behind(cue, hit, sentence) for cue in found)


def _tells_the_trend(question: Question, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a word says how it goes on, and is no answer to another question: "slowly" of "slowly better"."""
    if question.id == TREND or TREND not in catalog.fields:
        return False
    cues = hits_in(catalog.reading.story.trend, sentence.told, catalog)
    ends = {cue.end for cue in cues if {*hit.places} <= {*cue.places}}
    trend = field_question(catalog.fields[TREND], 0, catalog) if ends else question
    return bool(ends) and any(named.start in ends for _, _, named in hits(trend, sentence, catalog))


def hits(question: Question, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Words, Hit]]:
    """Each name of an option in a sentence, with its place."""
    known = names_of(question.options, catalog)
    words = tuple(word if word in known.ordinary else meant(word, known.long_words) for word in sentence.told)
    for place in range(len(words)):
        for id, name in known.at(place, words):
            yield id, name, Hit(tuple(range(place, place + len(name))))


@cache
def names_of(options: tuple[FieldOption, ...], catalog: Catalog) -> Names:
    """The names of the options in the one spelling."""
    begun: dict[str, tuple[tuple[str, Words], ...]] = {}
    for option in options:
        for name in dict.fromkeys(_spelled((option.button, *option.words), catalog)):
            if option.id not in CLOSING:
                begun[name[0]] = (*begun.get(name[0], ()), (option.id, name))
    words = (word for names in begun.values() for _, name in names for word in name)
    long_words = frozenset(word for word in words if len(word) >= LONG_WORD)
    return Names(begun, long_words, (catalog.english | {*catalog.reading.spelling.ordinary}) - long_words)


def _spelled(names: Iterable[str], catalog: Catalog) -> Iterator[Words]:
    for name in names:
        words = tuple(word for sentence in hear(name, catalog).sentences for word in sentence.told)
        if len(" ".join(words)) >= SHORTEST:
            yield words


def _stands(name: Words, words: Words) -> bool:
    if len(words) < len(name) or words[:-1] != name[:-1]:
        return False
    return words[-1] == name[-1] or any(words[-1] == name[-1] + ending for ending in GROWN)


def is_within(name: Words, others: Iterable[Words]) -> bool:
    """Is it only a part of a longer name that was heard: "slowly" of "slowly while running"?"""
    return any(name != other and " ".join(name) in " ".join(other) for other in others)
