"""Somebody's own age in years: "46m", "I'm 34 and my back hurts", "52 yr old bloke", "in my fifties".

An age is a number beside words for one ("years old", "aged"), beside "I'm" with nothing behind it that makes it another
number, or alone in its clause. The ages of others ("my son is 15") and of things are none.
"""

import re
from datetime import UTC, date, datetime
from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.words.figures import AgeWords
from flows.text.letters.apostrophes import APOSTROPHES
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import one_of, spelled
from flows.text.numerals.statements import STOPS
from flows.values.record import TOP_SCORE
from flows.values.typed import Typed

YOUNGEST, OLDEST = 10, 110
"""Years that are read as an age; below, a number is likelier a slip."""
OF_ANOTHER = ("of_another", "beside_another", "another_of_years")
"""The places of an age of somebody else."""
_OLDER, _YOUNGER = 15, 10
"""Years by which somebody "over 50" may well be older, and somebody "under 30" younger."""
_CENTURY = 100
_NUMBER = r"(?P<years>\d{2,3})(?:\.\d)?(?![\d:%]|/\d|[.,]\d)"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_FIGURES = re.compile(r"\d+")
_SHORT_YEAR = re.compile(rf"(?<![^\W_])[{APOSTROPHES}](\d\d)(?![^\W_])")
"""A year without its century: "'87"."""
_HEIGHT = re.compile(rf"(?<![^\W_])\d[{APOSTROPHES}]\d{{1,2}}(?![^\W_])")
"""How tall somebody is, in feet and inches."""


def read_age(text: str, catalog: Catalog, *, is_asked: bool = True, year: int) -> Typed[int]:
    """The age in years that a text tells of the person who writes; several are asked back.

    `is_asked`: the age is the open question, so that a bare number answers it. `year`: the present one, for a year of
    birth; 0 when it is not known.
    """
    patterns = _age_patterns(catalog)
    clauses = _clauses(text, catalog, year=year)
    told = [years for clause in clauses if (years := _told(clause, patterns, catalog.reading.ages, year=year))]
    bare = [years for clause in clauses if (years := _bare(clause, patterns, is_asked=is_asked, year=year))]
    found = told[-1:] if patterns["corrects"].search(". ".join(clauses)) else told[:1]
    if not found and (is_asked or len(bare) == 1):
        found = bare
    return Typed(values=tuple(dict.fromkeys(one for years in found for one in years)))


def read_named_age(text: str, catalog: Catalog, *, year: int) -> Typed[int]:
    """The age that a longer text calls one ("31f", "I'm 63", "aged 40"); a number that stands alone is none, nor is a
    decade, which may be that of anybody ("people in their forties").
    """
    patterns = _age_patterns(catalog)
    clauses = [one for one in _clauses(text, catalog, year=year) if not patterns["decade"].search(one)]
    told = [_told(clause, patterns, catalog.reading.ages, year=year) for clause in clauses]
    return Typed(values=tuple(dict.fromkeys(one for years in told for one in years)))


def _clauses(text: str, catalog: Catalog, *, year: int) -> list[str]:
    """The clauses of a text, without the ages of others and those that it is not."""
    text = _SHORT_YEAR.sub(lambda found: str(_whole_year(int(found[1]), year)), _HEIGHT.sub("_", text))
    plain = _age_patterns(catalog)["instead"].sub("", without_ages_of_others(text, catalog))
    return [clause.strip() for clause in STOPS.split(plain) if clause.strip()]


def year_of(at: int) -> int:
    """The year at a moment (seconds since the epoch), in which a year of birth makes somebody so old."""
    return datetime.fromtimestamp(at, UTC).year


def without_ages_of_others(text: str, catalog: Catalog) -> str:
    """A text in normal form, without the ages of other people, and of oneself in the past."""
    return _age_patterns(catalog)["of_others"].sub("_", spelled(normal(text), catalog.reading.numbers))


def age_of_another(text: str, catalog: Catalog) -> Typed[int]:
    """The age of whom somebody writes for: "my son is 14", "my girl, 13", "she's 15 and runs track". Two that differ
    are none.
    """
    plain, patterns = spelled(normal(text), catalog.reading.numbers), _age_patterns(catalog)
    found = {int(one["years"]) for name in OF_ANOTHER for one in patterns[name].finditer(plain)}
    return Typed(values=_possible(*found) if len(found) == 1 else ())


def is_own_age(number: str, text: str, catalog: Catalog) -> bool:
    """Whether the figures of an age stand in a text elsewhere than in the age of another, or in how long they ran."""
    told = _FIGURES.findall(spelled(normal(number), catalog.reading.numbers))
    own = _age_patterns(catalog)["length"].sub("_", without_ages_of_others(text, catalog))
    return {*told} <= {*_FIGURES.findall(own)}


def _told(clause: str, patterns: dict[str, re.Pattern[str]], words: AgeWords, *, year: int) -> tuple[int, ...]:
    """The ages that a clause names as such, likeliest first."""
    if decade := patterns["decade"].search(clause):
        is_birth = patterns["born_end"].search(clause[: decade.start()]) or patterns["baby"].match(
            clause[decade.end() :]
        )
        return _born_in_decade(decade, words, year) if is_birth else _of_decade(decade, words)
    if year and (born := patterns["born"].search(clause) or patterns["of_a_year"].search(clause)):
        return _of_birth(int(born["year"]), year)
    for name in ("bound", "years_old", "label", "i_have", "person", "person_first", "own"):
        if found := patterns[name].search(clause):
            years = int(found["years"])
            if name == "own" and years <= TOP_SCORE:  # "I'm 10" may as well tell of the pain
                return ()
            return _bounded(years, clause[: found.start("years")], clause[found.end("years") :], patterns)
    return ()


def _of_birth(born: int, year: int) -> tuple[int, ...]:
    """How old somebody is in a year, before the birthday or after it."""
    born = born if born >= _CENTURY else _whole_year(born, year)
    return _possible(year - born, year - born - 1)


def _whole_year(short: int, year: int) -> int:
    """The last year, up to `year`, that ends in these two digits: 87 is 1987."""
    now = year or date.max.year
    return now - (now - short) % _CENTURY


def _bare(clause: str, patterns: dict[str, re.Pattern[str]], *, is_asked: bool, year: int) -> tuple[int, ...]:
    """The age of a clause that holds a number and hardly a word more; one nobody asked for stands all alone."""
    if year and is_asked and (born := patterns["bare_year"].fullmatch(clause)):
        return _of_birth(int(born["year"]), year)
    found = patterns["bare"].fullmatch(clause) if is_asked else re.fullmatch(r"(?P<years>\d\d)", clause)
    if found is None or (not is_asked and int(found["years"]) <= TOP_SCORE):
        return ()
    before, after = clause[: found.start("years")], clause[found.end("years") :]
    return _bounded(int(found["years"]), before, after, patterns)


def _bounded(years: int, before: str, after: str, patterns: dict[str, re.Pattern[str]]) -> tuple[int, ...]:
    """What "nearly", "over" and "under" make of an age."""
    if patterns["nearly"].search(before) or patterns["nearly_after"].match(after.strip()):
        return _possible(years - 1, years)
    if patterns["over"].search(before) or after.startswith("+"):
        return _possible(years + 1, min(years + _OLDER, OLDEST))
    if patterns["under"].search(before):
        return _possible(years - 1, max(years - _YOUNGER, YOUNGEST))
    return _possible(years)


def _of_decade(found: re.Match[str], words: AgeWords) -> tuple[int, ...]:
    """As in "mid forties" and "in my 50s": the youngest and the oldest that it may be."""
    decade = words.decades[found["name"]] if found["name"] else int(found["digits"])
    first, last = words.parts[found["part"]] if found["part"] else (0, 9)
    return _possible(decade + first, min(decade + last, decade // 10 * 10 + 9))


def _born_in_decade(found: re.Match[str], words: AgeWords, year: int) -> tuple[int, ...]:
    """As in "born in the 70s"."""
    decade = words.decades[found["name"]] if found["name"] else int(found["digits"])
    youngest = (year or date.max.year) - _whole_year(decade, year) - 10
    return _possible(youngest, youngest + 10)


def _possible(*years: int) -> tuple[int, ...]:
    return tuple(one for one in years if YOUNGEST <= one <= OLDEST)


def _age_patterns(catalog: Catalog) -> dict[str, re.Pattern[str]]:
    return _patterns(catalog.reading.ages, tuple(catalog.reading.calendar.months))


@cache
def _patterns(words: AgeWords, months: tuple[str, ...]) -> dict[str, re.Pattern[str]]:
    """The places of an age, each by its name."""
    one = {name: one_of(getattr(words, name)) for name in type(words).__struct_fields__}
    one |= {
        "months": one_of(months),
        "bounds": one_of([*words.nearly, *words.over, *words.under]),
        "sides": one_of([*words.nearly, *words.over, *words.under, *words.turning]),
        "takes_back": one_of([*words.corrections, *words.instead_of]),
    }
    named = {**_of_others(one), **_of_births(one), **_of_labels(one), **_of_oneself(one), **_around(one)}
    return {name: re.compile(pattern) for name, pattern in named.items()}


def _of_others(one: dict[str, str]) -> dict[str, str]:
    """The age of somebody else, and what is no age at all."""
    whose, others, no_unit = one["whose"], one["others"], rf"(?![a-z])(?!{one['units']})"
    return {
        "of_others": rf"\b{whose} (?:\w+ )?{others}s?(?!\w)[^.;!?\n]{{0,25}}?\d+\)?(?: ?{one['years_old']})?|"
        rf"\b{others} {one['is_aged']} (?:\w+ )?\d+|"
        rf"\b{one['company']} (?:\w+ )?\d+[ -]?{one['years_old']}(?: \w+)?|"
        rf"\b{others} (?:\w+ )?{one['born']} [^.;!?\n]{{0,25}}?\d+|"
        rf"\b{whose} \d+[ -]{one['years_old']}(?: \w+)?|"
        rf"\b{one['pronouns']} (?:\w+ )?\d+(?=[ ,.]+\w+ \w+ \w+)|"
        rf"\b{one['once']} {one['labels']} \d+|\b{one['once_at']} (?:{one['labels']} )?\d+|"
        rf"\b{one['labels']} \d+ {one['then']}(?!\w)",
        "length": rf"\b{one['lasting']} \d+ ?{one['years']}(?!\w)|\b\d+ ?{one['years']} {one['lasted']}(?!\w)",
        "of_another": rf"\b(?:{one['pronouns']}|{others} {one['is_aged']})(?: {one['fillers']})* {_NUMBER}{no_unit}",
        "beside_another": rf"\b{whose} {others}[ ,(]+(?:{one['labels']} )?{_NUMBER}{no_unit}{_ends(one)}",
        "another_of_years": rf"\b{whose} {_NUMBER}[ -]?{one['years_old']}(?!\w)"
        rf"(?= ?(?:$|[,.;)]|{others}|{one['followers']}(?!\w)))",
    }


def _of_births(one: dict[str, str]) -> dict[str, str]:
    """A decade of life, and years of birth."""
    in_the = rf"(?:(?:{one['decade_leads']}|{one['the']}) )?"
    day = rf"(?:\d{{1,2}}(?:[a-z]{{2}})?(?!\d)|{one['months']}(?!\w))[ ./-]*"
    return {
        "decade": rf"(?:\b(?P<part>{one['parts']})[ -]?(?:{one['led_by_is']} )?)?{in_the}"
        rf"(?:\b(?P<name>{one['decades']})\b|\b(?P<digits>[1-9]0)(?:s|[ -]{one['something']})\b)",
        "born": rf"(?<!\w){one['born']}(?!\w)[ :]*(?:(?:{one['born_in']}|{day}) ?)*(?P<year>{_YEAR}|\d\d(?= ?$))",
        "born_end": rf"(?<!\w){one['born']}(?: {one['born_in']})*(?: {one['the']})? ?$",
        "baby": rf" ?{one['of_a_year']}(?!\w)",
        "of_a_year": rf"(?P<year>{_YEAR}) {one['of_a_year']}(?!\w)",
        "bare_year": rf"{_lead(one)}*(?:(?:{day}|{one['born_in']}) ?)*(?P<year>{_YEAR}){_more(one)}",
    }


def _of_labels(one: dict[str, str]) -> dict[str, str]:
    """A number with a word for what it is: "52 yr old", "age 52", "m52"."""
    is_whole = rf"(?= ?(?:$|{one['fillers']}(?!\w)|{one['persons']}(?!\w)))"
    return {
        "years_old": rf"(?<![\w.]){_NUMBER}[ -]?{one['years_old']}(?!\w){_ends(one)}",
        "label": rf"(?:^|(?<!\w)){one['labels']}[ :=]*(?:{one['led_by_is']} )?{_NUMBER}(?!{one['units']})",
        "i_have": rf"\b{one['i_have']} {_NUMBER} {one['years']}{is_whole}(?! {one['years_of']})",
        "person": rf"^{_lead(one)}*{_NUMBER}[ -]?/? ?(?:{one['years']} )?{one['persons']}(?!\w)",
        "person_first": rf"^{_lead(one)}*{one['persons']}[ /:-]*(?:{one['led_by_is']} )?{_NUMBER}{_follow(one)}",
    }


def _of_oneself(one: dict[str, str]) -> dict[str, str]:
    """A number that is one's age by what stands before it, or alone."""
    return {
        "own": rf"(?:^|\b){one['i_am']} (?:(?:{one['fillers']}|{one['sides']}) )*{_NUMBER}{_follow(one)}",
        "bound": rf"^{_lead(one)}*(?:{one['bounds']}) {_NUMBER}{_follow(one)}",
        "bare": rf"{_lead(one)}*(?:{one['pronouns']} )?{_NUMBER}{_more(one)}",
    }


def _around(one: dict[str, str]) -> dict[str, str]:
    """What bounds an age, or takes another back."""
    return {
        "nearly": rf"(?<!\w){one['nearly']}(?: \w+)? ?$",
        "nearly_after": rf"{one['turning']}(?!\w)",
        "over": rf"(?<!\w){one['over']} ?$",
        "under": rf"(?<!\w){one['under']} ?$",
        "instead": rf"\b{one['instead_of']} (?:\w+ )?\d+",
        "corrects": rf"(?<!\w){one['takes_back']}(?!\w)",
    }


def _lead(one: dict[str, str]) -> str:
    """A word that may stand before an age."""
    return rf"(?:(?<!\w)(?:{one['own']}|{one['sides']}|{one['fillers']}) )"


def _follow(one: dict[str, str]) -> str:
    """What must follow a number that nothing else says to be an age."""
    return rf"(?= ?(?:$|[-/+]|{one['followers']}(?!\w)))"


def _ends(one: dict[str, str]) -> str:
    """The same where it is said."""
    return rf"(?= ?(?:$|[-/,.;)]|{one['persons']}(?!\w)|{one['followers']}(?!\w)))"


def _more(one: dict[str, str]) -> str:
    """What may follow a bare number."""
    return rf"(?:[ -]*(?:{one['fillers']}|{one['turning']}|\+)(?!\w))*(?: {one['instead_of']} \d+)?"
