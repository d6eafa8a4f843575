"""Which thing a score is of, where a text rates something else beside the back: "10/10 for the cake, the back is a 2".

Only where another statement tells the score of the back itself, so that nothing is lost: a lone "10/10 for the cake"
may be said of the pain by whoever jokes. Strong pain is heard all the same, unless what is rated is known by its name.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from flows.catalog.catalog import Catalog
from flows.catalog.words.words import ReadingWords
from flows.text.numerals.numbers import numbers_in, one_of
from flows.understanding.scores.score_cues import cues_of
from flows.understanding.scores.score_places import places_in, statements

_THINGS = ("rated", "other_scales", "plural")
"""Lists that name things, or no words."""


def of_else(clauses: Iterable[str], reading: ReadingWords) -> tuple[str, ...]:
    """Those of some statements that rate something else, where another one tells the score of the back."""
    scored = [clause for clause in clauses if any(places_in(clause, reading))]
    is_told = any(_own(reading).search(clause) for clause in scored)
    return tuple(clause for clause in scored if _rates(clause, reading)) if is_told else ()


def of_noises(clauses: Iterable[str], reading: ReadingWords) -> tuple[str, ...]:
    """Those of some statements that say no more than that a noise, told right before, does not hurt."""
    noises = cues_of(reading)["noises"]
    return tuple(told for noise, told in pairwise(clauses) if noises.search(noise) and _is_no_pain(told, reading))


def _is_no_pain(clause: str, reading: ReadingWords) -> bool:
    none = cues_of(reading)["no_pain"].search(clause)
    return none is not None and none.end() == len(clause.rstrip()) and len(clause[: none.start()].split()) <= 1


def without_ratings(text: str, catalog: Catalog) -> str:
    """The statements of a text but for those that rate something that is known by its name; empty without any."""
    told, named = statements(text, catalog), _named(catalog.reading)
    others = [clause for clause in of_else(told, catalog.reading) if named.search(clause)]
    return ". ".join(clause for clause in told if clause not in others) if others else ""


def _rates(clause: str, reading: ReadingWords) -> bool:
    """Is the number of a statement said of a thing, and nothing of the pain?"""
    number = numbers_in(clause, reading.numbers)[0]
    if cues_of(reading)["ache"].search(clause) or cues_of(reading)["rated_no"].search(clause):
        return False
    behind = _behind(reading).match(clause[number.end :])
    before = re.findall(r"[^\W\d_]+", clause[: number.start])
    return bool(behind or _named(reading).search(clause) or set(before) - _known(reading))


@cache
def _own(reading: ReadingWords) -> re.Pattern[str]:
    words = reading.scores
    return re.compile(rf"\b{one_of(words.of_the_back)}\b(?! {one_of(words.not_the_back)}\b)")


@cache
def _named(reading: ReadingWords) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(reading.scores.rated)}\b")


@cache
def _behind(reading: ReadingWords) -> re.Pattern[str]:
    """As in "for the cake"; not "for now"."""
    words = reading.scores
    when = one_of([*words.now, *words.today, *words.earlier, *words.lately, *words.resting])
    return re.compile(rf" ?{one_of(words.rated_for)} (?:{one_of(reading.spans.definite)} )?(?!{when}\b|\d|_)[^\W\d]")


@cache
def _known(reading: ReadingWords) -> frozenset[str]:
    """The words that stand around a score and name no thing."""
    words = reading.scores
    lists = (getattr(words, name) for name in type(words).__struct_fields__ if name not in _THINGS)
    phrases = (one for some in lists for one in some if isinstance(one, str))
    return frozenset(word for one in phrases for word in re.findall(r"[^\W\d_]+", one.replace("'", "")))
