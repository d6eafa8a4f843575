"""A no, a yes or none of it, and that they do not know, in other words than those of the options: "nah, none of em"."""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.screening.screen import screened
from flows.text.letters.normal import single
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.told_so import has, without_startled
from flows.understanding.context.whole import is_all, is_all_of, rest
from flows.understanding.options.denied_each import denies_each
from flows.understanding.options.names import CLOSING
from flows.values.record import NONE

TRUE, FALSE = "true", "false"
"""The options that say yes and no."""
UNSURE = ("unsure", "unclear")
"""The options of who does not know."""
DECLINING = (NONE, "none_fits", "not_now")
"""What a small question offers to whom nothing of it fits, or who wants none of it."""


def says_only(utterance: Utterance, catalog: Catalog) -> bool:
    """Is what is named said to be all: "only sitting", "sitting, that's all"?"""
    words, last = catalog.reading.answers, clauses_in(utterance, catalog)[-1:]
    ends = (*words.ended, *words.no_more)
    is_all_told = any(is_all_of(ends, one.words, words.done_beside, catalog) for one in last)
    return is_all_told or has(words.only, utterance, catalog)


def says_none(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the whole text a no, of oneself or of whom one writes for: "I asked him, he had none"?"""
    words = catalog.reading.answers
    said = without_startled(utterance, catalog)
    return is_all((*words.none, *words.no), said, (*words.none_beside, *words.yes_beside), catalog)


def not_known(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it all that the text says that they do not know: "hmm, hard to tell"?"""
    words = catalog.reading.answers
    return is_all(words.not_sure, utterance, words.not_sure_beside, catalog)


def ends_in_none(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the last clause, behind others, a no to all that is asked?"""
    last = utterance.sentences[-1] if utterance.sentences else None
    breaks = (0, *last.breaks) if last is not None else ()
    if last is None or breaks[-1] in last.heads or (len(breaks) < 2 and len(utterance.sentences) < 2):
        return False
    rest = last.told[breaks[-1] :]
    return any(len(hit.places) == len(rest) for hit in hits_in(catalog.reading.answers.none_at_the_end, rest, catalog))


def says_well(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the whole text say that they are well otherwise? That is no plain none to a list."""
    words = catalog.reading.answers
    told = [rest(words.well_otherwise, one.told, catalog) for one in utterance.sentences]
    left = {word for words in told for word in words} - single(words.well_otherwise_beside)
    return has(words.well_otherwise, utterance, catalog) and all(word.isdecimal() for word in left)


def in_other_words(question: Question, utterance: Utterance, catalog: Catalog) -> str | None:
    """None of a list, a no or yes of oneself or of whom one writes for, or that they do not know: "he has none of
    those", "no he doesn't", "hard to tell".
    """
    words, ids = catalog.reading.answers, {option.id for option in question.options}
    if question.field is None:
        if (option := _small_in_other_words(question, utterance, catalog)) is not None:
            return option
        return next((id for id in DECLINING if id in ids), None) if says_none(utterance, catalog) else None
    if (unsure := ids.intersection(UNSURE)) and not_known(utterance, catalog):
        return unsure.pop()
    if question.is_multi:
        is_none = NONE in ids and is_all(words.none, utterance, words.none_beside, catalog)
        is_none = is_none and not _is_after_all(utterance, catalog)
        is_no = NONE in ids and is_all(words.no, utterance, words.no_beside, catalog)
        if is_none or is_no or (NONE in ids and _is_none_beside_no_sign(question, utterance, catalog)):
            return NONE
        is_denied = NONE in ids and denies_each(question, utterance, catalog)
        return NONE if is_denied else _nothing_of_it(question, utterance, catalog)
    if ids >= {TRUE, FALSE}:
        is_over = is_all(words.over_by_now, utterance, words.over_by_now_beside, catalog)
        if is_over and not question.field.safety:
            return FALSE
        if is_all(words.no, utterance, words.yes_beside, catalog) or says_none(utterance, catalog):
            return FALSE
        return TRUE if is_all(words.yes, utterance, words.yes_beside, catalog) else None
    return None


def nothing_in_a_clause(question: Question, utterance: Utterance, catalog: Catalog) -> str:
    """The closing option of a list of things, where a clause says that nothing is so: "nothing does, it just aches"."""
    words, ids = catalog.reading.answers, {option.id for option in question.options}
    closing = next((id for id in CLOSING if id in ids and id != NONE), "")
    beside = _beside_nothing(question, catalog)
    said = words.none_of.get(question.id, ()) if closing and question.is_multi else ()
    is_said = any(is_all_of(said, clause.words, beside, catalog) for clause in clauses_in(utterance, catalog))
    return closing if said and is_said else ""


def _is_after_all(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a sentence behind the first say that it is so: "none of these. oh, I do"?"""
    words = catalog.reading.answers
    behind = (one.told for one in utterance.sentences[1:])
    return any(is_all_of(words.yes, one, words.yes_beside, catalog) for one in behind)


def _is_none_beside_no_sign(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Is it a no to a list of signs, and besides only what is no sign: "none of these, only puffed in a sprint"? The
    screen hears nothing in that either.
    """
    words, field = catalog.reading.answers, question.field
    if field is None or not field.safety:
        return False
    beside = (*words.none_beside, *words.none_besides_idle)
    noes = (*words.none, *words.no)
    if not is_all((*noes, *words.none_besides), utterance, beside, catalog):
        return False
    told = [sentence.told for sentence in utterance.sentences]
    hits = ((one, hit) for one in told for hit in hits_in(words.none_besides, one, catalog))
    besides = [" ".join(one[hit.start : hit.end]) for one, hit in hits]
    if not besides or not has(noes, utterance, catalog):
        return False
    return all(screened(hear(one, catalog), catalog) is None for one in besides)


def _small_in_other_words(question: Question, utterance: Utterance, catalog: Catalog) -> str | None:
    """The answer to a small question that is all the text says, in other words than its names; None where it is two."""
    words, ids = catalog.reading.answers, {option.id for option in question.options}
    rows = ((id, named) for id, named in words.wordings.get(question.id, {}).items() if id in ids)
    said = [id for id, named in rows if is_all(named, utterance, (*words.answer_beside, *words.done_beside), catalog)]
    return said[0] if len(said) == 1 else None


def _nothing_of_it(question: Question, utterance: Utterance, catalog: Catalog) -> str | None:
    """The closing option of a list of which nothing is so, in the words of that list: "nothing sets it off"."""
    words, ids = catalog.reading.answers, {option.id for option in question.options}
    ways = words.none_of.get(question.id, ())
    if not ways or (question.is_of_safety and not has(ways, utterance, catalog)):
        return None
    is_none = is_all((*words.none, *ways), utterance, _beside_nothing(question, catalog), catalog)
    return next((id for id in CLOSING if id in ids), None) if is_none else None


def _beside_nothing(question: Question, catalog: Catalog) -> tuple[str, ...]:
    words = catalog.reading.answers
    return (*words.none_beside, *words.none_beside_of.get(question.id, ()))
