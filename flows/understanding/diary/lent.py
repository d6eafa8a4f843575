"""What is said while a clinician's word is talked of, and is theirs though nobody is named: "no pull ups".

What tells of the writer's own doing, liking or day is not.
"""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has
from flows.understanding.diary.day_run import has_run


def is_lent(utterance: Utterance, catalog: Catalog) -> bool:
    """May a text be theirs that names nobody?"""
    if is_question(utterance, catalog) or has_run(utterance, catalog):
        return False
    words = catalog.reading
    return not has((*words.bans.not_lent, *words.alarms.not_their_word), utterance, catalog)
