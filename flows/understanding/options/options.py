"""An utterance read as options of a question: the whole of it names one, or a longer text speaks of one.

Exact is a button, a label or a word that the content lists for an option, as the whole message. Loose is such a name
within a longer text that is not said to be otherwise. Nothing is guessed between two options that both fit, unless the
question takes several.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldOption
from flows.catalog.question import Question, field_question
from flows.screening.hearing import pattern_book
from flows.text.letters.normal import Words, words_of
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.scope.scope import is_spoken_about
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import Clause, clauses_of, hits_in
from flows.understanding.context.harmless import does_nothing, fine_before, is_behind
from flows.understanding.context.told_so import has
from flows.understanding.options import sides
from flows.understanding.options.contrary import contraries
from flows.understanding.options.lesser import is_lesser, without_hardly
from flows.understanding.options.names import hits
from flows.understanding.options.otherwise import is_not_known, is_of_another_thing, is_well
from flows.understanding.options.rest import is_no_beginning
from flows.understanding.options.wordings import JUMP, NOTS, RUNS, counted, hits_worded, told_in_words
from flows.values.ids import WORSE_WITH

TREND, BRINGS_ON, ONSET, PLACE, FEEL = "trend", "worse_with", "onset", "location", "feel"
TRIED, RUNS_ALONE = ("pleuritic_check", "run_stop"), "running_only"
"""Questions about what somebody tries; and what only a run brings on."""
WEIGHED = (ONSET, PLACE, FEEL, sides.SIDE)
"""Questions of which an answer may be more so than another one."""
Heard = tuple[str, Words]
"""The id of an option, and the name that stands there."""


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
    told = utterance if question.is_of_safety else without_hardly(utterance, catalog)
    for sentence in told.sentences:
        for id, hit in said_in(question, sentence, catalog):
            heard.setdefault(id, []).append(sentence.told[hit.start : hit.end])
    for id, name in counted(question.id, utterance, catalog):
        heard.setdefault(id, []).append(name)
    every = [name for names in heard.values() for name in names]
    ids = (id for id, names in heard.items() if any(not is_within(name, every) for name in names))
    return without_outweighed(question.id, ids, catalog)


def said_in(question: Question, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    """The names and wordings of options that a sentence says as an answer; where two share a word, the longer one."""
    first = _said(question, sentence, catalog)
    more = _said(question, _without_own_nots(first, sentence), catalog) if question.is_multi else []
    said = [*first, *(new for new in more if all(_is_apart(new[1], hit) for _, hit in first))]
    yield from ((id, hit) for id, hit in said if not any(_covers(other, hit) for _, other in said))


def _said(question: Question, sentence: Sentence, catalog: Catalog) -> list[tuple[str, Hit]]:
    """Those of a sentence. That nothing else is so names none of them: "nothing else helps" is no "nothing"."""
    named = ((id, hit) for id, _, hit in hits(question, sentence, catalog))
    said = [(id, hit) for id, hit in named if not is_otherwise(question, hit, sentence, catalog, id)]
    offered = {option.id for option in question.options}
    worded = ((id, hit) for id, hit in told_in_words(question.id, sentence, catalog) if id in offered)
    said += ((id, hit) for id, hit in worded if not _tells_otherwise(question, id, hit, sentence, catalog))
    closed = {at for cue in hits_in(catalog.reading.answers.no_more, sentence.told, catalog) for at in cue.places}
    return sorted((one for one in said if closed.isdisjoint(one[1].places)), key=lambda one: one[1].places)


def _without_own_nots(said: Iterable[tuple[str, Hit]], sentence: Sentence) -> Sentence:
    """A sentence without the noes that are part of an answer, and none to another: "can't sleep and grumpy"."""
    own = {place for _, hit in said for place in hit.places}
    cues = {kind: tuple(cue for cue in sentence.cues.get(kind, ()) if cue.start not in own) for kind in NOTS}
    return replace(sentence, cues={**sentence.cues, **cues}) if own else sentence


def _is_apart(other: Hit, hit: Hit) -> bool:
    return {*hit.places}.isdisjoint(other.places)


def _covers(other: Hit, hit: Hit) -> bool:
    """Whether another hit shares a word with this one and is longer: "it built" and "built up during the run"."""
    return not _is_apart(other, hit) and other.end - other.start > hit.end - hit.start


def _tells_otherwise(question: Question, id: str, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a wording stands beside what eases it, where it is asked what brings it on, does nothing, is all right,
    or is not known.
    """
    if is_well(question, hit, sentence, catalog) or is_not_known(hit, sentence, catalog):
        return True
    if is_of_another_thing(id, hit, sentence, catalog):
        return True
    if question.id == WORSE_WITH:
        return _brings_nothing(question, id, hit, sentence, catalog)
    if _is_of_else(question, id, hit, sentence, catalog):
        return True
    return question.id in TRIED and does_nothing(hit, sentence, catalog)


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


def said_and_denied(question: Question, utterance: Utterance, catalog: Catalog) -> tuple[list[Heard], list[Heard]]:
    """The options that a text names as an answer, and those that it names only to say no to them, with their names."""
    said: list[Heard] = []
    denied: list[Heard] = []
    for sentence in utterance.sentences:
        for id, name, hit in hits(question, sentence, catalog):
            if is_refused(hit, sentence) or does_nothing(hit, sentence, catalog):
                denied.append((id, name))
            elif not is_otherwise(question, hit, sentence, catalog):
                said.append((id, name))
    return said, denied


def denied_alone(question: Question, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The options that a text names only to say no to them: "deep breaths are fine". None beside one that is so."""
    is_more = has(catalog.reading.story.not_undone, utterance, catalog) or any(
        sentence.has("unable")
        for sentence in utterance.sentences  # what cannot be done brings it on
    )
    if is_more or spoken_of(question, utterance, catalog):
        return ()
    offered, found = {option.id for option in question.options}, dict[str, None]()
    for sentence in utterance.sentences:
        named = [(id, hit) for id, _, hit in hits(question, sentence, catalog)]
        for id, hit in (*named, *hits_worded(question.id, sentence, catalog)):
            if any(is_refused(cue, sentence) for cue in fine_before(hit, sentence, catalog)):
                return ()
            is_no = is_refused(hit, sentence) or does_nothing(hit, sentence, catalog)
            if id in offered and (is_no or is_behind(catalog.reading.answers.well, hit, sentence, catalog)):
                found[id] = None
    return tuple(found)


def is_otherwise(question: Question, hit: Hit, sentence: Sentence, catalog: Catalog, id: str = "") -> bool:
    """Whether a name is said otherwise than as an answer: denied, asked about, what eases it, or how it goes."""
    if is_refused(hit, sentence) or is_spoken_about(hit, sentence):
        return True
    if is_well(question, hit, sentence, catalog) or is_of_another_thing(id, hit, sentence, catalog):
        return True
    if question.id == TREND and any({*hit.places} & {*one.places} for one in contraries(RUNS, JUMP, sentence, catalog)):
        return True
    if question.id == WORSE_WITH and _brings_nothing(question, id, hit, sentence, catalog):
        return True
    if _is_of_else(question, id, hit, sentence, catalog):
        return True
    return _tells_the_trend(question, hit, sentence, catalog)


def named_in_clause(field: Field, clause: Clause, catalog: Catalog) -> Iterator[tuple[str, Words, Hit]]:
    """The names in a clause; one with an "and" of its own ("pins and needles") reaches into the next."""
    splits, question = frozenset(catalog.reading.story.splits), field_question(field, 0, catalog)
    for id, name, hit in hits(question, clause.sentence, catalog):
        is_here = clause.holds(hit) or (clause.start <= hit.start < clause.end and splits & set(name))
        if is_here and not is_otherwise(question, hit, clause.sentence, catalog):
            yield id, name, hit


def _is_of_else(question: Question, id: str, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether it is no beginning but how it goes, no place but a move, no side but that of a turn, or the contrary."""
    story = catalog.reading.story
    others = {ONSET: story.not_onset, PLACE: story.not_place, FEEL: story.not_feel}
    if question.id in WEIGHED and is_lesser(hit, sentence, catalog):
        return True
    is_no_onset = question.id == ONSET and is_no_beginning(hit, sentence, catalog)
    if is_no_onset or _is_within(others.get(question.id, ()), hit, sentence, catalog):
        return True
    if question.id == sides.SIDE:
        return sides.is_of_else(hit, sentence, catalog)
    against = contraries(question.id, id, sentence, catalog) if question.id == RUNS and id else []
    return any({*hit.places} & {*range(one.start, one.end)} for one in against)


def _is_within(patterns: tuple[str, ...], hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a name is a part of what one of the patterns describes."""
    found = hits_in(patterns, sentence.told, catalog)
    return any({*hit.places} <= {*range(one.start, one.end)} for one in found)


def _brings_nothing(question: Question, id: str, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a sentence tells what eases it, or says right behind a name that this does nothing: "sitting is no
    problem". That it is gone after a run belongs to what only runs bring on.
    """
    if id != RUNS_ALONE and _is_of_relief(question, hit, sentence, catalog):
        return True
    return does_nothing(hit, sentence, catalog)


def _is_of_relief(question: Question, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether what eases it is told with a name, or with none: "twisting is fine, sitting not" is of twisting alone."""
    relief = hits_in(catalog.reading.story.relief, sentence.told, catalog)
    if not relief:
        return False
    named = [*(one for _, _, one in hits(question, sentence, catalog))]
    named += [one for _, one in hits_worded(question.id, sentence, catalog)]
    parts = [part for part in clauses_of(sentence, catalog) if any(part.holds(cue) for cue in relief)]
    return any(part.holds(hit) or not any(map(part.holds, named)) for part in parts)


def _tells_the_trend(question: Question, hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a word says how it goes on, and is no answer to another question: "slowly" of "slowly better"."""
    if question.id == TREND or TREND not in catalog.fields:
        return False
    cues = hits_in(catalog.reading.story.trend, sentence.told, catalog)
    ends = {cue.end for cue in cues if {*hit.places} <= {*cue.places}}
    trend = field_question(catalog.fields[TREND], 0, catalog) if ends else question
    return bool(ends) and any(named.start in ends for _, _, named in hits(trend, sentence, catalog))


def is_within(name: Words, others: Iterable[Words]) -> bool:
    """Is it only a part of a longer name that was heard: "slowly" of "slowly while running"?"""
    return any(name != other and " ".join(name) in " ".join(other) for other in others)
