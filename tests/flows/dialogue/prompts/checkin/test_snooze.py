"""The day's card later on."""

import pytest

from flows.values.frames import CheckIn
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


@pytest.fixture
def talk(talk: Talk) -> Talk:
    told(talk, *RUNNING)
    talk.wake()
    return talk


@pytest.mark.parametrize("line", ["[In an hour]", "later", "ask me in an hour"])
def test_in_an_hour_the_card_comes_once_more(line: str, talk: Talk) -> None:
    at = talk.at
    assert "08:30" in told(talk, line)
    talk.wake()
    assert 3600 <= talk.at - at < 3700
    assert "How is your upper back" in talk.texts[-1]
    assert talk.due is not None
    assert talk.due - talk.at > 20 * 3600


@pytest.mark.parametrize("line", ["[This evening]", "tonight"])
def test_this_evening_is_at_seven(line: str, talk: Talk) -> None:
    assert "19:00" in told(talk, line)
    talk.wake()
    assert "How is your upper back" in talk.texts[-1]


def test_what_was_answered_meanwhile_is_not_asked_again(talk: Talk) -> None:
    told(talk, "[In an hour]", "3, no run")
    assert talk.session.find(CheckIn) is None
    assert talk.due is not None
    assert talk.due - talk.at > 20 * 3600


def test_late_in_the_day_this_evening_is_in_an_hour(talk: Talk) -> None:
    talk.later(11)
    assert "19:30" in told(talk, "[This evening]")


def test_it_is_offered_while_nothing_is_answered(talk: Talk) -> None:
    told(talk, "[3]")
    assert "In an hour" not in {option.label for option in talk.turns[-1].replies[-1].options}
