"""A text that speaks of the upper back and of another place: which part of it is of which, and how it is there.

Clause by clause; one that names both is cut where each is named. A bare score goes with the place that was named
last, and at the beginning with the upper back.
"""

from collections.abc import Iterator

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.normal import Words
from flows.text.utterance import Utterance
from flows.understanding.clauses import Clause, clauses_in, hits_in
from flows.understanding.whole import rest


class Part(Struct, frozen=True, kw_only=True):
    """Some words of a text. `is_other`: they say how it is in another place; `is_named`: one is named in them."""

    words: Words
    is_other: bool = False
    is_named: bool = False


def parts(utterance: Utterance, catalog: Catalog) -> list[Part]:
    """A text in parts, each of the upper back or of another place."""
    found: list[Part] = []
    for clause in clauses_in(utterance, catalog):
        before = found[-1] if found else None
        found += _parts_of(clause, before, catalog)
    return found


def of_upper_back(utterance: Utterance, catalog: Catalog) -> Utterance:
    """A text without the scores of another place, and without what is over there: itself where none is spoken of."""
    found = parts(utterance, catalog)
    if not any(one.is_other for one in found):
        return utterance
    return hear(". ".join(" ".join(_of_upper(one, catalog)) for one in found), catalog)


def _of_upper(part: Part, catalog: Catalog) -> Words:
    if not part.is_other:
        return part.words
    is_over = is_gone(part, catalog) or is_better(part, catalog)
    return () if is_over else tuple(word for word in part.words if not word.isdecimal())


def hurts(part: Part, catalog: Catalog) -> bool:
    """Does it say that the other place hurts, or give it a score?"""
    if not part.is_named or is_gone(part, catalog) or is_better(part, catalog):
        return False
    is_scored = any(word.isdecimal() and word != "0" for word in part.words) and _is_small(part.words, catalog)
    return is_scored or bool(hits_in(catalog.reading.elsewhere.still, part.words, catalog))


def is_gone(part: Part, catalog: Catalog) -> bool:
    """Is it over in the other place?"""
    return part.is_named and _is_over(catalog.reading.elsewhere.gone, part.words, catalog)


def is_better(part: Part, catalog: Catalog) -> bool:
    """Is it better there?"""
    return part.is_named and _is_over(catalog.reading.elsewhere.better, part.words, catalog)


def _is_over(patterns: tuple[str, ...], words: Words, catalog: Catalog) -> bool:
    hits = hits_in(patterns, words, catalog)
    own = {place for hit in hits for place in hit.places}
    others = hits_in(catalog.reading.elsewhere.not_over, words, catalog)
    return bool(hits) and all({*other.places} <= own and len(other.places) == 1 for other in others)


def _parts_of(clause: Clause, before: Part | None, catalog: Catalog) -> Iterator[Part]:
    words = catalog.reading.elsewhere
    upper = (*catalog.reading.story.upper_places, *words.upper)
    named = {
        **{hit.start: False for hit in hits_in(upper, clause.words, catalog)},
        **{hit.start: True for hit in hits_in(words.places, clause.words, catalog)},
    }
    marks = sorted(named.items())
    if not marks:
        is_of_other = before is not None and before.is_other
        is_score = any(map(str.isdecimal, clause.words)) and _is_small(clause.words, catalog)
        yield Part(words=clause.words, is_other=is_of_other and is_score)
        return
    starts = [0, *(place for place, _ in marks[1:])]
    for start, end, (_, is_named) in zip(starts, [*starts[1:], len(clause.words)], marks, strict=True):
        told = clause.words[start:end]
        yield Part(words=told, is_other=is_named and _is_of_pain(told, catalog), is_named=is_named)


def _is_of_pain(words: Words, catalog: Catalog) -> bool:
    """Do words that name another place say how it is there, and not only that it is used ("with a knee strap")?"""
    known = catalog.reading.elsewhere
    told = (*catalog.reading.story.elsewhere, *known.still, *known.gone, *known.better)
    return _is_small(words, catalog) or bool(hits_in(told, words, catalog))


def _is_small(words: Words, catalog: Catalog) -> bool:
    """Are they nothing but a place, a score, and words that may stand beside one?"""
    known = catalog.reading.elsewhere
    beside = {word for word in rest(known.places, words, catalog) if not word.isdecimal()}
    return beside <= {*known.of_a_score}
