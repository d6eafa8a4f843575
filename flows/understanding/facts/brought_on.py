"""What a text tells brings the ache on or makes it worse: ticks on the list of that.

Only what a clause plainly says of it is taken, beside what the trained reader saw. That nothing does is an answer of
its own: it counts where nothing else is named, and then what was tried in vain is none.
"""

from collections.abc import Iterable, Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import Clause, affirmed_clauses, clauses_in, clauses_of, hits_in, says
from flows.understanding.context.told_so import is_so, tells
from flows.understanding.options import options
from flows.understanding.options.names import hits
from flows.understanding.options.wordings import Ticks, hits_worded
from flows.understanding.scores.score import read_score
from flows.values.ids import WORSE_WITH

RUNS_ALONE, NOTHING = "running_only", "nothing_clear"
UNTICKED = (RUNS_ALONE, NOTHING)
"""Too much to be taken from half a sentence: that nothing else brings it on. They have wordings of their own."""


def brought_on(utterance: Utterance, seen: Ticks, catalog: Catalog) -> Ticks:
    """What a text ticks on the list, with what the reader saw (`seen`), whose ticks on other lists stay."""
    if WORSE_WITH not in catalog.fields:
        return seen
    others = {id: ids for id, ids in seen.items() if id != WORSE_WITH}
    told, words = tuple(dict.fromkeys(_named(utterance, catalog))), catalog.reading.story
    if _nothing(utterance, catalog):
        return {**others, WORSE_WITH: told or (NOTHING,)}
    in_vain = tells(words.tried_in_vain, utterance, catalog)
    marked = () if in_vain else (id for id in seen.get(WORSE_WITH, ()) if not _is_otherwise(id, utterance, catalog))
    alone = (RUNS_ALONE,) if tells(words.only_runs, utterance, catalog) else ()
    ids = without_eased((*marked, *told, *alone), utterance, catalog)
    return {**others, WORSE_WITH: ids} if ids else others


def without_eased(ids: Iterable[str], utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """Of these options those that a text tells no lower score of than of the ache itself: "it is a 6, 4 lying down"."""
    question = field_question(catalog.fields[WORSE_WITH], 0, catalog)
    scored = [(one, read_score(one.text, catalog).values) for one in clauses_in(utterance, catalog)]
    told = [(max(scores), {*_within(one, question, catalog)}) for one, scores in scored if scores]
    top = max((score for score, named in told if not named), default=0)
    eased = {id for score, named in told for id in named if score < top}
    still = {id for score, named in told for id in named if score >= top}
    return tuple(id for id in dict.fromkeys(ids) if id not in eased - still)


def _within(clause: Clause, question: Question, catalog: Catalog) -> Iterator[str]:
    """All that a clause names of the list."""
    named = [(id, hit) for id, _, hit in hits(question, clause.sentence, catalog)]
    named += hits_worded(question.id, clause.sentence, catalog)
    yield from (id for id, hit in named if clause.holds(hit))


def _nothing(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it said that nothing brings it on, and nothing is left out of that: "nothing, except twisting"?"""
    words = catalog.reading.story
    return any(
        is_so(hit, sentence) and not _is_left_out(hit, sentence, catalog)
        for sentence in utterance.sentences
        for hit in hits_in(words.nothing_brings, sentence.told, catalog)
    )


def _is_left_out(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is something left out of it in its own clause or behind it? What was said before it is of something else."""
    words = catalog.reading.story
    own = next((one.start for one in clauses_of(sentence, catalog) if one.begins(hit)), 0)
    return any(out.end > own for out in hits_in((*words.elsewhen, *words.but_this), sentence.told, catalog))


def _named(utterance: Utterance, catalog: Catalog) -> Iterator[str]:
    """The options that a text says bring the ache on: "mostly when I sit"."""
    words = catalog.reading.story
    eased = any(hits_in(words.relief, sentence.told, catalog) for sentence in utterance.sentences)
    moves_neck = any(hits_in(words.neck_moves, sentence.told, catalog) for sentence in utterance.sentences)
    before: Clause | None = None
    for clause in affirmed_clauses(utterance, catalog):
        goes_on = before is not None and _goes_on(before, clause, catalog)
        does = _brings_on(clause, catalog) or goes_on
        before = clause if does else None
        if not does or (eased and not _is_plain(clause.sentence, catalog)):
            continue
        ids = (id for id, _, _ in options.named_in_clause(catalog.fields[WORSE_WITH], clause, catalog))
        yield from (id for id in ids if id not in UNTICKED and (moves_neck or id != "neck_move"))


def _goes_on(before: Clause, clause: Clause, catalog: Catalog) -> bool:
    """Does a clause only add to one before it that names what brings it on: "worse driving and hunching at my desk"?"""
    if clause.sentence is not before.sentence or clause.start != before.end:
        return False
    cues, question = clause.sentence.cues, field_question(catalog.fields[WORSE_WITH], 0, catalog)
    leads = [cue.end for cue in cues["leads"] if cue.start == clause.start]
    named = [hit for _, _, hit in hits(question, clause.sentence, catalog)]
    named += [hit for _, hit in hits_worded(question.id, clause.sentence, catalog)]
    is_said = any(hit.start in leads for hit in named)
    return is_said and not says(catalog.reading.story.not_brought_on, clause, catalog)


def _brings_on(clause: Clause, catalog: Catalog) -> bool:
    words = catalog.reading.story
    does = says(words.brought_on, clause, catalog) or says(words.hurts_then, clause, catalog)
    return does and not says(words.not_brought_on, clause, catalog)


def _is_otherwise(id: str, utterance: Utterance, catalog: Catalog) -> bool:
    """Is an option named, and each time only as what eases it, does nothing or once did: "when I turn it is fine"?"""
    question = field_question(catalog.fields[WORSE_WITH], 0, catalog)
    named = [
        (sentence, hit)
        for sentence in utterance.sentences
        for one, hit in (
            *((one, hit) for one, _, hit in hits(question, sentence, catalog)),
            *hits_worded(WORSE_WITH, sentence, catalog),
        )
        if one == id
    ]
    return bool(named) and all(
        _is_of_relief(sentence, catalog) or _is_over(hit, sentence, catalog) for sentence, hit in named
    )


def _is_of_relief(sentence: Sentence, catalog: Catalog) -> bool:
    words = catalog.reading.story
    return bool(hits_in(words.relief, sentence.told, catalog)) and not hits_in(words.pains, sentence.told, catalog)


def _is_over(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    clauses = (one for one in clauses_of(sentence, catalog) if one.holds(hit))
    return any(says(catalog.reading.story.no_more, one, catalog) for one in clauses)


def _is_plain(sentence: Sentence, catalog: Catalog) -> bool:
    """Does a sentence itself say that it hurts then, and nothing of what eases it?"""
    words = catalog.reading.story
    hurts = any(is_so(hit, sentence) for hit in hits_in(words.hurts_then, sentence.told, catalog))
    return hurts and not hits_in(words.relief, sentence.told, catalog)
