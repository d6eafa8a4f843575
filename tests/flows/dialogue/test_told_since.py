"""All that was told since a result, old ticks and new, and whether it asks for more care."""

from typing import Any

from flows import Catalog, Session
from flows.dialogue.told_since import all_told, calls_for_more
from flows.values.frames import Recheck
from flows.values.model import State

BEFORE = {"rf_now": ("none",), "rf_history": ("cancer_ever",), "pain_now": 3}


def looking(**told: Any) -> tuple[Session, Recheck]:
    frame = Recheck(record=BEFORE)
    return Session(state=State.QUESTIONS, record=told, stack=(frame,)), frame


def test_of_a_list_every_tick_stays(catalog: Catalog) -> None:
    session, frame = looking(rf_history=("bone_fragile",), pain_now=5)
    told = all_told(session, frame)
    assert told["rf_history"] == ("cancer_ever", "bone_fragile")
    assert told["pain_now"] == 5
    assert all_told(*looking(rf_history=("none",)))["rf_history"] == ("cancer_ever",)


def test_a_sign_asks_for_more_care_and_what_was_known_does_not(catalog: Catalog) -> None:
    assert calls_for_more(*looking(rf_now=("legs_weak_numb",)), catalog)
    assert not calls_for_more(*looking(pain_now=3), catalog)
