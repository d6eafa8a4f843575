"""Whether words are keys that somebody only hit, and no words of any language: "dfghj sdf kjhg".

Such words lack a vowel, hold many consonants in a row, or run along a row of the keyboard. One odd word proves nothing:
names and other languages have such too.
"""

import re

from flows.text.letters.normal import Words

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
RUN = 4
"""So many keys side by side are no word."""
VOWELS = "aeiouy"
_NO_WORD = re.compile(rf"[^{VOWELS}]{{5}}|^[^{VOWELS}]{{3,}}$")


def is_mashed(words: Words) -> bool:
    """Are more than half of the words such?"""
    told = [word for word in words if word.isascii() and word.isalpha()]
    return 2 * sum(map(_is_hit, told)) > len(words)


def _is_hit(word: str) -> bool:
    runs = (word[start : start + RUN] for start in range(len(word) - RUN + 1))
    return bool(_NO_WORD.search(word)) or any(run in row or run[::-1] in row for run in runs for row in ROWS)
