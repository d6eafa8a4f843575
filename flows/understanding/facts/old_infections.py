"""An infection of long ago: "pneumonia two years ago". It counts as a risk for three months, and no longer.

Only where each infection that a text names is told as of years or many months ago, where nothing in it is of late, and
where nothing else that a box for it asks for is named: diabetes, or an injection near the spine.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import Clause, clauses_of, hits_in, says
from flows.understanding.context.told_so import has
from flows.understanding.options import names
from flows.understanding.options.wordings import Ticks, hits_worded, ticks_where

BOX, PART = "immune_low", "infection"
SHORT = 7
"""Words of a clause behind it that may be no more than when it was: "and that was a good three years ago"."""


def without_old(ticks: Ticks, utterance: Utterance, catalog: Catalog) -> Ticks:
    """The ticks without that for an infection which is long over."""
    lists = [id for id, ids in ticks.items() if BOX in ids and id in catalog.fields]
    old = {id for id in lists if _is_old(id, utterance, catalog)}
    return ticks_where(lambda id, one: one != BOX or id not in old, ticks) if old else ticks


def _is_old(list_id: str, utterance: Utterance, catalog: Catalog) -> bool:
    words = catalog.reading.story.passed
    if not has(words["infections_ago"], utterance, catalog) or has(words["infections_of_late"], utterance, catalog):
        return False
    found = [_is_long_ago(hit, one, catalog) for one in utterance.sentences for hit in _named(list_id, one, catalog)]
    return bool(found) and all(found)


def _named(list_id: str, sentence: Sentence, catalog: Catalog) -> Iterator[Hit]:
    """All that a sentence names of the box."""
    question = Question(id=list_id, text="", options=catalog.fields[list_id].options)
    yield from (hit for one, _, hit in names.hits(question, sentence, catalog) if one == BOX)
    yield from (hit for one, hit in hits_worded(list_id, sentence, catalog) if one == BOX)


def _is_long_ago(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is it an infection, and is its clause, or a few words right behind that, of long ago?"""
    infections = hits_in(catalog.reading.answers.parts[BOX][PART], sentence.told, catalog)
    if not any({*hit.places} & {*one.places} for one in infections):
        return False
    clauses = [*clauses_of(sentence, catalog)]
    place = next((at for at, one in enumerate(clauses) if one.start <= hit.start < one.end), len(clauses))
    behind = [one for one in clauses[place + 1 : place + 2] if len(one.words) <= SHORT]
    return any(_is_dated(one, catalog) for one in (*clauses[place : place + 1], *behind))


def _is_dated(clause: Clause, catalog: Catalog) -> bool:
    return says(catalog.reading.story.passed["infections_ago"], clause, catalog)
