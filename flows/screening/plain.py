"""What is plainly no sign: a text that is nothing but what Thora itself offers, or speaks of the back and of sleep.

The trained reader knows such words from farewells; where each of them is understood, it has nothing to add.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.letters.normal import single
from flows.text.scope.scope import is_a_strangers, is_in_fiction
from flows.text.utterance import Sentence, Utterance


def is_plain(utterance: Utterance, catalog: Catalog) -> bool:
    """Is every word of a text of a visit, of a wish for no messages, of the back that keeps them awake, or that it is
    well again?
    """
    words = catalog.reading.alarms
    return _is_all((*words.plain, *words.plain_well), utterance, words.plain_beside, catalog)


def is_well(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it plain, and does it say that it is well again? A goodbye beside that is no farewell."""
    return is_plain(utterance, catalog) and _has(catalog.reading.alarms.plain_well, utterance, catalog)


def is_of_nobody(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text tell of nobody's state: of somebody nobody knows, in a film, or only how much was done?"""
    is_made_up = bool(utterance.sentences) and all(map(is_in_fiction, utterance.sentences))
    return is_made_up or is_of_strangers(utterance) or only_counts(utterance, catalog)


def is_bland(utterance: Utterance, catalog: Catalog) -> bool:
    """Is every word of what nobody takes for a sign: who can and will not get up, a hand that stays at the spot, that
    they were at rest when it began, what brings it on, that it does not wake them?
    """
    words = catalog.reading.alarms
    return _is_all(words.bland, utterance, words.bland_beside, catalog) or is_an_hour(utterance, catalog)


def is_an_hour(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the whole text an hour of the day, with the part of the day: "10 at night"? "A 10 at night" is a score."""
    words = catalog.reading.alarms
    return _is_all(words.an_hour, utterance, words.an_hour_beside, catalog)


def is_of_strangers(utterance: Utterance) -> bool:
    """Does a text tell of nothing but what befell somebody nobody knows, with no word of oneself?"""
    return bool(utterance.sentences) and all(map(_is_strangers, utterance.sentences))


def _is_strangers(sentence: Sentence) -> bool:
    where = {place for at in sentence.cues["stranger_at"] for place in at.places}
    return is_a_strangers(sentence) and all(one.start in where for one in sentence.cues["oneself"])


def only_counts(utterance: Utterance, catalog: Catalog) -> bool:
    """Is every word a number or one that counts: "3, all of them for once"? The reader knows such words from others."""
    counting = single(catalog.reading.alarms.counting)
    words = [word for one in utterance.sentences for word in one.told]
    return all(word in counting or word[:1].isdecimal() for word in words)


def is_polite(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the whole text a goodbye with thanks, or until the next time? That alone is no farewell."""
    words = catalog.reading.alarms
    is_goodbye = _has(words.polite_bye, utterance, catalog) and _has(words.polite_mark, utterance, catalog)
    named = (*words.polite_bye, *words.polite_mark, *words.polite)
    return is_goodbye and _is_all(named, utterance, words.polite_beside, catalog)


def _has(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    book = pattern_book(patterns, catalog)
    return any(True for one in utterance.sentences for _ in book.find(one.told))


def _is_all(patterns: tuple[str, ...], utterance: Utterance, known: tuple[str, ...], catalog: Catalog) -> bool:
    book, beside = pattern_book(patterns, catalog), single(known)
    is_said = False
    for one in utterance.sentences:
        covered = {place for _, hit in book.find(one.told) for place in hit.places}
        is_said = is_said or bool(covered)
        if any(word not in beside for place, word in enumerate(one.told) if place not in covered):
            return False
    return is_said
