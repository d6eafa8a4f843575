"""What an hour and minutes mean, alone and beside others."""

import pytest

from flows.text.hours.clock import as_time, beside, half_of, readings, several, timed, with_half, with_minutes
from flows.text.hours.hour_words import Hour
from flows.text.terms import Lex, Token


def number(value: int, digits: int) -> Token:
    return Token(kind=Lex.NUMBER, numbers=(value, digits))


EVENING = Token(kind=Hour.PART, numbers=(1140, 0, 0))
NIGHT = Token(kind=Hour.PART, numbers=(1260, 1, 0))


@pytest.mark.parametrize(
    ("value", "digits", "minutes"),
    [(7, 1, (420, 1140)), (7, 2, (420,)), (730, 4, (450,)), (3, 1, (900, 180)), (12, 2, (720, 0)), (21, 2, (1260,))],
)
def test_a_number_as_an_hour_the_likelier_half_first(value: int, digits: int, minutes: tuple[int, ...]) -> None:
    assert readings(number(value, digits)) == minutes


def test_an_hour_that_cannot_be_gives_what_may_have_been_meant() -> None:
    assert as_time(number(25, 2)) == timed(25, 0, is_open=True) or as_time(number(25, 2)).numbers == (60,)
    assert timed(7, 75, is_open=False).numbers == (420, 495)
    assert timed(99, 0, is_open=True).numbers == ()


def test_the_small_hours_of_a_night_are_early() -> None:
    assert half_of(NIGHT, 2) == 0
    assert half_of(NIGHT, 9) == 720
    told = with_half(number(12, 2), NIGHT)
    assert told is not None
    assert told.numbers == (0,)


def test_minutes_have_two_digits_or_are_told_in_words() -> None:
    assert with_minutes((number(7, 1), number(5, 1))) is None
    told = with_minutes((number(7, 0), number(30, 0)))
    assert told is not None
    assert told.numbers == (7, 30, 0)


def test_minutes_before_and_after_a_meal() -> None:
    dinner = Token(kind=Hour.EVENT, numbers=(1140, 1110, 1200))
    work = Token(kind=Hour.EVENT, numbers=(-1, 420, 1080))
    assert [one and one.numbers for one in (beside(-60, dinner), beside(60, work), beside(-60, work))] == [
        (1080,),
        (1140,),
        None,
    ]


def test_the_half_that_one_end_is_told_with_holds_for_the_other() -> None:
    end = with_half(number(8, 1), EVENING)
    assert end is not None
    both = several(number(7, 1), end)
    assert both is not None
    assert both.numbers == (1140, 1200)
