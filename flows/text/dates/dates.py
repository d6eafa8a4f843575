"""A date as people type it ("until the 14th", "next Monday", "in two weeks"), read as a day number.

`today` is the person's own day. What is read is the first day that counts again: of a range its end, of a length the
day after it; the later day from which that is counted is read beside it. A date without a year is the next one to come;
one more than half a year off, or past, or in no calendar, comes back as a suggestion, and so does a day in a clause
that speaks of something else. Where two readings are possible both come back. Knows no clock and no language.
"""

from collections.abc import Sequence
from typing import Final

from flows.text.book import Book
from flows.text.dates import calendar
from flows.text.dates.apart import DATED, ONESELF, read_apart
from flows.text.dates.counted_days import COUNTED, ONE, is_length, spanned
from flows.text.dates.date_words import Day
from flows.text.dates.days_of_month import DAYS_OF_MONTH
from flows.text.dates.lengths import LENGTHS, counted
from flows.text.dates.written_dates import DAYS, day_of
from flows.text.terms import Lex, Token, When, behind, clauses, reduced
from flows.values.typed import Typed, suggested

LAST_OF_MONTH = 31
WEEK = 7
MOST = 4
"""Days asked back at most."""

_ENDS = (Lex.STOP, Lex.DOT, Day.CLAUSE, Day.THEN)
NAMED = (*DAYS, Day.GOAL, Day.RESUMED, Day.START)
"""What tells of a day."""
_STRANGE: Final[set[object]] = {Lex.WORD, Day.BEGIN, Day.OTHER_UNIT, Lex.COLON, Lex.SLASH, Lex.PLUS, Day.GONE}
"""What a clause that only names a day does not hold."""


def read_date(text: str, today: int, book: Book, *, is_away: bool = False) -> Typed[int]:
    """The day number that a text names, after `today`: one when sure, several to ask back, suggestions, or none.

    `is_away`: it asks for a pause, so that "next week" is one to be left out, as it is for who is away then.
    """
    tokens = _pause_named(book.tokens(text)) if is_away else book.tokens(text)
    corrected = behind(tokens, Day.CORRECTION)
    read = _read(corrected, today, is_away=is_away)
    return read if read.values or len(corrected) == len(tokens) else _read(tokens, today, is_away=is_away)


def read_start(text: str, today: int, book: Book, *, is_away: bool = False) -> int:
    """The day number from which the day that a text names is counted; 0 where that is today or not told for sure."""
    named = book.tokens(text)
    tokens = _joined(behind(_pause_named(named) if is_away else named, Day.CORRECTION))
    is_over = is_away or any(token.kind is Day.AWAY for token in tokens)
    starts = (_start_of(token, is_over=is_over) for token in tokens if token.kind in NAMED)
    found = {start(today).sure for start in starts if start is not None}
    sure = [day for day in found if day is not None]
    return sure[0] if len(found) == len(sure) == 1 and sure[0] > today else 0


def read_single(text: str, today: int, book: Book) -> int:
    """The one day that a text names and nothing leads to ("tomorrow", "on Friday", "the 14th"); 0 for all else."""
    named = [token for token in _joined(_pause_named(book.tokens(text))) if token.kind in NAMED]
    is_one = len(named) == 1 and named[0].kind in DAYS and named[0].numbers == (1,)
    return (day_of(named[0])(today).sure or 0) if is_one else 0


def is_only_today(text: str, today: int, book: Book) -> bool:
    """Does the text name this day, and nothing else: "just for today"?"""
    tokens = _joined(book.tokens(text))
    named = [token for token in tokens if token.kind in NAMED]
    is_today = all(token.kind in DAYS and day_of(token)(today).sure == today for token in named)
    return bool(named) and is_today and not _STRANGE & {token.kind for token in tokens}


def read_longer(text: str, end: int, book: Book) -> Typed[int]:
    """The day so long after the day number `end`, where a text is a length of time and nothing else."""
    tokens = _joined(book.tokens(text))
    return day_of(tokens[0])(end) if len(tokens) == 1 and is_length(tokens[0]) else Typed()


def clauses_of(text: str, book: Book) -> list[list[Token]]:
    """The clauses of a text with its days joined, for whoever asks what stands around them."""
    return clauses(_joined(book.tokens(text)), (*_ENDS, Day.AND))


def _pause_named(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without a "no" that stands before what is to rest ("no messages next week") and before no day."""
    after = [*tokens[1:], None]
    pairs = zip(tokens, after, strict=True)
    return [one for one, then in pairs if one.kind is not Day.NOT or then is None or then.kind is not Day.AROUND]


def _start_of(token: Token, *, is_over: bool) -> When | None:
    """From which day somebody is away by this: the day told for it, or the first of those on which they are away."""
    if token.kind is Day.START or (is_over and token.kind in DAYS and not is_length(token)):
        return day_of(token)
    return token.start


def _joined(tokens: Sequence[Token]) -> list[Token]:
    said = [token for token in tokens if token.kind is not Day.AROUND]
    dated = reduced(said, (*ONESELF, *DAYS_OF_MONTH, *LENGTHS, *DATED))
    return reduced([token for token in dated if token.kind is not Day.THE], COUNTED)


# ---- which day counts ------------------------------------------------------------------------------------------------


def _read(tokens: Sequence[Token], today: int, *, is_away: bool) -> Typed[int]:
    parted = clauses(_joined(tokens), _ENDS)
    is_away = is_away or any(token.kind is Day.AWAY for clause in parted for token in clause)
    resumed = [_goal(token, clause, today) for clause in parted for token in clause if token.kind is Day.RESUMED]
    goals = [_goal(token, clause, today) for clause in parted for token in clause if token.kind is Day.GOAL]
    days = [_day(token, clause, today, is_away=is_away) for clause in parted for token in clause if token.kind in NAMED]
    bare = [_bare(parted[0], today)] if len(parted) == 1 else []
    apart = read_apart(parted, today, _STRANGE)
    started = _from_start(parted, today, is_away=is_away)
    started = started or _from_event(_joined(tokens), today)
    read = (_united(found, today) for found in (apart, resumed, started, goals, days, bare))
    return next((found for found in read if found is not None), Typed())


def _united(found: list[Typed[int]], today: int) -> Typed[int] | None:
    """The readings together: sure ones alone, where there are some; None when nothing was read."""
    sure = [one for one in found if not one.is_suggestion and one.values] or found
    read = calendar.united(sure)
    ahead = tuple(day for day in read.values if day > today)[:MOST]
    if not ahead and not any(one.is_suggestion for one in found):
        return None
    return Typed(values=ahead, is_suggestion=read.is_suggestion or not ahead)


def _from_start(parted: Sequence[Sequence[Token]], today: int, *, is_away: bool) -> list[Typed[int]]:
    """A length counted from the one start that is told, whatever stands between: "5 days, from the 1st". For who is
    away the day or week on which they are, is one: "away next week, pause for a week".
    """
    tokens = [token for clause in parted for token in clause]
    starts = [token for token in tokens if token.kind is Day.START]
    starts = starts or ([one for clause in parted for one in _away_on(clause)] if is_away else [])
    lengths = [token for token in tokens if is_length(token)]
    is_other = any(token.kind is Day.GOAL and token not in lengths for token in tokens)
    if len(starts) != 1 or len(lengths) != 1 or is_other:
        return []
    found = calendar.then(day_of(starts[0]), day_of(lengths[0]))(today)
    kinds = {token.kind for token in tokens}
    is_sure = Day.GONE not in kinds and (is_away or not kinds & _STRANGE)
    return [found if is_sure else suggested(*found.values)]


def _from_event(tokens: Sequence[Token], today: int) -> list[Typed[int]]:
    """A length counted from the day of what is told before it, behind a "then": "a race on Sunday, then 5 days off".
    Where nothing says so it may be counted from today as well, and is asked.
    """
    days = [place for place, token in enumerate(tokens) if token.kind in DAYS and not is_length(token)]
    lengths = [place for place, token in enumerate(tokens) if is_length(token)]
    kinds = {token.kind for token in tokens}
    is_other = any(token.kind in NAMED for place, token in enumerate(tokens) if place not in (*days, *lengths))
    if len(days) != 1 or len(lengths) != 1 or is_other or Day.GONE in kinds:
        return []
    day, length = days[0], lengths[0]
    between = {token.kind for token in tokens[min(day, length) + 1 : max(day, length)]}
    is_event = Day.THEN in between or Lex.WORD in {token.kind for token in tokens[:day]}
    if not is_event or between.isdisjoint(_ENDS if day < length else (Day.AFTER, Day.FROM)):
        return []
    behind_it = calendar.then(day_of(tokens[day]), day_of(tokens[length]))
    is_told = not between.isdisjoint((Day.THEN, Day.AFTER, Day.FROM)) or Day.AFTER in {one.kind for one in tokens[:day]}
    return [(behind_it if is_told else calendar.either(behind_it, day_of(tokens[length])))(today)]


def _away_on(clause: Sequence[Token]) -> list[Token]:
    """The days of a clause on which somebody is away, so they say; a week or more is one that is left out."""
    days = [token for token in clause if token.kind in DAYS and not is_length(token)]
    is_away = any(token.kind is Day.AWAY for token in clause)
    return [one for one in days if is_away or (one.numbers and one.numbers[0] >= WEEK)]


def _goal(token: Token, clause: Sequence[Token], today: int) -> Typed[int]:
    """The day that something leads to; asked in a clause about what is past, or a length in one about another thing."""
    found = day_of(token)(today)
    kinds = {one.kind for one in clause}
    is_other_length = is_length(token) and Lex.WORD in kinds and Day.AWAY not in kinds
    return suggested(*found.values) if Day.GONE in kinds or is_other_length else found


def _day(token: Token, clause: Sequence[Token], today: int, *, is_away: bool) -> Typed[int]:
    """A day that nothing leads to: whoever is away on it comes back after it, as may be meant or not; so it is after a
    week or more on which they are away. A start alone does not say when it ends, so it is asked.
    """
    when = calendar.perhaps(day_of(token)) if token.kind is Day.START else day_of(token)
    length = token.numbers[0] if token.numbers else 0
    if is_away and length and token.kind in DAYS:
        over = calendar.moved(when, length)
        when = over if length >= WEEK else calendar.either(when, over)
    found = when(today)
    kinds = {one.kind for one in clause}
    if kinds & _STRANGE and Day.AWAY not in kinds:
        return suggested(*found.values)
    return found


def _bare(clause: Sequence[Token], today: int) -> Typed[int]:
    """A number alone is the day of a month, and a week or more alone is one: "fortnight, thanks"."""
    if len(clause) == 1 and clause[0].kind is Day.UNIT and clause[0].numbers != (1, 0):
        return spanned(counted([ONE, clause[0]]))(today)
    numbers = [token for token in clause if token.kind is Lex.NUMBER]
    is_alone = len(numbers) == len(clause) == 1 and numbers[0].numbers[0] <= LAST_OF_MONTH
    return day_of(numbers[0])(today) if is_alone else Typed()
