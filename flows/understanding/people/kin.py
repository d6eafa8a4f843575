"""What befell kin, and whether it is a risk of one's own.

Of kin the lists of risks count two things: a near relative who died suddenly when young, or has what runs in families,
and a parent, brother or sister with a heart attack before old age. Any other illness of kin is theirs alone.
"""

import re
from itertools import pairwise

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import spelled
from flows.text.numerals.statements import sentence_around
from flows.text.phrases.phrases import Hit
from flows.understanding.context.clauses import Clause, clauses_in, hits_in, says
from flows.understanding.context.whole import is_all_of

OF_HEART, OF_AGE = "heart_aorta", "heart_risk"
OF_KIN = {OF_HEART: 50, OF_AGE: 60}
"""Risks that kin may give, and the age from which what befell them counts no more (fields.yaml)."""
_AN_AGE = range(10, 111)
_NUMBER = re.compile(r"(\d{2,3})s?")


def is_of_kin(hit: Hit, clause: Clause, catalog: Catalog) -> bool:
    """Is what a clause names told of kin: there, before it ("my mum had a stroke and a heart attack"), or beside it by
    no more than who it was ("heart attack, my grandpa")?
    """
    words, sentence = catalog.reading.story, clause.sentence
    marks = (0, *sentence.breaks, len(sentence.told))
    pieces = [Clause(sentence, start, end) for start, end in pairwise(marks)]
    place = next((number for number, one in enumerate(pieces) if one.start <= hit.start < one.end), 0)
    before = Clause(sentence, pieces[place].start, hit.start)
    if _names_kin(clause, catalog) or (_names_kin(before, catalog) and not says(words.own, clause, catalog)):
        return True
    beside = (*pieces[max(place - 1, 0) : place], *pieces[place + 1 : place + 2])
    return any(is_who_it_was(one, catalog) for one in beside)


def _names_kin(clause: Clause, catalog: Catalog) -> bool:
    words = catalog.reading.story
    return says((*words.near_kin, *words.far_kin), clause, catalog)


def _near(clause: Clause, catalog: Catalog) -> bool:
    """Does a clause name near kin that is no part of who is far: "granny's brother"?"""
    words = catalog.reading.story
    far = {place for hit in hits_in(words.far_kin, clause.words, catalog) for place in hit.places}
    return any(far.isdisjoint(hit.places) for hit in hits_in(words.near_kin, clause.words, catalog))


def is_who_it_was(clause: Clause, catalog: Catalog) -> bool:
    """Does a clause name kin, and say nothing else?"""
    words = catalog.reading.story
    return is_all_of((*words.near_kin, *words.far_kin), clause.words, words.who_it_was, catalog)


def is_risk_of_kin_alone(option: str, text: str, place: int, catalog: Catalog, *, of_another: bool) -> bool:
    """Is a risk told of kin, and none of one's own, that stands at a letter of a text?"""
    if option not in OF_KIN:
        return False
    start, end = sentence_around(place, text)
    sentence = text[start:end]
    word = len(hear(text[start:place], catalog).words)
    found = next((one for one in clauses_in(hear(sentence, catalog), catalog) if one.start <= word < one.end), None)
    if found is None or not is_of_kin(Hit((word,)), found, catalog):
        return False
    return not counts(option, sentence, catalog, of_another=of_another)


def counts(option: str, text: str, catalog: Catalog, *, of_another: bool = False) -> bool:
    """Does what a text tells of kin make a risk of one's own? Where it is not told how old they were, it does.

    `of_another`: whoever writes does so for another, to whom their own parents are no parents.
    """
    words, told = catalog.reading.story, list(clauses_in(hear(text, catalog), catalog))

    def has(patterns: tuple[str, ...]) -> bool:
        return any(says(patterns, clause, catalog) for clause in told)

    is_far = has(words.far_kin) and not any(_near(clause, catalog) for clause in told)
    if option not in OF_KIN or is_far or has(words.late_in_life) or _is_past(OF_KIN[option], text, catalog):
        return False
    if option == OF_HEART:
        return has(words.in_families) or (has(words.deaths) and not has(words.survived))
    return has(words.heart_attacks) and not (of_another and has(words.kin_of_mine))


def is_told_young(option: str, text: str, catalog: Catalog) -> bool:
    """Does a text tell that one of kin was so young that it counts?"""
    return any(age < OF_KIN[option] for age in _ages(text, catalog))


def _is_past(limit: int, text: str, catalog: Catalog) -> bool:
    """Were all of whom an age is told that old?"""
    told = _ages(text, catalog)
    return bool(told) and min(told) >= limit


def _ages(text: str, catalog: Catalog) -> list[int]:
    """The ages that a text tells. How long ago it was is none."""
    ages: list[int] = []
    for sentence in hear(spelled(normal(text), catalog.reading.numbers), catalog).sentences:
        agos = {hit.start for hit in hits_in(catalog.reading.story.how_long_ago, sentence.told, catalog)}
        numbers = ((place, _NUMBER.fullmatch(word)) for place, word in enumerate(sentence.told))
        ages += [int(found[1]) for place, found in numbers if found and place not in agos]
    return [age for age in ages if age in _AN_AGE]
