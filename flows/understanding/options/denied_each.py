"""A list that is denied piece by piece, and perhaps then as a whole: "no cramps elsewhere, nothing else".

What a clause says that is neither a no to something listed nor a no to all leaves the list open. Lists of warning signs
have rules of their own for a no to all (`said.noes`); what is denied of them in one text after the other adds up.
"""

from collections.abc import Iterator

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.letters.normal import single
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import Clause, clauses_in, hits_in, holds_a_no
from flows.understanding.context.whole import is_all_of, rest
from flows.understanding.options.contrary import contraries, is_own_no
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


def denied_in(question: Question, utterance: Utterance, catalog: Catalog, *, also: str = "") -> tuple[str, ...]:
    """What of the open list a text says no to, where it does nothing else. `also`: more wordings of its boxes."""
    if any(one.has("exceptions") or one.has("limits") for one in utterance.sentences):  # "apart from when I run"
        return ()
    ids, found, heads = {option.id for option in question.options}, dict[str, None](), set[str]()
    for clause in clauses_in(utterance, catalog):
        named = [(id, hit) for id, hit in _named(question, clause.sentence, catalog, also) if clause.holds(hit)]
        plain = list(_plainly(question, clause, catalog))
        against = _told_against(question, clause, catalog)
        if any(id not in against and not _is_so_denied(hit, clause, catalog) for id, hit in named):
            return ()
        if not named and not plain and not against and not _is_idle(clause, catalog):
            return ()
        denied = [*against, *(id for id, hit in (*named, *plain) if _is_so_denied(hit, clause, catalog))]
        found.update((id, None) for id in denied if id in ids)
        heads |= {id for id, _ in plain} - {*denied}  # "night: it does not wake me" says it behind the name
    return tuple(found) if heads <= {*found} else ()


def begins_in_none(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the first clause a no to all that is asked, with another no right behind it: "none, no fever or so"?"""
    first, *behind = clauses_in(utterance, catalog)[:2] or (None,)
    words = catalog.reading.answers
    is_headed = first is None or first.start in first.sentence.heads or first.end in first.sentence.heads
    is_none = first is not None and is_all_of(words.none, first.words, words.none_beside, catalog)
    return bool(behind) and is_none and not is_headed and holds_a_no(behind[0])


def _plainly(question: Question, clause: Clause, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    """The boxes that single words of a clause name, which do so only where they are denied."""
    for id, words in catalog.reading.answers.denied_by.get(question.id, {}).items():
        yield from ((id, hit) for hit in hits_in(words, clause.sentence.told, catalog) if clause.holds(hit))


def _told_against(question: Question, clause: Clause, catalog: Catalog) -> list[str]:
    """The boxes of which a clause says the contrary, and before that nothing but idle words: "I sleep through"."""
    idle, sentence = single(catalog.reading.answers.none_beside), clause.sentence
    return [
        option.id
        for option in question.options
        for hit in contraries(question.id, option.id, sentence, catalog)
        if clause.holds(hit) and {*sentence.told[clause.start : hit.start]} <= idle
    ]


def _is_so_denied(hit: Hit, clause: Clause, catalog: Catalog) -> bool:
    """Is it said not to be so, or to be well: "my breathing is fine", "nothing at night"?"""
    words, told = catalog.reading.answers, clause.sentence.told
    is_fine = any(hit.end <= one.start and clause.holds(one) for one in hits_in(words.well, told, catalog))
    is_bare = any((one.start, one.end) == (hit.end, clause.end) for one in hits_in(words.well_bare, told, catalog))
    is_none = any(one.start < hit.start <= one.end for one in hits_in(words.denied_before, told, catalog))
    is_no = is_refused(hit, clause.sentence) and not is_own_no(hit, clause.sentence)
    return is_fine or is_bare or is_none or is_no


def _is_idle(clause: Clause, catalog: Catalog) -> bool:
    """Does a clause say nothing but no, and words around it?"""
    words = catalog.reading.answers
    beside = (*words.none_beside, *words.yes_beside, *catalog.reading.story.splits)
    return not rest((*words.none, *words.no), clause.words, catalog) - single(beside)


def _named(question: Question, sentence: Sentence, catalog: Catalog, also: str) -> Iterator[tuple[str, Hit]]:
    """All that a sentence names of a list, however it is meant."""
    yield from ((id, hit) for id, _, hit in hits(question, sentence, catalog))
    for wordings in (question.id, also):
        yield from hits_worded(wordings, sentence, catalog)


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
    here = [hit for _, hit in _named(question, sentence, catalog, "") if clause.holds(hit)]
    return bool(here) and all(is_refused(hit, sentence) for hit in here)
