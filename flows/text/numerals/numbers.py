"""Numbers as people write them: "twenty first", "seven and a half", "1️⃣0️⃣", "3 of 10", "4-5". The words come from the
content.

Everything that reads a score, a length, an hour or a date begins here, so that a number is one thing everywhere. First
`spelled` gives a text its one form, each number in digits; then `numbers_in` finds them there, with ranges and what
they are out of.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from msgspec import Struct

_KEYCAP = re.compile("([0-9*#])\ufe0f?\u20e3")
_TEN = "\N{KEYCAP TEN}"
_FRACTIONS = {"\u00bd": ".5", "\u00bc": ".25", "\u00be": ".75"}
_HALF = re.compile(r"(?<=\d) ?1/2\b")
_SIGNS = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\uff0d", "-") | dict.fromkeys("\uff0f\u2044\u2215", "/")
)
_DECIMAL_COMMA = re.compile(r"(?<![\d,.])(\d{1,2}),(\d)(?![\d,.])")
_DIGITS = r"\d+(?:\.\d+)?"
_GUARD = r"""(?<!\w)(?<!\d[.,:/'\"])(?<!^-)(?<!\s-)"""
"""A number is no end of a word, of a time, of a date, and not negative."""


class NumberWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """The number words of a language.

    `ones` up to nineteen, `tens` from twenty on, `hundreds` ("hundred"), `ordinals` ("first": 1), `vague` ones that
    stand for about so many ("a couple": 2), `loose` ones that mostly are no number ("one"), `fractions` ("half": 0.5),
    `also` ("and" before a fraction), `articles` that may stand before a number, `or_so` endings ("ish"), `ranges` ("to"
    between two numbers), `between` and its `between_and`, `out_of` ("3 out of 5"), `out_of_ten` what means it
    before ten alone ("3 from 10"), `hedges` within a range ("maybe"), `points` of a decimal ("six point
    five"), `ordinal_ends` behind digits, the first of which stands for words too ("fifth" as "5th").
    """

    ones: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: tuple[str, ...]
    ordinals: Mapping[str, int]
    vague: Mapping[str, int]
    loose: Mapping[str, int]
    fractions: Mapping[str, float]
    also: tuple[str, ...]
    articles: tuple[str, ...]
    or_so: tuple[str, ...]
    ranges: tuple[str, ...]
    between: tuple[str, ...]
    between_and: tuple[str, ...]
    out_of: tuple[str, ...]
    out_of_ten: tuple[str, ...]
    hedges: tuple[str, ...]
    points: tuple[str, ...]
    ordinal_ends: tuple[str, ...]


class Number(Struct, frozen=True):
    """A number, or a range of two, and where it stands in the text.

    `first` and `last` differ in a range, in the order they were written. `of`: what it is out of (10 in "7/10"), or
    None. `is_loose`: a word that mostly is no number ("one").
    """

    first: float
    last: float
    start: int
    end: int
    of: int | None = None
    is_loose: bool = False

    @property
    def is_range(self) -> bool:
        """Two numbers that are one reading."""
        return self.first != self.last

    @property
    def high(self) -> float:
        """The higher end."""
        return max(self.first, self.last)

    @property
    def low(self) -> float:
        """The lower end."""
        return min(self.first, self.last)


def with_digits(text: str) -> str:
    """A text with digits that were drawn (keycaps, full-width, other scripts' digits, "2½") as plain ones."""
    plain = _KEYCAP.sub(r"\1", text.replace(_TEN, "10"))
    if plain.isascii():
        return plain
    for sign, fraction in _FRACTIONS.items():
        plain = re.sub(rf"(?<=\d) ?{sign}", fraction, plain).replace(sign, f"0{fraction}")
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() and sign not in "²³¹" else sign for sign in plain)


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of these words or phrases, the longest first; `hurt*` stands for every word that begins so.

    Apostrophes are left out, as the normal form of a text leaves them out.
    """
    ordered = sorted({word.replace("'", "") for word in words}, key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in ordered) + ")"
    )


def spelled(text: str, words: NumberWords) -> str:
    """A text in normal form, with single spaces and its numbers in digits: "forty-five" as "45", "2 1/2" as "2.5".

    Words that mostly are no number ("one", "a couple") stay words.
    """
    plain = " ".join(_DECIMAL_COMMA.sub(r"\1.\2", text.translate(_SIGNS)).split())
    plain = _HALF.sub(".5", plain)
    plain = _word_pattern(words).sub(lambda found: _in_digits(found, words), plain)
    plain = re.sub(rf"(?<=\d) {one_of(words.points)} (?=\d\b)", ".", plain)
    return _fraction_pattern(words).sub(lambda found: _with_fraction(found, words), plain)


def with_ordinals(text: str, words: NumberWords) -> str:
    """A spelled text with its ordinals in digits: "the 20th", "the twentieth" and "the twenty first" alike."""
    ordinals = one_of(words.ordinals)
    return re.sub(
        rf"\b(?:(?P<tens>[2-9]0)[ -])?(?P<word>{ordinals})\b",
        lambda found: f"{int(found['tens'] or 0) + words.ordinals[found['word']]}{words.ordinal_ends[0]}",
        text,
    )


def numbers_in(text: str, words: NumberWords) -> tuple[Number, ...]:
    """The numbers of a spelled text, in order. A number with letters at its end ("10k", "3rd") is none."""
    return tuple(_numbers(text, words))


def _numbers(text: str, words: NumberWords) -> Iterator[Number]:
    for found in _number_pattern(words).finditer(text):
        first = found["between"] or found["first"]
        last = found["and"] or found["last"] or first
        of = found["of_last"] or found["of_first"] or found["of_and"]
        yield Number(
            first=_value(first, words),
            last=_value(last, words),
            start=found.start(),
            end=found.end(),
            of=_out_of(of) if of else None,
            is_loose=first in words.loose and last in words.loose,
        )


def _value(number: str, words: NumberWords) -> float:
    return float(words.loose[number]) if number in words.loose else float(number[:12])


def _out_of(said: str) -> int:
    return int(re.sub(r"\D", "", said)[:6])


def _in_digits(found: re.Match[str], words: NumberWords) -> str:
    if found["loose"]:
        return found["loose"]
    if found["hundreds"]:
        many = words.ones.get(found["many"] or "", 1)
        rest = words.tens.get(found["rest_tens"] or "", 0) + words.ones.get(found["rest_ones"] or "", 0)
        return str(100 * many + rest)
    if found["tens"]:
        return str(words.tens[found["tens"]] + words.ones.get(found["and_ones"] or "", 0))
    return str(words.ones[found["ones"]])


def _with_fraction(found: re.Match[str], words: NumberWords) -> str:
    whole = words.loose.get(found[1], None)
    return f"{(float(found[1]) if whole is None else whole) + words.fractions[found[2]]:g}"


@cache
def _word_pattern(words: NumberWords) -> re.Pattern[str]:
    ones, tens, hundreds = one_of(words.ones), one_of(words.tens), one_of(words.hundreds)
    small = one_of(word for word, number in words.ones.items() if 0 < number < 10)
    also, articles, or_so = one_of(words.also), one_of(words.articles), one_of(words.or_so)
    loose = one_of(words.loose)
    return re.compile(
        rf"\b(?:(?:(?:(?P<many>{small})|{articles}) )?(?P<hundreds>{hundreds})"
        rf"(?: (?:{also} )?(?:(?P<rest_tens>{tens})[ -]?)?(?P<rest_ones>{ones})?(?<=\w))?|"
        rf"(?P<tens>{tens})(?:[ -]?(?P<and_ones>{small}))?|(?P<loose>{loose})|(?P<ones>{ones}))(?=(?:{or_so})?\b)"
    )


@cache
def _fraction_pattern(words: NumberWords) -> re.Pattern[str]:
    loose, also, articles = one_of(words.loose), one_of(words.also), one_of(words.articles)
    return re.compile(
        rf"\b(\d{{1,9}}|{loose})[ -]{also}[ -](?:(?:{articles}|{loose})[ -])?({one_of(words.fractions)})\b"
    )


@cache
def _number_pattern(words: NumberWords) -> re.Pattern[str]:
    number = rf"(?:{_DIGITS}|{one_of(words.loose)}\b)"
    article = rf"(?:{one_of(words.articles)} )?"
    end = rf"(?:(?<=\d){one_of(words.or_so)}\b)?"

    def out_of(name: str) -> str:
        any_number = rf"(?: ?[/\\|] ?| {one_of(words.out_of)} |(?<=\d) ?\((?:{one_of(words.out_of)} |/))\d+"
        only_ten = rf"(?: {one_of(words.out_of_ten)} |(?<=\d) ?\()10"
        return rf"{end}(?P<{name}>(?:{any_number}|{only_ten})(?![\d:]|\.\d)\)?)?"

    hedge = rf"(?:{one_of(words.hedges)} )?"
    return re.compile(
        rf"{_GUARD}(?:{one_of(words.between)} {article}(?P<between>{number}){end} {one_of(words.between_and)} {article}"
        rf"(?P<and>{number}){out_of('of_and')}|"
        rf"(?P<first>{number}){out_of('of_first')}"
        rf"(?: ?(?:-|(?<=[\d ]){one_of(words.ranges)}\b) ?{hedge}{article}(?P<last>{number}){out_of('of_last')})?)"
        r"(?![\w:]|[.,]\d|['\"]\d| ?%)"
    )
