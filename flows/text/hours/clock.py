"""Hours as tokens: what an hour and minutes mean with a half of the day and without one, in ranges and beside a span.

The builders of the rules in `hours`. Each takes a run of tokens and gives what it is joined to, or None to decline it.
"""

from collections.abc import Iterable, Sequence
from itertools import product

from flows.text.hours.hour_words import NOON, Hour
from flows.text.terms import Lex, Run, Token

DAY_MINUTES = 24 * 60
FIRST_HUNDREDS = 500
"""A smaller round number in words is hardly an hour: "a hundred times"."""
SMALL_HOURS = 5
"""Hours below it are of the night; a bare one is likelier of the afternoon."""

NAMED = (Lex.NUMBER, Hour.TIME, Hour.CLOCK, Hour.PART, Hour.SEVERAL, Hour.GUESS)
"""What may be an hour."""


# ---- an hour and minutes ---------------------------------------------------------------------------------------------


def timed(hour: int, minute: int, *, is_open: bool) -> Token:
    """An hour and minutes after it (below 0: before it); one that cannot be gives what may have been meant."""
    if hour <= 24 and minute < 60 and (hour < 24 or minute <= 0):
        return Token(kind=Hour.TIME, numbers=(hour, minute, int(is_open)))
    if hour <= 24:
        return Token(kind=Hour.GUESS, numbers=(hour % 24 * 60, (hour * 60 + minute) % DAY_MINUTES))
    return Token(kind=Hour.GUESS, numbers=(hour % 24 * 60,) if hour < 48 else ())


def is_hundreds(token: Token) -> bool:
    """Whether a number is an hour as it is called by its hundreds, in words: "six hundred"."""
    value, digits = token.numbers
    return digits == 0 and value % 100 == 0 and FIRST_HUNDREDS <= value <= 24 * 100


def in_hundreds(token: Token) -> Token | None:
    """The hour of such a number."""
    return timed(token.numbers[0] // 100, 0, is_open=False) if is_hundreds(token) else None


def as_time(token: Token) -> Token:
    """A number as an hour: "7", "07", "730" and "0730"; another token as it is."""
    if token.kind is not Lex.NUMBER:
        return token
    value, digits = token.numbers
    if digits > 2:
        return timed(value // 100, value % 100, is_open=False)
    return timed(value, 0, is_open=not (digits == 2 and value < 10))


def readings(token: Token, *, is_twelve_hour: bool = False) -> tuple[int, ...]:
    """The minutes of the day that a token may mean, the likelier first."""
    token = as_time(token)
    if token.kind is Hour.PART:
        return token.numbers[:1]
    if token.kind is not Hour.TIME:
        return token.numbers
    hour, minute, is_open = token.numbers
    if not 0 < hour <= 12 or not (is_open or is_twelve_hour):
        return ((hour * 60 + minute) % DAY_MINUTES,)
    early, late = ((hour % 12 * 60 + minute + shift) % DAY_MINUTES for shift in (0, NOON))
    return (late, early) if hour == 12 or hour < SMALL_HOURS else (early, late)


def in_half(token: Token, half: Token) -> int | None:
    """The minute of the day of an hour with what stands beside it: a half of the day, or a part of it."""
    token = as_time(token)
    if token.kind is not Hour.TIME:
        return None
    hour, minute, _ = token.numbers
    if not 0 < hour <= 12:
        return (hour * 60 + minute) % DAY_MINUTES
    return (hour % 12 * 60 + minute + half_of(half, hour)) % DAY_MINUTES


def half_of(half: Token, hour: int) -> int:
    """The minute at which the half of the day begins that is spoken of; 12 and the small hours of a night are early."""
    is_night = half.kind is Hour.PART and half.numbers[1] == 1
    if is_night and (hour == 12 or hour < SMALL_HOURS):
        return 0
    return 0 if half.numbers[0] < NOON else NOON


def with_half(hour: Token, half: Token) -> Token | None:
    """As in "7 pm" and "7 in the evening"."""
    minute = in_half(hour, half)
    if minute is not None:
        return Token(kind=Hour.CLOCK, numbers=(minute,))
    guessed = as_time(hour)
    return guessed if guessed.kind is Hour.GUESS else None


def with_minutes(tokens: Run) -> Token | None:
    """As in "7:30", "7 30" and "seven oh five": the first number and the last."""
    (hour, length), (minute, digits) = tokens[0].numbers, tokens[-1].numbers
    is_minute = digits == 2 or (digits == 0 and 10 <= minute < 60)
    return timed(hour, minute, is_open=False) if is_minute and length <= 2 else None


# ---- before and after ------------------------------------------------------------------------------------------------


def beside(minutes: int, of: Token) -> Token | None:
    """So many minutes after an hour or a meal (below 0: before it)."""
    if of.kind is Lex.NUMBER:
        return timed(of.numbers[0], minutes, is_open=True) if 0 < of.numbers[0] <= 24 else None
    at = _anchor(of, is_after=minutes > 0)
    return Token(kind=Hour.CLOCK, numbers=((at + minutes) % DAY_MINUTES,)) if at >= 0 else None


def _anchor(of: Token, *, is_after: bool) -> int:
    """From where minutes are counted; of what has no hour of its own ("work"), from its end."""
    if of.kind is not Hour.EVENT:
        return of.numbers[0]
    at, _, after = of.numbers
    return after if at < 0 and is_after else at


def of_event(event: Token, place: int) -> Token | None:
    """The hour assumed at (0), before (1) or after (2) a meal and the like, as a part of the day."""
    at = event.numbers[place]
    return Token(kind=Hour.PART, numbers=(at, 0, 1 if place else 2)) if at >= 0 else None


# ---- several ---------------------------------------------------------------------------------------------------------


def several(first: Token, second: Token, *others: int) -> Token | None:
    """Alternatives, or both ends of a range; what one says of the half of the day holds for the other too."""
    one = readings(first, is_twelve_hour=second.kind is Hour.CLOCK)
    two = readings(second, is_twelve_hour=first.kind is Hour.CLOCK)
    if Hour.GUESS in (as_time(first).kind, as_time(second).kind) or not (one and two):
        return None
    one, two = _near(one, two, is_before=True), _near(two, one, is_before=False)
    in_turn = [pair for early, late in zip(one, two, strict=False) for pair in (early, late)]
    found = dict.fromkeys((*in_turn, *one, *two, *others))
    return Token(kind=Hour.SEVERAL, numbers=tuple(found))


def _near(ones: Sequence[int], others: Sequence[int], *, is_before: bool) -> tuple[int, ...]:
    """The one of two halves that lies nearest to a sure hour, on its own side; both while nothing is sure."""
    if len(ones) < 2 or len(others) != 1:
        return tuple(ones)
    sign = 1 if is_before else -1
    return (min(ones, key=lambda one: (others[0] - one) * sign % DAY_MINUTES),)


def ranged(first: Token, second: Token) -> Token | None:
    """As in "7 to 8 pm"; "5 to 8" may be five minutes before it as well."""
    minutes = first.numbers[0]
    if first.kind is Lex.NUMBER and minutes in (5, 10) and second.kind is Lex.NUMBER:
        early = readings(timed(second.numbers[0], -minutes, is_open=True))
        return several(first, second, *early)
    return several(first, second)


def dashed(tokens: Run) -> Token | None:
    """As in "6-45" and "6-20 pm", where the second number can be no hour."""
    hour, minute, *halves = tokens[0], *tokens[2:]
    value, digits = minute.numbers
    last = 12 if halves or digits == 0 else 24
    if value <= last and not (digits == 2 and value < 10):
        return _range_in_half(hour, minute, halves[0]) if halves else None
    told = with_minutes((hour, minute))
    return with_half(told, halves[0]) if told and halves else told


def _range_in_half(first: Token, second: Token, half: Token) -> Token | None:
    """As in "6-8 pm"."""
    end = with_half(second, half)
    return several(first, end) if end else None


def distinct(minutes: Iterable[int]) -> tuple[int, ...]:
    """Minutes of the day, each once, in the order in which they came."""
    return tuple(dict.fromkeys(minutes))


def in_halves(hour: Token, parts: Sequence[Token], *, is_twelve_hour: bool) -> tuple[int, ...]:
    """The readings of an hour that lie in the half of a part of the day told elsewhere; all, when none does."""
    found = readings(hour, is_twelve_hour=is_twelve_hour)
    hours = [(one, part) for one, part in product(found, parts)]
    fitting = [one for one, part in hours if half_of(part, one // 60 % 12 or 12) == (0 if one < NOON else NOON)]
    return distinct(fitting) or found
