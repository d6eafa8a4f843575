"""A text that is no more than one score of now: "call it 4 today", "pain is a 3 now"."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.scores.score import scores_in, scores_told
from flows.understanding.scores.score_picks import When
from flows.understanding.scores.score_places import statements
from flows.values.ids import PAIN_NOW

AT_ONCE = (When.NOW, When.TODAY)


def is_mere(utterance: Utterance) -> bool:
    """Is it a number alone, which may be anything?"""
    return bool(utterance.words) and all(word.isdigit() for word in utterance.words)


def is_only_score(utterance: Utterance, catalog: Catalog, *, of_now: bool = False) -> bool:
    """Is it one score, and nothing beside it? `of_now`: a mere number may be of something else, so it says of what."""
    if utterance.has_question_mark or len(statements(utterance.text, catalog)) != 1:
        return False
    if PAIN_NOW not in scores_told(utterance.text, catalog, is_asked=True):
        return False
    told = scores_in(utterance.text, catalog, is_all=True)
    if len(told) != 1 or told[0].is_none or told[0].is_loose or told[0].is_range or told[0].is_bound:
        return False
    one = told[0]
    is_plain = one.is_alone or one.is_told or one.is_correction
    return is_plain and (not of_now or one.is_told or one.when in AT_ONCE)
