"""Which of the signs that the question of a red flag bundles a text names, so that it is asked about that one alone.

Their words raise nothing. A flag that bundles none is a part by itself, called by its own name.
"""

from collections.abc import Iterable, Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.signs import Part
from flows.screening.hearing import pattern_book
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.utterance import Sentence, Utterance
from flows.values.model import Disposition

OF = ":"
"""Stands between a flag and its part."""


def parts_told(flag: str, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The parts of a flag that a text names and does not deny."""
    heard = (
        id
        for sentence in utterance.sentences
        for id, hit in parts_named((flag,), sentence, catalog)
        if OF in id and not is_refused(hit, sentence)
    )
    told = set(heard)
    return tuple(id for id in ids_of(flag, catalog) if id in told)


def names_a_part(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text hold a word of any of them, however it is meant?"""
    parts = catalog.screening.parts
    return any(any(parts_named(parts, sentence, catalog)) for sentence in utterance.sentences)


def parts_named(
    flags: Iterable[str], sentence: Sentence, catalog: Catalog, *, is_answer: bool = False
) -> Iterator[tuple[str, Hit]]:
    """Where a sentence names a part of one of these flags, however it is meant; in an answer a word less will do."""
    for id in (id for flag in flags for id in ids_of(flag, catalog)):
        part = part_of(id, catalog)
        words = catalog.screening.touched.get(id, ()) if part is None else part.words
        words = (*words, *part.said) if is_answer and part is not None else words
        yield from ((id, hit) for _, hit in pattern_book(words, catalog).find(sentence.told))


def ids_of(flag: str, catalog: Catalog) -> tuple[str, ...]:
    """The parts of a flag; the flag itself where it bundles none."""
    parts = catalog.screening.parts.get(flag, ())
    return tuple(f"{flag}{OF}{part.id}" for part in parts) or (flag,)


def part_of(id: str, catalog: Catalog) -> Part | None:
    """A part by the name that it is kept under."""
    flag, _, name = id.partition(OF)
    return next((part for part in catalog.screening.parts.get(flag, ()) if part.id == name), None)


def asked_alone(id: str, catalog: Catalog) -> str:
    """The question whether a part is there, or the sign of a flag that is none."""
    part = part_of(id, catalog)
    return part.asked if part is not None else catalog.red_flags[id.partition(OF)[0]].asked


def level_of(ids: Iterable[str], level: Disposition, catalog: Catalog) -> Disposition:
    """How urgent these parts are, where what they were heard in is of a level."""
    levels = [part.level or level for id in ids if (part := part_of(id, catalog)) is not None]
    return min(level, max(levels, default=level))
