"""Whose back it is that a text is about, and who writes now: the one whose back it is, or who writes for them.

A chat may be handed over at any time, both ways.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear, pattern_book
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, says
from flows.understanding.context.told_so import has, tells
from flows.understanding.people.age import age_of_another
from flows.values.model import Record

GUARDIAN, WITH_ME = "guardian", "with_me"
"""The field whether a grown-up is there, and the answer that one is."""
OF_WHO_WRITES = "of_who_writes"
"""The small talk for whoever writes for another, and tells of themselves alone."""


def befell_another(utterance: Utterance, catalog: Catalog) -> bool:
    """Is somebody else spoken of who does more than help? After a helper "he" and "she" are that helper."""
    words = catalog.reading.alarms
    if has(words.of_themselves, utterance, catalog):
        return True
    others, helping = pattern_book(words.others, catalog), pattern_book(words.helping, catalog)
    named: list[bool] = []
    are_meant: list[bool] = []
    for sentence in utterance.sentences:
        helpers = {place for _, hit in helping.find(sentence.told) for place in range(hit.start, hit.end)}
        for _, hit in others.find(sentence.told):
            known = are_meant if sentence.told[hit.start] in words.pronouns else named
            known.append(hit.start not in helpers)
    return any(named or are_meant)


def asks_for_another(utterance: Utterance, catalog: Catalog, *, by_age: bool = True) -> bool:
    """Does the text say that it is somebody else's back, and that they write for them? So it does where it tells how
    old somebody else is, and nothing of oneself (`by_age`): "she is 14 and swims".
    """
    words, is_there = catalog.reading.story, befell_another(utterance, catalog)
    if parent_beside(utterance, catalog) or has(words.not_of_another, utterance, catalog):
        return False
    return (is_there and has(words.of_another, utterance, catalog)) or (
        by_age
        and (is_there or not has(catalog.reading.alarms.others, utterance, catalog))
        and not (utterance.has_question_mark or has(words.speaks_of_oneself, utterance, catalog))
        and bool(age_of_another(utterance.text, catalog).values)
    )


def parent_beside(utterance: Utterance, catalog: Catalog) -> Record:
    """That a parent is there, where a text tells it of who writes: "with my mum, back sore"."""
    words = catalog.reading.story
    is_told = has(words.in_company, utterance, catalog) and not has(words.for_another, utterance, catalog)
    return {GUARDIAN: WITH_ME} if is_told else {}


def is_parent(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say that a parent of the one whose back it is writes?"""
    return has(catalog.reading.story.of_my_child, utterance, catalog)


def writes_themselves(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the one whose back it is write now, where another did before: "it's Leo now, dad gave me his phone"?"""
    words = catalog.reading.story
    if has(words.themselves_now, utterance, catalog) and not has(words.not_themselves_now, utterance, catalog):
        return True
    return not utterance.has_question_mark and tells(words.handed_over, utterance, catalog)


def writes_for_them_again(utterance: Utterance, catalog: Catalog, *, is_minor: bool) -> bool:
    """Does somebody write for them again: "mum here again"? `is_minor`: it is a child's back."""
    words = catalog.reading.story
    if has(words.not_for_them_again, utterance, catalog):
        return False
    patterns = (*words.for_them_again, *(words.for_my_child_again if is_minor else ()))
    return tells(patterns, utterance, catalog)


def is_beside_them(utterance: Utterance, catalog: Catalog) -> bool:
    """Does who writes for another say that they are with them: "she is sitting next to me"?"""
    return not utterance.has_question_mark and tells(catalog.reading.story.beside_them, utterance, catalog)


def of_the_one(utterance: Utterance, catalog: Catalog) -> Utterance:
    """What is told of the one whose back it is, by who writes for them: without what they say of themselves beside it,
    as in "my own back is fine, hers is a 4". Where nothing else is said, the words of the small talk for that.
    """
    words = catalog.reading.story
    if utterance.has_question_mark or not has(words.contrasts, utterance, catalog):
        return utterance
    every = [*clauses_in(utterance, catalog)]
    left = [one for one in every if not says(words.of_who_writes, one, catalog)]
    said = hear(". ".join(one.text for one in left), catalog)
    if len(left) == len(every) or writes_themselves(said, catalog):
        return utterance
    is_all = all(says(words.beside_who_writes, one, catalog) or not one.words for one in left)
    return hear(catalog.smalltalk[OF_WHO_WRITES].phrases[0], catalog) if is_all else said
