"""The one normal form of a text: small letters without accents, apostrophes, tricks of keyboards and drawn-out letters.

Everything that reads a text begins here, so a "can't" is one text everywhere, whatever its apostrophe and its size.
Punctuation stays: what is a sentence and what is a clause is told from it. Knows no language.
"""

import re
import unicodedata
from functools import cache, lru_cache

from flows.text.letters.apostrophes import APOSTROPHE
from flows.text.numerals.numbers import with_digits

Words = tuple[str, ...]

LONGEST_WORD = 32
"""Letters of a word that are looked at."""
FEW_WORDS = 40
"""So many letters are nearly always a phrase or a button of the content, which are compared with every text anew."""

_WORD = re.compile(r"\d+(?:[.,/]\d+)*|[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_ONE_SHAPE = str.maketrans("\u064a\u0649\u0643\u0131", "\u06cc\u06cc\u06a9i")
"""Letters that keyboards give in two shapes: Arabic yeh and kaf, and the Turkish i without a dot."""
_LOOK_ALIKE = str.maketrans("асеорхуіјѕԁһɡοαѵ", "aceopxyijsdhgoav")
"""Letters of other scripts that look like Latin ones."""
_LATIN_WORD = re.compile(r"[^\W\d_]*[a-z][^\W\d_]*")
_LAST_LATIN, _TOO_FEW = "\u024f", 2
_DRAWN_OUT = re.compile(r"(\D)\1{2,}")
_SPACED_OUT = re.compile(r"(?<![^\W_])(?:(?:[^\W\d_] ){3,}|(?:[^\W\d_]\.){2,}|(?:[^\W\d_]-){3,})[^\W\d_](?![^\W_])")
"""Single letters with spaces or dots between them: "c h e s t", "s.o.s"."""
_NOTHING_FOR_GAPS = str.maketrans("", "", " .-")
_STRUNG = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=\bi))\.(?=[^\W\d_]{2})")
"""A dot that stands for a space where a text has none: "i.cant.breathe"."""


def normal(text: str) -> str:
    """The normal form of a text; of a text in normal form it is the text itself."""
    bare = APOSTROPHE.sub("", with_digits(text).casefold())
    if not bare.isascii():
        bare = _in_plain_letters(bare)
    whole = _SPACED_OUT.sub(_drawn_together, bare)
    return _DRAWN_OUT.sub(r"\1", whole if any(map(str.isspace, whole.strip())) else _STRUNG.sub(" ", whole))


def is_in_other_letters(text: str) -> bool:
    """Whether most letters of a text as it was typed, of at least three, are not Latin ones."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > _TOO_FEW and 2 * sum(letter > _LAST_LATIN for letter in letters) > len(letters)


def split(text: str) -> Words:
    """The words of a text in normal form."""
    return tuple(word[:LONGEST_WORD] for word in _WORD.findall(text))


def words_of(text: str) -> Words:
    """The words of any text."""
    return _few_words_of(text) if len(text) <= FEW_WORDS else split(normal(text))


@cache
def single(words: tuple[str, ...]) -> frozenset[str]:
    """The words that stand in these, each by itself."""
    return frozenset(part for word in words for part in words_of(word))


@lru_cache(maxsize=4096)
def _few_words_of(text: str) -> Words:
    if text.isascii() and text.isalpha():  # one plain word, as nearly all of the content's are: nothing to be undone
        return (_DRAWN_OUT.sub(r"\1", text.lower())[:LONGEST_WORD],)
    return split(normal(text))


def _in_plain_letters(text: str) -> str:
    """Without accents and what cannot be seen, each letter in one shape."""
    letters = (sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) not in ("Mn", "Cf"))
    plain = "".join(letters).casefold().translate(_ONE_SHAPE)
    return _LATIN_WORD.sub(lambda word: word[0].translate(_LOOK_ALIKE), plain)


def _drawn_together(found: re.Match[str]) -> str:
    return found[0].translate(_NOTHING_FOR_GAPS)
