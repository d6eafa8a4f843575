"""Texts that name no topic: small talk, a phrase of it or several in a row, and what leans on the topic before it."""

from collections.abc import Collection, Mapping
from functools import cache

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import normal, split

CHATTER = 12
"""Words up to which a text may be several phrases of small talk in a row."""


def smalltalk(text: str, catalog: Catalog) -> str | None:
    """The small talk that the whole text is, whatever its case and punctuation; None when it is something else.

    Of several phrases in a row ("thanks, you're great, good night") the first counts.
    """
    known, words = _smalltalk(catalog), split(normal(text))
    first = _cut(words, known) if len(words) <= CHATTER else 0
    return known.get(words) or (known[words[:first]] if first else None)


def _cut(words: tuple[str, ...], known: Collection[tuple[str, ...]]) -> int:
    """Where the first of the known phrases ends that the words consist of; 0 when they do not consist of such."""
    ends = [end for end in range(len(words), 0, -1) if words[:end] in known]
    return next((end for end in ends if end == len(words) or _cut(words[end:], known)), 0)


def leans(text: str, catalog: Catalog) -> bool:
    """Has the text no topic of its own, so that it asks on about what was spoken of ("is that normal?")?"""
    words = split(normal(text))
    bare = frozenset(catalog.reading.questions.bare)
    return bool(words) and leaning_words(catalog).issuperset(words) and not bare.issuperset(words)


@cache
def _smalltalk(catalog: Catalog) -> Mapping[tuple[str, ...], str]:
    return {split(normal(phrase)): talk.id for talk in catalog.smalltalk.values() for phrase in talk.phrases}


@cache
def leaning_words(catalog: Catalog) -> frozenset[str]:
    """The words of which a text is made that leans."""
    return frozenset(split(normal(catalog.lexicon.leaning)))
