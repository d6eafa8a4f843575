"""A text that is nothing but what is named, how it is put, and words that may stand beside.

So "none of those for me" is a no to a list and "none of those but my arm" is not: what nobody listed leaves it open.
"""

from collections.abc import Iterable
from functools import cache

from flows.catalog.catalog import Catalog
from flows.text.normal import words_of
from flows.text.utterance import Utterance
from flows.understanding.clauses import hits_in


def is_all(
    named: tuple[str, ...], utterance: Utterance, beside: Iterable[str], catalog: Catalog, asked: tuple[str, ...] = ()
) -> bool:
    """Does the whole text consist of what is `named`, of how it is `asked` for, and of words that may stand `beside`?

    `named` and `asked` are patterns, and one of `named` must stand there.
    """
    idle, is_named = _single(tuple(beside)), False
    for sentence in utterance.sentences:
        hits = hits_in(named, sentence.told, catalog)
        leads = hits_in(asked, sentence.told, catalog) if asked else []
        covered = {place for hit in (*hits, *leads) for place in hit.places}
        is_named = is_named or bool(hits)
        if any(place not in covered and word not in idle for place, word in enumerate(sentence.told)):
            return False
    return is_named


def is_all_as_typed(named: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    """Is the whole text what is `named`, letter by letter? What English words it may be slips of does not count."""
    hits = hits_in(named, utterance.words, catalog)
    return bool(hits) and {*range(len(utterance.words))} <= {place for hit in hits for place in hit.places}


@cache
def _single(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(part for word in words for part in words_of(word))
