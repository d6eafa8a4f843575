"""The grammar in which all patterns of the content are written: one for a catalog, so that each word is read once."""

from functools import cache

from flows.catalog.catalog import Catalog
from flows.text.phrases import Grammar, spellings


@cache
def grammar_of(catalog: Catalog) -> Grammar:
    """Reads patterns with the word lists and spellings of this content."""
    return Grammar(catalog.screening.lists, spellings(catalog.reading.spelling.same))
