"""What an hour and minutes mean, with a half of the day and without one."""

import pytest

from flows.text import clock
from flows.text.hour_words import Hour
from flows.text.terms import Lex, Token

PM = Token(kind=Hour.HALF, numbers=(720,))
NIGHT = Token(kind=Hour.PART, numbers=(1320, 1, 0))


def number(value: int, digits: int) -> Token:
    return Token(kind=Lex.NUMBER, numbers=(value, digits))


def minutes(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


@pytest.mark.parametrize(
    ("token", "read"),
    [
        (number(6, 1), ("06:00", "18:00")),
        (number(3, 1), ("15:00", "03:00")),
        (number(6, 2), ("06:00",)),
        (number(645, 3), ("06:45",)),
        (number(20, 2), ("20:00",)),
        (number(12, 2), ("12:00", "00:00")),
    ],
)
def test_a_number_alone_may_lie_in_either_half_of_the_day(token: Token, read: tuple[str, ...]) -> None:
    assert clock.readings(token) == tuple(map(minutes, read))


@pytest.mark.parametrize(
    ("hour", "half", "at"),
    [(8, PM, "20:00"), (12, PM, "12:00"), (10, NIGHT, "22:00"), (2, NIGHT, "02:00"), (12, NIGHT, "00:00")],
)
def test_a_half_of_the_day_makes_an_hour_sure(hour: int, half: Token, at: str) -> None:
    assert clock.in_half(number(hour, 1), half) == minutes(at)


def test_an_hour_that_cannot_be_is_a_guess() -> None:
    assert clock.timed(26, 10, is_open=False).kind is Hour.GUESS
    assert clock.timed(9, 75, is_open=False).kind is Hour.GUESS
    assert clock.timed(9, 45, is_open=False).kind is Hour.TIME


def test_minutes_before_an_hour_are_counted_back() -> None:
    before = clock.beside(-10, number(9, 1))
    assert before is not None
    assert clock.readings(before) == (minutes("08:50"), minutes("20:50"))


def test_both_ends_of_a_range_share_their_half_of_the_day() -> None:
    end = clock.with_half(number(9, 1), PM)
    assert end is not None
    both = clock.ranged(number(8, 1), end)
    assert both is not None
    assert both.numbers == (minutes("20:00"), minutes("21:00"))
