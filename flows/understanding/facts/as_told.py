"""What a text tells of a pain in words where a question is answered by a number or a button: strong, and that only
stopping a run ends it. It fills no question in: it only says how urgent what is told may be.
"""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.told_so import has, tells
from flows.values.ids import WORSE_WITH
from flows.values.model import Record

NOW, WORST, STRONG = "pain_now", "pain_worst", 5
WITH_EFFORT: Record = {WORSE_WITH: ("running_only",), "run_stop": "stops_with_effort"}


def strength(utterance: Utterance, told: Record, catalog: Catalog) -> Record:
    """That the pain is strong, where no score is told and words say so."""
    if NOW in told or WORST in told or not tells(catalog.reading.story.as_told["strong"], utterance, catalog):
        return {}
    return {WORST: STRONG}


def comes(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it told that hard running brings it on, and of no movement that it does anything?"""
    words = catalog.reading.story.as_told
    return tells(words["comes"], utterance, catalog) and not has(words["moved"], utterance, catalog)


def ends(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it told that stopping ends it, or that minutes do?"""
    return tells(catalog.reading.story.as_told["ends"], utterance, catalog)


def is_unmoved(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it told that moving the back does nothing to it?"""
    return has(catalog.reading.story.as_told["unmoved"], utterance, catalog)
