"""A score of yesterday that is told today or put right, and what is not kept."""

import pytest

from flows.values import diary
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import Talk, told


def scores(talk: Talk) -> list[int | None]:
    return [one.pain_now for one in diary.unpacked(talk.session.followup.log)]


def second_day(talk: Talk, *first: str) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, *first, "[That's all today]")
    talk.wake()


@pytest.mark.parametrize("before", [(), ("3",), ("3", "no run")])
def test_one_that_was_wrong_is_put_right_at_any_question(before: tuple[str, ...], talk: Talk) -> None:
    second_day(talk, "6")
    told(talk, *before)
    said = told(talk, "yesterday was a 3, not a 6, wrong button")
    assert "Noted for yesterday" in said
    assert "3, in place of 6." in said
    assert scores(talk)[0] == 3
    assert talk.session.prompt is not None


def test_rules_that_follow_go_by_the_figures_put_right(talk: Talk) -> None:
    second_day(talk, "1")
    assert "up by 2 points" not in told(talk, "yesterday should have been a 3", "3", "no run", "[All]")


def test_a_day_without_a_score_gets_one(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "[Skip today]")
    talk.wake()
    assert "Noted for yesterday" in told(talk, "forgot yesterday, it was a 4. today 2")
    assert scores(talk) == [4, 2]


def test_after_the_days_card_it_is_put_right_as_well(talk: Talk) -> None:
    second_day(talk, "6")
    assert "in place of 6" in told(talk, "2", "[That's all today]", "i put 6 yesterday but meant 4")
    assert scores(talk) == [4, 2]


@pytest.mark.parametrize("text", ["the other day it was a 6, 2 today", "a week ago it was a 6, 2 today"])
def test_one_of_a_day_longer_ago_is_said_to_be_not_kept(text: str, talk: Talk) -> None:
    second_day(talk, "3")
    said = told(talk, text)
    assert "I keep scores of today and yesterday only" in said
    assert "pain now: 2" in said
    assert scores(talk) == [3, 2]


def test_at_the_card_of_yesterday_it_is_the_score_of_that_card(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    talk.later(20)
    said = told(talk, "yesterday was a 5, today 3")
    assert "How it is today I ask with the next check-in." in said
    assert scores(talk) == [5]


def test_a_very_strong_one_told_after_the_days_card_is_one_for_a_doctor_and_a_new_look(talk: Talk) -> None:
    second_day(talk, "3")
    said = told(talk, "2", "[That's all today]", "yesterday was an 8")
    assert "Noted for yesterday" in said
    assert "At 7 or more someone should have a look." in said
    assert "Shall I ask again?" in said


def test_one_told_alone_after_the_days_card_is_met_with_a_line_and_no_more(talk: Talk) -> None:
    second_day(talk, "3")
    told(talk, "2", "[That's all today]", "yesterday was a 4")
    assert len(talk.texts) == 1
