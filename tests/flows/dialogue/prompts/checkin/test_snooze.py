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


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("write to me later, after lunch", "13:30"),
        ("could you check again this afternoon", "15:00"),
        ("in about three hours please", "10:30"),
        ("wait, in 40 minutes", "08:10"),
        ("give me an hour and a half", "09:00"),
        ("15 minutes please", "07:45"),
        ("write to me at midday today", "12:00"),
        ("ask again at 5", "17:00"),
        ("in a lecture, try at 2", "14:00"),
        ("not yet, I'm driving, write at 11:15", "11:15"),
        ("not now, 4 suits me better", "16:00"),
        ("back in 20", "07:50"),
        ("chat at 7 tonight", "19:00"),
    ],
)
def test_the_card_comes_once_more_at_the_time_that_is_said_and_every_day_at_its_hour(
    line: str, hour: str, talk: Talk
) -> None:
    said = told(talk, line)
    assert hour in said
    assert "pain now" not in said
    talk.wake()
    assert "How is your upper back" in talk.texts[-1]
    assert talk.session.followup.rhythm is not None
    assert talk.session.followup.rhythm.minute == 450


@pytest.mark.parametrize("line", ["ask again at 6 am", "in 20 hours", "try again at midnight"])
def test_a_time_that_is_none_of_this_day_is_asked_for_anew(line: str, talk: Talk) -> None:
    assert "no time later today" in told(talk, line)
    assert talk.session.followup.snoozed == 0


def test_the_rest_of_a_card_that_was_begun_comes_later_too(talk: Talk) -> None:
    told(talk, "3")
    assert "number" not in told(talk, "not now, in an hour")
    talk.wake()
    assert "run" in talk.texts[-1]


def test_in_the_afternoon_it_greets_no_more(talk: Talk) -> None:
    told(talk, "later, at 14:00")
    talk.wake()
    assert talk.texts[-1].startswith("How is")


def test_a_day_that_is_skipped_while_the_card_before_is_open_is_this_one(talk: Talk) -> None:
    before = talk.session.find(CheckIn)
    assert before is not None
    talk.later(22)
    said = told(talk, "skip today")
    assert "quiet" in said
    assert talk.session.find(CheckIn) is None
    talk.wake()
    opened = talk.session.find(CheckIn)
    assert opened is not None
    assert opened.day == before.day + 2
