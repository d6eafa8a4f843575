"""The places that a text names, in a sentence or alone: "near Toulouse, France", "Hartford CT", "Apt 5, Berlin".

Names are looked up in the gazetteer, the longest first. Places in a row narrow one another: of the Hartfords the one in
Connecticut. Within a sentence a name counts when nothing else is said beside it, else when it stands behind "in" or
"to", else when it is written with a capital. Knows nothing of zones and clocks.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.places import Place, PlaceWords
from flows.understanding.gazetteer import AREAS, Gazetteer, Kind, Named, bare, fold, gazetteer, likely

LONGEST = 7
"""Words of the longest name."""
LONGEST_CODE = 3

_PARTS = re.compile(r"[,;/()\[\]|\n]+|[.!?:]+(?=\s|$)|\s[-\u2010-\u2015]+\s")
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

    def likely(self) -> tuple[Named, ...]:
        """What may be meant by it alone."""
        others = likely(one for one in self.named if one not in self.coded)
        codes = [one for one in self.coded if one.kind is Kind.STATE or all(o.kind is not Kind.CLOCK for o in others)]
        return tuple(dict.fromkeys((*others, *codes)))


class Reading(Struct, frozen=True, eq=False):
    """What a text names, likely ones only, one tuple for each name; and the words that say nothing known."""

    named: tuple[tuple[Named, ...], ...]
    rest: tuple[Word, ...]


def read_places(text: str, clocks: Mapping[str, tuple[Place, ...]], catalog: Catalog) -> Reading:
    """What a text names. `clocks`: the letters of zones that are known ("cet") and the cities that go by them."""
    words = words_of(text)
    mentions = list(_Finder(words, clocks, catalog).mentions())
    inside = {place for mention in mentions for place in range(mention.start, mention.end)}
    rest = tuple(word for at, word in enumerate(words) if at not in inside and not _is_idle(word, catalog))
    chains = list(_chains(_present(mentions, words, catalog), words, catalog))
    meant = _meant(chains, words, rest, catalog)
    return Reading(named=tuple(filter(None, map(_narrowed, meant))), rest=rest)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text; a text all in capitals is read as if in small letters."""
    text = _DOTTED.sub(lambda found: found[0].replace(".", ""), _APOSTROPHES.sub("", text))
    is_shouted = text.isupper() and len(text.split()) > 1
    found: list[Word] = []
    for number, part in enumerate(_PARTS.split(text.lower() if is_shouted else text)):
        for raw in _WORD.findall(part):
            found += [Word(plain, raw, number) for plain in bare(raw).split()]
    return tuple(found)


@cache
def _fillers(words: PlaceWords) -> frozenset[str]:
    listed = (*words.fillers, *words.before, *words.origins)
    return frozenset(word for filler in listed for word in bare(filler).split())


def _is_idle(word: Word, catalog: Catalog) -> bool:
    """Whether it says nothing of a place: a filler, a word of a clock, or anything with a digit in it."""
    words = catalog.reading.places
    has_digit = any(sign.isdigit() for sign in word.plain)
    return has_digit or word.plain in _fillers(words) or is_of_clock(word.plain, catalog)


def is_of_clock(word: str, catalog: Catalog) -> bool:
    """Whether it is a word of a time of day, or a number in words."""
    numbers = catalog.reading.numbers
    return word in catalog.reading.places.clock or word in numbers.ones or word in numbers.tens


# ---- names in the text -----------------------------------------------------------------------------------------------


class _Finder:
    """Looks for names, codes and letters in the words of one text."""

    def __init__(self, words: Sequence[Word], clocks: Mapping[str, tuple[Place, ...]], catalog: Catalog) -> None:
        self._words, self._clocks, self._catalog = words, clocks, catalog
        self._gazetteer: Gazetteer = gazetteer(catalog)
        self._said = [word for word in words if word.plain not in _fillers(catalog.reading.places)]

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
        is_alone = len(self._said) <= 1
        if is_alone and word.plain in listed.never:
            return None
        named, coded = self._looked_up(word.plain)
        if not (named or coded):
            return None
        mention = Mention(at, at + 1, (*named, *coded), coded)
        is_alone = is_alone and word in self._said
        if word.raw.isupper() or is_alone:
            return mention
        is_word = word.plain in listed.capitals or word.plain in _fillers(listed)
        if named and not is_word:
            return mention
        return Mention(at, at + 1, mention.named, coded, is_weak=is_word) if follows and self._is_last(at) else None

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


def _present(mentions: Iterable[Mention], words: Sequence[Word], catalog: Catalog) -> list[Mention]:
    """The mentions without those that were left behind: "from Osaka to Lyon"."""
    origins = catalog.reading.places.origins
    found = list(mentions)
    stays = [one for one in found if not (one.start and words[one.start - 1].plain in origins)]
    return stays or found


# ---- which of them count ---------------------------------------------------------------------------------------------


def _chains(mentions: Iterable[Mention], words: Sequence[Word], catalog: Catalog) -> Iterator[list[Mention]]:
    """Mentions in a row, with at most fillers and digits between them."""
    chain: list[Mention] = []
    for mention in mentions:
        between = words[chain[-1].end : mention.start] if chain else ()
        if chain and not all(_is_idle(word, catalog) for word in between):
            yield chain
            chain = []
        chain.append(mention)
    if chain:
        yield chain


def _meant(
    chains: list[list[Mention]], words: Sequence[Word], rest: Iterable[Word], catalog: Catalog
) -> list[list[Mention]]:
    """The chains that count: those in a part where nothing else is said; else behind "in"; else with a capital."""
    talking = {word.part for word in rest}
    alone = [chain for chain in chains if any(words[one.start].part not in talking for one in chain)]
    before = {filler.split()[-1] for filler in catalog.reading.places.before}
    behind = [chain for chain in chains if chain[0].start and words[chain[0].start - 1].plain in before]
    capital = [chain for chain in chains if words[chain[0].start].raw[:1].isupper()]
    return alone or behind or capital


def _narrowed(chain: Sequence[Mention]) -> tuple[Named, ...]:
    """What a chain names: the first, narrowed by each that follows; both when it narrows nothing ("Lyon or Berlin")."""
    first, *further = chain
    if not further:
        return first.likely()
    named = first.named
    for mention in further:
        named = _within(named, mention)
    return named if len(named) == 1 else likely(named)


def _within(named: tuple[Named, ...], mention: Mention) -> tuple[Named, ...]:
    areas = [one for one in mention.likely() if one.kind in AREAS]
    inside = tuple(one for one in named if any(area.holds(one) for area in areas))
    if inside:
        return inside
    if mention.is_weak or any(one.kind is Kind.CLOCK for one in named):
        return named
    outside = tuple(one for one in mention.named if any(area.holds(one) for area in named))
    return outside or tuple(areas) or (*likely(named), *mention.likely())
