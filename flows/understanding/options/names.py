"""The names of options among the words of a sentence: where each stands, with a slip or an ending, however it is meant.

A name is a button, or a word that the content lists for an option. Whether it is said as an answer, `options` knows.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.text.letters.normal import Words
from flows.text.letters.slips import LONG_WORD, meant
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence
from flows.understanding.options.second_meaning import means_something_else

CLOSING = ("none", "nothing_clear", "unsure")
"""Options that are heard only as the whole message: "nothing" stands in many sentences."""
SHORTEST = 3
"""Letters of the shortest name that is heard within a longer text."""
GROWN = ("s", "es", "ed", "ing")
"""Endings that a name may take on."""


class Names(Struct, frozen=True, eq=False):
    """The names of some options, by the word they begin with, each with the option it names; their long words; and the
    words that are no slips of these.
    """

    begun: dict[str, tuple[tuple[str, Words], ...]]
    long_words: frozenset[str]
    english: frozenset[str]
    ordinary: frozenset[str]

    def at(self, place: int, words: Words) -> Iterator[tuple[str, Words]]:
        """The names that stand at a place, the last word perhaps with an ending."""
        word = words[place]
        for stem in (word, *(word.removesuffix(ending) for ending in GROWN if word.endswith(ending))):
            for id, name in self.begun.get(stem, ()):
                if _stands(name, words[place : place + len(name)]):
                    yield id, name

    def right(self, word: str) -> str:
        """The word of a name that is meant: with a slip, or of another word of English only one with an ending."""
        is_ordinary = word not in self.long_words and (word in self.english or word in self.ordinary)
        if not is_ordinary:
            return meant(word, self.long_words)
        return next((word + ending for ending in GROWN if word + ending in self.long_words), word)


def hits(question: Question, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Words, Hit]]:
    """Each name of an option in a sentence, with its place, but where its words mean something else."""
    known = names_of(question.options, catalog)
    words = tuple(known.right(word) for word in sentence.told)
    for place in range(len(words)):
        for id, name in known.at(place, words):
            hit = Hit(tuple(range(place, place + len(name))))
            if not means_something_else(id, hit, sentence, catalog):
                yield id, name, hit


@cache
def names_of(options: tuple[FieldOption, ...], catalog: Catalog) -> Names:
    """The names of the options in the one spelling."""
    begun: dict[str, tuple[tuple[str, Words], ...]] = {}
    for option in options:
        for name in dict.fromkeys(_spelled((option.button, *option.words), catalog)):
            if option.id not in CLOSING:
                begun[name[0]] = (*begun.get(name[0], ()), (option.id, name))
    words = (word for names in begun.values() for _, name in names for word in name)
    long_words = frozenset(word for word in words if len(word) >= LONG_WORD)
    return Names(begun, long_words, catalog.english, frozenset(catalog.reading.spelling.ordinary))


def _spelled(names: Iterable[str], catalog: Catalog) -> Iterator[Words]:
    for name in names:
        words = tuple(word for sentence in hear(name, catalog).sentences for word in sentence.told)
        if len(" ".join(words)) >= SHORTEST:
            yield words


def _stands(name: Words, words: Words) -> bool:
    if len(words) < len(name) or words[:-1] != name[:-1]:
        return False
    return words[-1] == name[-1] or any(words[-1] == name[-1] + ending for ending in GROWN)
