"""A question that yes and no answer, and a text that says more than that: "no, just the breathing", "yes when I twist".

A "no" to what the yes stands for is the no itself ("pressing doesn't do it"). Where lead and names disagree, or a yes
comes with words that belong to something else, it is asked back. Knows no option but by its words.
"""

from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.catalog.question import Question
from flows.text.letters.normal import Words, words_of
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.told_so import has
from flows.understanding.options import options
from flows.values.typed import Typed, sure

FEW_MORE = 3
"""Words around a bare yes up to which nothing else is said."""

NO = ("no",)
OF_MANY = ("plain_look",)
"""Questions that ask for many signs at once: a no to one of them is none to all."""
Option = tuple[str, ...]


class Sides(Struct, frozen=True):
    """The ids of the options that a bare yes and a bare no name."""

    yes: str
    no: str


@cache
def bare_noes(catalog: Catalog) -> frozenset[Words]:
    """What is a no by itself: "nope", "not really"."""
    return frozenset(map(words_of, catalog.messages.no_words))


@cache
def bare_yeses(catalog: Catalog) -> frozenset[Words]:
    """What is a yes by itself: "yup", "it does"."""
    return frozenset(map(words_of, catalog.messages.yes_words))


def begins_with(known: frozenset[Words], utterance: Utterance, catalog: Catalog) -> bool:
    """Is one of these noes or yeses the first word of a text, or its first clause: "it doesn't, not at all"?"""
    first = next(iter(clauses_in(utterance, catalog)), None)
    return utterance.words[:1] in known or (first is not None and first.words in known)


def read_yes_no(question: Question, utterance: Utterance, catalog: Catalog) -> Typed[Option] | None:
    """What a text answers to such a question, several readings where it must be asked back; None for another one."""
    sides = _sides(question, catalog)
    if sides is None:
        return None
    named = _named(question, utterance, sides, catalog)
    led = _led(utterance, sides, catalog)
    if led and not named and not _is_enough(led, question, utterance, sides, catalog):
        return Typed(values=((led,),), is_suggestion=True)
    said = tuple(dict.fromkeys((*named, led) if led else named))
    if len(said) > 1:
        return Typed(values=tuple((id,) for id in said))
    return sure(said) if said else Typed()


def is_led(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text begin with the yes or no that such a question asks for?"""
    sides = _sides(question, catalog)
    return sides is not None and bool(_led(utterance, sides, catalog))


def _sides(question: Question, catalog: Catalog) -> Sides | None:
    words = catalog.messages
    if question.field is None or question.field.type not in (FieldType.SINGLE, FieldType.BOOL):
        return None
    yes, no = (_of_word(question, bare) for bare in (set(words.yes_words), set(words.no_words)))
    return Sides(yes, no) if yes and no and yes != no else None


def _of_word(question: Question, bare: set[str]) -> str:
    """The option that is called by most of these bare words, if one has any of them."""
    shared = {option.id: len(bare & set(option.words)) for option in question.options}
    best = max(shared, key=lambda id: shared[id])
    return best if shared[best] else ""


def _named(question: Question, utterance: Utterance, sides: Sides, catalog: Catalog) -> tuple[str, ...]:
    """The options that are named beside a bare yes or no; what the yes stands for, denied, is the no."""
    _, denied = options.said_and_denied(question, utterance, catalog)
    bare = {*catalog.messages.yes_words, *catalog.messages.no_words}
    said = [(id, hit, one) for one in utterance.sentences for id, hit in options.said_in(question, one, catalog)]
    named = [id for id, hit, one in said if " ".join(one.told[hit.start : hit.end]) not in bare]
    is_no = any(id == sides.yes and " ".join(name) not in bare for id, name in denied) and sides.yes not in named
    return tuple(dict.fromkeys((*named, sides.no) if is_no else named))


def _led(utterance: Utterance, sides: Sides, catalog: Catalog) -> str:
    """The option of the yes or no that a text begins with, if it is not "no idea"."""
    words, typed = catalog.messages, utterance.words[:1]
    told = utterance.sentences[0].told[:1] if utterance.sentences else ()
    unsure = (words_of(word) for word in words.not_sure_words)  # "no idea", whatever follows
    if typed != told or any(utterance.words[: len(one)] == one for one in unsure):
        return ""
    if any(sentence.has("unknown") for sentence in utterance.sentences):
        return ""
    if typed in bare_noes(catalog):
        return sides.no
    return sides.yes if typed in bare_yeses(catalog) else ""


def _is_enough(led: str, question: Question, utterance: Utterance, sides: Sides, catalog: Catalog) -> bool:
    """Is a bare yes or no an answer, though what comes behind it names nothing?"""
    if led == sides.no:
        is_part = question.id in OF_MANY and _is_of_a_thing(utterance, catalog)
        return not (is_part or has(catalog.reading.answers.turns, utterance, catalog))
    is_risk = question.field is not None and question.field.type is FieldType.BOOL
    return is_risk or len(utterance.words) - 1 <= FEW_MORE


def _is_of_a_thing(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the no at its beginning belong to a thing that is named right behind it: "no fever"?"""
    first = utterance.sentences[0]
    if first.told[:1] != NO or len(first.told) == 1 or 1 in first.breaks:
        return False
    return all(hit.start != 1 for hit in hits_in(catalog.reading.alarms.no_goes_on, first.told, catalog))
