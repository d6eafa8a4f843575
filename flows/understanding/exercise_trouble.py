"""What an exercise brings that it must not: told once there is a plan, outside a guided session.

Whatever sign is behind it is asked about, and the exercise stops first.
"""

from flows.catalog.catalog import Catalog
from flows.screening.screen import Alarm, Heard, in_doubt
from flows.text.utterance import Utterance
from flows.understanding.beside_the_day import AFTER_A_RESULT
from flows.understanding.clauses import hits_in
from flows.understanding.day_names import exercises
from flows.understanding.in_session import DIZZY, TINGLES
from flows.understanding.scene import GUIDED, Scene
from flows.understanding.told_so import has, tells

EXERCISE = "exercise"
"""What has heard a sign that an exercise brought."""
POPPED = "popped"
"""Something went in an exercise, and it is sharp since."""
ASKED = {DIZZY: "rf_cardiac", POPPED: "rf_collapsed_lung", TINGLES: "rf_arm_nerve"}
"""The red flag that is asked about, by what is felt, the gravest first."""


def brought_on(utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm | None:
    """The sign to be asked about, where a text tells that an exercise brought it on."""
    if not is_of_exercise(utterance, scene, catalog):
        return None
    told = catalog.reading.session.told
    felt = next((kind for kind in ASKED if tells(told[kind], utterance, catalog)), "")
    sign = in_doubt(ASKED[felt], catalog) if felt else None
    return None if sign is None else Alarm((Heard(sign.flag, sign.level, ask=True, by=EXERCISE),))


def is_of_exercise(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does a text name an exercise, or exercises at all, once there is a plan and outside a guided session?"""
    if scene.phase not in AFTER_A_RESULT or scene.small == GUIDED:
        return False
    if has(catalog.reading.session.exercise, utterance, catalog):
        return True
    named = exercises(catalog)
    patterns, others = (tuple(one for id, one in named if bool(id) is is_one) for is_one in (True, False))
    told = [sentence.told for sentence in utterance.sentences]
    return any(hits_in(patterns, one, catalog) and not hits_in(others, one, catalog) for one in told)
