"""A date as people type it ("until the 14th", "next Monday", "in two weeks"), read as a day number.

`today` is the person's own day. What is read is the first day that counts again: of a range its end, of a length the
day after it. A date without a year is the next one to come; one more than half a year off, or past, or that no calendar
has, comes back as a suggestion, and so does a day in a clause that speaks of something else. Where two readings are
possible both come back. Knows no clock and no language.
"""

from collections.abc import Sequence

from flows.text import calendar
from flows.text.counted_days import COUNTED, is_length
from flows.text.date_words import Day
from flows.text.lengths import LENGTHS
from flows.text.terms import Book, Lex, Token, behind, clauses, reduced
from flows.text.written_dates import DATES, DAYS, day_of
from flows.values.typed import Typed, suggested

LAST_OF_MONTH = 31
MOST = 4
"""Days asked back at most."""

_ENDS = (Lex.STOP, Lex.DOT, Day.CLAUSE)
NAMED = (*DAYS, Day.GOAL, Day.START)
"""What tells of a day."""
_STRANGE = {Lex.WORD, Day.OTHER_UNIT, Lex.COLON, Lex.SLASH, Lex.PLUS, Day.GONE}
"""What a clause that only names a day does not hold."""


def read_date(text: str, today: int, book: Book) -> Typed[int]:
    """The day number that a text names, after `today`: one when sure, several to ask back, suggestions, or none."""
    tokens = book.tokens(text)
    corrected = behind(tokens, Day.CORRECTION)
    read = _read(corrected, today)
    return read if read.values or len(corrected) == len(tokens) else _read(tokens, today)


def clauses_of(text: str, book: Book) -> list[list[Token]]:
    """The clauses of a text with its days joined, for whoever asks what stands around them."""
    return clauses(_joined(book.tokens(text)), (*_ENDS, Day.AND))


def _joined(tokens: Sequence[Token]) -> list[Token]:
    dated = reduced([token for token in tokens if token.kind is not Day.AROUND], (*LENGTHS, *DATES))
    return reduced([token for token in dated if token.kind is not Day.THE], COUNTED)


# ---- which day counts ------------------------------------------------------------------------------------------------


def _read(tokens: Sequence[Token], today: int) -> Typed[int]:
    parted = clauses(_joined(tokens), _ENDS)
    is_away = any(token.kind is Day.AWAY for clause in parted for token in clause)
    goals = [_goal(token, clause, today) for clause in parted for token in clause if token.kind is Day.GOAL]
    days = [_day(token, clause, today, is_away) for clause in parted for token in clause if token.kind in NAMED]
    bare = [_bare(parted[0], today)] if len(parted) == 1 else []
    started = _from_start([token for clause in parted for token in clause], today)
    return _united(started, today) or _united(goals, today) or _united(days, today) or _united(bare, today) or Typed()


def _united(found: list[Typed[int]], today: int) -> Typed[int] | None:
    """The readings together: sure ones alone, where there are some; None when nothing was read."""
    sure = [one for one in found if not one.is_suggestion and one.values] or found
    read = calendar.united(sure)
    ahead = tuple(day for day in read.values if day > today)[:MOST]
    if not ahead and not any(one.is_suggestion for one in found):
        return None
    return Typed(values=ahead, is_suggestion=read.is_suggestion or not ahead)


def _from_start(tokens: Sequence[Token], today: int) -> list[Typed[int]]:
    """A length counted from the one start that is told, whatever stands between: "5 days, from the 1st"."""
    starts = [token for token in tokens if token.kind is Day.START]
    lengths = [token for token in tokens if is_length(token)]
    is_other = any(token.kind is Day.GOAL and token not in lengths for token in tokens)
    if len(starts) != 1 or len(lengths) != 1 or is_other:
        return []
    found = calendar.then(day_of(starts[0]), day_of(lengths[0]))(today)
    kinds = {token.kind for token in tokens}
    is_sure = Day.GONE not in kinds and (Day.AWAY in kinds or not kinds & _STRANGE)
    return [found if is_sure else suggested(*found.values)]


def _goal(token: Token, clause: Sequence[Token], today: int) -> Typed[int]:
    """The day that something leads to; asked in a clause about what is past, or a length in one about another thing."""
    found = day_of(token)(today)
    kinds = {one.kind for one in clause}
    is_other_length = is_length(token) and Lex.WORD in kinds and Day.AWAY not in kinds
    return suggested(*found.values) if Day.GONE in kinds or is_other_length else found


def _day(token: Token, clause: Sequence[Token], today: int, is_away: bool) -> Typed[int]:
    """A day that nothing leads to: whoever is away on it comes back after it, as may be meant or not.

    A start alone does not say when it ends, so it is asked.
    """
    when = calendar.perhaps(day_of(token)) if token.kind is Day.START else day_of(token)
    length = token.numbers[0] if token.numbers else 0
    if is_away and length and token.kind in DAYS:
        when = calendar.either(when, calendar.moved(when, length))
    found = when(today)
    kinds = {one.kind for one in clause}
    return suggested(*found.values) if kinds & _STRANGE and Day.AWAY not in kinds else found


def _bare(clause: Sequence[Token], today: int) -> Typed[int]:
    """A number alone is the day of a month."""
    numbers = [token for token in clause if token.kind is Lex.NUMBER]
    is_alone = len(numbers) == len(clause) == 1 and numbers[0].numbers[0] <= LAST_OF_MONTH
    return day_of(numbers[0])(today) if is_alone else Typed()
