"""Scores of days that are over beside the day's own, and alone."""

import pytest

from flows.values import diary
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import Talk, told


def scores(talk: Talk) -> list[tuple[int | None, int | None]]:
    return [(one.pain_now, one.pain_before) for one in diary.unpacked(talk.session.followup.log)]


@pytest.mark.parametrize("text", ["5 yesterday, 3 today", "3 now but yesterday was a 5"])
def test_both_days_have_their_score(text: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "pain now: 3" in told(talk, text)
    assert scores(talk) == [(5, None), (3, None)]


def test_a_very_strong_one_of_yesterday_counts_for_today_as_well(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "someone should have a look" in told(talk, "yesterday was an 8, today 3")
    assert scores(talk)[-1] == (3, 8)


def test_it_is_reckoned_from_as_before(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "yesterday 6, today 2 less")
    assert scores(talk) == [(6, None), (4, None)]


@pytest.mark.parametrize("text", ["2 of them yesterday, all today", "yesterday 2, today all"])
def test_at_the_question_for_the_exercises_a_number_is_of_them(text: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "3", "no run", text)
    assert scores(talk)[-1] == (3, None)
    assert len(scores(talk)) == 1
