"""Who does not answer is reminded once, told goodbye after four, and then left in peace until they write."""

import pytest

from flows.followup.silence import PATIENCE, is_quiet, mark, unanswered
from flows.values.diary import CheckIn, Log, Mark


def asked(count: int, last: Mark = Mark.ASKED) -> Log:
    days = [CheckIn(day=number, mark=Mark.ASKED) for number in range(1, count)]
    return (*days, CheckIn(day=count, mark=last)) if count else ()


@pytest.mark.parametrize(
    ("missed", "next_one"),
    [(0, Mark.ASKED), (1, Mark.REMINDED), (2, Mark.ASKED), (3, Mark.ASKED), (PATIENCE, Mark.PARTED)],
)
def test_a_friendly_word_comes_once_and_the_last_word_after_four(missed: int, next_one: Mark) -> None:
    assert mark(asked(missed), heard=0) is next_one


def test_after_the_last_word_nothing_is_sent() -> None:
    log = asked(5, Mark.PARTED)
    assert mark(log, heard=0) is Mark.UNASKED
    assert is_quiet(log, heard=0)


def test_a_sign_of_life_begins_anew() -> None:
    log = asked(5, Mark.PARTED)
    assert not is_quiet(log, heard=5)
    assert mark(log, heard=5) is Mark.ASKED


def test_an_answer_wipes_out_what_was_missed_before() -> None:
    log = (*asked(3), CheckIn(day=4, mark=Mark.ASKED, answered=True), CheckIn(day=5, mark=Mark.ASKED))
    assert [one.day for one in unanswered(log, heard=0)] == [5]


def test_days_without_a_check_in_are_not_missed() -> None:
    assert unanswered((CheckIn(day=1), CheckIn(day=2)), heard=0) == ()
