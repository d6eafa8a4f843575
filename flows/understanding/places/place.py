"""The places that a text names, in a sentence or alone: "near Toulouse, France", "Hartford CT", "Apt 5, Berlin".

Names are looked up in the gazetteer, the longest first. Places in a row narrow one another: of the Hartfords the one in
Connecticut. Within a sentence a name counts when nothing else is said beside it, else when it stands behind "in" or
"to", else when it is written with a capital. Knows nothing of zones and clocks.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.places import Place
from flows.screening.hearing import hear
from flows.understanding.context.clauses import hits_in
from flows.understanding.places.gazetteer import AREAS, GREAT, Kind, Named, likely
from flows.understanding.places.mentions import LONGEST, Mention, Word, find_mentions, is_idle, written_words

TALK = 4
"""Unknown words from which on a text speaks of something else, and a place in it needs more to be meant."""


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
    is_elsewhere: bool = False
    """It is said of all that is named that they are not there, or not any more: "born in Lyon"."""


def read_places(text: str, clocks: Mapping[str, tuple[Place, ...]], catalog: Catalog) -> Reading:
    """What a text names. `clocks`: the letters of zones that are known ("cet") and the cities that go by them."""
    words = written_words(text)
    mentions = find_mentions(words, clocks, catalog)
    inside = {place for mention in mentions for place in range(mention.start, mention.end)}
    unknown = {at for at, word in enumerate(words) if at not in inside and not is_idle(word, catalog)}
    present = _present(mentions, words, catalog)
    chains = list(_chains(present, words, catalog))
    whole, others = _counting(chains, words, unknown, catalog)
    slips = list(_slips(words, inside, unknown, catalog))
    return Reading(
        named=tuple(filter(None, map(_narrowed, whole or others))),
        slips=tuple(_joined(run, words) for run in slips),
        torn=tuple(_joined(run, words) for run in slips if not inside.isdisjoint(run)),
        is_whole=bool(whole),
        is_elsewhere=bool(present) and all(_is_elsewhere(one, words, catalog) for one in present),
    )


def _joined(run: range, words: Sequence[Word]) -> str:
    return " ".join(words[at].plain for at in run)


def _present(mentions: Iterable[Mention], words: Sequence[Word], catalog: Catalog) -> list[Mention]:
    """The mentions without those that were left behind: "from Osaka to Lyon", "born in Osaka, now Lyon"."""
    origins = catalog.reading.places.origins
    found = [one for one in mentions if not _is_denied(one, words, catalog)]
    found = [one for one in found if not _is_elsewhere(one, words, catalog)] or found
    stays = [one for one in found if not (one.start and words[one.start - 1].plain in origins)]
    return stays or found


def _is_elsewhere(mention: Mention, words: Sequence[Word], catalog: Catalog) -> bool:
    """Whether it is said right before it, or right behind it, that they are not there, or not any more."""
    listed, part = catalog.reading.places, words[mention.start].part
    before = tuple(word.plain for word in words[: mention.start] if word.part == part)
    behind = tuple(word.plain for word in words[mention.end :] if word.part == part)
    is_before = any(hit.end == len(before) for hit in hits_in(listed.not_there, before, catalog))
    return is_before or any(hit.start == 0 for hit in hits_in(listed.not_there_behind, behind, catalog))


def _is_denied(mention: Mention, words: Sequence[Word], catalog: Catalog) -> bool:
    """Whether a "not" stands before it, with at most one word like "in" between."""
    before = (word.raw for word in words[: mention.start] if word.part == words[mention.start].part)
    sentences = hear(" ".join(before), catalog).sentences
    return any(cue.end >= len(one.words) - 1 for one in sentences[-1:] for cue in one.cues["negations"])


# ---- which of them count ---------------------------------------------------------------------------------------------


def _chains(mentions: Iterable[Mention], words: Sequence[Word], catalog: Catalog) -> Iterator[list[Mention]]:
    """Mentions in a row, with at most fillers and digits between them."""
    chain: list[Mention] = []
    for mention in mentions:
        between = words[chain[-1].end : mention.start] if chain else ()
        if chain and not all(is_idle(word, catalog) for word in between):
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
    named = [chain for chain in clear if _is_more_than_a_code(chain[0], words)]
    capital = [chain for chain in named if words[chain[0].start].raw[:1].isupper()]
    if len(unknown) > TALK:
        return [chain for chain in whole if chain in capital], [chain for chain in behind if chain in capital]
    return whole, behind or capital


def _is_more_than_a_code(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether it is a name, or a code behind one, known or not: "Whistler BC", and not the lesson of "skipped PE"."""
    is_name = bool(set(mention.named) - set(mention.coded))
    return is_name or (mention.start > 0 and words[mention.start - 1].raw[:1].isupper())


def _is_behind(at: int, words: Sequence[Word], catalog: Catalog) -> bool:
    """Whether the word or two before say that somebody is there ("in", "outside of")."""
    before = catalog.reading.places.before
    return any(_joined(range(max(at - length, 0), at), words) in before for length in (1, 2))


def _is_cut(mention: Mention, words: Sequence[Word], unknown: Collection[int]) -> bool:
    """Whether it may be a part of a longer name that is unknown ("Alice Springs").

    An unknown place before a state lies in it, and beside a great city only one with a capital makes a longer name.
    """
    is_area = any(one.kind in AREAS for one in mention.named)
    is_great = is_area or any(one.people >= GREAT for one in mention.named)
    beside = [at for at in (mention.start - 1, mention.end) if at in unknown and not (is_area and at < mention.start)]
    beside = [at for at in beside if words[at].part == words[mention.start].part]
    return any(words[at].raw[:1].isupper() or not is_great for at in beside)


def _slips(words: Sequence[Word], inside: set[int], unknown: set[int], catalog: Catalog) -> Iterator[range]:
    """Runs of words that hold an unknown one, when little else is said, and no number that makes it an address.

    What stands behind "in" or has a capital counts with its beginnings too, anything else when it is all there is.
    """
    if len(unknown) > TALK:
        return
    for run in _runs(words, inside | unknown):
        beside = words[max(run.start - 1, 0) : run.stop + 1]
        if any(word.plain.isdigit() for word in beside):
            continue
        is_name = words[run.start].raw[:1].isupper() or _is_behind(run.start, words, catalog)
        shortest = 1 if is_name else len(run)
        if is_name or unknown.issubset(run):
            begun = (run[:length] for length in range(min(len(run), LONGEST), shortest - 1, -1))
            yield from (one for one in begun if not unknown.isdisjoint(one))


def _runs(words: Sequence[Word], said: set[int]) -> Iterator[range]:
    """The runs of words that are said to be something, each within one part."""
    starts = [at for at in sorted(said) if at - 1 not in said or words[at - 1].part != words[at].part]
    for start in starts:
        end = start + 1
        while end in said and words[end].part == words[start].part:
            end += 1
        yield range(start, end)


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
