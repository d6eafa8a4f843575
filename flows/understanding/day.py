"""A sentence about the day read as answers of the open check-in."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding import day_answers
from flows.understanding.meant import Day, Meant
from flows.understanding.scene import Scene
from flows.understanding.story import is_correction


def answers(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is said of the day, and not answered yet; a plain correction may change an answer."""
    card = scene.checkin
    if card is None or scene.small != "checkin":
        return None
    told = day_answers.told(utterance, card.fields, catalog, open_field=card.open_field, plan=card.plan)
    if not is_correction(utterance, catalog):
        told = {id: value for id, value in told.items() if id not in card.answered}
    return Day(answers=told) if told else None
