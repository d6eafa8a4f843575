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


@pytest.mark.parametrize(
    "line",
    ["weekly will do", "once a week will do", "weekly is enough", "once a week is enough for me", "weekly please"],
)
def test_weekly_in_words_is_done_at_once(line: str, talk: Talk) -> None:
    assert "Once a week it is" in told(closed(talk), line)


@pytest.mark.parametrize(
    "line",
    [
        "less often please",
        "not so often please",
        "every few days",
        "every other day please",
        "every 3 days is enough",
        "twice a week",
        "once a month",
        "only on weekends",
        "only mondays please",
        "sundays only",
        "only after runs",
    ],
)
@pytest.mark.parametrize("is_open", [True, False])
def test_what_is_not_offered_is_said_with_what_is(line: str, is_open: bool, talk: Talk) -> None:
    if is_open:
        told(talk, *RUNNING)
        talk.wake()
    else:
        closed(talk)
    assert "Once a day or once a week is what I can do" in told(talk, line)
    assert "Once a week it is" in told(talk, "weekly")


@pytest.mark.parametrize(
    "line",
    [
        "we can end this here",
        "we can stop here",
        "that's it from me, we are done",
        "i think we're done here",
        "I don't need you any more",
    ],
)
def test_what_may_be_an_end_is_asked_once(line: str, talk: Talk) -> None:
    assert "or no more?" in told(closed(talk), line)
    assert "no more check-ins" in told(talk, "[Stop check-ins]")
    assert talk.session.followup.rhythm is None


def test_the_day_goes_on_beneath_such_a_question(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "Better: 2 now" in told(talk, "every few days", "2, no run")


@pytest.mark.parametrize(
    "line",
    ["which day will that be?", "which day?", "on which weekday?", "what day is that", "when is that", "and when?"],
)
def test_which_day_it_will_be_is_told(line: str, talk: Talk) -> None:
    assert "Next one Tue 13 Jan" in told(closed(talk), "once a week is plenty", line)


AT_SEVEN = [
    "check in every evening at 7",
    "check in with me each evening at 7",
    "check in daily at 19:00",
    "every evening at 7 check in please",
    "can you check in at 7 pm",
    "check-in every evening at 7 please",
    "check on me every evening at 7",
    "check in each day at 7 pm",
    "please check in at 7 in the evening",
    "each evening at 7 pm check in on me",
]


@pytest.mark.parametrize("line", AT_SEVEN)
def test_a_wish_with_its_hour_is_done_at_once(line: str, talk: Talk) -> None:
    closed(talk)
    assert "19:00" in told(talk, line)


ONLY_IF = [
    "too many messages, only write if i write",
    "please only write when i write first, too many messages",
    "stop writing to me unless i write first",
    "only text me if i text you",
    "write me only when i ask",
    "dont message me unless i message first",
    "only answer when i write",
    "just reply when i write to you",
    "never write unless i do",
    "too much, contact me only if i contact you",
]


@pytest.mark.parametrize("is_open", [False, True])
@pytest.mark.parametrize("line", ONLY_IF)
def test_to_be_written_to_only_as_an_answer_ends_them(line: str, is_open: bool, talk: Talk) -> None:
    told(talk, *RUNNING)
    if is_open:
        talk.wake()
    assert told(talk, line).startswith("Done. No more check-ins")
    assert talk.session.followup.rhythm is None


@pytest.mark.parametrize("line", ["i only write when it hurts", "too many messages", "it only hurts when i run"])
def test_what_only_sounds_like_it_ends_none(line: str, talk: Talk) -> None:
    closed(talk)
    told(talk, line)
    assert talk.session.followup.rhythm is not None


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("from tomorrow 9 pm", "21:00"),
        ("9pm starting tomorrow", "21:00"),
        ("from now on at 21:00 please", "21:00"),
        ("7 in the evening from now on", "19:00"),
    ],
)
def test_an_hour_from_tomorrow_on_is_no_score_and_is_not_asked_about(line: str, hour: str, talk: Talk) -> None:
    closed(talk)
    talk.wake()
    said = told(talk, line)
    assert f"Next one tomorrow, Thu {hour}" in said
    assert "pain now" not in said
