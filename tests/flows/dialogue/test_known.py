"""What is known of a person when something is answered: nothing that they told of themselves is forgotten."""

from flows import Session
from flows.dialogue.known import known


def test_what_waits_for_its_question_counts() -> None:
    session = Session(ahead={"onset": "sudden"}, kept={"rf_history": ("bone_fragile",), "age_band": "a18_34"})
    assert known(session, {}) == {"onset": "sudden", "rf_history": ("bone_fragile",)}


def test_a_list_told_twice_holds_both() -> None:
    session = Session(record={"risk_now": ("pregnant",), "rf_history": ("none",)})
    told = known(session, {"risk_now": ("blood_thinner",), "rf_history": ("bone_fragile",)})
    assert told == {"risk_now": ("pregnant", "blood_thinner"), "rf_history": ("bone_fragile",)}


def test_the_later_word_counts_of_a_single_answer() -> None:
    assert known(Session(record={"pain_now": 3}), {"pain_now": 5}) == {"pain_now": 5}
