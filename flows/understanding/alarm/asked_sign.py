"""A sign that is asked about, answered in words: what may be a yes to it, and what denies it by its name."""

from collections.abc import Iterable

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import pattern_book
from flows.text.letters.normal import words_of
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.told_so import NOTS, has
from flows.understanding.options.yes_no import bare_yeses, begins_with
from flows.understanding.scores.score import read_score

SHORT, FEW, LEAST = 8, 3, 4
"""Words of a text in which "a bit" may be a yes; words in which nothing is asked without a question mark; letters of a
word of the question that may be a yes.
"""


def may_be_yes(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """May it be a yes to a sign that is asked about? It begins as one does, or it is short and comes round to one, says
    "a bit", "not sure", or a word of what is asked that it does not deny. What asks something itself is none.
    """
    words = catalog.reading.alarms
    agrees = pattern_book(words.agrees, catalog)
    if any(hit.start == 0 for sentence in utterance.sentences for _, hit in agrees.find(sentence.told)):
        return True
    if begins_with(bare_yeses(catalog), utterance, catalog) or _yields(utterance, catalog):
        return True
    is_perhaps = has(words.perhaps, utterance, catalog) and not read_score(utterance.text, catalog).values
    names = names_it(utterance, question, catalog)
    if len(utterance.words) > SHORT:
        return False
    is_asking = utterance.has_question_mark or (len(utterance.words) > FEW and is_question(utterance, catalog))
    return (is_perhaps and names) if is_asking else (is_perhaps or names)  # "might be" and "weak maybe?" ask nothing


def _yields(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a short text come round to a yes ("ok ok, yes"), and say of nothing that it is not so, or well?"""
    is_said = any(word in utterance.words for word, *more in bare_yeses(catalog) if not more)
    if not is_said or len(utterance.words) > SHORT or utterance.has_question_mark:
        return False
    spelling = catalog.reading.spelling
    is_denied = any(sentence.has(kind) for sentence in utterance.sentences for kind in NOTS)
    is_denied = is_denied or not {*spelling.answers_no, *spelling.answers_no_more}.isdisjoint(utterance.words)
    return not is_denied and not has(catalog.reading.alarms.not_of_sign, utterance, catalog)


def denies_it(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """Is the sign that is asked about denied by its name, and none of it said to be so: "he says no fever"?"""
    if utterance.has_question_mark or has(catalog.reading.alarms.perhaps, utterance, catalog):
        return False
    asked = words_of_sign(question, catalog)
    named = [
        is_refused(Hit((place,)), sentence)
        for sentence in utterance.sentences
        for place, word in enumerate(sentence.told)
        if word in asked
    ]
    return bool(named) and all(named)


def is_milder(utterance: Utterance, signs: Iterable[str], catalog: Catalog) -> bool:
    """Does a text say what leaves nothing of the pain that is asked about: "that is old, and it is mild"?

    `signs`: those that are asked about in their own words.
    """
    patterns = tuple(one for sign in catalog.screening.signs if sign.id in signs for one in sign.denied_by)
    if utterance.has_question_mark or not (patterns and has(patterns, utterance, catalog)):
        return False
    return not is_stronger(utterance, catalog)


def is_stronger(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the pain told as sudden or strong, or as more than an ordinary ache in another way?"""
    more = catalog.reading.since.not_ordinary
    told = ((hit, one) for one in utterance.sentences for hit in hits_in(more, one.told, catalog))
    return any(not is_refused(hit, sentence) for hit, sentence in told)


def words_of_sign(question: Question, catalog: Catalog) -> set[str]:
    """The words of a question that name a sign; below it stands what to do meanwhile."""
    sign = question.text.partition("\n")[0]
    asked = set(words_of(sign)) - set(catalog.reading.alarms.names_no_sign)
    return {word for word in asked if len(word) >= LEAST}


def names_it(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """Does a text without a "not" say a word of the sign that is asked about?"""
    is_denied = any(sentence.has(kind) for sentence in utterance.sentences for kind in NOTS)
    asked = words_of_sign(question, catalog)
    return not is_denied and any(word in asked for word in utterance.words)
