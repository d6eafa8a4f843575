"""What somebody wants of Thora, in words and at any time: the plan, what comes next, no questions, another language.

A wish is the whole text: the thing itself, how it is asked for, and words that may stand beside. So a question about a
thing ("which stretches help my neck") stays a question, and "no exercises" wishes for none.
"""

from collections.abc import Iterable
from functools import cache

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.normal import words_of
from flows.text.utterance import Utterance
from flows.understanding.meant import Foreign, Meant, Pressed, Worse
from flows.understanding.scene import Scene
from flows.values.model import State

NEXT, QUIET = "next", "quiet"
OTHER = "other"
"""Every language that Thora does not know at all."""


def wish(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The button that gives what the whole text asks for."""
    words = catalog.reading.wishes
    if is_all(words.quiet, utterance, words.beside, catalog):
        return Pressed(action=QUIET)
    if is_all(words.next, utterance, words.beside, catalog):
        return Pressed(action=NEXT)
    things = (id for id, named in words.things.items() if is_all(named, utterance, words.beside, catalog, words.ask))
    found = next(things, None)
    return None if found is None else Pressed(action=found)


def tongue(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Another language is asked for by its name; that it is written in one, `talk.foreign` sees."""
    words = catalog.reading.wishes
    asked = (id for id, named in words.tongues.items() if is_all(named, utterance, words.beside, catalog, words.speak))
    id = next(asked, None)
    if id is None:
        return None
    known = {one.id: one for one in catalog.languages.tongues}
    return Foreign(tongue=known.get(id, catalog.languages.other))


def changed(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text says that the ache is back, worse, or a new one."""
    words = catalog.reading.wishes
    is_told = is_all(words.changed, utterance, words.changed_beside, catalog)
    is_place = scene.is_asking or scene.phase in (State.ASSESSED, State.PLANNING)
    return Worse() if is_told and is_place and scene.small != "checkin" else None


def is_all(
    named: tuple[str, ...], utterance: Utterance, beside: Iterable[str], catalog: Catalog, asked: tuple[str, ...] = ()
) -> bool:
    """Does the whole text consist of what is `named`, of how it is `asked` for, and of words that may stand beside?"""
    idle, is_named = _single(tuple(beside)), False
    for sentence in utterance.sentences:
        hits = [hit for _, hit in pattern_book(named, catalog).find(sentence.told)]
        leads = [hit for _, hit in pattern_book(asked, catalog).find(sentence.told)] if asked else []
        covered = {place for hit in (*hits, *leads) for place in hit.places}
        is_named = is_named or bool(hits)
        if any(place not in covered and word not in idle for place, word in enumerate(sentence.told)):
            return False
    return is_named


@cache
def _single(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(part for word in words for part in words_of(word))
