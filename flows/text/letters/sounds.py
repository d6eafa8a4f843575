"""How a word sounds, roughly, so that one written as it is heard is known: "blud", "presher", "unconshus".

Two words that sound alike may be spelled far apart. Which letters make which sound is handed in, one rule after the
other; this room knows no words.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

Rules = tuple[tuple[str, str], ...]
"""What letters are, as a regular expression, and what they sound like, in the order in which they are put."""

_FRAME_WORD, _FRAME_SLIPS = 6, 2
"""Letters from which on a word may differ in its vowels too, and in how many letters it may do so then."""
VOWELS = "aeiouy"
_VOWELS = re.compile(rf"(?<!^)[{VOWELS}]+")


class Sounds(Struct, frozen=True, eq=False):
    """Words by their sound, and by their frame, which is the sound without vowels behind the first letter."""

    rules: Rules
    by_sound: Mapping[str, tuple[str, ...]]
    by_frame: Mapping[str, tuple[str, ...]]


def sounds(words: Iterable[str], rules: Rules) -> Sounds:
    """Words made ready to be known by how they sound."""
    by_sound: dict[str, tuple[str, ...]] = {}
    by_frame: dict[str, tuple[str, ...]] = {}
    for word in dict.fromkeys(words):
        heard = sound(word, rules)
        by_sound[heard] = (*by_sound.get(heard, ()), word)
        by_frame[_frame(heard)] = (*by_frame.get(_frame(heard), ()), word)
    return Sounds(rules, by_sound, by_frame)


def sound(word: str, rules: Rules) -> str:
    """What a word sounds like, in letters."""
    for letters, heard in _compiled(rules):
        word = letters.sub(heard, word)
    return word


def same_sound(word: str, known: Sounds, english: Collection[str]) -> str | None:
    """The one known word that sounds like what was typed, or but for its vowels; none where two are as near.

    Only a word of the very sound is meant whatever else of `english` is spelled like it.
    """
    heard = sound(word, known.rules)
    if alike := known.by_sound.get(heard):
        return _nearest(word, alike, max(map(len, alike)) // 2)
    if len(word) < _FRAME_WORD:
        return None
    meant = _nearest(word, known.by_frame.get(_frame(heard), ()), _FRAME_SLIPS)
    return meant if meant and not _has_rival(word, meant, english) else None


def _nearest(word: str, alike: Iterable[str], most: int) -> str | None:
    """The word that is spelled nearest, if only one is and it is near enough."""
    found = sorted((OSA.distance(word, one), one) for one in alike)
    if not found or found[0][0] > most or (len(found) > 1 and found[1][0] == found[0][0]):
        return None
    return found[0][1]


def _has_rival(word: str, meant: str, english: Collection[str]) -> bool:
    """Is a word of English spelled nearer than what seems meant?"""
    nearer = OSA.distance(word, meant) - 1
    return process.extractOne(word, english, scorer=OSA.distance, score_cutoff=nearer) is not None


def _frame(heard: str) -> str:
    return _VOWELS.sub("", heard)


@cache
def _compiled(rules: Rules) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(letters), heard) for letters, heard in rules)
