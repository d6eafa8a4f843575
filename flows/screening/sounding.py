"""What a text sounds like by its words, where no rule speaks and no trained reader is there.

A measure of likeness cannot see what "no" reaches, so it never raises an alarm: it asks.
"""

from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.weighing import texts_of_signs
from flows.screening.hearing import spelled
from flows.screening.likeness import Ear, learn
from flows.text.cues import is_opened
from flows.text.normal import Words
from flows.text.utterance import Sentence, Utterance

_SOUNDS_SO, _A_WORD_MORE, _MOST_WORDS = 1.4, 0.03, 30
"""From which likeness on ten words are asked about, and how much more each further word takes, up to so many."""
_GRAVEST = frozenset(("rf_self_harm", "rf_trauma"))
_SOUNDS_GRAVE = 4.5
"""Suicide and an injury are asked about only where a text is much like it: everyday words
(bridge, landing, dropped) sound like them, and who is asked about suicide for a sore muscle never believes us again."""
_WITH_A_CUE, _ON_THE_BACK = 1.0, 0.8
"""How much more it takes beside a "no" or in a question, and where the upper back is named, as in most texts here."""


def sounding(utterance: Utterance, catalog: Catalog) -> str | None:
    """The red flag of the sign that a text asks about by its sound alone, or nothing."""
    back = frozenset(catalog.lexicon.upper_back)
    stated = [(words, more) for words, more in map(_stated, utterance.sentences) if words]
    if not stated:
        return None
    ear = _ear(catalog)
    score, words = max(
        (ear.score(words) - more - (_ON_THE_BACK if back.intersection(words) else 0.0), words) for words, more in stated
    )
    if score < _SOUNDS_SO:
        return None
    flag = ear.nearest(words)
    return flag if flag not in _GRAVEST or score >= _SOUNDS_GRAVE else None


def _stated(sentence: Sentence) -> tuple[Words, float]:
    """The words of a sentence that tells of something now, and how much more likeness it takes to be asked about."""
    if sentence.answer or any(map(sentence.has, ("hypothetical", "past", "explained"))):
        return (), 0.0
    if is_opened(sentence) and not sentence.has("persons"):
        return (), 0.0
    is_cued = is_opened(sentence) or any(map(sentence.has, ("negations", "resolved", "permission")))
    words = tuple(filter(None, sentence.words))
    more = _A_WORD_MORE * max(0, min(len(words), _MOST_WORDS) - 10)
    return words, more + (_WITH_A_CUE if is_cued else 0.0)


@cache
def _ear(catalog: Catalog) -> Ear:
    asked = (phrase for topic in catalog.faq.values() for phrase in (topic.question, *topic.phrasings))
    harmless = (*catalog.likeness.harmless, *catalog.foreign.texts, *asked)
    alarming = [(flag, spelled(text, catalog)) for flag, text in texts_of_signs(catalog.likeness) if flag]
    return learn(alarming, [spelled(text, catalog) for text in harmless])
