"""Words, numbers and signs of a text as tokens, and rules that join neighbouring tokens into one.

Two steps, as in other readers of times and amounts. A `Book` knows phrases of a language and says of what kind each is;
it turns a text into tokens. A list of rules then joins runs of kinds ("number, unit" is a span; "span, after, day" is a
day), rule after rule, until nothing fits any more. What is left are the things that the text names, between words that
nobody knows. Knows neither hours nor dates; the kinds belong to whoever brings the book.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from enum import Enum, auto
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from flows.text.letters.normal import normal
from flows.text.numerals.numbers import NumberWords, with_digits
from flows.values.typed import Typed

LONGEST_NUMBER = 4
"""Digits of the longest number that is one; more are a telephone number or the like."""

MOST_PIECES = 200
"""Words, numbers and signs that are looked at; a longer text is a story, of which the beginning is enough."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+|\n|[^\w\s]")
_ABBREVIATED = re.compile(r"(?<![^\W\d_])([^\W\d_])\.\s?([^\W\d_])\b\.?")
"""Two letters with dots: "p.m." is one word."""
_FRACTIONS = {"\u00bd": " 1/2 ", "\u00bc": " 1/4 ", "\u00be": " 3/4 "}


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


SIGNS = {
    **dict.fromkeys("-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}\N{HYPHEN}", Lex.DASH),
    **dict.fromkeys("/\N{FRACTION SLASH}", Lex.SLASH),
    **dict.fromkeys(".,", Lex.DOT),
    **dict.fromkeys(";!?\n()[]", Lex.STOP),
    **dict.fromkeys("%$\N{EURO SIGN}\N{POUND SIGN}\N{DEGREE SIGN}#<>", Lex.WORD),
    ":": Lex.COLON,
    "+": Lex.PLUS,
}
"""What a sign is; one that is missing here says nothing."""

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

Phrase = tuple[str, Kind, tuple[int, ...]]
"""A phrase, its kind, and the numbers it stands for."""


class Book(Struct, frozen=True, eq=False):
    """Phrases of a language by their words, and endings that count only directly behind a number ("7a", "14th")."""

    phrases: Mapping[tuple[str, ...], Token]
    endings: Mapping[str, Token]
    lengths: Mapping[str, tuple[int, ...]]
    """How many words the phrases have that begin with a word, the longest first."""

    def tokens(self, text: str) -> list[Token]:
        """What a text is made of, in order."""
        pieces = list(islice(_pieces(text), MOST_PIECES))
        found: list[Token] = []
        at = 0
        while at < len(pieces):
            token, length = self._token(pieces, at)
            if token is not None:
                found.append(token)
            at += length
        return list(_whole_numbers(found))

    def _token(self, pieces: Sequence[tuple[str, bool]], at: int) -> tuple[Token | None, int]:
        word, is_glued = pieces[at]
        if word.isdecimal():
            return _number(word, is_glued=is_glued), 1
        if is_glued and pieces[at - 1][0].isdecimal() and word in self.endings:
            return replace(self.endings[word], is_glued=True), 1
        for length in self.lengths.get(word, ()):
            known = self.phrases.get(tuple(one for one, _ in pieces[at : at + length]))
            if known is not None:
                return replace(known, is_glued=is_glued), length
        return _unknown(word, is_glued=is_glued), 1


def plain_name(field: str) -> str:
    """A field as the content names it: some of its names ("from", "not") are taken in Python and end in a dash here."""
    return field.rstrip("_")


def book(phrases: Iterable[Phrase], endings: Iterable[Phrase], numbers: NumberWords) -> Book:
    """A book of these phrases and of the words for numbers. Of two equal phrases the first counts."""
    known: dict[tuple[str, ...], Token] = {}
    for phrase, kind, values in (*phrases, *_number_words(numbers)):
        words = tuple(_TOKEN.findall(normal(phrase)))
        for written in (words, _hyphened(words)):
            known.setdefault(written, Token(kind=kind, numbers=values))
    glued = {word: Token(kind=kind, numbers=values) for word, kind, values in endings}
    lengths: dict[str, set[int]] = {}
    for words in known:
        lengths.setdefault(words[0], set()).add(len(words))
    longest_first = {word: tuple(sorted(counts, reverse=True)) for word, counts in lengths.items()}
    return Book(phrases=known, endings=glued, lengths=longest_first)


def _hyphened(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a phrase with hyphens between them."""
    return tuple(piece for word in words for piece in ("-", word))[1:]


def _number_words(numbers: NumberWords) -> Iterator[Phrase]:
    yield from ((word, Lex.NUMBER, (value, 0)) for word, value in (*numbers.ones.items(), *numbers.tens.items()))
    yield from ((word, Lex.HUNDRED, ()) for word in numbers.hundreds)
    yield from ((word, Lex.ORDINAL, (value, 0)) for word, value in numbers.ordinals.items())
    yield from ((word, Lex.COUNT, (value, 0)) for word, value in numbers.vague.items())


# ---- from text to tokens ---------------------------------------------------------------------------------------------


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Words, numbers and signs, each with whether it follows directly on the one before."""
    for sign, written in _FRACTIONS.items():
        text = text.replace(sign, written)
    text = _ABBREVIATED.sub(r"\1\2", normal(with_digits(text)))
    end = -1
    for found in _TOKEN.finditer(text):
        yield found[0], found.start() == end
        end = found.end()


def _number(digits: str, *, is_glued: bool) -> Token:
    if len(digits) > LONGEST_NUMBER:
        return Token(kind=Lex.WORD, is_glued=is_glued)
    return Token(kind=Lex.NUMBER, numbers=(int(digits), len(digits)), is_glued=is_glued)


def _unknown(word: str, *, is_glued: bool) -> Token | None:
    """A sign by what it does, None for one that says nothing, and a word that nobody knows."""
    if word in SIGNS:
        return Token(kind=SIGNS[word], is_glued=is_glued)
    return Token(kind=Lex.WORD, is_glued=is_glued) if word[0].isalpha() else None


def _whole_numbers(tokens: list[Token]) -> Iterator[Token]:
    """The tokens, "twenty five" and "twenty-first" as one number, "14th" as an ordinal, a dot by what it does."""
    rest = reduced(tokens, _NUMBERS)
    for before, token in zip((Token(kind=Lex.STOP), *rest), rest, strict=False):
        is_stop = token.kind is Lex.DOT and not (token.is_glued and before.kind is Lex.NUMBER)
        yield replace(token, kind=Lex.STOP) if is_stop else token


def _tens(tokens: Run) -> Token | None:
    """As in "forty five" and "twenty-first"."""
    tens, ones = tokens[0], tokens[-1]
    in_words = tens.numbers[1] == ones.numbers[1] == 0
    if not in_words or tens.numbers[0] not in range(20, 100, 10) or not 0 < ones.numbers[0] < 10:
        return None
    return replace(ones, numbers=(tens.numbers[0] + ones.numbers[0], 0), is_glued=tens.is_glued)


def _hundreds(tokens: Run) -> Token:
    return Token(kind=Lex.NUMBER, numbers=(tokens[0].numbers[0] * 100, 0), is_glued=tokens[0].is_glued)


# ---- rules -----------------------------------------------------------------------------------------------------------


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


_NUMBERS = (
    rule((Lex.NUMBER, (Lex.NUMBER, Lex.ORDINAL)), _tens),
    rule((Lex.NUMBER, Lex.DASH, (Lex.NUMBER, Lex.ORDINAL)), _tens),
    rule(((Lex.NUMBER, Lex.COUNT), Lex.HUNDRED), _hundreds),
    rule((Lex.NUMBER, Lex.ENDING), lambda run: replace(run[0], kind=Lex.ORDINAL)),
)


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
