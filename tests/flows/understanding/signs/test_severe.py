"""Very strong pain that is told by its score."""

import pytest

from flows import Catalog
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import RESULT, SCREENED, Talk, told


@pytest.mark.parametrize("text", ["it has climbed to 9", "its a solid nine"])
def test_who_told_a_nine_is_not_asked_whether_it_is_one(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, *RESULT, text)
    assert "9 or 10" not in said
    assert "looked at today" in said


@pytest.mark.parametrize("text", ["its a solid nine", "it has climbed to 9"])
def test_at_the_days_card_it_is_for_a_doctor_today_and_the_signs_are_asked_for(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, text)
    assert "9 or 10" not in said
    assert "Let a doctor look at it today" in said
