"""What a text sounds like where no rule speaks: by its words, and by its meaning where there is a language model.

A measure of likeness cannot see what "no" reaches, so it never raises an alarm: it asks.
"""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.weighing import texts_of_signs
from flows.screening.hearing import spelled
from flows.screening.likeness import Ear, Senses, learn
from flows.text.cues import is_opened
from flows.text.normal import Words
from flows.text.utterance import Sentence, Utterance

_SOUNDS_SO, _A_WORD_MORE, _MOST_WORDS = 1.4, 0.03, 30
"""From which likeness on ten words are asked about, and how much more each further word takes, up to so many."""
_DEAF, _ALONE = -3.0, 0.0
"""So little like a sign by words that its meaning is not asked for, or not that of one sentence among others."""
_MEANING, _MEANS_SO, _LOUD = 8.0, -0.5, 2.0
"""With the language model: how much meaning weighs beside words, from which sum on is asked, and from where it is loud.

Chosen on texts of likeness, each fifth looked up unseen: of those with a sign 97 % are caught, of the others 96 % calm.
"""
_GRAVEST = frozenset(("rf_self_harm", "rf_trauma"))
_SOUNDS_GRAVE, _MEANS_GRAVE = 4.5, 2.0
"""Suicide and an injury are asked about only where a text is much like it, by words and with meaning: everyday words
(bridge, landing, dropped) sound like them, and who is asked about suicide for a sore muscle never believes us again."""
_WITH_A_CUE, _ON_THE_BACK = 1.0, 0.8
"""How much more it takes beside a "no" or in a question, and where the upper back is named, as in most texts here."""


class Sound(Struct, frozen=True):
    """The red flag that a text sounds like; `is_faint`: not much."""

    flag: str
    is_faint: bool = False


def sounding(utterance: Utterance, catalog: Catalog) -> Sound | None:
    """The sign that a text asks about by its sound alone, or nothing."""
    back = frozenset(catalog.lexicon.upper_back)
    stated = [(words, more) for words, more in map(_stated, utterance.sentences) if words]
    if not stated:
        return None
    ear = _ear(catalog)
    by_words, words = max(
        (ear.score(words) - more - (_ON_THE_BACK if back.intersection(words) else 0.0), words) for words, more in stated
    )
    if catalog.encode is None:
        return _by_words(by_words, words, ear)
    if by_words < _DEAF:
        return None
    is_hidden = len(utterance.sentences) > 1 and by_words >= _ALONE
    return _by_meaning(by_words, (utterance.text, *([" ".join(words)] if is_hidden else [])), catalog)


def _by_words(score: float, words: Words, ear: Ear) -> Sound | None:
    if score < _SOUNDS_SO:
        return None
    flag = ear.nearest(words)
    return Sound(flag) if flag not in _GRAVEST or score >= _SOUNDS_GRAVE else None


def _by_meaning(by_words: float, texts: Sequence[str], catalog: Catalog) -> Sound | None:
    assert catalog.encode is not None  # noqa: S101 - only called with a model
    senses = _senses(catalog)
    vectors = [catalog.encode(one) for one in texts]
    meaning, place = max((senses.score(vector), place) for place, vector in enumerate(vectors))
    likeness = by_words + _MEANING * meaning
    if likeness < _MEANS_SO:
        return None
    flag = senses.nearest(vectors[place])
    if flag in _GRAVEST and likeness < _MEANS_GRAVE:
        return None
    return Sound(flag, is_faint=likeness < _LOUD)


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


@cache
def _senses(catalog: Catalog) -> Senses:
    flags = tuple(flag for flag, _ in texts_of_signs(catalog.likeness) if flag)
    return Senses(catalog.search.signs, catalog.search.vectors, catalog.search.senses, flags)
