"""Words in the one spelling that everything reads: slips in a word of a sign put right, words run together parted.

A word of English is no slip of another. What each list of the content is for stands in content/en/words/spelling.yaml.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.text.letters.dictated import DictatedWords
from flows.text.letters.normal import Words
from flows.text.letters.sounds import Sounds, same_sound
from flows.text.letters.variants import Spellings
from flows.text.numerals.answered import ListWords
from flows.text.phrases.interposed import InterposedWords
from flows.text.phrases.phrases import PhraseBook

_LONG_WORD, _SHORT_WORD = 9, 4
"""Letters from which on a word may hold two slips, and up to which only two letters may have changed places."""
_LEAST_PART = 4
"""Letters of each of two words that were run together."""
_LEAST_BEHIND = 5
"""Letters of a word to which a short one was run together."""
_LEAST_GLUED, _TRIED = 7, 40
"""Letters of several words that were run together, and how many ways to part them are tried."""
_SHORTEST = 2
"""Letters up to which only some words are parted off."""


class SpellingWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How words are spelled, as an author writes it (content/en/words/spelling.yaml says what each part is)."""

    marks: Mapping[str, str]
    crosses: tuple[str, ...]
    contracted: tuple[str, ...]
    is_before: tuple[str, ...]
    is_in_one: tuple[str, ...]
    answers_no: tuple[str, ...]
    answers_yes: tuple[str, ...]
    answers_no_more: tuple[str, ...]
    answers: ListWords
    interposed: InterposedWords
    dictated: DictatedWords
    short: tuple[str, ...]
    same: Mapping[str, tuple[str, ...]]
    key_words: tuple[str, ...]
    endings: tuple[str, ...]
    ordinary: tuple[str, ...]
    sounds: tuple[tuple[str, str], ...] = ()


class Spelling(Struct, frozen=True, eq=False):
    """The same, made ready: `known` words are no slips, nor is what one of `signs` begins with; `turned` are slips.

    A word of `english` is no slip either, but where it is a key word with an ending or without one.
    """

    words: SpellingWords
    same: Spellings
    known: frozenset[str]
    signs: PhraseBook
    turned: Mapping[str, str] = {}
    english: frozenset[str] = frozenset()
    sounds: Sounds | None = None


def turned(words: Iterable[str]) -> Mapping[str, str]:
    """Words with two letters that have changed places, or one typed twice, each with the first word that is meant."""
    meant: dict[str, str] = {}
    for word in (one for one in words if len(one) >= _SHORT_WORD and one.isalpha()):
        for slip in _slips(word):
            meant.setdefault(slip, word)
    return meant


def _slips(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place] + word[place:]
        yield word[:place] + word[place : place + 2][::-1] + word[place + 2 :]


def respelled(word: str, spelling: Spelling) -> Words:
    """The key word that is meant when one slip away from it, a word of a sign that was typed with two letters turned or
    one doubled, a key word that sounds like it, two words that were run together, else the word itself.
    """
    if word in spelling.known or len(word) < _SHORT_WORD or spelling.signs.knows(word):
        return (word,)
    meant = _key_word(word, spelling)
    if word in spelling.english:
        return (meant,) if meant and _is_form(word, meant, spelling.words.endings) else (word,)
    meant = meant or _heard(word, spelling) or spelling.turned.get(word)
    return (meant,) if meant else _parted(word, spelling)


def _is_form(word: str, other: str, endings: tuple[str, ...]) -> bool:
    """Is one of the two the other with an ending?"""
    shorter, longer = sorted((word, other), key=len)
    return longer.startswith(shorter) and longer.removeprefix(shorter) in endings


def _key_word(word: str, spelling: Spelling) -> str | None:
    slips = 2 if len(word) >= _LONG_WORD else 1
    best = process.extractOne(word, spelling.words.key_words, scorer=OSA.distance, score_cutoff=slips)
    if best is None:
        return None
    is_swap = sorted(best[0]) == sorted(word)
    is_slip = best[0][0] == word[0] and len(word) > _SHORT_WORD
    return str(best[0]) if is_swap or is_slip else None


def _heard(word: str, spelling: Spelling) -> str | None:
    return same_sound(word, spelling.sounds, spelling.english) if spelling.sounds and word.isalpha() else None


def _parted(word: str, spelling: Spelling) -> Words:
    """A word as two, of which one is a key word and the other is known ("chestpain"); or as many as tell of a sign."""
    for place in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        first, second = word[:place], word[place:]
        if first in spelling.words.key_words and (second in spelling.words.key_words or second in spelling.known):
            return first, second
        if second in spelling.words.key_words and first in spelling.known:
            return first, second
    first, second = word[:_SHORTEST], word[_SHORTEST:]
    if first in spelling.words.short and len(second) >= _LEAST_BEHIND and second in spelling.known:
        return first, second  # "ofbreath", "nofeeling"
    return _unglued(word, spelling)


def _unglued(word: str, spelling: Spelling) -> Words:
    """A word as several known ones in which a sign is found: "cantfeelmylegs"."""
    if len(word) < _LEAST_GLUED:
        return (word,)
    for parts in islice(_partings(word, spelling), _TRIED):
        words = spelling.same.rewrite(parts)
        hits = (hit for _, hit in spelling.signs.find(words))
        is_several = len(words) < len(parts)
        if any(hit.start <= 1 and hit.end == len(words) and (is_several or len(hit.places) > 1) for hit in hits):
            return words
    return (word,)


def _partings(word: str, spelling: Spelling) -> Iterator[Words]:
    """A word as known words in a row, long ones first, and of short ones only those that are often run together."""
    if not word:
        yield ()
    for end in range(len(word), 0, -1):
        first = word[:end]
        if first in (spelling.known if end > _SHORTEST else spelling.words.short):
            yield from ((first, *rest) for rest in _partings(word[end:], spelling))
