"""What a clinician says of running is kept whenever and however it is told, with how long a run they allow."""

import pytest

from flows.values import diary
from tests.talk import RESULT, SCREENED, Talk, told

BANS = [
    "saw the physio today, she says joint irritation, no running for two weeks",
    "My physio said no running for two weeks",
    "my doctor told me not to run for 2 weeks",
    "saw the physio: joint irritation, two weeks without running",
    "no running for two weeks, says my physio",
    "two weeks no running, order of the physio",
    "the physio saw me today, no running till the 19th",
    "saw my physio, joint irritation, no running until 19 january",
    "physio: no running til jan 19",
    "my physio banned running until 19 january",
    "i am not allowed to run until the 19th, physio",
    "was at the doctor, he forbids running for two weeks",
]
NONE = "No running before Mon 19 Jan, as you were told."
ALLOWED = [
    "my physio phoned, i may start again on monday with 20 minutes easy jogging",
    "physio called, i can run again from monday, 20 minutes easy",
    "the physio wrote: no running until monday, then jog 20 min",
]


def rest(talk: Talk) -> str:
    until = talk.session.followup.rest_until
    return diary.iso(until) if until else ""


@pytest.mark.parametrize("text", BANS)
def test_a_ban_is_kept_after_a_result(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[6]", *RESULT[1:], text)
    assert rest(talk) == "2026-01-19"
    assert told(talk, "may i jog 10 minutes tomorrow?").startswith(NONE)


@pytest.mark.parametrize("text", BANS)
def test_a_ban_is_kept_while_the_questions_go_on(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT[:2])
    assert "Noted, as they said: no running before Mon 19 Jan." in told(talk, text)
    assert talk.session.record["duration"] == "d1_2"
    assert told(talk, "may i run tomorrow?").startswith(NONE)
    told(talk, *RESULT[2:])
    assert told(talk, "may i run tomorrow?").startswith(NONE)
    assert told(talk, "can i do intervals on thursday?").startswith(NONE)


@pytest.mark.parametrize("text", BANS)
def test_a_ban_in_the_first_words_waits_for_a_yes(text: str, talk: Talk) -> None:
    told(talk, text)
    told(talk, *SCREENED[1:], *RESULT)
    assert told(talk, "may i run tomorrow?").startswith(NONE)


def test_after_a_no_nothing_of_it_is_kept(talk: Talk) -> None:
    told(talk, BANS[0], "[No, thanks]")
    assert not talk.session.followup.rest_until


@pytest.mark.parametrize(
    "text",
    [
        "i see the physio on friday, no running until then",
        "my coach said no running for two weeks",
        "should i stop running for two weeks? the physio is on holiday",
        "no running today, physio tomorrow",
        "physio today, no run",
        "3, no run, physio was good",
        "i will not run until the physio has seen me",
        "maybe the physio says no running",
        "physio says no need to stop running",
        "can't run, my doctor's appointment is on monday",
    ],
)
def test_what_nobody_said_is_no_ban(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert not talk.session.followup.rest_until
    assert not talk.session.followup.rest_open


@pytest.mark.parametrize("text", ALLOWED)
@pytest.mark.parametrize("score", [1, 2])
def test_the_minutes_they_allow_are_said_back_and_on_the_day(score: int, text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "7:30", "london", "[None of these]")
    told(talk, "i went to the physio, joint irritation, no running for two weeks")
    minutes = "the first runs last 20 minutes at most"
    assert minutes in told(talk, text)
    assert minutes in told(talk, "how long may i run on monday?")
    for _ in range(7):
        talk.later(24)
        told(talk, f"{score}, no run")
    for question in (
        "may i run today and how long?",
        "how many minutes?",
        f"{score}, no run. may i run today and how long?",
    ):
        said = told(talk, question)
        assert minutes in said
        assert "go shorter, slower" in said
        assert "0-2: run easy" not in said
    assert "At 2 or less an easy run is fine" not in told(talk, "/progress")


def test_the_whole_table_does_not_stand_beside_the_minutes(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "i went to the physio, joint irritation, no running for two weeks")
    said = told(talk, "the physio says i can run again, 15 minutes at most", "how long may i run?")
    assert "the first runs last 15 minutes at most" in said
    assert "0-2: run easy" not in said


def test_an_urgent_matter_takes_no_leave_and_keeps_a_ban(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "i have a fever and shivers since yesterday and my spine hurts")
    told(talk, "went to the doctor this morning, no running until monday")
    assert rest(talk) == "2026-01-12"


@pytest.mark.parametrize(
    "text",
    [
        "saw the physio, she said no running for now",
        "my doctor said no running right now",
        "physio said no running for the moment",
        "physio: no running until further notice",
        "the doctor said no running until it is better",
        "no running until the next appointment, says the physio",
        "physio said not to run until she sees me again",
        "gp told me not to run at the moment",
        "the doctor said no running until i am pain free",
        "doctor said no running until the mri is done",
    ],
)
def test_a_ban_without_a_known_end_stays_until_they_end_it(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert talk.session.followup.rest_open
    talk.later(24)
    for question in ("may i run today?", "can i do intervals on thursday?"):
        assert told(talk, question).startswith("No run until those who saw you say that it is fine.")


FEWER = "the physio says i can run again, 15 minutes at most"


def with_minutes(talk: Talk) -> None:
    told(talk, *SCREENED, "[1]", *RESULT[1:], "/checkin", "7:30", "london", "[None of these]")
    told(talk, "i went to the physio, joint irritation, no running for two weeks", FEWER)


@pytest.mark.parametrize("text", ["physio says 30 minutes now", "my physio let me go up to half an hour"])
def test_what_they_allow_now_is_in_the_place_of_what_they_allowed(text: str, talk: Talk) -> None:
    with_minutes(talk)
    talk.later(24)
    told(talk, "1, no run")
    assert told(talk, text) == "By their word the first runs last 30 minutes at most, easily."
    assert "first runs last 30 minutes" in told(talk, "how long may i run today?")


def test_so_it_is_on_the_open_card(talk: Talk) -> None:
    with_minutes(talk)
    talk.wake()
    said = told(talk, "1, physio says 40 minutes now")
    assert said.startswith("By their word the first runs last 40 minutes")
    assert "pain now: 1" in said


def test_so_it_is_once_the_first_runs_are_long_over(talk: Talk) -> None:
    with_minutes(talk)
    for _ in range(9):
        talk.later(24)
        told(talk, "1, no run")
    said = told(talk, "physio says 40 minutes now")
    assert "By their word the first runs last 40 minutes at most" in said
    assert "you may run again" not in said
    assert "first runs last 40 minutes" in told(talk, "how long may i run today?")


def test_a_limit_that_is_lifted_is_told_no_more(talk: Talk) -> None:
    with_minutes(talk)
    assert "no limit on the minutes any more" in told(talk, "physio says no limit any more")
    assert "minutes at most" not in told(talk, "how long may i run?")


def test_a_run_of_their_own_allows_none(talk: Talk) -> None:
    with_minutes(talk)
    told(talk, "physio said 15 min, i ran 30 min")
    assert talk.session.followup.rest_minutes == 15


IN_TURNS = [
    ("1. gp says walk-run is fine now", "By their word, run and walk in turns."),
    ("the physio let me start walk-run from today", "By their word, run and walk in turns."),
    ("1, osteo allows jogging again, jog two minutes and walk one", "run 2 min, walk 1 min"),
    ("physio called: I may do walk 4 min, run 1 min, 25 minutes in all", "run 1 min, walk 4 min"),
]


@pytest.mark.parametrize(("text", "turns"), IN_TURNS)
def test_running_and_walking_in_turns_is_leave_to_run(text: str, turns: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[1]", *RESULT[1:], "/checkin", "7:30", "london", "[None of these]")
    told(talk, "i went to the physio, joint irritation, no running for two weeks")
    talk.wake()
    said = told(talk, text)
    assert "you may run again" in said
    assert turns in said
    assert "as you like" not in said
    assert "run: " not in said
    asked = told(talk, "may i run tomorrow?")
    assert NONE not in asked
    assert turns in asked


def test_in_the_days_off_no_run_is_set_for_the_next_week_and_one_is_remarked_on(talk: Talk) -> None:
    told(talk, *SCREENED, "[4]", *RESULT[1:], "/checkin", "19:30", "london", "[None of these]")
    told(talk, "the physio says joint irritation, no running for three weeks")
    heard = []
    for _ in range(8):
        talk.wake()
        heard.extend(talk.texts)
        heard.append(told(talk, "2, no run, all"))
    assert any("**Next week:**" in one for one in heard)
    assert not any("short, easy run" in one for one in heard)
    talk.wake()
    assert "days off they gave you" in told(talk, "2, ran 4k easy")
    assert "days off they gave you" not in told(talk, "1")
