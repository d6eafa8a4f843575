"""A clinician's look that is told before the result counts once there is one."""

import pytest

from tests.flows.dialogue.days.test_visits_told import STRONG
from tests.talk import ANEW, SCREENED, Talk, told

LOOKED = "my physio examined me: a muscle strain"
ANSWERS = STRONG[len(SCREENED) : STRONG.index("[My plan]")]
"""What makes the result say to be seen in a day or two."""
HELD = "No run until those who saw you"


def result(talk: Talk, *said: str, before: bool = False) -> str:
    """The result where this was said among the questions, or before they agreed."""
    first = ("/start", *said) if before else (*SCREENED, *said)
    return told(talk, *first, *(SCREENED[1:] if before else ()), *ANSWERS)


@pytest.mark.parametrize("before", [True, False])
def test_who_told_that_they_were_seen_is_not_sent_to_be_seen(before: bool, talk: Talk) -> None:
    heard = result(talk, LOOKED, before=before)
    assert "You were seen and told that it is muscular" in heard
    assert "Book a doctor" not in heard
    assert talk.session.followup.visits


def test_who_told_of_no_visit_is_sent_to_be_seen(talk: Talk) -> None:
    assert "Book a doctor" in result(talk, "my physio is on holiday")


@pytest.mark.parametrize("before", [True, False])
def test_their_word_on_running_counts_with_the_result(before: bool, talk: Talk) -> None:
    result(talk, f"{LOOKED}, no running for one week", before=before)
    assert "No running before Mon 12 Jan, as you were told" in told(talk, "can i run today?")


def test_their_leave_to_run_counts_with_the_result(talk: Talk) -> None:
    result(talk, "the physio did needling and told me now i can do a 20 min easy run")
    assert talk.session.followup.rest_minutes == 20
    assert HELD not in told(talk, "can i run today?")


def test_where_they_said_nothing_of_running_it_is_theirs(talk: Talk) -> None:
    result(talk, "i was at the physio on monday")
    assert HELD in told(talk, "can i run today?")


def test_a_nerve_that_was_told_early_holds_the_plan_back(talk: Talk) -> None:
    assert "told that it is a nerve" in result(talk, "saw the gp, it is a pinched nerve")


def test_what_is_a_matter_for_today_stays_one(talk: Talk) -> None:
    told(talk, "/start", LOOKED, *SCREENED[1:5], "[Fever, shivers or really ill]", "[Done]", SCREENED[6])
    assert "Get this looked at today" in told(talk, *ANSWERS)
    assert not talk.session.cleared


def test_what_no_look_at_an_ache_is_about_is_not_covered(talk: Talk) -> None:
    early = ("/start", "[I agree]", "i am 52", LOOKED, *SCREENED[3:])
    told(talk, *early, "[2]", "[1-2 days]", "[Built up in the run]", "[Through to the front]", "[No]")
    told(talk, "[Dull ache, tight]", "[Twisting or bending]", "[Done]", "[Nothing special]")
    assert not talk.session.cleared


def test_a_new_start_is_about_what_is_new(talk: Talk) -> None:
    told(talk, *SCREENED, LOOKED, *ANEW)
    assert not talk.session.seen


def test_a_look_at_the_ache_does_not_cover_a_past_cancer(talk: Talk) -> None:
    told(talk, "/start", "[I agree]", "i had breast cancer six years ago. i have an ache between my shoulder blades")
    told(talk, "i have been to see dr brown, he examined me and says it is muscular", "[50-64]", *SCREENED[3:6])
    told(talk, "[Done]", "[4]", "[1-6 weeks]", "[Crept in over days or weeks]")
    heard = told(talk, "[Sitting, desk, phone]", "[Done]", "[New, or back again]", "[About the same]", "[No]")
    assert "told that it is muscular" not in heard
    assert "Book a doctor" in heard
