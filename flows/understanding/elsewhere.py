"""Pain in another place than the upper back is told of: what it is, is not known here, and it is said so.

Signs are heard before. Where the upper back is spoken of as well, the text is about that.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.still_known import ELSEWHERE
from flows.text.utterance import Utterance
from flows.understanding import day
from flows.understanding.asking import stated
from flows.understanding.meant import Elsewhere, Meant
from flows.understanding.scene import Scene
from flows.understanding.told_so import has, tells
from flows.understanding.whole import is_all
from flows.values.model import State

OF_SIGNS = ("confirm", "which", "chest_check", "arm_check")
"""Small questions about a sign: nothing goes past them."""
OUT = (State.NEW, State.DECLINED, State.REFERRED)
"""Phases in which nobody was asked for signs yet, or an alarm stands."""
SCORES = ("pain_now", "pain_run", "pain_before")
"""Answers of the day that may be meant of that other place."""


def elsewhere(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Another place hurts, so the text tells; or it asks on about that."""
    if scene.small in OF_SIGNS or scene.phase in OUT:
        return None
    if is_told(utterance, catalog):
        told = day.beside(stated(utterance, catalog), scene, catalog) if scene.checkin is not None else {}
        return Elsewhere(day={id: value for id, value in told.items() if id not in SCORES})
    wishes = catalog.reading.wishes
    is_on = scene.topic == ELSEWHERE and is_all((*wishes.next, *wishes.help_wanted), utterance, wishes.beside, catalog)
    return Elsewhere() if is_on else None


def is_told(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell of pain in another place, and of none in the upper back?"""
    words = catalog.reading.story
    return tells(words.elsewhere, utterance, catalog) and not has(words.upper_places, utterance, catalog)
