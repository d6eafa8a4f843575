"""Which exercise somebody does not like, wants in, or wants another one for: "I hate the plank", "add bird dog".

And which one hurts, so that it goes: "child's pose hurts my knees".
"""

from collections.abc import Iterable

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.clauses import Clause, clauses_in, hits_in, says
from flows.understanding.context.whole import is_all_of
from flows.understanding.diary.day_names import asked_exercises, exercises, heard

SHORT = 10
"""Words of the longest text that wishes for other exercises and names none."""


class Unwanted(Struct, frozen=True, kw_only=True):
    """An exercise (its id) that is to be left out of the plan, with another one in its place where there is one.

    `wanted`: the one that is to be in its place, or only in, where that was said; `hurts`: it is out because it does.
    Of none of both it is asked which one.
    """

    exercise: str = ""
    wanted: str = ""
    hurts: bool = False


def unwanted(utterance: Utterance, catalog: Catalog) -> Unwanted | None:
    """The one exercise that a text wants out of the plan, or in it; of several none."""
    words, told = catalog.reading.wishes, [*clauses_in(utterance, catalog)]
    if any(says(catalog.reading.day.hurt, one, catalog) for one in told):
        return _hurting(utterance, told, catalog)
    named = {id: one for one in told for id, _ in heard(exercises(catalog), one, catalog)}
    if not named:
        is_wish = any(says(words.wants_others, one, catalog) for one in told)
        others = (*words.not_unwanted, *words.not_wanted_others)
        is_wish = is_wish and not any(says(others, one, catalog) for one in told)
        return Unwanted() if is_wish and len(utterance.words) <= SHORT else None
    if len(named) != 1:
        return next((one for sentence in utterance.sentences if (one := _exchanged(sentence, told, catalog))), None)
    ((id, clause),) = named.items()
    if says(words.not_unwanted, clause, catalog):
        return None
    if says(words.unwanted, clause, catalog) or any(says(words.unwanted_it, one, catalog) for one in told):
        return Unwanted(exercise=id)
    is_in = says(words.wanted_in, clause, catalog) and not says(words.not_wanted_in, clause, catalog)
    return Unwanted(wanted=id) if is_in else None


def _hurting(utterance: Utterance, told: list[Clause], catalog: Catalog) -> Unwanted | None:
    """The one exercise that hurts, as what stands right behind its name says, or the "it" of the next clause."""
    if is_question(utterance, catalog):
        return None
    named = [(at, id, hit) for at, one in enumerate(told) for id, hit in heard(asked_exercises(catalog), one, catalog)]
    if len({id for _, id, _ in named}) != 1:
        return None
    at, id, hit = named[-1]
    behind = [told[at].sentence.told[hit.end : told[at].end], *(one.words for one in told[at + 1 : at + 2])]
    behind = [behind[0], *(one for one in behind[1:] if one[:1] and one[0] in catalog.reading.wishes.means_it)]
    hurts, never = catalog.reading.day.hurt, (*catalog.reading.day.not_hurt, *catalog.reading.wishes.not_hurting)
    is_so = any(hits_in(hurts, one, catalog) and not hits_in(never, one, catalog) for one in behind)
    return Unwanted(exercise=id, hurts=True) if is_so else None


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
