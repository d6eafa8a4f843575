"""Check-ins changed in words: a pause corrected, an hour with its place, fewer of them."""

import pytest

from flows.followup import schedule
from flows.values import diary
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


def closed(talk: Talk) -> Talk:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "2, no run")
    return talk


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("until 25 january", "Sun 25 Jan"),
        ("no, back on the 24th", "Sat 24 Jan"),
        ("sorry, till monday 26 jan", "Mon 26 Jan"),
    ],
)
def test_a_pause_that_is_set_is_moved(line: str, until: str, talk: Talk) -> None:
    closed(talk)
    told(talk, "we fly to Bali on friday for two weeks, pause please")
    said = told(talk, line)
    assert f"from Fri 9 Jan until {until}" in said


def test_without_a_pause_a_day_alone_moves_none(talk: Talk) -> None:
    closed(talk)
    assert "I'll be quiet" not in told(talk, "until 25 january")


@pytest.mark.parametrize(
    ("line", "next_one"),
    [
        ("im in bali, it is 6 pm here", "07:30 (Asia/Makassar)"),
        ("we are in tokyo now, 9 in the morning here", "07:30 (Asia/Tokyo)"),
        ("can you write at 8 in the evening bali time", "20:00 (Asia/Makassar)"),
        ("message me at 7 am new york time", "07:00 (America/New_York)"),
        ("ask me at 18:00 tokyo time", "18:00 (Asia/Tokyo)"),
    ],
)
def test_an_hour_and_a_place_are_taken_together(line: str, next_one: str, talk: Talk) -> None:
    assert next_one in told(closed(talk), line)


@pytest.mark.parametrize(
    "line",
    [
        "too many message, one time in the week is enough",
        "too many messages, weekly please",
        "you write too often, once a week is fine",
        "less messages please, once a week",
        "once a week is plenty",
    ],
)
def test_too_many_and_how_many_instead_is_done_at_once(line: str, talk: Talk) -> None:
    assert "Once a week it is" in told(closed(talk), line)
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    assert rhythm.every == schedule.WEEKLY


def test_a_question_about_the_hour_eats_no_score_of_the_card_beneath(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "Morning or evening" in told(talk, "write me at 3")
    told(talk, "2")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 2


def test_nor_any_score_half_a_day_later(talk: Talk) -> None:
    told(talk, *RUNNING, "/checkin", "[Another hour]", "8")
    talk.later(20)
    assert "Noted: 2 now" in told(talk, "2")


def test_an_hour_typed_at_once_is_one(talk: Talk) -> None:
    told(talk, *RUNNING, "/checkin", "[Another hour]")
    assert "Morning or evening" in told(talk, "8")
    assert "20:00" in told(talk, "evening")


@pytest.mark.parametrize(
    ("line", "score"),
    [
        ("0, no run, all, better this morning", 0),
        ("2, better in the morning", 2),
        ("3. much better this evening", 3),
        ("1, rather better at night", 1),
    ],
)
def test_a_score_with_a_word_on_its_time_of_day_moves_no_hour(line: str, score: int, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    rhythm = talk.session.followup.rhythm
    told(talk, line)
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == score
    assert talk.session.followup.rhythm == rhythm
