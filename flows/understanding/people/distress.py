"""Who needs a kind word before anything else: somebody at the end of their strength, or afraid of what it may be."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.told_so import has, tells

DESPERATE, AFRAID, UNHEEDED, WEARY = "desperate", "afraid", "unheeded", "weary"


def distress(utterance: Utterance, catalog: Catalog) -> str:
    """What weighs on them, so the text says: desperate, afraid or weary; empty where it says none, or denies it."""
    words = catalog.reading.story
    if tells(words.afraid, utterance, catalog):
        return AFRAID
    is_of_else = is_lost_to_else(utterance, catalog)
    if tells(words.desperate, utterance, catalog) and not is_of_else:
        return DESPERATE
    return WEARY if tells(catalog.reading.alarms.weary, utterance, catalog) else ""


def is_lost_to_else(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it a child or a flight that has cost them sleep, and is the pain not spoken of?"""
    words = catalog.reading.alarms
    return has(words.lost_sleep_to, utterance, catalog) and not has(words.speaks_of_pain, utterance, catalog)


def unheeded(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> str:
    """That whoever writes for another worries about them, or is not heeded; empty where it is not said."""
    return UNHEEDED if of_another and has(catalog.reading.story.heeds_nothing, utterance, catalog) else ""
