"""A day told apart from what leads to it: "till Thursday, restart the day after", "until half term, that's the 26th",
"on the 18th I am back".
"""

from collections.abc import Sequence
from itertools import pairwise

from flows.text.dates import calendar
from flows.text.dates.date_words import Day
from flows.text.dates.written_dates import DATES, DAYS, day_of, of_kind
from flows.text.terms import Lex, Run, Token, rule, strange
from flows.values.typed import Typed

_TOLD = (*DAYS, Day.GOAL, Day.RESUMED)
_A_DAY = (1, 0)


def one_later(run: Run) -> Token | None:
    """As in "the day after", or "the day after that", nothing behind it; another unit is strange."""
    if run[0].numbers == _A_DAY:
        return Token(kind=Day.ONE_LATER)
    return None if run[1].kind is Day.THEN else strange(run)


def _led_by_self(run: Run) -> Token:
    """As in "I am back"."""
    return Token(kind=Day.UNTIL, numbers=(1,))


def _back_on(run: Run) -> Token | None:
    """As in "the 18th I am back"."""
    return of_kind(Day.GOAL, day_of(run[0]), 0) if run[1].numbers else None


def _day_number(run: Run) -> Token | None:
    """As in "day 18": of the month."""
    unit, number = run[0], run[1].numbers[0]
    is_one = unit.numbers == _A_DAY and 0 < number <= 31
    return of_kind(Day.DATE, calendar.of_month(number)) if is_one else None


ONESELF = (
    rule((Day.ONESELF, Day.UNTIL), _led_by_self),
    rule((Day.ONESELF,), strange),
    rule((Day.NOT, Day.RESUME), lambda run: run[0]),
)
"""The first of the rules for a day: who comes back, and a no to when to write."""
DATED = (*DATES, rule((Day.UNIT, Lex.NUMBER), _day_number))
"""Those for a date, and the last of them."""
BEHIND = (
    rule((DAYS, Day.UNTIL), _back_on),
    rule(((Day.AFTER, Day.NEXT), Day.UNIT), lambda run: one_later(run[::-1]) if run[1].numbers == _A_DAY else None),
)
"""The last of them."""


def read_apart(parted: Sequence[Sequence[Token]], today: int, strange_kinds: set[object]) -> list[Typed[int]]:
    """The day that is told apart from what leads to it; none where that is not plain."""
    return [*_day_after(parted, today), *_explained(parted, today, strange_kinds)]


def _day_after(parted: Sequence[Sequence[Token]], today: int) -> list[Typed[int]]:
    """The day after the one that is told before."""
    ends = [place for place, clause in enumerate(parted) if clause and clause[-1].kind is Day.ONE_LATER]
    if len(ends) != 1:
        return []
    tokens = [token for clause in parted[: ends[0] + 1] for token in clause]
    told = [token for token in tokens if token.kind in _TOLD]
    is_one = len(told) == 1 and len(told[0].numbers) < 2 and Day.GONE not in {token.kind for token in tokens}
    return [calendar.moved(day_of(told[0]), 1)(today)] if is_one else []


def _explained(parted: Sequence[Sequence[Token]], today: int, strange_kinds: set[object]) -> list[Typed[int]]:
    """The day of what a clause leads to and does not date: the next clause does, and says nothing else."""
    for before, after in pairwise(parted):
        is_open = any(token.kind is Day.UNTIL for token in before) and not any(one.kind in _TOLD for one in before)
        days = [token for token in after if token.kind in DAYS and len(token.numbers) < 2]
        if is_open and len(days) == 1 and not strange_kinds & {token.kind for token in after}:
            return [day_of(days[0])(today)]
    return []
