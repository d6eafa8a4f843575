"""A score with what it is compared to beside it: "6 worse today", "3 better than yesterday".

The words alone leave open whether it is so much more or less. Where the day's score is asked for it is one, as long as
it is more or less than the last one, as they say. "It is 2 worse" tells how much.
"""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.meant import DayAnswers
from flows.understanding.scene import Scene
from flows.understanding.scores.score import rounded_up_half, told_by_another
from flows.understanding.scores.score_places import compared_in
from flows.values.ids import PAIN_NOW


def compared(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """The day's score, where it is asked for and said to be more or less than before, and is so."""
    card, last = scene.checkin, scene.record.get(PAIN_NOW) if scene.last_score is None else scene.last_score
    if card is None or card.open_field != PAIN_NOW or not isinstance(last, int):
        return {}
    told = [(rounded_up_half(score), is_more) for score, is_more in compared_in(utterance.text, catalog)]
    fits = [score for score, is_more in told if (score > last if is_more else score < last)]
    return {PAIN_NOW: fits[0]} if len(told) == len(fits) == 1 else {}


def with_reckoned(told: DayAnswers, utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """The day's answers with the score that the text tells by the one of before ("yesterday 6, today 2 less"), where it
    is asked for; what may be two is left to be asked.
    """
    found = told_by_another(utterance.text, catalog)
    if scene.checkin is None or scene.checkin.open_field != PAIN_NOW or not found.values:
        return told
    rest = {id: value for id, value in told.items() if id != PAIN_NOW}
    return rest if found.sure is None else {**rest, PAIN_NOW: found.sure}
