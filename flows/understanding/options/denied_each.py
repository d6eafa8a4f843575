"""A list that is denied piece by piece, and then as a whole: "no cramps elsewhere, nothing else".

What a clause says that is neither a no to something listed nor a no to all leaves the list open. Lists of warning signs
have rules of their own for that (`said.noes`).
"""

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.scope.denial import is_refused
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_in
from flows.understanding.context.whole import is_all_of
from flows.understanding.options.names import hits
from flows.understanding.options.options import said_and_denied
from flows.understanding.options.wordings import hits_worded, told_in_words

FEWEST = 2
"""Clauses of a text that denies something and then all."""


def denies_each(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Is each clause a no to something of a list or to all of it, the last one to all, and nothing of it said?"""
    clauses = [one for one in clauses_in(utterance, catalog) if one.words]
    if len(clauses) < FEWEST or question.id in SIGN_LISTS or not _is_of_all(clauses[-1], question, catalog):
        return False
    said, _ = said_and_denied(question, utterance, catalog)
    is_told = any(any(told_in_words(question.id, one, catalog)) for one in utterance.sentences)
    each = all(_is_none(one, question, catalog) or _is_denied(one, question, catalog) for one in clauses)
    return each and not said and not is_told


def _is_of_all(clause: Clause, question: Question, catalog: Catalog) -> bool:
    """Is a clause a no to all of a list, and not behind the name of what it denies: "ulcer: none"?"""
    return clause.start not in clause.sentence.heads and _is_none(clause, question, catalog)


def _is_none(clause: Clause, question: Question, catalog: Catalog) -> bool:
    """Is a clause a no to all of a list, or to all else?"""
    words, joins = catalog.reading.answers, catalog.reading.story.splits
    beside = (*words.none_beside, *words.none_beside_of.get(question.id, ()), *joins)
    return is_all_of((*words.none, *words.no_more), clause.words, beside, catalog)


def _is_denied(clause: Clause, question: Question, catalog: Catalog) -> bool:
    """Does a clause name something of a list, and say no to all that it names?"""
    sentence = clause.sentence
    named = [hit for _, _, hit in hits(question, sentence, catalog)]
    named += [hit for _, hit in hits_worded(question.id, sentence, catalog)]
    here = [hit for hit in named if clause.holds(hit)]
    return bool(here) and all(is_refused(hit, sentence) for hit in here)
