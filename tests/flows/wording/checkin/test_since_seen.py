"""Worse after somebody was seen: their look covers what was there then."""

import pytest

from tests.flows.dialogue.days.test_asides import day
from tests.flows.dialogue.days.test_visits_told import SET_UP, strong
from tests.talk import SCREENED, Talk, told

CANCER = ("[Cancer, now or in the past]", "[Done]")
ANSWERS = (
    *("[4]", "[1-6 weeks]", "[Crept in over days or weeks]", "[Between the blades]", "[Dull ache, tight]"),
    *("[Sitting, desk, phone]", "[Done]", "[New, or back again]", "[About the same]"),
)
AGAIN = "should i see a doctor again?"


def seen(talk: Talk, *, with_cancer: bool = False) -> None:
    """Somebody with check-ins whom a doctor saw at a 4."""
    signs = (*SCREENED[:6], *CANCER) if with_cancer else SCREENED
    told(talk, *signs, *ANSWERS, "[No]")
    told(talk, "saw the doctor, she says it is muscular", *SET_UP)


def test_no_look_covers_what_came_after_it(talk: Talk) -> None:
    seen(talk)
    day(talk, "6", "no", "all")
    heard = told(talk, AGAIN)
    assert heard.startswith("Ring those who saw you again **in the next day or two**")
    assert "4 then and 6 now" in heard


def test_with_a_cancer_a_rise_is_a_matter_for_the_same_day(talk: Talk) -> None:
    seen(talk, with_cancer=True)
    day(talk, "3", "no", "all")
    assert "**ring those who saw you today**" in day(talk, "5")
    told(talk, "no", "all")
    assert "again **today**" in told(talk, AGAIN)


def test_a_strong_rise_is_told_to_those_who_saw_them(talk: Talk) -> None:
    seen(talk)
    day(talk, "3", "no", "all")
    assert "Ring those who saw you in the next day or two" in day(talk, "5")


def test_a_small_rise_may_wait_a_day(talk: Talk) -> None:
    seen(talk)
    day(talk, "1", "no", "all")
    assert "If it is still up after that, tell those who saw you" in day(talk, "3")


def test_the_result_says_so_too(talk: Talk) -> None:
    seen(talk)
    day(talk, "6", "no", "all")
    assert "it is up since then" in told(talk, "/result")


@pytest.mark.parametrize("score", ["4", "2"])
def test_who_is_no_worse_keeps_to_what_they_said_and_is_told_when_not_to(score: str, talk: Talk) -> None:
    seen(talk)
    day(talk, score, "no", "all")
    heard = told(talk, AGAIN)
    assert "keep to what they said. Worse since, or something new? Ring them again" in heard
    assert "nobody need look" not in heard


def test_a_date_is_no_look(talk: Talk) -> None:
    strong(talk)
    assert "You were seen" not in told(talk, "also sat 24 jan is my physio appointment")
    assert not talk.session.followup.visits
