"""The clauses of a sentence: what stands between commas and words like "and".

And which of them say what is so: those that hold a "not" or tell of another time do not.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.screening.hearing import KEPT, pattern_book
from flows.text.letters.normal import Words
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance


class Clause(Struct, frozen=True):
    """A stretch of a sentence, from one place to another."""

    sentence: Sentence
    start: int
    end: int

    @property
    def words(self) -> Words:
        """Its words."""
        return self.sentence.told[self.start : self.end]

    @property
    def text(self) -> str:
        """Its words as a text, to be heard by itself."""
        return " ".join(self.words)

    def holds(self, hit: Hit) -> bool:
        """Does a hit lie in it?"""
        return self.start <= hit.start and hit.end <= self.end

    def begins(self, hit: Hit) -> bool:
        """Does a hit begin in it, and reach over no comma ("pins and needles")?"""
        is_cut = any(hit.start < place < hit.end for place in self.sentence.breaks)
        return self.start <= hit.start < self.end and not is_cut


def affirmed_clauses(utterance: Utterance, catalog: Catalog) -> Iterator[Clause]:
    """The clauses of a text without those that hold a "not", or tell of another time."""
    return (clause for clause in clauses_in(utterance, catalog) if not _is_denied(clause, catalog))


def excepted(utterance: Utterance, catalog: Catalog) -> Iterator[tuple[Clause, Clause]]:
    """What is left out of a "not", each with the whole clause: "the pill" of "I take nothing except the pill"."""
    for clause in clauses_in(utterance, catalog):
        cues = [cue for cue in clause.sentence.cues.get("exceptions", ()) if clause.holds(cue)]
        if not cues:
            continue
        is_first = cues[0].start == clause.start  # "no to all, except diabetes"
        noes = [*clause.sentence.cues.get("negations", ())]
        noes += hits_in(catalog.reading.answers.none, clause.sentence.told, catalog)
        if any(no.start < cues[-1].start and (is_first or clause.holds(no)) for no in noes):
            yield clause, Clause(clause.sentence, cues[-1].end, clause.end)


@lru_cache(maxsize=KEPT)
def clauses_in(utterance: Utterance, catalog: Catalog) -> tuple[Clause, ...]:
    """What stands between commas and words like "and"."""
    return tuple(clause for sentence in utterance.sentences for clause in clauses_of(sentence, catalog))


def clauses_of(sentence: Sentence, catalog: Catalog) -> Iterator[Clause]:
    """The same of one sentence."""
    splits = frozenset(catalog.reading.story.splits)
    joins = (place for place, word in enumerate(sentence.told) if word in splits)
    marks = sorted({0, *sentence.breaks, *joins, len(sentence.told)})
    for start, end in pairwise(marks):
        yield Clause(sentence, start, end)


def _is_denied(clause: Clause, catalog: Catalog) -> bool:
    return holds_a_no(clause) or says(catalog.reading.story.elsewhen, clause, catalog)


def holds_a_no(clause: Clause) -> bool:
    """Does a "not" or "can't" stand in a clause?"""
    cues = (*clause.sentence.cues.get("negations", ()), *clause.sentence.cues.get("unable", ()))
    return any(clause.holds(cue) for cue in cues)


def says(patterns: tuple[str, ...], clause: Clause, catalog: Catalog) -> bool:
    """Does one of the patterns stand in a clause?"""
    return bool(hits_in(patterns, clause.words, catalog))


def hits_in(patterns: tuple[str, ...], words: Words, catalog: Catalog) -> list[Hit]:
    """Where patterns stand among words."""
    return [hit for _, hit in pattern_book(patterns, catalog).find(words)]
