"""Check-ins on a journey: on the clocks there while it lasts, and back at home after it."""

import pytest

from flows.values.diary import Move
from tests.flows.dialogue.prompts.checkin.test_day import RUNNING
from tests.talk import Talk, told


def moves(talk: Talk) -> tuple[Move, ...]:
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    return rhythm.moves


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow i fly to tokyo for a week, message me at 6 in the morning there",
        "from tomorrow i'm in tokyo for 7 days, ask me at 6 am local time",
    ],
)
def test_the_clocks_change_from_the_first_day_and_back_after_the_last(text: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    said = told(talk, text)
    assert "at 06:00, on the clocks of Asia/Tokyo" in said
    assert "at 07:30, on the clocks of Europe/Paris" in said
    assert "06:00 (Asia/Tokyo)" in said
    first, back = moves(talk)
    assert (first.minute, back.minute, back.day - first.day) == (360, 450, 7)
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    assert (rhythm.zone, rhythm.minute) == ("Europe/Paris", 450)


def test_an_hour_that_may_be_two_is_asked_for_with_the_place(talk: Talk) -> None:
    told(talk, *RUNNING)
    assert "(Asia/Tokyo)" in told(talk, "tomorrow i go to tokyo for a week, message me at 6 there")
    assert "06:00 (Asia/Tokyo)" in told(talk, "[06:00]")
    assert [one.minute for one in moves(talk)] == [360, 450]


def test_whoever_is_there_is_asked_with_the_place_as_well(talk: Talk) -> None:
    told(talk, *RUNNING)
    assert "Morning or evening there (Asia/Tokyo)?" in told(talk, "i am in tokyo now, message me at 6")
    assert "18:00 (Asia/Tokyo)" in told(talk, "[18:00]")
    assert moves(talk) == ()


def test_a_place_of_two_is_asked_for_and_the_journey_is_kept(talk: Talk) -> None:
    told(talk, *RUNNING, "tomorrow i go to athens for a week, message me at 6 in the morning there")
    assert "06:00 (Europe/Athens)" in told(talk, "[Athens, Greece]")
    assert len(moves(talk)) == 2


def test_an_hour_in_a_place_that_is_not_known_changes_nothing_and_says_so(talk: Talk) -> None:
    told(talk, *RUNNING)
    said = told(talk, "tomorrow off to my gran's, message me at 6 am there")
    assert "I did not get the place" in said
    assert "07:30 (Europe/Paris)" in said


def test_who_tells_no_day_of_return_is_asked_to_tell_it(talk: Talk) -> None:
    told(talk, *RUNNING)
    assert "Tell me when you are back" in told(talk, "going to tokyo tomorrow, ask me at 6 in the morning there please")
    assert "Tell me when you are back" not in told(talk, "i'll be in tokyo till friday, ask me at 7 am")
