"""The day of a visit: kept, moved, let go, and asked after once it has come."""

import pytest

from flows.values.diary import day_number
from tests.flows.dialogue.checkins.test_checkins import SET_UP, answer
from tests.talk import RESULT, SCREENED, Talk, told

BEGUN = (*SCREENED, *RESULT, *SET_UP)
WEDNESDAY, FRIDAY = day_number("2026-01-07"), day_number("2026-01-09")


def test_a_date_is_noted_moved_and_asked_after(talk: Talk) -> None:
    told(talk, *BEGUN)
    assert "Wed 7 Jan" in answer(talk, "physio appointment on Wednesday")
    assert talk.session.followup.visit_on == WEDNESDAY
    told(talk, "2", "[No run]")
    assert "Fri 9 Jan" in told(talk, "they moved it to Friday")
    assert talk.session.followup.visit_on == FRIDAY
    for _ in ("Wed", "Thu", "Fri"):
        assert "planned for" not in answer(talk, "2", "[No run]")
    assert "planned for Fri 9 Jan" in answer(talk, "2", "[No run]")
    told(talk, "[It is muscular]")
    assert talk.session.followup.visits
    assert not talk.session.followup.visit_on
    assert "planned for" not in answer(talk, "2", "[No run]")


@pytest.mark.parametrize(("text", "said"), [("[Not seen after all]", "Then keep"), ("I forgot to go", "Try to book")])
def test_a_visit_that_was_none_is_asked_after_no_more(text: str, said: str, talk: Talk) -> None:
    told(talk, *BEGUN)
    answer(talk, "physio appointment today", "2", "[No run]")
    assert "planned for Tue 6 Jan" in answer(talk, "2", "[No run]")
    assert said in told(talk, text)
    assert not talk.session.followup.visit_on
    assert "planned for" not in answer(talk, "2", "[No run]")


@pytest.mark.parametrize("text", ["my appointment was cancelled", "had to cancel", "the doctor cancelled on me"])
def test_one_that_fell_through_has_no_day_and_a_word_of_what_to_do(text: str, talk: Talk) -> None:
    told(talk, *BEGUN)
    answer(talk, "physio appointment on Friday", "2", "[No run]")
    assert "Ask for a new date" in told(talk, text)
    assert not talk.session.followup.visit_on


def test_a_visit_told_in_words_ends_it(talk: Talk) -> None:
    told(talk, *BEGUN)
    answer(talk, "physio appointment today", "2", "[No run]")
    answer(talk, "2", "[No run]", "I saw the physio, it is muscular")
    assert not talk.session.followup.visit_on
