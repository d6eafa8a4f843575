"""The grammar in which all patterns of the content are written: one for all of it, so that each word is read once."""

from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.signs import Screening
from flows.text.letters.variants import spellings
from flows.text.numerals.numbers import NumberWords
from flows.text.phrases.patterns import Grammar
from flows.text.phrases.spelling import SpellingWords


def grammar_of(catalog: Catalog) -> Grammar:
    """Reads patterns with the word lists and spellings of this content."""
    return _grammar(catalog.screening, catalog.reading.spelling, catalog.reading.numbers)


@cache  # not by the catalog: the check of the content and the bot have two, with the same words
def _grammar(screening: Screening, words: SpellingWords, numbers: NumberWords) -> Grammar:
    return Grammar(screening.lists, spellings(words.same), numbers)
