"""Which exercise somebody does not like, or wants another one for: "I hate the plank", "swap cat-cow for something"."""

from collections.abc import Iterable

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import Clause, clauses_in, hits_in, says
from flows.understanding.context.whole import is_all_of
from flows.understanding.diary.day_names import exercises, heard


class Unwanted(Struct, frozen=True, kw_only=True):
    """An exercise (its id) that is to be left out of the plan, with another one in its place where there is one.

    `wanted`: the one that is to be in its place, where that was said.
    """

    exercise: str
    wanted: str = ""


def unwanted(utterance: Utterance, catalog: Catalog) -> Unwanted | None:
    """The one exercise that a text wants out of the plan; none where it says that one hurts: that one is stopped."""
    words, told = catalog.reading.wishes, [*clauses_in(utterance, catalog)]
    if any(says(catalog.reading.day.hurt, one, catalog) for one in told):
        return None
    named = {id: one for one in told for id, _ in heard(exercises(catalog), one, catalog)}
    if len(named) != 1:
        return next((one for sentence in utterance.sentences if (one := _exchanged(sentence, told, catalog))), None)
    ((id, clause),) = named.items()
    is_said = says(words.unwanted, clause, catalog) or any(says(words.unwanted_it, one, catalog) for one in told)
    return Unwanted(exercise=id) if is_said and not says(words.not_unwanted, clause, catalog) else None


def _exchanged(sentence: Sentence, told: Iterable[Clause], catalog: Catalog) -> Unwanted | None:
    """The one of two exercises that is to go for the other, by what stands before them and between."""
    heard_here = (heard(exercises(catalog), one, catalog) for one in told if one.sentence is sentence)
    hits = sorted({(hit.start, hit.end, id) for every in heard_here for id, hit in every})
    words = catalog.reading.wishes
    if len(hits) != 2 or hits[0][2] == hits[1][2] or hits_in(words.not_unwanted, sentence.told, catalog):
        return None
    (start, end, first), (then, _, second) = hits
    before, between = sentence.told[:start], sentence.told[end:then]
    if hits_in(words.swap_in, before, catalog) and is_all_of(words.swap_for, between, words.swap_beside, catalog):
        return Unwanted(exercise=second, wanted=first)
    if hits_in(words.swap_out, before, catalog) and is_all_of(words.swap_by, between, words.swap_beside, catalog):
        return Unwanted(exercise=first, wanted=second)
    return None
