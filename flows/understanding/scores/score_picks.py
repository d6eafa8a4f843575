"""A pain score that stands in a text, of when it is, and which of several answers.

How one is found is not known here.
"""

from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace


class When(IntEnum):
    """Of when a score is, the nearer to now the lower."""

    NOW = 0
    TODAY = 1
    RESTING = 2
    PLAIN = 3
    EARLIER = 4
    AFTER = 5
    MOVING = 6
    WAS = 7
    RUN = 8
    WORST = 9
    PAST = 10


STRAINED = (When.MOVING, When.RUN, When.WORST)
"""Scores of what makes it worse."""


class Score(Struct, frozen=True, kw_only=True):
    """A score that stands in a text.

    `values`: whole scores, likeliest first. `is_told`: words beside it say that it is a score ("pain 3", "3/10").
    `is_alone`: nothing else stands in its clause. `is_range`: two numbers were written. `is_bound`: "more than 5".
    `is_loose`: a word follows that seldom follows a score. `is_correction`: it takes back what was said before.
    `is_none`: no number, but "no pain"; `is_at_rest`: only at rest.
    `eased_from`: where it went from: the 8 of "down from 8 to 3".
    `is_change`: it says where it went, and a score of now beside it says where it is.
    `is_lately`: of an hour since yesterday, and of no run: "9 last night".
    `is_first`: nothing of weight stands before it, nothing that it counts near behind: "4 much better", not "0 sleep".
    `is_since`: what it came of stands right behind it, whose day is not the score's: "5 after yesterday's run".
    """

    values: tuple[int, ...]
    when: When
    is_told: bool = False
    is_alone: bool = False
    is_range: bool = False
    is_bound: bool = False
    is_loose: bool = False
    is_correction: bool = False
    is_none: bool = False
    is_at_rest: bool = False
    eased_from: int = 0
    is_change: bool = False
    is_lately: bool = False
    is_first: bool = False
    is_since: bool = False


def is_all_elsewhere(told: list[Score]) -> bool:
    """Is all that is told that there is no pain in one situation: "no pain at rest"? That is no score of 0."""
    return all(score.is_none and (score.is_loose or score.is_at_rest) for score in told)


def corrected(told: list[Score]) -> list[Score]:
    """Scores without those that a later one takes back ("6, no wait, 7")."""
    last = max((at for at, score in enumerate(told) if score.is_correction), default=0)
    return told[last:]


def put_right(told: list[Score]) -> list[Score]:
    """Scores without each that the one behind it takes back; that one is of the same time, where it names no other:
    "7 on the hill, now 4, make that 3".
    """
    kept: list[Score] = []
    for score in told:
        is_again = score.is_correction and bool(kept)
        kept.append(_in_the_place_of(kept.pop(), score) if is_again else score)
    return kept


def _in_the_place_of(before: Score, score: Score) -> Score:
    when = before.when if score.when is When.PLAIN else score.when
    return replace(score, when=when, is_told=score.is_told or before.is_told)


def of_now(told: list[Score]) -> list[Score]:
    """Those that are nearest to now."""
    nearest = min(score.when for score in told)
    found = [score for score in told if score.when is nearest]
    plain = [score for score in found if not score.is_change]
    return plain or found


def of_worst(told: list[Score]) -> list[Score]:
    """The highest of those of what makes it worse, else of all that are not past."""
    worst = [score for score in told if score.when in STRAINED] or [score for score in told if score.when < When.PAST]
    return sorted(worst or told, key=lambda score: -max(score.values))[:1]


def without_earlier(told: list[Score]) -> list[Score]:
    """Scores without those of earlier in the day, where one is of no hour or of now: "3, this morning 6"."""
    has_nearer = any(score.when < When.EARLIER for score in told)
    return [score for score in told if score.when is not When.EARLIER or not has_nearer]
