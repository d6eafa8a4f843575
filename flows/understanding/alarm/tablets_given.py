"""A tablet that a clinician gave, told as theirs: how to take it is theirs to say, and no list is gone through."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.diary.lent import is_lent
from flows.understanding.diary.visits import is_told_by_them
from flows.understanding.facts.of_tablets import names_one
from flows.understanding.meant import Meant, SmallTalk
from flows.understanding.scene import Scene

TABLETS = "their_tablets"
"""The small talk for it."""


def given(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What a clinician gave to take, told as theirs or while that is talked of: nothing is asked about it."""
    if not scene.has_result or scene.is_serious or scene.small or is_question(utterance, catalog):
        return None
    if not (names_one(utterance, catalog) and scene.visit.is_seen):
        return None
    is_told = is_told_by_them(utterance, catalog)
    is_theirs = is_told or (scene.visit.is_talked_of and is_lent(utterance, catalog))
    return SmallTalk(id=TABLETS) if is_theirs else None
