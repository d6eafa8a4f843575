"""Answers taken back, changed, told anew: what was told stays or is asked again, and nothing else."""

import pytest

from flows import Catalog
from flows.values.frames import NewSince, Recheck
from tests.talk import RESULT, SCREENED, Talk, told


def test_back_opens_the_last_answer(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/back")
    assert "pain_now" not in talk.session.record


def test_an_answer_opened_again_stays_what_it_was_after_back(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    before = talk.session.record
    told(talk, "change how long", "/back")
    assert talk.session.record == before


def test_a_changed_answer_leaves_all_others(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    before = dict(talk.session.record)
    told(talk, "change pain now to 5")
    assert {**before, "pain_now": 5} == talk.session.record


def test_beginning_again_keeps_the_profile_alone(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/restart", "[Yes, start again]")
    assert talk.session.record["age_band"] == "a18_34"
    assert not {"rf_now", "pain_now", "location"} & set(talk.session.record)


def test_with_nothing_told_there_is_nothing_to_take_back(talk: Talk, catalog: Catalog) -> None:
    told(talk, "/start", "[I agree]", "/back")
    assert talk.turns[-1].note == catalog.messages.nothing_before


@pytest.mark.parametrize(
    "text", ["laptop all day", "i sit at my laptop from nine to six", "in front of a monitor mostly"]
)
def test_a_habit_told_in_own_words_is_an_answer_where_habits_are_asked(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", "[None of these]")
    assert talk.session.find(Recheck) is None
    told(talk, text, "[Done]")
    assert talk.session.record["habits"] == ("desk_long",)


def test_what_is_asked_for_the_plan_waits_for_it_in_a_new_look(talk: Talk) -> None:
    told(
        talk, *SCREENED, *RESULT, "[My plan]", "[None of these]", "laptop all day", "[Done]", "[Nothing]", "check again"
    )
    told(talk, "change habits")
    assert "habits" not in talk.session.record
    assert isinstance(talk.session.prompt, NewSince)


def test_a_side_that_was_told_though_nobody_asks_for_it_is_asked_again_by_its_button(talk: Talk) -> None:
    told(talk, *SCREENED, "3", "two days, on both sides", *RESULT[2:])
    assert "Which side?" in told(talk, "[My answers]", "[Side]")
    assert "Between the blades · Left" in told(talk, "[Left]")
    told(talk, "[My answers]", "[Side]")
    assert "Between the blades · Left" in told(talk, "[Back]")


def test_a_side_is_put_right_after_the_result_though_nobody_asks_for_it(talk: Talk) -> None:
    told(talk, *SCREENED, "3", "two days, on both sides", *RESULT[2:])
    assert "Side: Right" in told(talk, "actually just the right side")
    assert talk.session.ahead["side"] == "right"


def test_the_new_answer_that_stands_in_the_wish_to_change_one_is_taken_at_once(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert "You told me" in told(talk, "change pain now to 2 please")
    told(talk, "change how long to about two weeks")
    assert talk.session.record["duration"] == "w1_6"
