"""Is a pain down the arm told to come with moving the neck, and nothing of jaw, chest or faintness with it?

Before 50 and without a heart risk that may be a nerve, and the neck is asked about, as where it is tapped (facts A.2).
"""

from flows.catalog.catalog import Catalog
from flows.screening.screen import Alarm
from flows.text.utterance import Utterance
from flows.understanding.context.told_so import has, tells

HEART = "rf_cardiac"


def is_of_the_neck(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> bool:
    """Is all that was heard of the heart an arm that hurts when the neck moves?"""
    words = catalog.reading.alarms.arm_of_neck
    is_arm = alarm.flags == (HEART,) and not alarm.later and has(words["arm"], utterance, catalog)
    return is_arm and tells(words["moves"], utterance, catalog) and not has(words["besides"], utterance, catalog)
