"""A button named in words does what a tap on it does, where it is there."""

import pytest

from flows import Catalog
from tests.talk import RESULT, SCREENED, Talk, told

TO_WORSE = (*SCREENED, *RESULT[:5])


def test_done_is_no_answer_where_no_list_is_open(talk: Talk) -> None:
    told(talk, *SCREENED, "done")
    assert "pain_now" not in talk.session.record
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


def test_done_without_a_tick_asks_for_one(talk: Talk, catalog: Catalog) -> None:
    told(talk, *TO_WORSE, "done")
    assert talk.turns[-1].note == catalog.messages.done_with_nothing
    assert "worse_with" not in talk.session.record


def test_done_said_again_without_a_tick_is_a_no_to_all(talk: Talk) -> None:
    told(talk, *TO_WORSE, "done", "done")
    assert talk.session.record["worse_with"] == ("nothing_clear",)


def test_done_is_no_answer_to_the_signs_that_cannot_wait(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "done", "done")
    assert "1 of" in talk.texts[-1]


@pytest.mark.parametrize("text", ["done", "no", "nothing else"])
def test_what_is_ticked_is_all(text: str, talk: Talk) -> None:
    told(talk, *TO_WORSE, "[Sitting, desk, phone]", text)
    assert talk.session.record["worse_with"] == ("sitting",)


def test_nothing_else_without_a_tick_is_none_of_it(talk: Talk) -> None:
    told(talk, *TO_WORSE, "nothing else")
    assert talk.session.record["worse_with"] == ("nothing_clear",)


@pytest.mark.parametrize("text", ["nothing else", "no, nothing more"])
def test_nothing_else_without_a_tick_may_leave_out_what_was_told_before(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, "I slump when I run", *TO_WORSE[len(SCREENED) :], text)
    assert "You mean nothing at all, or what you told me: Slump" in said
    assert "worse_with" not in talk.session.record
    told(talk, text)
    assert "worse_with" not in talk.session.record
    told(talk, "nothing at all")
    assert talk.session.record["worse_with"] == ("nothing_clear",)


OTHERS = ("none of the others", "otherwise none", "he says none of the rest", "nothing else", "the rest no")


@pytest.mark.parametrize("text", OTHERS)
def test_no_to_the_others_of_a_list_of_signs_is_none_of_it_where_none_is_ticked(text: str, talk: Talk) -> None:
    told(talk, *SCREENED[:3], text, text)
    assert talk.session.record["rf_now"] == ("none",)


@pytest.mark.parametrize("text", OTHERS)
def test_no_to_the_others_of_a_list_leaves_what_is_ticked(text: str, talk: Talk) -> None:
    told(talk, *SCREENED[:6], "[Thin bones, or steroid tablets]", text)
    assert talk.session.record["rf_history"] == ("bone_fragile",)


def test_who_has_enough_hears_what_may_be_left_out_and_what_not(talk: Talk, catalog: Catalog) -> None:
    assert catalog.messages.cannot_skip in told(talk, *SCREENED[:3], "skip the rest")
    assert catalog.messages.may_skip in told(talk, *SCREENED[3:], *RESULT[:4], "skip the rest")


def test_a_finding_that_nobody_was_sent_for_waits_for_the_result(talk: Talk, catalog: Catalog) -> None:
    button = catalog.actions["seen_muscular"].button
    told(talk, *SCREENED)
    record = talk.session.record
    assert "someone had a look" in told(talk, button)
    assert talk.session.followup.visits
    assert talk.session.record == record
    assert not talk.session.cleared
