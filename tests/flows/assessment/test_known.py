"""What is known of a person when something is answered: nothing that they told of themselves is forgotten."""

from flows import Session
from flows.assessment.known import known
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.talk import RESULT, SCREENED, Talk, told


def test_what_waits_for_its_question_counts() -> None:
    session = Session(ahead={"onset": "sudden"}, kept={"rf_history": ("bone_fragile",), "age_band": "a18_34"})
    assert known(session, {}) == {"onset": "sudden", "rf_history": ("bone_fragile",)}


def test_a_list_told_twice_holds_both() -> None:
    session = Session(record={"risk_now": ("pregnant",), "rf_history": ("none",)})
    found = known(session, {"risk_now": ("blood_thinner",), "rf_history": ("bone_fragile",)})
    assert found == {"risk_now": ("pregnant", "blood_thinner"), "rf_history": ("bone_fragile",)}


def test_the_later_word_counts_of_a_single_answer() -> None:
    assert known(Session(record={"pain_now": 3}), {"pain_now": 5}) == {"pain_now": 5}


def test_the_latest_score_of_the_check_ins_counts(talk: Talk) -> None:
    told(talk, *SCREENED, "[6]", *RESULT[1:], *SET_UP)
    assert "At 5 or more" in told(talk, "how do i get back to running?")
    talk.wake()
    told(talk, "1", "no run")
    assert "At 5 or more only walk" not in told(talk, "how do i get back to running?")
