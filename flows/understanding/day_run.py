"""A run that is told of without its kind: "ran 3k, felt fine", "yes 2k", "20 minutes easy".

How hard it was follows from how far it went and how it felt; what is long, or says neither, is asked about once. Then
whatever tells more of it settles that.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear, pattern_book
from flows.text.normal import Words
from flows.text.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.clauses import Clause, clauses_of, says
from flows.understanding.day_names import exercises, heard
from flows.understanding.loads import DISTANCE, TIME, told_lengths
from flows.understanding.told_so import is_so
from flows.understanding.whole import is_all

EASY, HARD = "easy", "hard"
RAN = "ran"
FAR = {DISTANCE: 8, TIME: 50}
"""Kilometres and minutes from which on a run is not called easy unasked."""


def kind(utterance: Utterance, catalog: Catalog, *, is_open: bool = False, was_asked: bool = False) -> str | None:
    """The kind of run that a text amounts to; "" where it tells of one and the kind is to be asked, None of no run.

    `is_open`: it is asked whether there was one; `was_asked`: and of which kind it was, before.
    """
    words = catalog.reading.day
    lengths = tuple(told_lengths(utterance, catalog, is_asked=is_open))
    felt = _says(words.felt_easy, utterance, catalog)
    is_paced = _is_paced(utterance, catalog)
    is_told = has_run(utterance, catalog) or is_paced or _is_distance(utterance, catalog)
    if not (is_told or (is_open and (lengths or _says(words.half[RAN], utterance, catalog)))):
        return EASY if was_asked and felt else None
    if not is_paced and any(many > FAR[of] for of, many in lengths):
        return HARD if was_asked else ""
    return EASY if is_paced or lengths or felt or was_asked else ""


def _is_paced(utterance: Utterance, catalog: Catalog) -> bool:
    return any(True for _ in _paced(utterance, catalog))


def _paced(utterance: Utterance, catalog: Catalog) -> Iterator[tuple[str, float]]:
    """How far or how long it was, where it is also said how hard, and no other sport is named: "30 min slow"."""
    for sentence in _stated(utterance):
        every = list(clauses_of(sentence, catalog))
        for clause, behind in zip_longest(every, every[1:]):
            said = hear(" ".join(clause.words), catalog)
            is_paced = _says_how_hard(said, catalog) or (behind is not None and _is_how_hard(behind, catalog))
            if is_paced and not _is_other(clause, catalog):
                yield from told_lengths(said, catalog, is_asked=True)


def _is_other(clause: Clause, catalog: Catalog) -> bool:
    """Is it another sport, an exercise, or a run that is to come?"""
    others = (*catalog.reading.day.other_sport, *catalog.reading.questions.day_tomorrow)
    return says(others, clause, catalog) or any(True for _ in heard(exercises(catalog), clause, catalog))


def _is_distance(utterance: Utterance, catalog: Catalog) -> bool:
    """Is a clause nothing but a distance, where no other sport is named: "2, 4 miles, no trouble"?"""
    units = {*catalog.reading.loads.units[DISTANCE]}
    every = [one for sentence in _stated(utterance) for one in clauses_of(sentence, catalog)]
    if any(_is_other(one, catalog) for one in every):
        return False
    bare = (one.words for one in every if one.words and all(word[0].isdigit() or word in units for word in one.words))
    return any(True for words in bare for _ in told_lengths(hear(" ".join(words), catalog), catalog, is_asked=False))


def _says_how_hard(said: Utterance, catalog: Catalog) -> bool:
    return _says(catalog.reading.day.paced, said, catalog)


def _is_how_hard(clause: Clause, catalog: Catalog) -> bool:
    """Is that all a clause says: "5k, easy"?"""
    words = catalog.reading.day
    return is_all(words.paced, hear(" ".join(clause.words), catalog), words.beside, catalog)


def has_run(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text tell, in what it states, that there was a run?"""
    words = catalog.reading.day
    named = (*((RAN, one) for one in words.has_run), *(("", one) for one in words.not_run))
    return any(
        id and is_so(hit, sentence) and not _is_of_another_time(hit, sentence, catalog)
        for sentence in _stated(utterance)
        for id, hit in _whole(list(_found(named, sentence.told, catalog)))
    )


def _is_of_another_time(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    elsewhen = catalog.reading.story.elsewhen
    return any(one.holds(hit) and says(elsewhen, one, catalog) for one in clauses_of(sentence, catalog))


def _says(patterns: Iterable[str], utterance: Utterance, catalog: Catalog) -> bool:
    named = tuple(("it", one) for one in patterns)
    return any(
        is_so(hit, sentence) for sentence in _stated(utterance) for _, hit in _found(named, sentence.told, catalog)
    )


def _stated(utterance: Utterance) -> Iterator[Sentence]:
    return (sentence for sentence in utterance.sentences if not sentence.is_question)


def _found(named: tuple[tuple[str, str], ...], words: Words, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    book = pattern_book(tuple(pattern for _, pattern in named), catalog)
    return ((named[number][0], hit) for number, hit in book.find(words))


def _whole(found: list[tuple[str, Hit]]) -> Iterator[tuple[str, Hit]]:
    """Those that are no part of a longer one: "ran" in "ran out of time" is no run."""
    return (one for one in found if not any({*one[1].places} < {*other.places} for _, other in found))
