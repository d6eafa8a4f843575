"""Questions of the trade, and others that stand beside the topics: known by their words, wherever they stand."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has
from flows.understanding.facts.answers import gives_score
from flows.understanding.meant import Meant, SmallTalk
from flows.understanding.scene import Scene

BRIEF = 5
"""Words of a text that names such a thing and need not ask."""


def of_the_trade(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The short answer to a text that asks about such a thing, or names it and says hardly more."""
    if len(utterance.words) > BRIEF and not is_question(utterance, catalog):
        return None
    if gives_score(scene.question, utterance, catalog):
        return None
    entries = (one for one in catalog.smalltalk.values() if one.anywhere)
    found = next((one.id for one in entries if has(one.anywhere, utterance, catalog)), None)
    return SmallTalk(id=found) if found else None
