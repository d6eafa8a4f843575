"""Questions of the trade, and others that stand beside the topics: known by their words, wherever they stand."""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.language import Smalltalk
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has
from flows.understanding.facts.answers import gives_score
from flows.understanding.meant import Meant, SmallTalk
from flows.understanding.scene import Scene

BRIEF = 5
"""Words of a text that names such a thing and need not ask."""
TOLD = 12
"""Words up to which a text that tells such a thing says hardly more."""


def of_the_trade(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The short answer to a text that asks about such a thing, or names or tells it and says hardly more."""
    if gives_score(scene.question, utterance, catalog):
        return None
    is_asked = len(utterance.words) <= BRIEF or is_question(utterance, catalog)
    is_told = len(utterance.words) <= TOLD and not any(letter.isdigit() for letter in utterance.text)  # no score
    words = {one.id: (*(one.anywhere if is_asked else ()), *(one.told if is_told else ())) for one in _entries(catalog)}
    found = next((id for id, patterns in words.items() if patterns and has(patterns, utterance, catalog)), None)
    return SmallTalk(id=found) if found else None


def _entries(catalog: Catalog) -> Iterator[Smalltalk]:
    return (one for one in catalog.smalltalk.values() if one.anywhere or one.told)
