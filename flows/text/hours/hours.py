"""An hour as people type it, read as the minute of the day (0 to 1439).

"7:30", "0730", "half past six pm" and "noon" are sure. "7" and "half six" may be morning or evening: both come back,
the likelier first, to be asked; so do alternatives and both ends of a range. A part of the day ("in the morning",
"after breakfast") stands for an hour that the words name. "25:00" cannot be: what may have been meant comes back as a
suggestion, and so does an hour in a clause that speaks of something else. Knows no clock, no zone and no language.

A clause counts when every word of it is known; what it refuses ("mornings are bad", "not at night") is left out.
"""

from collections.abc import Iterable, Sequence

from flows.text.book import Book
from flows.text.hours import clock
from flows.text.hours.hour_rules import RULES
from flows.text.hours.hour_words import NOON, Hour
from flows.text.terms import Lex, Token, behind, clauses, reduced
from flows.values.typed import Typed

MOST = 4
"""Hours asked back at most."""

USUAL = {0: 450, NOON: 1140}
"""The hours that stand for a half of the day, by its beginning."""

_ENDS = (Lex.STOP, Lex.DOT, Hour.SINCE, Hour.END)
_STRANGE = (Lex.WORD, Lex.ORDINAL, Lex.SLASH, Lex.PLUS, Hour.SPAN, Hour.HOUR_SIGN)
"""What a clause that only names an hour does not hold."""
_STRONG = (Hour.TIME, Hour.CLOCK, Hour.SEVERAL)
"""What is an hour whatever stands beside it."""


def read_time(text: str, book: Book, *, is_twelve_hour: bool) -> Typed[int]:
    """The minute of the day that a text names: one when sure, several to ask back, suggestions, or none.

    `is_twelve_hour`: "7:30" too may be the evening, as when somebody tells what their watch shows.
    """
    tokens = book.tokens(text)
    corrected = behind(tokens, Hour.CORRECTION)
    read = _read(corrected, is_twelve_hour=is_twelve_hour)
    return read if read.values or len(corrected) == len(tokens) else _read(tokens, is_twelve_hour=is_twelve_hour)


def begins_with_one(text: str, book: Book) -> bool:
    """Does a clause begin with an hour that is sure? What follows tells why: "9 pm once the kids sleep"."""
    said = [token for token in book.tokens(text) if token.kind is not Hour.AROUND]
    parted = clauses(reduced(said, RULES), _ENDS)
    return any(clause[:1] and clause[0].kind in _STRONG and _wanted(clause) for clause in parted)


def in_half(text: str, minutes: Iterable[int], book: Book) -> tuple[int, ...]:
    """Those of some minutes of the day that lie in the half which a text without a number speaks of ("evening")."""
    tokens = book.tokens(text)
    if any(token.kind in (Lex.NUMBER, Hour.NOT, Hour.REFUSED) for token in tokens):
        return ()
    left = reduced(tokens, RULES)
    fixed = [token.numbers[0] for token in left if token.kind is Hour.CLOCK]
    if fixed:
        return tuple(minute for minute in minutes if minute in fixed)
    halves = [token for token in left if token.kind in (Hour.PART, Hour.HALF)]
    return tuple(one for one in minutes if _lies_in(one, halves))


def _lies_in(minute: int, halves: Sequence[Token]) -> bool:
    begins = 0 if minute < NOON else NOON
    return any(clock.half_of(half, minute // 60 % 12 or 12) == begins for half in halves)


# ---- which clause counts ---------------------------------------------------------------------------------------------


def _read(tokens: Sequence[Token], *, is_twelve_hour: bool) -> Typed[int]:
    said = [token for token in tokens if token.kind is not Hour.AROUND]
    parted = clauses(reduced(said, RULES), _ENDS)
    plain = [token for clause in parted if _is_plain(clause) for token in _wanted(clause)]
    found = _merged(plain, is_twelve_hour=is_twelve_hour)
    if found.values:
        return _in_the_half_named(found, said)
    beside = [token for clause in parted for token in _wanted(clause) if token.kind in _STRONG]
    values = clock.distinct(minute for token in beside for minute in clock.readings(token))
    return Typed(values=values[:MOST], is_suggestion=bool(values))


def _in_the_half_named(found: Typed[int], said: Sequence[Token]) -> Typed[int]:
    """Of the two hours that a number may be the one in the half of the day that another clause names: "evenings, after
    the walk, about seven". An "am" elsewhere may be that of "I am".
    """
    if len(found.values) < 2 or any(token.kind in (Hour.NOT, Hour.REFUSED) for token in said):
        return found
    halves = [token for token in reduced(said, RULES) if token.kind is Hour.PART]
    narrowed = tuple(minute for minute in found.values if _lies_in(minute, halves))
    return Typed(values=narrowed) if len(narrowed) == 1 else found


def _is_plain(clause: Sequence[Token]) -> bool:
    return not any(token.kind in _STRANGE for token in clause)


def _wanted(clause: Sequence[Token]) -> list[Token]:
    """The hours in a clause but those that are refused: behind a "not", or before a word that refuses."""
    refused: set[int] = set()
    hours = [place for place, token in enumerate(clause) if token.kind in (*clock.NAMED, Hour.HALF)]
    for place, token in enumerate(clause):
        if token.kind in (Hour.NOT, Hour.REFUSED):
            sides = [one for one in hours if one > place], [one for one in hours if one < place]
            first, second = sides if token.kind is Hour.NOT else sides[::-1]
            refused.update(first or second)
    return [clause[place] for place in hours if place not in refused]


def _merged(tokens: Sequence[Token], *, is_twelve_hour: bool) -> Typed[int]:
    """What all plain clauses say together: "evening, about 8" is one hour."""
    parts = [token for token in tokens if token.kind in (Hour.PART, Hour.HALF)]
    hours = [token for token in tokens if token not in parts]
    possible = [one for one in hours if clock.as_time(one).kind is not Hour.GUESS]
    if not possible and not parts:
        guesses = clock.distinct(minute for one in hours for minute in clock.as_time(one).numbers)
        return Typed(values=guesses, is_suggestion=bool(guesses))
    may_be_late = is_twelve_hour or bool(parts)
    named = [one for hour in possible for one in clock.in_halves(hour, parts, is_twelve_hour=may_be_late)]
    apart = [_part(part) for part in parts if not any(_lies_in(one, [part]) for one in named)]
    return Typed(values=clock.distinct((*named, *apart))[:MOST])


def _part(part: Token) -> int:
    """The minute that stands for a part of the day; for a bare half, that of its usual part."""
    return part.numbers[0] if part.kind is Hour.PART else USUAL[part.numbers[0]]
