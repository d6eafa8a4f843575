"""It is as it was, in words: "still fine thanks", "no change", "no worse, no better". Better or worse it is by none."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.checkins.day import NEXT_MORNING, PAIN_RUN
from flows.understanding.context.asking import is_question
from flows.understanding.context.whole import is_all
from flows.understanding.meant import Day, Meant, Worse
from flows.understanding.scene import Scene
from flows.values.ids import PAIN_NOW
from flows.values.model import State

LITTLE = 2
"""Up to here a pain is called fine by whoever has it."""
AS_BEFORE = "as_before"
"""The answer to how the morning after a run was."""


def unchanged(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """It is as it was the last time, as the whole text says: "still fine thanks" of little pain, "no change" of any."""
    words, card = catalog.reading.day, scene.checkin
    is_place = scene.phase is State.ASSESSED and (not scene.small or card is not None)
    if scene.last_score is None or not is_place or scene.is_serious or is_question(utterance, catalog):
        return None
    is_asked = card is None or card.open_field == PAIN_NOW
    is_fine = scene.last_score <= LITTLE and is_all(words.still_fine, utterance, words.unchanged_beside, catalog)
    is_same = is_all(words.unchanged, utterance, words.unchanged_beside, catalog)
    if card is not None and card.open_field == NEXT_MORNING and is_same:
        return Day(answers={NEXT_MORNING: AS_BEFORE})
    if not is_same and not (is_fine and is_asked):
        return None
    if card is not None and card.open_field == PAIN_RUN:  # the same as what, is open
        return Day(answers={}, half=PAIN_RUN)
    return Day(answers={PAIN_NOW: scene.last_score}) if card is not None else Worse(score=scene.last_score)
