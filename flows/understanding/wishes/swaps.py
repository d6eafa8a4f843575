"""An exercise of the plan is not liked, or another one is wished for in its place."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.checkins import day
from flows.understanding.diary.unwanted import unwanted
from flows.understanding.meant import Meant
from flows.understanding.scene import CHECKIN, Scene
from flows.values.model import State


def swapped(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The exercise that is to be left out, after a result, beside the day's card or with nothing open."""
    is_place = scene.phase is State.ASSESSED and scene.small in ("", CHECKIN)
    meant = unwanted(utterance, catalog) if is_place else None
    is_of_day = meant is not None and meant.hurts and scene.checkin is not None
    return None if is_of_day and day.answers(utterance, scene, catalog) else meant
