"""What a clinician said is told in pieces: while that is talked of, a piece that names nobody is theirs, too."""

import pytest

from flows.assessment.assessing import outcome
from flows.values import diary
from tests.talk import RESULT, SCREENED, Talk, told

PLAN = ("[My plan]", "[None of these]", "[None of these]", "[Nothing]")
RUNNING = (*SCREENED, *RESULT, *PLAN, "/checkin", "7:30", "london", "[None of these]")
VISITS = {
    "muscle": ("saw the physio this morning", "he says it is a pulled muscle"),
    "nerve": ("been to the doctor today", "she thinks a nerve is pinched"),
}


@pytest.fixture(params=VISITS)
def seen(request: pytest.FixtureRequest, talk: Talk) -> Talk:
    told(talk, *RUNNING, *VISITS[request.param])
    return talk


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("ten days off", "01-15"),
        ("not to run for three weeks", "01-26"),
        ("a week without sport", "01-12"),
        ("and rest until the 14th", "01-14"),
        ("off running for a fortnight", "01-19"),
    ],
)
def test_days_off_are_noted(text: str, until: str, seen: Talk) -> None:
    assert "as they said: no running before" in told(seen, text)
    assert diary.iso(seen.session.followup.rest_until)[5:] == until


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("no rows", {"row"}),
        ("the dead bug is off limits", {"dead_bug"}),
        ("not allowed any planks", {"plank", "side_plank"}),
        ("leave out the wall angel as well", {"wall_angel"}),
        ("and nothing above shoulder height", {"pull_up", "wall_angel", "prone_ytw", "doorway_pec", "open_book"}),
        ("ten days off and no rows", {"row"}),
    ],
)
def test_a_ban_is_noted_and_no_answer_of_the_questions_is_lost(text: str, barred: set[str], seen: Talk) -> None:
    before = seen.session.record
    assert "I leave these out of your plan" in told(seen, text)
    assert {*seen.session.followup.forbidden} == barred
    assert seen.session.record == before


def test_a_barred_one_is_not_taught_then(seen: Talk) -> None:
    told(seen, "no rows")
    assert "Not for now, by their word" in told(seen, "are rows ok now?")


@pytest.mark.parametrize(
    "text",
    [
        "did no rows today",
        "i never do planks",
        "i rested for a week before i came",
        "no run today",
        "i ran for a week without a break",
        "should i stop the rows?",
        "the rows hurt",
    ],
)
def test_what_one_did_or_asks_is_not_theirs(text: str, talk: Talk) -> None:
    told(talk, *RUNNING, *VISITS["muscle"], text)
    assert not talk.session.followup.forbidden
    assert not talk.session.followup.rest_until


def test_the_next_day_it_is_talked_of_no_more(talk: Talk) -> None:
    told(talk, *RUNNING, *VISITS["nerve"])
    talk.wake()
    told(talk, "no rows", "no running")
    assert not talk.session.followup.forbidden
    assert not talk.session.followup.rest_open


@pytest.mark.parametrize(
    "text",
    [
        "i may do everything again, all clear",
        "the physio gave me the all clear today",
        "doctor says i can do anything, no restrictions",
    ],
)
def test_an_all_clear_lifts_what_they_forbade(text: str, seen: Talk) -> None:
    told(seen, "no rows", "ten days off")
    told(seen, text)
    kept = seen.session.followup
    assert (kept.forbidden, kept.found) == ((), "")
    assert outcome(seen.session, seen.catalog).exercises
    assert diary.iso(kept.rest_until)[5:] == "01-05"


@pytest.mark.parametrize("text", ["not the all clear yet", "doctor says i am not all clear yet"])
def test_what_is_no_all_clear_lifts_nothing(text: str, seen: Talk) -> None:
    told(seen, "no rows", "ten days off")
    told(seen, text)
    assert seen.session.followup.forbidden == ("row",)


def test_it_is_not_asked_what_they_said_where_that_was_told(talk: Talk) -> None:
    assert "What did they say?" not in told(talk, *RUNNING, "been to the gp, everything is fine")
