"""A text that speaks of the upper back and of another place: which part of it is of which, and how it is there.

Clause by clause; one that names both is cut where each is named. A bare score goes with the place that was named
last, and at the beginning with the upper back. The neck is another place after the result where it comes beside the
ache, and the ache is not at its base.
"""

from collections.abc import Iterator

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import Words
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.whole import rest
from flows.values.model import Record

NEAR_THE_NECK = ("top_shoulders", "unclear")
"""Places of the ache of which the neck is a part, or may be."""


class Part(Struct, frozen=True, kw_only=True):
    """Some words of a text. `is_other`: they say how it is in another place; `is_named`: one is named in them."""

    words: Words
    is_other: bool = False
    is_named: bool = False


def parts(utterance: Utterance, catalog: Catalog, *, has_nape: bool = False) -> list[Part]:
    """A text in parts, each of the upper back or of another place. `has_nape`: the neck is one of these."""
    found: list[Part] = []
    for words in _statements(utterance, catalog):
        before = found[-1] if found else None
        found += _parts_of(words, before, catalog, has_nape=has_nape)
    return found


def _statements(utterance: Utterance, catalog: Catalog) -> Iterator[Words]:
    """The clauses of a text, one that is only the name of a place with the one that goes on: "neck / also aches"."""
    known = catalog.reading.elsewhere
    named: Words = ()
    for clause in clauses_in(utterance, catalog):
        words = (*named, *clause.words)
        is_name = bool(hits_in((*known.places, *known.nape), words, catalog)) and _is_small(words, catalog)
        named = words if is_name and not any(map(str.isdecimal, words)) else ()
        if not named:
            yield words
    if named:
        yield named


def names_other_part(utterance: Utterance, catalog: Catalog) -> bool:
    """Is another part of the body named, and not the upper back?"""
    known = catalog.reading.elsewhere
    others = hits_in((*known.places, *known.parts_asked), utterance.words, catalog)
    taken = {place for hit in others for place in hit.places}
    upper = hits_in(catalog.reading.story.upper_places, utterance.words, catalog)
    return bool(others) and all({*hit.places} <= taken for hit in upper)


def is_nape_beside(utterance: Utterance, record: Record, catalog: Catalog) -> bool:
    """Is the neck named as sore beside the ache, and not as the ache: "neck is sore too, 3", "neck and lower back"?"""
    words = catalog.reading.elsewhere
    if record.get("location") in (None, *NEAR_THE_NECK):
        return False
    said = (one.told for one in utterance.sentences if not one.is_question)
    every = [told for told in said if hits_in(words.nape, told, catalog)]
    beside = (*words.places, *words.added)
    return any(hits_in(beside, told, catalog) or any(map(str.isdecimal, told)) for told in every)


def of_upper_back(utterance: Utterance, record: Record, catalog: Catalog) -> Utterance:
    """A text without the scores of another place, and without what is over there: itself where none is spoken of."""
    found = parts(utterance, catalog, has_nape=is_nape_beside(utterance, record, catalog))
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


def _parts_of(all_words: Words, before: Part | None, catalog: Catalog, *, has_nape: bool) -> Iterator[Part]:
    words = catalog.reading.elsewhere
    upper = (*catalog.reading.story.upper_places, *words.upper)
    places = (*words.places, *words.nape) if has_nape else words.places
    others = hits_in(places, all_words, catalog)
    taken = {place for hit in others for place in hit.places}
    named = {hit.start: False for hit in hits_in(upper, all_words, catalog) if hit.start not in taken}
    named |= {hit.start: True for hit in others}
    marks = sorted(named.items())
    if not marks:
        is_of_other = before is not None and before.is_other
        is_score = any(map(str.isdecimal, all_words)) and _is_small(all_words, catalog)
        yield Part(words=all_words, is_other=is_of_other and is_score)
        return
    lead = _lead(all_words[: marks[0][0]], catalog)
    if lead:  # "5, and my neck is bad": the score before the "and" is not of the neck
        yield Part(words=all_words[:lead])
    starts = [lead, *(place for place, _ in marks[1:])]
    for start, end, (_, is_named) in zip(starts, [*starts[1:], len(all_words)], marks, strict=True):
        told = all_words[start:end]
        yield Part(words=told, is_other=is_named and _is_of_pain(told, catalog), is_named=is_named)


def _lead(before: Words, catalog: Catalog) -> int:
    """So many words at the beginning of a clause give a score and are joined to what follows by an "and"; or none."""
    splits = [place for place, word in enumerate(before) if word in catalog.reading.elsewhere.joins]
    is_scored = bool(splits) and any(map(str.isdecimal, before[: splits[-1]]))
    return splits[-1] if is_scored else 0


def _is_of_pain(words: Words, catalog: Catalog) -> bool:
    """Do words that name another place say how it is there, and not only that it is used ("with a knee strap")?"""
    known = catalog.reading.elsewhere
    told = (*catalog.reading.story.elsewhere, *known.still, *known.gone, *known.better)
    return _is_small(words, catalog) or bool(hits_in(told, words, catalog))


def _is_small(words: Words, catalog: Catalog) -> bool:
    """Are they nothing but a place, a score, and words that may stand beside one?"""
    known = catalog.reading.elsewhere
    beside = {word for word in rest((*known.places, *known.nape), words, catalog) if not word.isdecimal()}
    return beside <= {*known.of_a_score}
