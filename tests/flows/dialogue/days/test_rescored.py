"""A score on its own after a result."""

import pytest

from flows import Catalog
from flows.values import diary
from flows.values.model import State
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import RESULT, SCREENED, Talk, told


@pytest.mark.parametrize(("text", "score"), [("4", 4), ("2 now", 2), ("it is a 5 now", 5)])
def test_a_score_after_a_result_is_kept_and_says_what_today_brings(text: str, score: int, catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, *RESULT, text)
    assert f"Noted: {score} now." in said
    assert f"You told me {score}." in said
    assert talk.session.record["pain_now"] == score


@pytest.mark.parametrize(("score", "is_offered"), [("4", False), ("5", True), ("6", True)])
def test_one_that_is_higher_by_two_offers_a_new_look(score: str, is_offered: bool, catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert ("Shall I ask again?" in told(talk, *SCREENED, *RESULT, score)) is is_offered


def test_one_that_makes_it_more_urgent_shows_the_new_result(catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert "Book a doctor or physiotherapist" in told(talk, *SCREENED, *RESULT, "7")


def test_after_a_day_is_done_it_stands_in_the_days_entry(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "4", "[That's all today]", "5")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 5


def test_a_lower_one_makes_no_result_milder(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, "[8]", *RESULT[1:], "3 now")
    assert talk.session.record["pain_worst"] == 8
    assert "Book a doctor or physiotherapist" in told(talk, "/result")


def test_a_score_in_a_pause_is_kept_though_the_result_is_old(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING, "i'm away for three weeks")
    talk.later(15 * 24)
    said = told(talk, "4")
    assert "Noted: 4 now" in said
    assert "Shall I ask again?" in said
    assert [one.pain_now for one in diary.unpacked(talk.session.followup.log)] == [4]


@pytest.mark.parametrize("score", ["2", "1"])
def test_a_better_one_is_never_asked_about_however_old_the_result(score: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING, "i'm away for three weeks")
    talk.later(5 * 24)
    said = told(talk, score)
    assert "3 before: that is better" in said
    assert "Shall I ask again?" not in said
    told(talk, "yes")
    assert talk.session.state is State.ASSESSED


def test_whoever_tells_a_score_each_day_is_not_asked_whether_it_is_new(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING, "i'm away for three weeks")
    for score in ("3", "3", "4", "4"):
        talk.later(48)
        said = told(talk, score)
    assert "Noted: 4 now." in said
    assert "Shall I ask again?" not in said


BREATH = "8 and it goes into my chest when I breathe"
TODAY = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


@pytest.mark.parametrize("before", [(), ("2, no run",), ("2, no run", "it is getting worse", "[Check again]")])
def test_a_strong_score_beside_a_sign_stays_and_is_answered_though_the_sign_is_denied(
    before: tuple[str, ...], talk: Talk
) -> None:
    told(talk, *TODAY)
    talk.wake()
    told(talk, *before)
    said = told(talk, BREATH) + told(talk, "no")
    assert "At 7 or more someone should have a look" in said
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 8
    assert talk.session.followup.withdrawn == ("rf_cardiac",)


@pytest.mark.parametrize("line", ["5 and it goes into my chest when I breathe"])
def test_a_lower_score_beside_a_sign_is_kept(line: str, talk: Talk) -> None:
    told(talk, *TODAY)
    talk.wake()
    told(talk, "2, no run", line, "no")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 5


def test_a_score_told_while_all_is_asked_again_is_one_of_the_day(talk: Talk) -> None:
    told(talk, *TODAY)
    talk.wake()
    told(talk, "2, no run", "it is getting worse", "[Check again]", "the pain is a 5 now")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 5


@pytest.mark.parametrize(
    "text",
    ["it's gone up to an 8 tonight", "gone up to a 7", "it rose to an 8", "its worse, an 8 now", "easily an eight"],
)
def test_a_strong_one_is_answered_in_whatever_words_it_is_told(text: str, catalog: Catalog) -> None:
    assert "Book a doctor or physiotherapist" in told(Talk(catalog), *SCREENED, *RESULT, text)


def test_the_next_check_in_knows_of_one_that_rose(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "4", "[That's all today]", "it's gone up to an 8 tonight")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 8


def test_a_strong_one_is_for_a_doctor_where_the_result_is_old(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT)
    talk.later(9 * 24)
    said = told(talk, "gone up to an 8")
    assert "See a doctor or physiotherapist" in said
    assert "Shall I ask again?" in said


@pytest.mark.parametrize("text", ["its an 8 now", "it's gone up to a 7 tonight"])
def test_seven_and_more_is_for_a_doctor_where_check_ins_run_too(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert told(talk, *RUNNING, text).count("See a doctor or physiotherapist") == 1
