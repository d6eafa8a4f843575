"""Words, numbers and signs of a text as tokens, and rules that join neighbouring tokens into one.

Two steps, as in other readers of times and amounts. A `Book` (book.py) knows phrases of a language and says of what
kind each is; it turns a text into tokens. A list of rules then joins runs of kinds ("number, unit" is a span; "span,
after, day" is a day), rule after rule, until nothing fits any more. What is left are the things that the text names,
between words that nobody knows. Knows neither hours nor dates; the kinds belong to whoever brings the book.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from enum import Enum, auto

from msgspec import Struct

from flows.values.typed import Typed


class Kind(Enum):
    """What a token is; each reader has kinds of its own."""

    __hash__ = object.__hash__  # members are looked up very often; there is one of each


class Lex(Kind):
    """What every text is made of."""

    WORD = auto()
    """A word, or a sign that stands for one, that the book does not know."""
    NUMBER = auto()
    """Its numbers: the value, and how many digits it was written with (0: in words)."""
    ORDINAL = auto()
    COUNT = auto()
    """About so many: "a", "a few"."""
    HUNDRED = auto()
    ENDING = auto()
    """What makes a number an ordinal: "14th"."""
    DASH = auto()
    SLASH = auto()
    COLON = auto()
    DOT = auto()
    """A dot or comma directly behind a number."""
    PLUS = auto()
    STOP = auto()
    """The end of a clause."""


When = Callable[[int], Typed[int]]
"""A day by the day number after which it is looked for: one when sure, several to ask back, suggestions, or none."""


class Token(Struct, frozen=True, eq=False):
    """One thing in a text. `is_glued`: nothing stands between it and what is before it.

    `when`: a day told by the day number after which it is looked for; dates alone have it. `start`: of a day to which
    something leads, the day from which that is counted, where one is told.
    """

    kind: Kind
    numbers: tuple[int, ...] = ()
    is_glued: bool = False
    when: When | None = None
    start: When | None = None


Run = Sequence[Token]


class Rule(Struct, frozen=True):
    """A run of kinds and what it is joined to; a builder may decline a run by None.

    Each place of `kinds` holds those of which any will do there.
    """

    kinds: tuple[frozenset[Kind], ...]
    build: Callable[[Run], Token | None]

    def may_fit(self, kinds: Set[Kind]) -> bool:
        """Whether among these kinds there is one for each place."""
        return not any(map(kinds.isdisjoint, self.kinds))

    def fits(self, run: Run) -> bool:
        """Whether the tokens are of these kinds, one by one."""
        return all(token.kind in kinds for token, kinds in zip(run, self.kinds, strict=True))


def rule(kinds: tuple[Kind | tuple[Kind, ...], ...], build: Callable[[Run], Token | None]) -> Rule:
    """A rule for a run of kinds."""
    return Rule(kinds=tuple(frozenset(one if isinstance(one, tuple) else (one,)) for one in kinds), build=build)


def reduced(tokens: Sequence[Token], rules: Iterable[Rule]) -> list[Token]:
    """The tokens with every run that a rule fits joined, one rule after the other, each from left to right."""
    left = list(tokens)
    kinds = {token.kind for token in left}
    for one in rules:
        if one.may_fit(kinds) and _join(left, one):
            kinds = {token.kind for token in left}
    return left


def _join(tokens: list[Token], rule: Rule) -> bool:
    """Join every run that fits, and tell whether there was one."""
    at, length, has_joined = 0, len(rule.kinds), False
    while at + length <= len(tokens):
        run = tokens[at : at + length]
        joined = rule.build(run) if rule.fits(run) else None
        if joined is not None:
            tokens[at : at + length] = [joined]
            has_joined = True
        if joined is None or length == 1:
            at += 1
    return has_joined


def last(run: Run) -> Token:
    """A builder that keeps the last of a run alone."""
    return run[-1]


def strange(run: Run) -> Token:
    """A builder for what is nothing that anybody looks for."""
    return Token(kind=Lex.WORD)


def first_of(run: Run, *kinds: Enum) -> Token:
    """The first token of a run that is of one of the kinds; there is one."""
    return next(token for token in run if token.kind in kinds)


def clauses(tokens: Iterable[Token], ends: tuple[Kind, ...]) -> list[list[Token]]:
    """The tokens parted where one of the kinds stands that end a clause."""
    parted: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind in ends:
            parted.append([])
        else:
            parted[-1].append(token)
    return [one for one in parted if one]


def behind(tokens: Sequence[Token], kind: Kind) -> Sequence[Token]:
    """The tokens behind the last of a kind, or all."""
    places = [place for place, token in enumerate(tokens) if token.kind is kind]
    return tokens[places[-1] + 1 :] if places else tokens
