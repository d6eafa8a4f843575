"""A sign that is told beside a score or a run, after a result: that takes none of it away."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear, rules_of
from flows.screening.screen import Alarm, screened, speaking
from flows.text.letters.normal import Words
from flows.text.utterance import Sentence, Utterance
from flows.understanding.checkins import day
from flows.understanding.context.asking import is_question
from flows.understanding.context.clauses import clauses_of
from flows.understanding.diary.day_answers import tells_only_the_day
from flows.understanding.scene import Scene

READER = "reader"
"""What has heard a sign that no rule did."""


def heard_beside_the_day(utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm | None:
    """After a result a sign that stands beside a score or a run is asked about as it is without them: the reader may
    take the whole for a day's report.
    """
    if (scene.checkin is None and not scene.has_result) or is_question(utterance, catalog):
        return None
    flags = {sign.flag for sign, _ in speaking(utterance, rules_of(catalog))}
    if not flags or not any(_is_of_the_day(word, catalog) for word in utterance.words):
        return None
    parts = (part for one in utterance.sentences for part in _beside_the_day(one, catalog))
    heard_alone = (screened(hear(" ".join(part), catalog), catalog) for part in parts)
    signs = (sign for alarm in heard_alone if alarm is not None for sign in alarm.signs)
    found = {sign.flag: replace(sign, ask=True) for sign in signs if sign.by != READER and sign.flag in flags}
    return Alarm(tuple(found.values())) if found else None


def _is_of_the_day(word: str, catalog: Catalog) -> bool:
    """Is it a number, or does it name a run?"""
    return word.isdecimal() or any(word in pattern.split("|") for pattern in catalog.reading.day.things.get("ran", ()))


def _beside_the_day(sentence: Sentence, catalog: Catalog) -> Iterator[Words]:
    """The parts of a sentence that tells of a score or a run: its clauses, parted behind these too."""
    told = [place + 1 for place, word in enumerate(sentence.told) if _is_of_the_day(word, catalog)]
    marks = {end for clause in clauses_of(sentence, catalog) for end in (clause.start, clause.end)}
    for start, end in pairwise(sorted({0, *marks, *told, len(sentence.told)})):
        yield sentence.told[start:end]


def is_all_of_the_day(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is the whole text an answer to the day's card or names exercises, and does it tell of nothing that hurt?"""
    told = day.beside(utterance, scene, catalog)
    if not told and scene.has_result:  # an exercise that is named while no card is open
        told = day.exercises_by_name(utterance, (), catalog)
    is_hurt = told.get(day.EXERCISES) == day.HURT
    return bool(told) and not is_hurt and tells_only_the_day(utterance, catalog)
