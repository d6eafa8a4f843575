"""A fever that one of the family has, told by the way: "a 3, my grandson has a temperature". Who writes has none."""

from collections.abc import Iterator

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, screened
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import clauses_in, clauses_of, says
from flows.understanding.context.told_so import has
from flows.understanding.scene import Scene
from flows.values.model import State

CAUGHT = {"rf_infection", "rf_chest_infection"}
"""The red flags of what somebody catches."""


def is_of_family(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is the sign told of one of the family alone, by somebody who writes of themselves? Not where signs are asked for,
    and not before anything was asked.
    """
    if not set(alarm.flags) <= CAUGHT or scene.of_another or scene.is_first or scene.field_id in SIGN_LISTS:
        return False
    words = catalog.reading.story
    if scene.phase is State.NEW or has((*words.of_another, *words.family_ill["me_too"]), utterance, catalog):
        return False
    left = [" ".join(words for words in _left(one, catalog)) for one in utterance.sentences]
    is_told = any(says(words.family_ill["has"], one, catalog) for one in clauses_in(utterance, catalog))
    return is_told and screened(hear(". ".join(filter(None, left)), catalog), catalog) is None


def _left(sentence: Sentence, catalog: Catalog) -> Iterator[str]:
    """What a sentence says but of the family: behind a clause of one of them only what is told of oneself."""
    is_theirs, oneself = False, {*catalog.reading.cues.oneself}
    for clause in clauses_of(sentence, catalog):
        is_own = bool(oneself & {*clause.words})
        is_told = says(catalog.reading.story.family_ill["has"], clause, catalog)
        is_theirs = is_told or (is_theirs and not is_own)
        if not is_theirs:
            yield " ".join(clause.words) + ","
