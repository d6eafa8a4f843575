"""What a text says of the person who writes: without what it asks of the world, and without what befell others.

"Is it usually gradual or sudden?" asks, "why does it hurt under my blade?" asks and tells, and "my pal had it between
the blades" tells of a pal. Only what is said of oneself is an answer to a question; lists of warning signs and risks
hear the whole text. A text that asks by its mark alone ("about a 4?") is a hedged answer.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import Words, split
from flows.text.utterance import Utterance, clauses
from flows.understanding.context.asking import asks, begins_as_question
from flows.understanding.context.told_so import has


def of_oneself(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> Utterance:
    """The utterance with only the clauses that tell of oneself; itself where that is all of them.

    `of_another`: somebody writes for another, whose ache it is. So it is where a text tells of another and of nothing
    else, and asks nothing.
    """
    sentences = tuple(clauses(utterance.plain))
    kept = [tuple(_told(pieces, catalog, is_put=is_put, of_another=of_another)) for pieces, is_put in sentences]
    is_all = kept == [pieces for pieces, _ in sentences]
    if is_all or not (any(kept) or _asks_anything(sentences, catalog)):
        return utterance
    return hear(". ".join(", ".join(pieces) for pieces in kept if pieces), catalog)


def without_clauses_of_others(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The utterance without the clauses that tell of others; itself where there are none, or nothing else."""
    sentences = [pieces for pieces, _ in clauses(utterance.plain)]
    kept = [[piece for piece in pieces if not _is_of_others(piece, catalog)] for pieces in sentences]
    if not any(kept) or list(map(len, kept)) == list(map(len, sentences)):
        return utterance
    return hear(". ".join(", ".join(pieces) for pieces in kept if pieces), catalog)


def without_opinions(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The utterance without the clauses in which others, who are no clinicians, say what they think."""
    return _without(catalog.reading.questions.opinions, utterance, catalog)


def without_advice(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The utterance without the clauses of what others say, recommend or forbid, and of what ought to be done."""
    return _without(catalog.reading.questions.advised, utterance, catalog)


def _without(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> Utterance:
    """The utterance without the clauses in which one of the patterns stands."""
    every = [pieces for pieces, _ in clauses(utterance.plain)]
    kept = [[one for one in pieces if not has(patterns, hear(one, catalog), catalog)] for pieces in every]
    if list(map(len, kept)) == list(map(len, every)):
        return utterance
    return hear(". ".join(", ".join(pieces) for pieces in kept if pieces), catalog)


def _asks_anything(sentences: tuple[tuple[tuple[str, ...], bool], ...], catalog: Catalog) -> bool:
    return any(is_put or any(_is_asking(piece, catalog) for piece in pieces) for pieces, is_put in sentences)


def _told(pieces: tuple[str, ...], catalog: Catalog, *, is_put: bool, of_another: bool) -> Iterator[str]:
    """The clauses of a sentence that tell of oneself: behind a question those that begin anew with oneself.

    `is_put`: it ends in a question mark.
    """
    known, is_asking = catalog.reading.questions, False
    for piece in pieces:
        words = _without_leads(split(piece), catalog)
        is_supposed = words[:1] != () and words[0] in known.supposing
        if _is_asking(piece, catalog) or (is_put and is_supposed):
            is_asking = True
            is_own = not is_supposed and _tells(piece, catalog)
        else:
            is_own = not is_asking or words[:1] == () or words[0] in known.tells_on
            is_own = is_own and (of_another or not _is_of_others(piece, catalog))
        if is_own:
            yield piece


def _is_asking(piece: str, catalog: Catalog) -> bool:
    words = _without_leads(split(piece), catalog)
    return begins_as_question(words, catalog) or asks(words, catalog)


def _without_leads(words: Words, catalog: Catalog) -> Words:
    leads = catalog.reading.cues.leads
    return next((words[place:] for place, word in enumerate(words) if word not in leads), ())


def _tells(piece: str, catalog: Catalog) -> bool:
    """Does it speak of one's own ache, as of a thing that is there?"""
    known, said = catalog.reading.questions, hear(piece, catalog)
    return has(known.own, said, catalog) and not has(known.supposed, said, catalog)


def _is_of_others(piece: str, catalog: Catalog) -> bool:
    known, said = catalog.reading.questions, hear(piece, catalog)
    return has(known.of_others, said, catalog) and not has(known.own, said, catalog)
