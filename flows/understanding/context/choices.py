"""The two things between which a question lets choose: "chiropractor or exercises?", "stress or my core?".

Each side names one thing of the content (en/choices.yaml). Where the first side leans on what was told before it, the
thing told last is meant; "who is right?" asks of the two that were named. A pair of which an angle of a topic speaks by
itself is left to that. What is said of the two is told elsewhere.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.choices import Kind, Thing, verdict
from flows.screening.hearing import hear, pattern_book
from flows.search.chatter import leaning_words
from flows.search.faq import SHOWN, Found, Hit, Verdict
from flows.text.letters.normal import Words
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.angles import angles, by_rule, ruled, topic_found
from flows.understanding.context.asking import is_question
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.told_so import has

BARE = 6
"""Words of a text up to which two things and an "or" ask, however they are put."""
LAST_BEFORE, FIRST_BEHIND = 6, 5
"""Words that stand at most between a thing and the word that lets choose, before it and behind it."""

Pair = tuple[Thing, Thing]


class Named(Struct, frozen=True):
    """Words that name a thing: from one place to another of a sentence, and which things it may be, by their ids."""

    start: int
    end: int
    ids: frozenset[str]


class Choice(Struct, frozen=True):
    """The two things between which a text lets choose, in its order, and the text with each of them alone."""

    things: Pair
    alone: tuple[str, ...] = ()


def choice(utterance: Utterance, catalog: Catalog) -> Choice | None:
    """The two things between which a text lets choose; None where it does not."""
    if not is_question(utterance, catalog) and len(utterance.words) > BARE:
        return None
    before: list[Named] = []
    for place, sentence in enumerate(utterance.sentences):
        if found := _between(sentence, before, catalog):
            around = utterance.sentences[:place], utterance.sentences[place + 1 :]
            first, last = (". ".join(" ".join(one.told) for one in part) for part in around)
            return replace(found, alone=tuple(f"{first}. {one}. {last}" for one in found.alone))
        before += _named(sentence.told, catalog)
    return _which(before, utterance, catalog)


def chosen(found: Found, utterance: Utterance, catalog: Catalog) -> tuple[Found, tuple[str, ...]]:
    """What was found, as an answer to both sides of a choice, and the ids of the two; without one as it is."""
    of_two = choice(utterance, catalog)
    if of_two is None or _has_its_own(of_two, utterance, catalog):
        return found, ()
    ids = [one.topic for one in of_two.things]
    first, second = (Hit(id=id, score=found.hits[0].score) for id in ids)
    others = (hit for hit in found.hits if hit.id not in ids)
    hits = (first, second, *others)[:SHOWN]
    both = replace(found, hits=hits, verdict=Verdict.ANSWER, asks_two=True)
    return both, tuple(one.id for one in of_two.things)


def _has_its_own(of_two: Choice, utterance: Utterance, catalog: Catalog) -> bool:
    """Is an angle of one of both topics asked by the whole, and by neither thing alone? It is of the choice itself, and
    says more; so does one that finds another topic.
    """
    found, topics = topic_found(utterance, catalog), tuple(one.topic for one in of_two.things)
    if found and found not in topics:
        return True
    asked = angles(ruled(topics, utterance, catalog), utterance, catalog) if of_two.alone else {}
    alone = [hear(text, catalog) for text in of_two.alone]
    return any(not any(angle in by_rule(id, one, catalog) for one in alone) for id, angle in asked.items())


def _between(sentence: Sentence, before: list[Named], catalog: Catalog) -> Choice | None:
    """The things nearest to the word that lets choose, on both sides of it and not far off."""
    words = sentence.told
    for cut in _cuts(words, catalog):
        own, right = _named(words[:cut], catalog), _named(words[cut + 1 :], catalog)
        left = _last(own, before, words[:cut], catalog)
        if not left or not right or right[0].start > FIRST_BEHIND:
            continue
        if pair := _pair(left.ids, right[0].ids, words, catalog):
            start = own[-1].start if own else cut
            alone = words[:cut] + words[cut + 1 + right[0].end :], words[:start] + words[cut + 1 :]
            return Choice(pair, tuple(" ".join(one) for one in alone))
    return None


def _last(own: list[Named], before: list[Named], words: Words, catalog: Catalog) -> Named | None:
    """The thing that is named last on the first side; where that names none and leans ("is it"), the one before."""
    if own:
        return own[-1] if len(words) - own[-1].end <= LAST_BEFORE else None
    return before[-1] if before and leaning_words(catalog).issuperset(words) else None


def _cuts(words: Words, catalog: Catalog) -> Iterator[int]:
    """The places of the words that let choose."""
    known = catalog.reading.questions
    between = min((hit.end for hit in hits_in(catalog.choices.between, words, catalog)), default=len(words))
    for place, word in enumerate(words):
        if word in known.either_or or (place > between and word in known.joins):
            yield place


def _which(named: list[Named], utterance: Utterance, catalog: Catalog) -> Choice | None:
    """The two that were named, where it is asked which of them it is."""
    each = list(dict.fromkeys(one.ids for one in named))
    if len(each) != 2 or not has(catalog.choices.asks_which, utterance, catalog):
        return None
    pair = _pair(each[0], each[1], utterance.words, catalog)
    return None if pair is None else Choice(pair)


def _pair(left: frozenset[str], right: frozenset[str], words: Words, catalog: Catalog) -> Pair | None:
    """One thing of each side, of two topics and of kinds that are weighed; where it is asked what to do, no cause."""
    of_doing = bool(hits_in(catalog.choices.of_doing, words, catalog))
    ones, others = ([one for one in catalog.choices.things if one.id in ids] for ids in (left, right))
    pairs = [
        (one, other)
        for one, other in product(ones, others)
        if one.topic != other.topic and verdict(one.kind, other.kind, catalog.choices)
    ]
    fits = [pair for pair in pairs if (Kind.CAUSE in {one.kind for one in pair}) is not of_doing]
    return next(iter(fits or pairs), None)


def _named(words: Words, catalog: Catalog) -> list[Named]:
    """The words that name things, in their order; of several that end alike the longest begins them."""
    ids, patterns = _things(catalog)
    places: dict[int, list[tuple[int, str]]] = {}
    for number, hit in pattern_book(patterns, catalog).find(words):
        places.setdefault(hit.end, []).append((hit.start, ids[number]))
    return [
        Named(min(start for start, _ in places[end]), end, frozenset(id for _, id in places[end]))
        for end in sorted(places)
    ]


@cache
def _things(catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The patterns of all things, and the thing of each: one book is looked through once."""
    pairs = tuple((one.id, pattern) for one in catalog.choices.things for pattern in one.words)
    return tuple(id for id, _ in pairs), tuple(pattern for _, pattern in pairs)
