"""Does a text say a thing, and does it say that it is so? What is denied or only imagined is not."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import words_of
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_crossed, is_list_of_nos, is_refused
from flows.text.scope.scope import Standing, how_imagined
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import hits_in

NOTS = ("negations", "negations_of_one_word")
"""Cues that deny."""
COLON = ":"


def lists_nos(utterance: Utterance) -> bool:
    """Is the text nothing but a list of what is not there: "no: chest pain, fever", "chest pain x, fever x"?

    Behind a dash a no may be an answer of its own: "no - chest pain".
    """
    is_headed = COLON in utterance.plain
    return bool(utterance.words) and all(
        is_crossed(one) or (is_headed and is_list_of_nos(one)) for one in utterance.sentences
    )


def has(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    """Does one of the patterns stand in the text, however it is meant?"""
    return any(hits_in(patterns, sentence.told, catalog) for sentence in utterance.sentences)


def tells(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    """Does a pattern stand in the text, neither denied nor only imagined?"""
    told = utterance.sentences
    return any(is_so(hit, sentence) for sentence in told for hit in hits_in(patterns, sentence.told, catalog))


def without_yes(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without the words of a yes at its beginning: "yes yes, did them" says "did them"."""
    agrees = {words_of(word) for pattern in catalog.reading.alarms.agrees for word in pattern.split("|")}
    words = utterance.words
    first = next((place for place, word in enumerate(words) if (word,) not in agrees), len(words))
    return hear(" ".join(words[first:]), catalog) if first else utterance


def is_so(hit: Hit, sentence: Sentence) -> bool:
    """Is it said to be so? A "not" that is a part of it ("did not mean that") denies nothing."""
    is_own = any(no.start in hit.places for kind in (*NOTS, "hardly") for no in sentence.cues[kind])
    return (is_own or not is_refused(hit, sentence)) and how_imagined(hit, sentence) is Standing.SO


def without_startled(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without sentences that are no more than a start at what is asked: "what? no" says "no"."""
    startled = {words_of(one) for one in catalog.reading.answers.startled}
    kept = tuple(one for one in utterance.sentences if one.told not in startled)
    return replace(utterance, sentences=kept) if kept else utterance
