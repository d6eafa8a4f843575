"""The book of a reader: phrases of a language, each with what it is, and a text as the tokens that they make of it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from flows.text.letters.normal import normal
from flows.text.numerals.numbers import NumberWords, with_digits
from flows.text.terms import Kind, Lex, Run, Token, reduced, rule

LONGEST_NUMBER = 4
"""Digits of the longest number that is one; more are a telephone number or the like."""

MOST_PIECES = 200
"""Words, numbers and signs that are looked at; a longer text is a story, of which the beginning is enough."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+|\n|[^\w\s]")
_ABBREVIATED = re.compile(r"(?<![^\W\d_])([^\W\d_])\.\s?([^\W\d_])\b\.?")
"""Two letters with dots: "p.m." is one word."""
_FRACTIONS = {"\u00bd": " 1/2 ", "\u00bc": " 1/4 ", "\u00be": " 3/4 "}

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


def each(phrases: Iterable[str], kind: Kind, *numbers: int) -> Iterator[Phrase]:
    """Phrases of one kind, which stand for the same numbers."""
    return ((phrase, kind, numbers) for phrase in phrases)


def of_kinds(kinds: Mapping[Kind, Iterable[str]]) -> Iterator[Phrase]:
    """Phrases by their kinds."""
    return ((phrase, kind, ()) for kind, phrases in kinds.items() for phrase in phrases)


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


_NUMBERS = (
    rule((Lex.NUMBER, (Lex.NUMBER, Lex.ORDINAL)), _tens),
    rule((Lex.NUMBER, Lex.DASH, (Lex.NUMBER, Lex.ORDINAL)), _tens),
    rule(((Lex.NUMBER, Lex.COUNT), Lex.HUNDRED), _hundreds),
    rule((Lex.NUMBER, Lex.ENDING), lambda run: replace(run[0], kind=Lex.ORDINAL)),
)
