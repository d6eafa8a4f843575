"""What else a text says to a question about a sign than its no: that a part of it is there, that it was, another thing.

"No, just tight", "no, the calf yes", "nah it's fine now", "no lump" to a question about the chest: none of these is a
plain no. One is only what leaves nothing of the sign open.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.screening.parts import OF, part_of, parts_named
from flows.text.letters.normal import words_of
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_affirmed, is_refused
from flows.text.utterance import Sentence, Utterance
from flows.understanding.alarm.asked_sign import words_of_sign
from flows.understanding.context.clauses import Clause, clauses_of, hits_in
from flows.understanding.context.told_so import NOTS
from flows.understanding.options.yes_no import bare_noes
from flows.understanding.scene import Scene

NO = "no"
LONGEST = 24
"""Words up to which a text is an answer, and no story."""


class Behind(Struct, frozen=True):
    """`parts`: the parts of the sign that are said to be there; `is_sure`: and that plainly. `was_there`: it was there
    once; `is_open`: it is made small, and not denied; `is_at_times`: it is there at some times; `is_other`: only
    another thing is denied.
    """

    parts: tuple[str, ...] = ()
    is_sure: bool = False
    was_there: bool = False
    is_open: bool = False
    is_at_times: bool = False
    is_other: bool = False


def read_behind(utterance: Utterance, scene: Scene, question: Question, catalog: Catalog) -> Behind:
    """What a text says beside a no to the sign that is asked about."""
    pieces = list(pieces_behind(utterance, catalog))
    sentences = [(one, is_turn) for piece, is_turn in pieces for one in piece.sentences]
    said = [(id, sure) for one, turn in sentences for id, sure in _affirmed(one, scene, question, catalog, turn=turn)]
    words, rest = catalog.reading.alarms, _rest(utterance, catalog).sentences
    return Behind(
        parts=tuple(dict.fromkeys(id for id, _ in said)),
        is_sure=any(sure for _, sure in said),
        was_there=any(_tells(words.was_there, one, catalog) for one in rest),
        is_open=any(_tells(words.leaves_open, one, catalog) for one in rest),
        is_at_times=any(_tells(words.only_then, one, catalog) for one in rest),
        is_other=_denies_another(utterance, scene, question, catalog),
    )


def denies_something(utterance: Utterance) -> bool:
    """Does a no stand anywhere in it?"""
    return any(sentence.has(kind) for sentence in utterance.sentences for kind in NOTS)


def was_there(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a short text say that it was there, and no more: "only this morning", "was yesterday, fine now"?"""
    is_short = len(utterance.words) <= LONGEST // 2 and not utterance.has_question_mark
    return is_short and any(_tells(catalog.reading.alarms.was_there, one, catalog) for one in utterance.sentences)


def pieces_behind(utterance: Utterance, catalog: Catalog) -> Iterator[tuple[Utterance, bool]]:
    """The text behind its no, parted where it turns ("just", "only", "but"), and whether a piece stands behind that."""
    for sentence in _rest(utterance, catalog).sentences:
        turns = [hit.start for hit in hits_in(catalog.reading.alarms.but_for, sentence.told, catalog)]
        for start, end in pairwise(sorted({0, *turns, len(sentence.told)})):
            is_turn = start in turns
            yield hear(_spelled(sentence, start + is_turn, end), catalog), is_turn


def _rest(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without the no that it begins with, if that is an answer by itself and denies no thing: "no, just …"."""
    first = utterance.sentences[0] if utterance.sentences else None
    place = 0
    while first is not None and _is_answer(first, place, catalog):
        place += 1
    if first is None or not place:
        return utterance
    parts = (_spelled(one, place if one is first else 0, len(one.told)) for one in utterance.sentences)
    return hear(". ".join(part for part in parts if part), catalog)


def _is_answer(sentence: Sentence, place: int, catalog: Catalog) -> bool:
    told = sentence.told
    if told[place : place + 1] not in bare_noes(catalog):
        return False
    if told[place] != NO or place + 1 in (*sentence.breaks, len(told)):
        return True
    return any(hit.start == place + 1 for hit in hits_in(catalog.reading.alarms.no_goes_on, told, catalog))


def _spelled(sentence: Sentence, start: int, end: int) -> str:
    """Words of a sentence with its commas."""
    words = sentence.told[start:end]
    marks = (", " if start + at in sentence.breaks else " " for at in range(len(words)))
    return "".join(f"{mark}{word}" for mark, word in zip(marks, words, strict=True)).strip(", ")


def _affirmed(
    sentence: Sentence, scene: Scene, question: Question, catalog: Catalog, *, turn: bool
) -> Iterator[tuple[str, bool]]:
    """The parts of the sign that a sentence names and does not deny, and whether it says yes to them, or only them."""
    words, asked = catalog.reading.alarms, words_of_sign(question, catalog)
    named = list(parts_named(scene.doubt.flags, sentence, catalog, is_answer=True))
    whole = [flag for flag in scene.doubt.flags if flag not in catalog.screening.parts]
    named += [(flag, Hit((at,))) for at, word in enumerate(sentence.told) if word in asked for flag in whole[:1]]
    for id, hit in named:
        clause = clause_of(hit, sentence, catalog)
        if is_refused(hit, sentence) or hits_in(words.not_of_sign, clause.words, catalog):
            continue
        yield id, turn or is_affirmed(hit, sentence) or bool(hits_in(words.agrees, clause.words, catalog))


def clause_of(hit: Hit, sentence: Sentence, catalog: Catalog) -> Clause:
    """The clause in which a hit begins."""
    return next(one for one in clauses_of(sentence, catalog) if one.start <= hit.start < one.end)


def _tells(patterns: tuple[str, ...], sentence: Sentence, catalog: Catalog) -> bool:
    """Does a sentence say one of these, of no other thing than the sign?"""
    for hit in hits_in(patterns, sentence.told, catalog):
        clause = clause_of(hit, sentence, catalog)
        if not hits_in(catalog.reading.alarms.of_back, clause.words, catalog):
            return True
    return False


def _denies_another(utterance: Utterance, scene: Scene, question: Question, catalog: Catalog) -> bool:
    """Does its no belong to a thing that is not asked about, and is nothing of what is asked named: "no lump"?"""
    first = utterance.sentences[0] if utterance.sentences else None
    if first is None or first.told[:1] != words_of(NO) or _is_answer(first, 0, catalog):
        return False
    asked = words_of_sign(question, catalog)
    ours = {id for one in utterance.sentences for id, _ in parts_named(scene.doubt.flags, one, catalog, is_answer=True)}
    if any(_is_asked(id, scene, catalog) for id in ours) or asked.intersection(utterance.words):
        return False
    others = [flag for flag in catalog.screening.touched if flag not in scene.doubt.flags]
    places = {hit.start for _, hit in parts_named(others, first, catalog)}
    return bool(ours) or 1 in places or 2 in places


def _is_asked(id: str, scene: Scene, catalog: Catalog) -> bool:
    """Is a part among those that are asked about, where not all of its flag are?"""
    flag = id.partition(OF)[0]
    narrowed = [one for one in scene.doubt.parts if one.partition(OF)[0] == flag and part_of(one, catalog)]
    return not narrowed or id in narrowed
