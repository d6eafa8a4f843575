"""A word with a slip in it: the long word of a list that is meant. Knows no words."""

from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

LONG_WORD = 5
"""Letters from which on a word is known with a slip in it."""


def meant(word: str, known: Collection[str], *, shortest: int = LONG_WORD, two_from: int = 0) -> str:
    """The word that is meant when one slip away from it, else the word itself.

    One that is as near to a word with another beginning is left: "couch" is no "cough", for it may as well be "touch".
    `shortest`: letters below which a word is left; `two_from`: letters from which on it may hold two slips (0: never).
    """
    if len(word) < shortest or word in known:
        return word
    slips = 2 if two_from and len(word) >= two_from else 1
    alike = [name for name, *_ in process.extract(word, known, scorer=OSA.distance, score_cutoff=slips, limit=None)]
    alike = [name for name in alike if len(name) != len(word) or name[:-1] != word[:-1]]  # "bends" is not "bendy"
    return min(alike) if alike and all(name[0] == word[0] for name in alike) else word
