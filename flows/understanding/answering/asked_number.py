"""Numbers that answer the open question: where a score, an hour, a length, an age, a day or a place is asked for, they
are no sign of strong pain.
"""

import re

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, screened
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import spelled, with_ordinals
from flows.text.numerals.statements import STOPS
from flows.text.utterance import Utterance
from flows.understanding.checkins import day
from flows.understanding.checkins.beside_the_day import READER
from flows.understanding.facts.answers import AGE, read_loose
from flows.understanding.scene import Scene
from flows.understanding.scores.day_scores import ACTIVITY, speaks_of_pain
from flows.understanding.scores.score import is_only_a_score, scores_in
from flows.understanding.settings.settings import SET_BY, of_kind
from flows.values.ids import DURATION

SEVERE = "rf_severe"
"""The red flag of very strong pain."""
_NUMBER = re.compile(r"\d[^\W_]*")
"""A number with what is written on to it: "10", "10th", "9am"."""


def is_of_the_answer(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is a sign of strong pain no more than the score that is asked for, in other words than the bare number, or heard
    in the numbers of an answer that tells no score?
    """
    if set(alarm.flags) != {SEVERE}:
        return False
    if _is_how_well(utterance, scene, catalog) or is_all_score(utterance, scene, catalog):
        return True
    return _is_in_its_numbers(alarm, utterance, scene, catalog)


def _is_how_well(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it asked how well something can be done, and is the pain not spoken of, nor strong pain beside the number?"""
    is_asked = scene.checkin is not None and scene.checkin.open_field == ACTIVITY
    if not is_asked or speaks_of_pain(utterance.text, catalog):
        return False
    rest = screened(hear(_without_numbers(utterance.text, catalog), catalog), catalog)
    return rest is None or SEVERE not in rest.flags


def is_all_score(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is the whole text the score that is asked for?"""
    is_of_the_day = scene.checkin is not None and scene.checkin.open_field in day.SCORES
    is_asked = is_of_the_day or (scene.question is not None and scene.question.is_scale)
    return is_asked and not scene.is_first and is_only_a_score(utterance.text, catalog)


def _is_in_its_numbers(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does the text answer a question for another number, and is no sign heard in it without its numbers, nor any score
    told beside? What a rule is sure of stands.
    """
    if any(sign.by != READER and not sign.ask for sign in alarm.signs) or not _is_answer(utterance, scene, catalog):
        return False
    if any(_may_be_score(part, scene, catalog) for part in STOPS.split(normal(utterance.text))):
        return False
    rest = screened(hear(_without_numbers(utterance.text, catalog), catalog), catalog)
    return rest is None or SEVERE not in rest.flags


def _may_be_score(part: str, scene: Scene, catalog: Catalog) -> bool:
    """Does a statement tell a score, or hold a number that is none of the answer?"""
    scores = scores_in(part, catalog)
    return any(one.is_told for one in scores) or (bool(scores) and not _is_answer(hear(part, catalog), scene, catalog))


def _is_answer(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is an hour, a length, an age, a day or a place asked for, and told?"""
    if scene.small in SET_BY:
        found = of_kind(SET_BY[scene.small], utterance, scene, catalog)
        return bool(found.choices) and not found.is_suggestion
    if scene.question is None or scene.question.id not in (AGE, DURATION):
        return False
    read = read_loose(scene.question, utterance, scene.at, catalog)
    return bool(read.values) and not read.is_suggestion


def _without_numbers(text: str, catalog: Catalog) -> str:
    numbers = catalog.reading.numbers
    return _NUMBER.sub(" ", with_ordinals(spelled(normal(text), numbers), numbers))
