"""A length told by how old a baby is, where the ache began with the birth: "she is 5 weeks, sore since she was born".

Whatever else is counted in the text ("2 weeks after she was born") leaves it to the other readers.
"""

import re
from functools import lru_cache

from flows.catalog.words.figures import DurationWords
from flows.text.numerals.numbers import one_of

_FIGURE = re.compile(r"\d+")


def with_age_as_length(plain: str, words: DurationWords) -> str:
    """The text in normal form, figures spelled out; or, where it is told so, only that it began so long ago."""
    if len(_FIGURE.findall(plain)) != 1:
        return plain
    age, birth = _patterns(words)
    told = age.search(plain)
    return f"{told['age']} {words.ago[0]}" if told and birth.search(plain) else plain


@lru_cache(maxsize=8)
def _patterns(words: DurationWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    child, lead, born = (one_of(some) for some in (words.newborn, words.birth_lead, words.birth))
    age = rf"\b{child}\b[^.;!?\d]{{0,20}}?(?P<age>\d{{1,2}} ?[a-z]+)(?= ?(?:{one_of(words.aged_so)}\b|[,.;]|$))"
    return re.compile(age), re.compile(rf"\b{lead}(?: [a-z]+){{0,3}}? {born}\b")
