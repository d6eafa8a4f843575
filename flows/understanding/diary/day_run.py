"""A run that is told of without its kind: "ran 3k, felt fine", "yes 2k", "20 minutes easy".

How hard it was follows from how far it went and how it felt; what is long, or says neither, is asked about once. Then
whatever tells more of it settles that.
"""

from itertools import zip_longest

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import Clause, clauses_in, clauses_of, hits_in, says
from flows.understanding.context.told_so import has, is_so, tells
from flows.understanding.context.whole import is_all
from flows.understanding.diary.day_names import exercises, heard
from flows.understanding.options.loads import DISTANCE, TIME, told_lengths

EASY, HARD = "easy", "hard"
RAN = "ran"
FAR = {DISTANCE: 8, TIME: 50}
"""Kilometres and minutes from which on a run is not called easy unasked."""


def kind(utterance: Utterance, catalog: Catalog, *, is_open: bool, was_asked: bool) -> str | None:
    """The kind of run that a text amounts to; "" where it tells of one and the kind is to be asked, None of no run.

    `is_open`: it is asked whether there was one; `was_asked`: and of which kind it was, before.
    """
    words, said = catalog.reading.day, _stated(utterance)
    lengths = tuple(told_lengths(utterance, catalog, is_asked=is_open))
    felt, is_paced = tells(words.felt_easy, said, catalog), _is_paced(said, catalog)
    is_told = has_run(utterance, catalog) or is_paced or _is_distance(said, catalog)
    if not (is_told or (is_open and (lengths or tells(words.half[RAN], said, catalog)))):
        return EASY if was_asked and felt else None
    if not is_paced and any(many > FAR[of] for of, many in lengths):
        return HARD if was_asked else ""
    return EASY if is_paced or lengths or felt or was_asked else ""


def _is_paced(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it told how far or how long it was, and how hard, where no other sport is named: "30 min slow"?"""
    for sentence in utterance.sentences:
        every = list(clauses_of(sentence, catalog))
        for clause, behind in zip_longest(every, every[1:]):
            said = hear(clause.text, catalog)
            is_hard = tells(catalog.reading.day.paced, said, catalog)
            is_hard = is_hard or (behind is not None and _is_how_hard(behind, catalog))
            if is_hard and not _is_other(clause, catalog) and any(told_lengths(said, catalog, is_asked=True)):
                return True
    return False


def _is_other(clause: Clause, catalog: Catalog) -> bool:
    """Is it another sport, an exercise, or a run that is to come?"""
    others = (*catalog.reading.day.other_sport, *catalog.reading.questions.day_tomorrow)
    return says(others, clause, catalog) or any(heard(exercises(catalog), clause, catalog))


def _is_distance(utterance: Utterance, catalog: Catalog) -> bool:
    """Is a clause nothing but a distance, where no other sport is named: "2, 4 miles, no trouble"?"""
    units = {*catalog.reading.loads.units[DISTANCE]}
    every = [*clauses_in(utterance, catalog)]
    if any(_is_other(one, catalog) for one in every):
        return False
    bare = (one.words for one in every if one.words and all(word[0].isdigit() or word in units for word in one.words))
    return any(any(told_lengths(hear(" ".join(words), catalog), catalog, is_asked=False)) for words in bare)


def _is_how_hard(clause: Clause, catalog: Catalog) -> bool:
    """Is that all a clause says: "5k, easy"?"""
    words = catalog.reading.day
    return is_all(words.paced, hear(clause.text, catalog), words.beside, catalog)


def has_run(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text tell, in what it states, that there was a run? "Ran" in "ran out of time" is none."""
    words = catalog.reading.day
    for sentence in _stated(utterance).sentences:
        runs = hits_in(words.has_run, sentence.told, catalog)
        every = (*runs, *hits_in(words.not_run, sentence.told, catalog))
        whole = (hit for hit in runs if not any({*hit.places} < {*other.places} for other in every))
        if any(is_so(hit, sentence) and not _is_of_another_time(hit, sentence, catalog) for hit in whole):
            return True
    return False


def ran_all_the_same(utterance: Utterance, catalog: Catalog) -> bool:
    """Is a run told beside what kept them from one: "scared to run, but did 4k"?"""
    if not has(catalog.reading.day.all_the_same, utterance, catalog):
        return False
    own = (one for one in clauses_in(_stated(utterance), catalog) if not _is_other(one, catalog))
    return has_run(utterance, catalog) or any(
        any(told_lengths(hear(one.text, catalog), catalog, is_asked=True)) for one in own
    )


def _is_of_another_time(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    elsewhen = catalog.reading.story.elsewhen
    return any(one.holds(hit) and says(elsewhen, one, catalog) for one in clauses_of(sentence, catalog))


def _stated(utterance: Utterance) -> Utterance:
    """The text without the sentences that ask."""
    return replace(utterance, sentences=tuple(one for one in utterance.sentences if not one.is_question))
