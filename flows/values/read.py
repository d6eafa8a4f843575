"""What the trained reader sees in a text. Made in the shell, where the weights are; weighed in `screening`."""

from collections.abc import Mapping

from msgspec import Struct

FOREIGN = "none"
"""Stands among the topics for what none of them answers."""

THERE = ("now", "near")
"""Said so, a sign is there."""


class Mark(Struct, frozen=True, kw_only=True):
    """A piece of a text, from the letter `start` up to `end`: a sign and how it is said, or a fact that may be denied.

    `how`: now, near (somebody else needs help now), denied, past, other, imagined, figure. `fact`: "field=value".
    `sure`: from 0 to 1.
    """

    start: int
    end: int
    sign: str = ""
    how: str = ""
    fact: str = ""
    is_denied: bool = False
    sure: float

    @property
    def is_there(self) -> bool:
        """Whether it tells of a sign that is there."""
        return bool(self.sign) and self.how in THERE


class Read(Struct, frozen=True, kw_only=True):
    """A text as the reader sees it. `danger`: how likely a sign is there now; `signs`: the same for each red flag;
    `shown`: how surely one of its words tells of a sign that is there now; `named`: the red flag they tell of most.

    `topics`: how near each topic is that the reader has learnt (a logit), `FOREIGN` among them. `angles`: of each topic
    how near each of its angles is (a logit), "" for the topic as a whole.
    """

    danger: float
    signs: Mapping[str, float]
    shown: float
    named: str = ""
    wants: Mapping[str, float]
    topics: Mapping[str, float]
    angles: Mapping[str, Mapping[str, float]] = {}
    marks: tuple[Mark, ...]

    @property
    def gravest(self) -> float:
        """How likely the likeliest red flag is there."""
        return max(self.signs.values())

    @property
    def flag(self) -> str:
        """The likeliest red flag."""
        return max(self.signs, key=self.signs.__getitem__)

    @property
    def has_shown(self) -> bool:
        """Whether it can show words that tell of a sign that is there."""
        return any(mark.is_there for mark in self.marks)
