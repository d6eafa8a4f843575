"""Whose back it is that a text is about, and who writes now: the one whose back it is, or who writes for them.

A chat may be handed over at any time, both ways.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.utterance import Utterance
from flows.understanding.age import age_of_another
from flows.understanding.told_so import has, tells


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


def asks_for_another(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say that it is somebody else's back, and that they write for them? So it does where it tells how
    old somebody else is, and nothing of oneself: "she is 14 and swims".
    """
    words, is_there = catalog.reading.story, befell_another(utterance, catalog)
    if has(words.not_of_another, utterance, catalog):
        return False
    return (is_there and has(words.of_another, utterance, catalog)) or (
        (is_there or not has(catalog.reading.alarms.others, utterance, catalog))
        and not (utterance.is_question or has(words.speaks_of_oneself, utterance, catalog))
        and bool(age_of_another(utterance.text, catalog).values)
    )


def is_parent(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say that a parent of the one whose back it is writes?"""
    return has(catalog.reading.story.of_my_child, utterance, catalog)


def writes_themselves(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the one whose back it is write now, where another did before: "it's Leo now, dad gave me his phone"?"""
    words = catalog.reading.story
    if has(words.themselves_now, utterance, catalog) and not has(words.not_themselves_now, utterance, catalog):
        return True
    return not utterance.is_question and tells(words.handed_over, utterance, catalog)


def writes_for_them_again(utterance: Utterance, catalog: Catalog, *, is_minor: bool) -> bool:
    """Does somebody write for them again: "mum here again"? `is_minor`: it is a child's back."""
    words = catalog.reading.story
    if has(words.not_for_them_again, utterance, catalog):
        return False
    patterns = (*words.for_them_again, *(words.for_my_child_again if is_minor else ()))
    return tells(patterns, utterance, catalog)


def is_beside_them(utterance: Utterance, catalog: Catalog) -> bool:
    """Does who writes for another say that they are with them: "she is sitting next to me"?"""
    return not utterance.is_question and tells(catalog.reading.story.beside_them, utterance, catalog)
