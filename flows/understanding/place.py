"""The places that a text names, in a sentence or alone: "near Toulouse, France", "Hartford CT", "Apt 5, Berlin".

Names are looked up in the gazetteer, the longest first. Places in a row narrow one another: of the Hartfords the one in
Connecticut. Within a sentence a name counts when nothing else is said beside it, else when it stands behind "in" or
"to", else when it is written with a capital. Knows nothing of zones and clocks.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.places import Place, PlaceWords
from flows.understanding.gazetteer import AREAS, Gazetteer, Kind, Named, bare, fold, gazetteer, likely

LONGEST = 7
"""Words of the longest name."""
LONGEST_CODE = 3
TALK = 4
"""Unknown words from which on a text speaks of something else, and a place in it needs more to be meant."""

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


class Reading(Struct, frozen=True, eq=False):
    """What a text names: what may be meant by each name that counts.

    `slips`: runs of words that hold an unknown one and may be a name misspelt, the longest first; `torn`: those of them
    that hold a known one too ("San Fransisco", of which San is one).
    """

    named: tuple[tuple[Named, ...], ...]
    slips: tuple[str, ...]
    torn: tuple[str, ...]
    is_whole: bool
    """Nothing else is said beside the names, at least between two commas."""


def read_places(text: str, clocks: Mapping[str, tuple[Place, ...]], catalog: Catalog) -> Reading:
    """What a text names. `clocks`: the letters of zones that are known ("cet") and the cities that go by them."""
    words = words_of(text)
    mentions = list(_Finder(words, clocks, catalog).mentions())
    inside = {place for mention in mentions for place in range(mention.start, mention.end)}
    unknown = {at for at, word in enumerate(words) if at not in inside and not _is_idle(word, catalog)}
    chains = list(_chains(_present(mentions, words, catalog), words, catalog))
    whole, others = _counting(chains, words, unknown, catalog)
    slips = [words[first:last] for first, last in _slips(words, inside, unknown, catalog)]
    torn = [
        words[first:last] for first, last in _slips(words, inside, unknown, catalog) if inside & {*range(first, last)}
    ]
    return Reading(
        named=tuple(filter(None, map(_narrowed, whole or others))),
        slips=tuple(map(_joined, slips)),
        torn=tuple(map(_joined, torn)),
        is_whole=bool(whole),
    )


def _joined(words: Iterable[Word]) -> str:
    return " ".join(word.plain for word in words)


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
        fillers = _fillers(catalog.reading.places)
        self._said = {at for at, word in enumerate(words) if word.plain not in fillers}

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
        is_word = word.plain in listed.capitals or word.plain in _fillers(listed)
        if named and not is_word:
            return mention
        return replace(mention, is_weak=is_word) if follows and is_last else None

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


def _counting(
    chains: list[list[Mention]], words: Sequence[Word], unknown: Collection[int], catalog: Catalog
) -> tuple[list[list[Mention]], list[list[Mention]]]:
    """The chains in a part where nothing else is said; and of the others those behind "in", or with a capital."""
    talking = {words[at].part for at in unknown}
    whole = [chain for chain in chains if any(words[one.start].part not in talking for one in chain)]
    clear = [chain for chain in chains if not _is_cut(chain[0], words, unknown)]
    behind = [chain for chain in clear if _is_behind(chain[0].start, words, catalog)]
    capital = [chain for chain in clear if words[chain[0].start].raw[:1].isupper()]
    if len(unknown) > TALK:
        return [chain for chain in whole if chain in capital], [chain for chain in behind if chain in capital]
    return whole, behind or capital


def _is_behind(at: int, words: Sequence[Word], catalog: Catalog) -> bool:
    """Whether a word right before says that somebody is there ("in")."""
    last_words = {filler.split()[-1] for filler in catalog.reading.places.before}
    return at > 0 and words[at - 1].plain in last_words


def _is_cut(mention: Mention, words: Sequence[Word], unknown: Collection[int]) -> bool:
    """Whether an unknown name goes on right before or behind it ("Alice Springs", of which Springs is known)."""
    beside = (at for at in (mention.start - 1, mention.end) if at in unknown)
    return any(words[at].raw[:1].isupper() and words[at].part == words[mention.start].part for at in beside)


def _slips(words: Sequence[Word], inside: Collection[int], unknown: set[int], catalog: Catalog) -> Iterator[str]:
    """Runs of words that hold an unknown one, when little else is said.

    What stands behind "in" or has a capital counts with its beginnings too, anything else when it is all there is.
    """
    if len(unknown) > TALK:
        return
    for first, last in _stretches(words, inside, unknown):
        run = range(first, last)
        is_name = words[first].raw[:1].isupper() or _is_behind(first, words, catalog)
        is_number_beside = any(word.plain.isdigit() for word in words[max(first - 1, 0) : last + 1])
        if is_number_beside or unknown.isdisjoint(run) or not (is_name or unknown.issubset(run)):
            continue
        shortest = 1 if is_name else len(run)
        for length in range(min(len(run), LONGEST), shortest - 1, -1):
            if not unknown.isdisjoint(run[:length]):
                yield first, first + length


def _stretches(words: Sequence[Word], inside: Collection[int], unknown: Collection[int]) -> Iterator[tuple[int, int]]:
    """Where runs of names and unknown words in one part begin and end."""
    first = None
    for at in range(len(words) + 1):
        goes_on = at < len(words) and (at in inside or at in unknown)
        if first is not None and (not goes_on or words[at].part != words[first].part):
            yield first, at
            first = None
        if goes_on and first is None:
            first = at


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
    inside = tuple(one for one in named if any(area.holds(one) for area in mention.named))
    if inside:
        return inside
    if mention.is_weak or any(one.kind is Kind.CLOCK for one in named):
        return named
    outside = tuple(one for one in mention.named if any(area.holds(one) for area in named))
    areas = tuple(one for one in mention.likely() if one.kind in AREAS)
    return outside or areas or (*likely(named), *mention.likely())
