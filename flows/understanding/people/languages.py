"""Which language a text is in, and the few sentences Thora can say in it: that she speaks English, and whom to call.

A script of its own or letters of its own tell it at once; among languages in Latin letters the common words do, where
hardly an English one stands beside them. A text of both, or one that could be English, counts as English.
This room reads no sign and knows nothing of phases.
"""

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.catalog.language import Tongue
from flows.catalog.weighing import phrasings
from flows.screening.own_words import are_known, telling
from flows.text.letters.normal import is_in_other_letters, normal, split

_SCRIPTS = {"cyrillic": ("\u0400", "\u052f"), "arabic": ("\u0600", "\u06ff"), "devanagari": ("\u0900", "\u097f")}
_LEAST_SHARE = 0.4
"""The least share of a text's words that must be of the language."""
_MOST_ENGLISH = 0.25
"""How many English words may stand for each of the language."""
_WORTH_OF_A_LETTER = 2
ENGLISH = "en"
_SURE = 0.8
"""How sure a language must be told: from here "ok", "thx" and "foam roller" stay English."""
_MOST_KNOWN, _HARDLY_KNOWN = 0.5, 0.1
"""The share of its words that people here ask with: at most so much in a language told surely, and in one less so."""
_FEW = 3
"""Words of the shortest text whose language is told by a model: names and slips of one or two words look like any."""
_LEAST_TOLD = 2
"""Words of some length that a text must have for a model to tell its language."""
_SHORT = 4
"""Shorter words than this tell nothing on their own."""


class _Lexicon(Struct, frozen=True, eq=False):
    """The words of a language as they are compared: whole ones, beginnings, and those that English has too."""

    tongue: Tongue
    own: frozenset[str]
    begun: tuple[str, ...]
    shared: frozenset[str]

    def count(self, words: Iterable[str]) -> int:
        """How many of the words are of this language and not English; a single short one is none: "Rome, GA"."""
        own = [word for word in words if word in self.own or word.startswith(self.begun)]
        return len(own) if len(own) > 1 or any(len(word) >= _SHORT for word in own) else 0

    def letters(self, text: str) -> int:
        """What a letter of its own is worth, where the text has one."""
        return _WORTH_OF_A_LETTER * any(letter in text.casefold() for letter in self.tongue.letters)


def language_of(text: str, catalog: Catalog) -> Tongue | None:
    """The language of a text, of those that the content knows; None for English, for a mixture and for no words."""
    letters = [letter for letter in text.casefold() if letter.isalpha()]
    for script, (first, last) in _SCRIPTS.items():
        if 2 * sum(first <= letter <= last for letter in letters) > len(letters):
            return _likeliest(text, [one for one in _lexicons(catalog) if one.tongue.script == script])
    return _latin(text, catalog)


def is_other(text: str, catalog: Catalog) -> bool:
    """Whether a text is in a language that is neither English nor one that the content knows.

    Letters that are not Latin say so; else what detects languages, where few words of the text are known as English.
    """
    if is_in_other_letters(text):
        return True
    code, sure = catalog.detect(text) if catalog.detect else (ENGLISH, 0.0)
    words = split(normal(text))
    if code == ENGLISH or len(words) < _FEW:
        return False
    told = telling(words)
    if len(told) < _LEAST_TOLD or are_known(words, catalog):
        return False
    known = _known(told, _english(catalog)) / max(len(told), 1)
    return known <= _MOST_KNOWN if sure >= _SURE else len(told) >= _FEW and known <= _HARDLY_KNOWN


def line(tongue: Tongue, country: str, catalog: Catalog) -> str:
    """That Thora speaks English for now, with the emergency line."""
    return tongue.line.format(numbers=_numbers(tongue, country, catalog))


def alarm_text(tongue: Tongue, flags: Iterable[str], country: str, catalog: Catalog) -> str:
    """The whole emergency message (facts A.2), and the one about thoughts of suicide where they were written of."""
    told = tuple(flags)
    texts = [tongue.emergency] if set(told) != {SELF_HARM} else []
    texts += [tongue.crisis] if SELF_HARM in told else []
    return "\n".join(text.format(numbers=_numbers(tongue, country, catalog)) for text in texts)


def _numbers(tongue: Tongue, country: str, catalog: Catalog) -> str:
    known = catalog.countries.get(country)
    return f"{known.number} ({known.names[-1]})" if known is not None else tongue.numbers


def _likeliest(text: str, lexicons: Iterable[_Lexicon]) -> Tongue | None:
    """Of languages in one script the one with most letters and words of its own; else the first."""
    words = split(normal(text))
    best = max(lexicons, key=lambda one: one.letters(text) + one.count(words), default=None)
    return best.tongue if best else None


def _latin(text: str, catalog: Catalog) -> Tongue | None:
    words = split(normal(text))
    if not any(word.isalpha() for word in words) or (len(words) == 1 and len(words[0]) < _SHORT):
        return None
    latin = (one for one in _lexicons(catalog) if one.tongue.script == "latin")
    found = [(one.letters(text) + one.count(words), _known(words, one.shared), one) for one in latin]
    score, shared, best = max(found, key=lambda each: each[:2])
    is_enough = score >= min(2, len(words) / 3) and score + shared >= _LEAST_SHARE * len(words)
    english = _known(words, frozenset(catalog.languages.english) - best.shared)
    return best.tongue if is_enough and english <= _MOST_ENGLISH * score else None


def _known(words: Iterable[str], known: frozenset[str]) -> int:
    return sum(word in known for word in words)


@cache
def _english(catalog: Catalog) -> frozenset[str]:
    """The words that people ask with."""
    return frozenset(word for _, text in phrasings(catalog.faq, catalog.foreign) for word in split(normal(text)))


@cache
def _lexicons(catalog: Catalog) -> tuple[_Lexicon, ...]:
    return tuple(_lexicon(tongue, frozenset(catalog.languages.english)) for tongue in catalog.languages.tongues)


def _lexicon(tongue: Tongue, english: frozenset[str]) -> _Lexicon:
    """The common words of a language, and those of its signs."""
    patterns = (pattern for sign in tongue.signs for pattern in sign.patterns)
    pieces = [piece for entry in (*tongue.words, *patterns) for piece in re.split(r"[\s|?&_]+", entry)]
    begun = tuple(
        word for piece in pieces if piece.endswith("*") for word in split(normal(piece)) if len(word) >= _SHORT
    )
    whole = {word for piece in pieces if not piece.endswith("*") for word in split(normal(piece))}
    return _Lexicon(tongue, frozenset(whole - english), begun, frozenset(whole & english))
