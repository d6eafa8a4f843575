"""Who writes now, where one writes for another: the one whose back it is, or again who writes for them.

A chat may be handed over at any time, both ways. Who it is about at first is read in `to_alarm`.
"""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.told_so import has, tells


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
