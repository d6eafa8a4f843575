"""The pain now told anew, where the day's card asks for something else: "pain is a 3 now", "call it 4 today"."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.checkins import day, put_right
from flows.understanding.meant import Meant
from flows.understanding.scene import CHECKIN, Scene
from flows.understanding.scores.whole_score import is_mere


def scored(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text is a score in words, and none is asked for."""
    card = scene.checkin
    if card is None or scene.small != CHECKIN or is_mere(utterance):
        return None
    return day.answers(utterance, scene, catalog) if put_right.is_number_beside(utterance, card, catalog) else None
