"""Names of places as they stand in a text: its words, and which runs of them the gazetteer knows.

A word that is also a code ("OR", "in") is one only in capitals, alone, or behind the place that it narrows. Which of
the names count is decided in `place`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.places import Place, PlaceWords
from flows.understanding.places.gazetteer import Gazetteer, Kind, Named, bare, fold, gazetteer, likely

LONGEST = 7
"""Words of the longest name."""
LONGEST_CODE = 3

_PARTS = re.compile(r"[,;/()\[\]|\n]+|(?<!\b[A-Za-z]{2})[.!?:]+(?=\s|$)|\s[-\u2010-\u2015]+\s")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u00b4`]")


class Word(Struct, frozen=True):
    """A word of the text, folded; as it stood; and the number of the part, between commas, that it stands in."""

    plain: str
    raw: str
    part: int


class Mention(Struct, frozen=True, eq=False):
    """A run of words, from `start` up to `end`, that may name something."""

    start: int
    end: int
    named: tuple[Named, ...]
    coded: tuple[Named, ...] = ()
    """Those of them that it is the code of: a code is never clear enough to drop one."""
    is_weak: bool = False
    """A word that is a code only where it narrows another name ("portland or")."""
    is_behind: bool = False
    """Something stands before it that may be a place in it: then a code is a state's before a country's."""

    def likely(self) -> tuple[Named, ...]:
        """What may be meant by it alone."""
        others = likely(one for one in self.named if one not in self.coded)
        states = tuple(one for one in self.coded if one.kind is Kind.STATE)
        if (self.is_behind and states) or any(one.kind is Kind.CLOCK for one in others):
            return tuple(dict.fromkeys((*others, *states)))
        return tuple(dict.fromkeys((*others, *self.coded)))


def written_words(text: str) -> tuple[Word, ...]:
    """The words of a text; a text all in capitals is read as if in small letters."""
    text = _DOTTED.sub(lambda found: found[0].replace(".", ""), _APOSTROPHES.sub("", text))
    is_shouted = text.isupper() and len(text.split()) > 1
    found: list[Word] = []
    for number, part in enumerate(_PARTS.split(text.lower() if is_shouted else text)):
        for raw in _WORD.findall(part):
            found += [Word(plain, raw, number) for plain in bare(raw).split()]
    return tuple(found)


@cache
def fillers(words: PlaceWords) -> frozenset[str]:
    """Words that stand beside a place and are none."""
    listed = (*words.fillers, *words.before, *words.origins)
    return frozenset(word for filler in listed for word in bare(filler).split())


def is_idle(word: Word, catalog: Catalog) -> bool:
    """Whether it says nothing of a place: a filler, a word of a clock, or anything with a digit in it."""
    words = catalog.reading.places
    has_digit = any(sign.isdigit() for sign in word.plain)
    return has_digit or word.plain in fillers(words) or is_of_clock(word.plain, catalog)


def is_of_clock(word: str, catalog: Catalog) -> bool:
    """Whether it is a word of a time of day, or a number in words."""
    return word in catalog.reading.places.clock or is_hour(word, catalog)


def is_hour(word: str, catalog: Catalog) -> bool:
    """Whether it is a number in words, or a word that names an hour."""
    numbers = catalog.reading.numbers
    return word in catalog.reading.places.fixed or word in numbers.ones or word in numbers.tens


def find_mentions(
    words: Sequence[Word], clocks: Mapping[str, tuple[Place, ...]], catalog: Catalog
) -> tuple[Mention, ...]:
    """The names in a text, from left to right. `clocks`: letters of zones ("cet") and the cities that go by them."""
    return tuple(_Finder(words, clocks, catalog).mentions())


class _Finder:
    """Looks for names, codes and letters in the words of one text."""

    def __init__(self, words: Sequence[Word], clocks: Mapping[str, tuple[Place, ...]], catalog: Catalog) -> None:
        self._words, self._clocks, self._catalog = words, clocks, catalog
        self._gazetteer: Gazetteer = gazetteer(catalog)
        self._said = {at for at, word in enumerate(words) if word.plain not in fillers(catalog.reading.places)}

    def mentions(self) -> Iterator[Mention]:
        """From left to right, the longest name at each place."""
        at, last = 0, -1
        while at < len(self._words):
            mention = self._name(at) or self._single(at, follows=last == at)
            at = last = mention.end if mention else at + 1
            if mention:
                yield mention
            else:
                last = -1

    def _name(self, at: int) -> Mention | None:
        """A name of more than one word."""
        part = self._words[at].part
        run = [word.plain for word in self._words[at : at + LONGEST] if word.part == part]
        for length in range(len(run), 1, -1):
            named = self._gazetteer.names.get(fold(" ".join(run[:length]), self._catalog))
            if named:
                return Mention(at, at + length, named)
        return None

    def _single(self, at: int, *, follows: bool) -> Mention | None:
        """A name, code or letters of one word, unless it is likelier just a word."""
        word, listed = self._words[at], self._catalog.reading.places
        is_alone = not self._said - {at}
        if is_alone and word.plain in listed.never:
            return None
        named, coded = self._looked_up(word.plain)
        if not (named or coded):
            return None
        is_behind = any(said < at for said in self._said)
        mention = Mention(at, at + 1, (*named, *coded), coded, is_behind=is_behind)
        is_last = self._is_last(at)
        if (word.raw.isupper() and (named or follows or is_last)) or (is_alone and at in self._said):
            return mention
        is_word = word.plain in listed.capitals or word.plain in fillers(listed)
        if named and not is_word:
            return mention
        return replace(mention, is_weak=is_word or not named) if follows and is_last else None

    def _looked_up(self, word: str) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
        """What a word names as a name or the letters of a zone, and what as a code."""
        named = self._gazetteer.names.get(word, ())
        if word in self._clocks:
            named = (*named, Named(kind=Kind.CLOCK, places=self._clocks[word]))
        coded = self._gazetteer.codes.get(word, ()) if len(word) <= LONGEST_CODE else ()
        return tuple(one for one in named if one not in coded), coded

    def _is_last(self, at: int) -> bool:
        """Whether nothing but digits and codes of countries comes behind it."""
        return all(word.plain.isdigit() or word.plain in self._gazetteer.codes for word in self._words[at + 1 :])
