"""Either-or: the things that a question lets choose between, each of a kind, and the verdict on every two kinds.

What is said of one thing stands in its topic; here stands only which of two goes first. A verdict is on kinds, so that
no pair needs a text of its own; a pair that has one is an angle of its topic.
"""

from enum import Enum

from msgspec import Struct

from flows.catalog.entries import Id, Text


class Kind(Enum):
    """What a thing is in a choice: behind the ache, what changes or eases it, rest, movement, or somebody to see."""

    CAUSE = "cause"
    LASTS = "lasts"
    EASES = "eases"
    RESTS = "rests"
    MOVES = "moves"
    SEEN = "seen"


class Thing(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One side of a choice: `words` by which it is named (patterns, flows/text/phrases/phrases.py), `name` as it is
    said in a verdict, the `topic` that tells of it. `cause`: what the answers may speak for (medicine/causes.yaml).
    `is_told`: its verdicts say all, so that its topic is only a button.
    """

    id: Id
    topic: Id
    kind: Kind
    name: Text
    words: tuple[str, ...]
    cause: str = ""
    is_told: bool = False


class Verdict(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is said first of two things of these kinds; `{first}` and `{second}` are their names, in that order."""

    first: Kind
    second: Kind
    say: Text


class Choices(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """All of it. `likelier`: the verdict on two causes of which what was told speaks for the first. `of_doing`:
    patterns of a question about what to do, in which no cause is meant; `asks_which`: of one that asks which it is;
    `between`: behind them an "and" lets choose, too.
    """

    likelier: Text
    of_doing: tuple[str, ...]
    asks_which: tuple[str, ...]
    between: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    things: tuple[Thing, ...]


def verdict(first: Kind, second: Kind, choices: Choices) -> tuple[Verdict, bool] | None:
    """The verdict on two kinds, and whether the two stand the other way round in it; None where there is none."""
    for one in choices.verdicts:
        if (first, second) == (one.first, one.second):
            return one, False
        if (second, first) == (one.first, one.second):
            return one, True
    return None
