"""It is as it was: "no worse, no better" is neither."""

import pytest

from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import RESULT, SCREENED, Talk, told


def carded(talk: Talk, *answers: str) -> None:
    """Somebody whose second card is open."""
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    talk.wake()
    told(talk, *answers)
    talk.wake()


@pytest.mark.parametrize(
    "text",
    [
        "no worse",
        "no better",
        "no worse than yesterday",
        "not worse, not better",
        "neither better nor worse",
        "it is no better at all",
        "not any better",
        "hasn't got worse",
        "isn't getting better",
        "no worse but no better either",
    ],
)
def test_neither_worse_nor_better_is_the_same(text: str, talk: Talk) -> None:
    carded(talk, "4", "no run", "all")
    assert "pain now: 4" in told(talk, text)


def test_it_begins_a_report_too(talk: Talk) -> None:
    carded(talk, "4", "no run", "all")
    assert "pain now: 4, run: No run, exercises: All" in told(talk, "no worse, no run, all")


@pytest.mark.parametrize("text", ["worse", "a lot worse", "much better"])
def test_what_is_better_or_worse_is_asked_for_as_a_number(text: str, talk: Talk) -> None:
    carded(talk, "4", "no run", "all")
    assert "Now as one number" in told(talk, text)


def test_of_the_morning_after_a_run_it_is_as_before(talk: Talk) -> None:
    carded(talk, "2", "easy", "1", "all")
    said = told(talk, "2", "no run", "it was fine, no worse")
    assert "Shall I ask again?" not in said


@pytest.mark.parametrize("text", ["nothing today", "nothing today, 0, gone", "nothing this morning"])
def test_nothing_today_is_no_pain_and_no_pause(text: str, talk: Talk) -> None:
    carded(talk, "4", "no run", "all")
    assert "pain now: 0" in told(talk, text)


def test_a_pause_until_a_day_is_one(talk: Talk) -> None:
    carded(talk, "4", "no run", "all")
    assert "quiet until" in told(talk, "nothing till friday")


def test_what_is_told_of_the_day_after_well_again_is_kept(talk: Talk) -> None:
    carded(talk, "1", "no run", "all")
    told(talk, "0 today, all gone")
    assert "run: No run" in told(talk, "no run")
    assert "I didn't get that" not in told(talk, "all")


@pytest.mark.parametrize("text", ["about a 4, did the stretches last night", "down to a 2. jogged 20 mins yesterday"])
def test_without_check_ins_the_score_of_a_report_is_noted(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN)
    talk.later(20)
    assert "Noted: " in told(talk, text)
