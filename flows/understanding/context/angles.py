"""What of a topic a text asks: of all about rolling, whether it may be done on the spine.

A topic names its angles, each by patterns, and the trained reader tells them apart. The first that a pattern fits
counts, unless the reader all but rules it out and is sure of another; where none fits, what the reader is sure of. One
more counts where another question of the text asks it. A text that asks just what one topic has an answer for is about
that topic, also where the search alone would offer several; an angle may even find its topic by itself, where likeness
leads to what only sounds near. What an angle leads to is said elsewhere.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

import numpy as np
from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.language import Angle, FaqEntry
from flows.catalog.weighing import shares
from flows.screening.hearing import hear, pattern_book
from flows.search import parts
from flows.search.faq import FEW, OFFERED, Found, Hit, Verdict
from flows.text.letters.normal import Words
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in
from flows.understanding.context.whole import is_all_of

LIKELY, NEXT = 0.15, 0.2
"""From which scores on a topic that is asked about by an angle is meant: the first one, and another."""
AHEAD = 2
"""By how many times another topic with an angle is ahead of the next one with one."""
SEEN, HARDLY = 0.5, 0.1
"""The share of an angle from which on the reader is sure of it, and up to which one by a pattern gives way to that."""
SURE = 0.65
"""From which score on of the first topic no other is meant, whatever its angles."""


def angles(
    ids: Iterable[str], utterance: Utterance, catalog: Catalog, asking: Utterance | None = None
) -> Mapping[str, str]:
    """Topic -> the id of the angle from which the text asks about it, for those topics where it does. `asking`: what of
    a long text asks; patterns that fit there go before those of what is told around it.
    """
    asking = asking or utterance
    known = (catalog.faq[id] for id in ids if id in catalog.faq)
    found = {one.id: _angle(one, utterance, asking, catalog) for one in known}
    return {id: angle for id, angle in found.items() if angle}


def ruled(ids: Iterable[str], utterance: Utterance, catalog: Catalog) -> frozenset[str]:
    """Those topics of which a pattern of an angle fits: that is rarely by chance."""
    return frozenset(id for id in ids if id in catalog.faq and _fitting(catalog.faq[id], utterance, catalog))


def by_rule(id: str, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The angles of a topic of which a pattern fits."""
    return tuple(_fitting(catalog.faq[id], utterance, catalog))


def besides(id: str, angle: str, utterance: Utterance, catalog: Catalog) -> str:
    """The angle of a topic that another question of the text asks than the one that gave `angle`; "" for none."""
    asked = parts.questions(utterance.text, catalog.reading.questions)
    if not angle or len(asked) < 2:
        return ""
    found = (one for question in asked for one in _fitting(catalog.faq[id], hear(question, catalog), catalog)[:1])
    return next((one for one in found if one != angle), "")


def topic_found(utterance: Utterance, catalog: Catalog) -> str:
    """The topic that an angle finds by itself, the first in the order of the content; "" where none does."""
    topics, patterns = _finding(catalog)
    book = pattern_book(patterns, catalog)
    found = (number for words in _everywhere(utterance) for number, _ in book.find(words))
    return min(((number, topics[number]) for number in found), default=(0, ""))[1]


def topic_alone(utterance: Utterance, catalog: Catalog) -> str:
    """The topic of which a clause asks nothing but what an angle is there for; "" for none."""
    every = (entry.id for entry in catalog.faq.values() for one in entry.angles if one.alone)
    return next((id for id in every if _fitting(catalog.faq[id], utterance, catalog, is_alone=True)), "")


def weighs_two(id: str, utterance: Utterance, catalog: Catalog) -> bool:
    """Does an angle of this topic fit that answers for another one, too?"""
    angles = catalog.faq[id].angles if id in catalog.faq else ()
    return any(one.of_two and _fits(one, utterance, catalog) for one in angles)


@cache
def _finding(catalog: Catalog) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The patterns of the angles that find their topics, and the topic of each: one book is looked through once."""
    every = ((entry.id, angle) for entry in catalog.faq.values() for angle in entry.angles if angle.finds)
    pairs = tuple((id, pattern) for id, angle in every for pattern in angle.words)
    return tuple(id for id, _ in pairs), tuple(pattern for _, pattern in pairs)


def settled(found: Found, asked: Collection[str]) -> Found:
    """What a search found, as an answer where one of the topics to choose from is `asked` about by an angle that a
    pattern tells (`ruled`): the first, or one that is clear among the others.
    """
    meant = _meant(found.hits[:OFFERED], asked) if found.verdict is Verdict.CHOICES else None
    if meant is None:
        return found
    return replace(found, hits=(meant, *(hit for hit in found.hits if hit != meant)), verdict=Verdict.ANSWER)


def _meant(near: tuple[Hit, ...], asked: Collection[str]) -> Hit | None:
    first = near[0]
    if first.id in asked:
        return first if first.score >= LIKELY else None
    others = [hit for hit in near if hit.id in asked]
    if not others or others[0].score < NEXT or first.score >= SURE:
        return None
    is_clear = all(others[0].score >= AHEAD * other.score for other in others[1:])
    return others[0] if is_clear else None


def _angle(entry: FaqEntry, utterance: Utterance, asking: Utterance, catalog: Catalog) -> str:
    """The angle that is asked, "" for none: by its patterns, or by the reader where it is sure of another."""
    fitting, likely = _fitting(entry, utterance, catalog), _likely(entry, utterance, catalog)
    first_of_all = set(_fitting(entry, asking, catalog)) if asking is not utterance else ()
    fitting = sorted(fitting, key=lambda id: id not in first_of_all)
    by_rule = next((id for id in fitting if likely.get(id, 1.0) >= HARDLY), "")
    first = max(likely, key=likely.__getitem__, default="")
    seen = first if likely.get(first, 0.0) >= SEEN else ""
    return _before_a_score(by_rule or seen or next(iter(fitting), ""), fitting, entry)


def _before_a_score(id: str, fitting: Sequence[str], entry: FaqEntry) -> str:
    """The angle, or in place of one that goes by the pain alone what is to be done, where a pattern names that."""
    every = [one.id for one in entry.angles]
    is_of_score = any(one.of_score for one in entry.angles if one.id == id)
    named = fitting[0] if is_of_score and fitting else id
    return named if is_of_score and every.index(named) < every.index(id) else id


def _fitting(entry: FaqEntry, utterance: Utterance, catalog: Catalog, *, is_alone: bool = False) -> list[str]:
    """The angles of which a pattern fits, in the order of the content: narrow ones stand before wide ones."""
    known = (one for one in entry.angles if one.alone or not is_alone)
    return [one.id for one in known if _fits(one, utterance, catalog)]


def _likely(entry: FaqEntry, utterance: Utterance, catalog: Catalog) -> Mapping[str, float]:
    """The share of each angle of a topic that the reader has learnt, "" for the topic as a whole; empty without it."""
    if catalog.read is None or len(utterance.words) < FEW:
        return {}
    told = catalog.read(utterance.text).angles.get(entry.id, {})
    known = {"", *(one.id for one in entry.angles)}
    near = {id: logit for id, logit in told.items() if id in known}
    return dict(zip(near, shares(np.array(list(near.values()), np.float32)).tolist(), strict=True)) if near else {}


def _fits(angle: Angle, utterance: Utterance, catalog: Catalog) -> bool:
    """Do its patterns stand in a sentence; of an angle that finds its topic, also across two of them?"""
    if angle.alone:
        beside = catalog.reading.questions.beside_alone
        return any(is_all_of(angle.words, one.words, beside, catalog) for one in clauses_in(utterance, catalog))
    book = pattern_book(angle.words, catalog)
    places = _everywhere(utterance) if angle.finds else (sentence.told for sentence in utterance.sentences)
    return any(True for words in places for _ in book.find(words))


def _everywhere(utterance: Utterance) -> Iterable[Words]:
    """Each sentence, and the whole text."""
    return (*(sentence.told for sentence in utterance.sentences), utterance.words)
