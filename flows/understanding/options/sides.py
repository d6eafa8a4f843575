"""On which side the ache is, as a clause says it. The side that somebody turns to, or that of a thing, is none."""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence
from flows.understanding.context.clauses import Clause, hits_in
from flows.understanding.options.lesser import is_lesser

SIDE = "side"


def sides_in(clause: Clause, catalog: Catalog) -> Iterator[str]:
    """The sides that a clause names as those of the ache: "sore on the left when I turn right" is the left."""
    for side, patterns in catalog.reading.story.sides.items():
        found = (hit for hit in hits_in(patterns, clause.sentence.told, catalog) if clause.holds(hit))
        if any(not is_of_else(hit, clause.sentence, catalog) for hit in found):
            yield side


def is_of_else(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is the side at a place that of a turn, or of a thing, or less so than another?"""
    if is_lesser(hit, sentence, catalog):
        return True
    others = hits_in(catalog.reading.story.not_sides, sentence.told, catalog)
    return any({*range(hit.start, hit.end)} & {*range(one.start, one.end)} for one in others)
