"""Whether a text is made of known words: those of an English dictionary, and those that texts are read with.

What tells languages apart goes by letters, and takes "no lol im fine" for German: of so few words it says nothing where
each is one that people write here.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import Words, split

LEAST = 3
"""Letters of the shortest word that tells of a language: "im" and "2x" tell of none."""
_MARKS = re.compile(r"[|?_&*{}]")
"""What stands between the words of a pattern."""


def telling(words: Words) -> list[str]:
    """Those of the words that tell of a language."""
    return [word for word in words if len(word) >= LEAST and word.isalpha()]


def are_known(words: Words, catalog: Catalog) -> bool:
    """Is each of these words that tells of a language a known one?"""
    own = _own(catalog)
    return all(word in catalog.english or word in own for word in telling(words))


@lru_cache(maxsize=8)
def _own(catalog: Catalog) -> frozenset[str]:
    """All words that texts are read with."""
    written = _strings(msgspec.to_builtins(catalog.reading))
    return frozenset(word for one in written for word in split(_MARKS.sub(" ", one)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from (*_strings(key), *_strings(held))
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _strings(one)
