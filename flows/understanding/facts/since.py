"""What a text tells after a result that may make it more urgent: a bony spot, a light move that caught, a risk.

Only what speaks for danger is read here, and never that something is harmless: a move or a place told by the way takes
nothing from what was answered. Decides nothing: what it amounts to, the decision table says.
"""

from collections.abc import Iterator

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.asking import is_question, stated
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.oneself import of_oneself
from flows.understanding.context.told_so import has, is_so
from flows.understanding.facts.other_places import of_upper_back
from flows.understanding.facts.risks import risks
from flows.understanding.facts.story import Story, read_story
from flows.understanding.options.wordings import Ticks, all_ticks, ticks_where
from flows.values.ids import WORSE_WITH
from flows.values.model import Record

SPOT, SPINE, BREATH = "press_spot", "spine_line", "deep_breath"
LISTS = ("rf_history", "risk_now")
"""The lists of risks that the decision table knows."""
NAMED_ALONE = ("cancer_ever", "bone_fragile", "blood_thinner")
"""Risks that are told by their mere name in a clause without an "I"."""


class Since(Struct, frozen=True, kw_only=True):
    """What a text tells since the result. `spot`: a bony spot, with its place where it is the spine; `breath`: a sharp
    pain on breathing in; `caught`: a sudden catch with a light move; `grows`: it gets worse; `strains`: what makes it
    worse that moves no muscle; `risks`: what somebody has or takes, by list.
    """

    spot: Record = {}
    breath: Record = {}
    caught: Record = {}
    grows: bool = False
    strains: Record = {}
    risks: Ticks = {}

    @property
    def is_any(self) -> bool:
        """Does it tell anything of the kind?"""
        return bool(self.spot or self.breath or self.caught or self.grows or self.strains or self.risks)


def read_since(utterance: Utterance, at: int, record: Record, catalog: Catalog, *, of_another: bool) -> Since:
    """What a text states of it; what is only asked, denied or told of others is not so. `record`: what was told."""
    own = stated(utterance, catalog) if is_question(utterance, catalog) else utterance
    if not own.words:
        return Since()
    listed = own_risks(own, catalog, of_another=of_another)
    own = of_upper_back(of_oneself(own, catalog, of_another=of_another), record, catalog)
    story = read_story(own, at, catalog, of_another=of_another)
    strains = _strains(own, story, catalog)
    return Since(
        spot=_spot(own, story, catalog),
        breath=_on_breath(own, catalog),
        caught=_caught(own, catalog),
        grows=any(_grows(one, catalog) for one in own.sentences),
        strains={WORSE_WITH: strains} if strains else {},
        risks={id: ids for id, ids in listed.items() if id in LISTS and ids},
    )


def own_risks(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> Ticks:
    """The risks that a text tells of, also without an "I"."""
    words = catalog.reading.since
    told = risks(utterance, catalog, of_another=of_another)
    if not has(words.bare_own, utterance, catalog) or has(words.not_own, utterance, catalog):
        return told
    named = risks(utterance, catalog, of_another=of_another, is_asked=True)
    return all_ticks(told, ticks_where(lambda _, one: one in NAMED_ALONE, named))


def _spot(utterance: Utterance, story: Story, catalog: Catalog) -> Record:
    words = catalog.reading.since
    told = [one for one in utterance.sentences if _says(words.bony_spot, words.not_bony, one, catalog)]
    is_seen = SPOT in story.ticks.get(WORSE_WITH, ())  # the reader knows it in other words
    if not told and (not is_seen or has(words.not_bony, utterance, catalog)):
        return {}
    is_spine = story.facts.get("location") == SPINE or any(hits_in(words.on_spine, one.told, catalog) for one in told)
    is_other = any(hits_in(words.not_on_spine, one.told, catalog) for one in told)
    return {WORSE_WITH: (SPOT,), **({"location": SPINE} if is_spine and not is_other else {})}


def _on_breath(utterance: Utterance, catalog: Catalog) -> Record:
    words = catalog.reading.since
    told = (_says(words.sharp_on_breath, words.not_on_breath, one, catalog) for one in utterance.sentences)
    return {"feel": "sharp_catch", WORSE_WITH: (BREATH,)} if any(told) else {}


def _caught(utterance: Utterance, catalog: Catalog) -> Record:
    words = catalog.reading.since
    moves = _told(words.caught, words.not_caught, utterance, catalog)
    return {"onset": "sudden", "feel": "sharp_catch", WORSE_WITH: moves} if moves else {}


def _strains(utterance: Utterance, story: Story, catalog: Catalog) -> tuple[str, ...]:
    words = catalog.reading.since
    seen = (one for one in story.ticks.get(WORSE_WITH, ()) if one in words.strains)
    return tuple(dict.fromkeys((*seen, *_told(words.strains, words.not_strains, utterance, catalog))))


def _told(
    patterns: dict[str, tuple[str, ...]], but: tuple[str, ...], utterance: Utterance, catalog: Catalog
) -> tuple[str, ...]:
    """The options of which one of their patterns is said to be so."""
    told = ((id, one) for id in patterns for one in utterance.sentences)
    return tuple(dict.fromkeys(id for id, one in told if _says(patterns[id], but, one, catalog)))


def _grows(sentence: Sentence, catalog: Catalog) -> bool:
    words = catalog.reading.since
    return _says(words.grows, words.not_grows, sentence, catalog)


def _says(patterns: tuple[str, ...], but: tuple[str, ...], sentence: Sentence, catalog: Catalog) -> bool:
    """Is one of the patterns said to be so, with nothing beside it that says otherwise?"""
    return any(_so(patterns, sentence, catalog)) and not hits_in(but, sentence.told, catalog)


def _so(patterns: tuple[str, ...], sentence: Sentence, catalog: Catalog) -> Iterator[bool]:
    return (True for hit in hits_in(patterns, sentence.told, catalog) if is_so(hit, sentence))
