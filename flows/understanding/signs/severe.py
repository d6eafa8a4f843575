"""Very strong pain that is told by its score: whether it is 9 or 10 is not asked of somebody who has said so."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, screened
from flows.text.utterance import Utterance
from flows.understanding.checkins import day
from flows.understanding.checkins.beside_the_day import READER
from flows.understanding.context.told_so import has, tells
from flows.understanding.people.distress import is_lost_to_else
from flows.understanding.scene import Scene
from flows.understanding.scores.ratings import without_ratings
from flows.understanding.scores.score import scores_in, scores_told
from flows.values.ids import PAIN_NOW

SEVERE, SEVEREST, LOW = "rf_severe", 9, 6
"""The red flag of very strong pain, the score from which on it is that (facts A.3), and up to which it is far from it.
"""
LOW_ASLEEP = 5
"""The score above which a night's sleep lost to pain is a matter for today."""
OF_SLEEP = {"rf_malignancy"}
"""The red flag that a night's sleep lost to pain may be."""


def as_scored(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm | None:
    """The alarm, a sure one where all that is in doubt is strong pain and the text tells that score; none at the day's
    card, which sends to a doctor for it and then asks for the signs, nor where it is heard in how a cake was.
    """
    if set(alarm.flags) == {SEVERE} and _is_of_else(utterance, catalog):
        return None
    if _is_kept_awake(alarm, utterance, catalog):
        return _sure(alarm)
    if not alarm.ask or set(alarm.flags) != {SEVERE}:
        return alarm
    score = day.beside(utterance, scene, catalog).get(PAIN_NOW)
    if isinstance(score, int) and score >= SEVEREST:
        return None
    if scores_told(utterance.text, catalog, is_asked=True).get("pain_now", 0) < SEVEREST:
        return alarm
    return _sure(alarm)


def _sure(alarm: Alarm) -> Alarm:
    return replace(alarm, signs=tuple(replace(sign, ask=False) for sign in alarm.signs))


def _is_kept_awake(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> bool:
    """Did a night's sleep go to a pain that is strong by its score or in words, in whatever order that is told?"""
    words = catalog.reading.alarms
    heard = {sign.flag for sign in alarm.signs if sign.by != READER}
    if not alarm.ask or SEVERE not in heard or not set(alarm.flags) <= {SEVERE, *OF_SLEEP}:
        return False
    if utterance.has_question_mark or has(words.lost_sleep_to, utterance, catalog):
        return False
    if not has(words.lost_sleep, utterance, catalog):
        return False
    is_strong = scores_told(utterance.text, catalog, is_asked=True).get(PAIN_NOW, 0) > LOW_ASLEEP
    return is_strong or tells(words.strong_words, utterance, catalog)


def is_told_low(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> bool:
    """Is strong pain only suspected, and told plainly as less: by every score of the text, and by no word of what it
    keeps them from? Sleep that a child or a flight has cost is not the pain's.
    """
    if not alarm.ask or not set(alarm.flags) <= {SEVERE, *OF_SLEEP} or not says_low(utterance, catalog):
        return False
    words = catalog.reading.alarms
    if is_lost_to_else(utterance, catalog):
        return not has(words.kept_from, utterance, catalog)
    is_suspected = set(alarm.flags) == {SEVERE} and all(sign.by == READER for sign in alarm.signs)
    return is_suspected and not has((*words.kept_from, *words.kept_from_sleep), utterance, catalog)


def says_low(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text tell scores, and none that is strong?"""
    told = scores_in(utterance.text, catalog)
    return bool(told) and all(max(score.values) <= LOW for score in told)


def _is_of_else(utterance: Utterance, catalog: Catalog) -> bool:
    """Is strong pain heard only in a rating of something else, beside the score of the back?"""
    rest = without_ratings(utterance.text, catalog)
    return bool(rest) and screened(hear(rest, catalog), catalog) is None
