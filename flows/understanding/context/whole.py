"""A text that is nothing but what is named, how it is put, and words that may stand beside.

So "none of those for me" is a no to a list and "none of those but my arm" is not: what nobody listed leaves it open.
"""

from collections.abc import Iterable

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import Words, single
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import hits_in


def is_all(
    named: tuple[str, ...], utterance: Utterance, beside: Iterable[str], catalog: Catalog, asked: tuple[str, ...] = ()
) -> bool:
    """Does the whole text consist of what is `named`, of how it is `asked` for, and of words that may stand `beside`?

    `named` and `asked` are patterns, and one of `named` must stand there.
    """
    told, idle = [sentence.told for sentence in utterance.sentences], single(tuple(beside))
    is_covered = all(rest(named, one, catalog, asked) <= idle for one in told)
    return is_covered and any(hits_in(named, one, catalog) for one in told)


def is_all_of(named: tuple[str, ...], words: Words, beside: Iterable[str], catalog: Catalog) -> bool:
    """The same of the words of a clause, or of a text as it was typed: what English words it may be slips of does not
    count then.
    """
    return bool(hits_in(named, words, catalog)) and rest(named, words, catalog) <= single(tuple(beside))


def is_one(patterns: tuple[str, ...], words: Words, catalog: Catalog) -> bool:
    """Are these words, from the first to the last, what one of the patterns describes?"""
    return any((hit.start, hit.end) == (0, len(words)) for hit in hits_in(patterns, words, catalog))


def rest(named: tuple[str, ...], words: Words, catalog: Catalog, asked: tuple[str, ...] = ()) -> set[str]:
    """The words that none of the patterns covers."""
    hits = (*hits_in(named, words, catalog), *(hits_in(asked, words, catalog) if asked else ()))
    covered = {place for hit in hits for place in hit.places}
    return {word for place, word in enumerate(words) if place not in covered}
