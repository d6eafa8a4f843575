"""A score with what it is compared to beside it: "6 worse today", "3 better than yesterday".

The words alone leave open whether it is so much more or less. Where the day's score is asked for it is one, as long as
it is more or less than the last one, as they say. "It is 2 worse" tells how much.
"""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.meant import DayAnswers
from flows.understanding.scene import Scene
from flows.understanding.score import whole
from flows.understanding.score_places import TOP, cues_of, statements

PAIN_NOW = "pain_now"


def compared(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """The day's score, where it is asked for and said to be more or less than before, and is so."""
    card, last = scene.checkin, scene.record.get(PAIN_NOW) if scene.last_score is None else scene.last_score
    if card is None or card.open_field != PAIN_NOW or not isinstance(last, int):
        return {}
    cue = cues_of(catalog.reading)["compared"]
    found = [hit for clause in statements(utterance.text, catalog) if (hit := cue.match(clause))]
    if len(found) != 1:
        return {}
    score = whole(float(found[0]["score"]))
    is_so = score > last if found[0]["more"] else score < last
    return {PAIN_NOW: score} if is_so and score <= TOP else {}
