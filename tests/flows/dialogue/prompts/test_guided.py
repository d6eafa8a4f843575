"""What the buttons of a guided session do, by tap and in words: on, easier, it hurts, pause, stop."""

import pytest

from flows.assessment.assessing import outcome
from flows.followup import schedule
from flows.values import diary
from flows.values.diary import Exercises
from flows.values.events import Chose, Said
from flows.values.frames import Guided
from flows.values.model import State
from flows.values.replies import Kind
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import RESULT, SCREENED, Talk, told

IDS = ("thoracic_rotation", "cat_cow", "belly_breathing", "childs_pose")
START = "[Start: 10 minutes]"


@pytest.fixture
def started(talk: Talk) -> Talk:
    """A session that has just begun."""
    told(talk, *SCREENED, *RESULT, *PLAN, START)
    return talk


@pytest.fixture
def with_checkins(talk: Talk) -> Talk:
    """A session that has just begun, of somebody who is asked each day."""
    told(talk, *SCREENED, *RESULT, "/checkin", "[Evening, 19:00]", *SET_UP[2:], *PLAN, START)
    return talk


def frame(talk: Talk) -> Guided:
    opened = talk.session.prompt
    assert isinstance(opened, Guided)
    return opened


def noted(talk: Talk) -> diary.CheckIn:
    """What is kept of today."""
    kept = talk.session.followup
    assert kept.rhythm
    return diary.entry(diary.unpacked(kept.log), schedule.today(talk.at, kept.rhythm.zone))


def test_it_begins_with_the_first_exercise_of_the_plan(started: Talk) -> None:
    assert frame(started).exercises == IDS
    (card,) = started.turns[-1].replies
    assert card.kind is Kind.QUESTION
    assert "1 of 4 · **Thoracic rotation**" in card.text
    assert [option.id for option in card.options] == ["next", "easier", "hurts", "pause", "stop"]


@pytest.mark.parametrize("words", ["[Next]", "next", "done", "Done!", "ok", "i'm done", "what's next", "go on"])
def test_on_to_the_next_one(words: str, started: Talk) -> None:
    told(started, words)
    assert frame(started).place == 1
    assert frame(started).done == ("thoracic_rotation",)


def test_a_second_tap_on_next_skips_nothing(started: Talk) -> None:
    n = started.session.n
    for _ in range(2):
        started.happen(Chose(at=started.at + 1, field="guided", option="next", n=n))
    assert frame(started).place == 1
    assert "2 of 4" in started.texts[-1]


@pytest.mark.parametrize("words", ["[Easier]", "easier", "too hard", "I can't do this"])
def test_the_easier_way_of_the_content_is_told(words: str, started: Talk) -> None:
    said = told(started, words)
    assert f"**Easier now**: {started.catalog.exercises['thoracic_rotation'].easier}." in said
    assert started.catalog.session.no_easier in told(started, words)
    assert "Easier now" not in told(started, "next")


@pytest.mark.parametrize("words", ["[It hurts]", "it hurts", "that hurts", "ouch"])
def test_what_hurts_is_left_out_at_once_and_for_good(words: str, with_checkins: Talk) -> None:
    said = told(with_checkins, words)
    assert "I left out Thoracic rotation." in said
    assert frame(with_checkins).exercises == IDS[1:]
    assert with_checkins.session.followup.blamed == ("thoracic_rotation",)
    assert noted(with_checkins).exercises is Exercises.HURT
    assert noted(with_checkins).blamed == "thoracic_rotation"
    assert "thoracic_rotation" not in outcome(with_checkins.session, with_checkins.catalog).exercises
    assert "I left out" not in told(with_checkins, "next")


def test_without_check_ins_it_is_left_out_all_the_same(started: Talk) -> None:
    told(started, "[It hurts]")
    assert "thoracic_rotation" not in outcome(started.session, started.catalog).exercises


def test_what_hurts_twice_is_a_reason_to_see_somebody(with_checkins: Talk) -> None:
    told(with_checkins, "[It hurts]", "[Stop]")
    with_checkins.later(24)
    said = told(with_checkins, "/stretch", "[Start: 9 minutes]", "[It hurts]")
    assert with_checkins.catalog.followup["rule_blamed_twice"].text in said
    told(with_checkins, "/stretch")
    shown = {option.id for option in with_checkins.turns[-1].replies[0].options if option.field == "exercise"}
    assert not shown & set(with_checkins.session.followup.blamed)


@pytest.mark.parametrize("words", ["[Pause]", "pause", "wait", "one moment"])
def test_a_pause_stops_the_counter_and_go_on_takes_it_up(words: str, started: Talk) -> None:
    told(started, "next", "next")
    started.at += 27
    assert "Paused." in _counter(told_at(started, words))
    assert started.turns[-1].due == started.session.heard_at + 3600
    assert not frame(started).since
    started.at += 600
    assert "Breath 3 of 30" in _counter(told_at(started, "[Go on]"))


def test_a_pause_in_a_hold_gives_time_to_get_into_place_again(started: Talk) -> None:
    told(started, "next", "next", "next")
    started.at += 60
    told(started, "[Pause]", "[Go on]")
    assert "2 of 2: Get into place. It starts in 10 seconds." in started.turns[-1].replies[-1].counter


def test_at_its_end_all_is_done_and_counts_for_the_check_in(with_checkins: Talk) -> None:
    said = told(with_checkins, *["next"] * 4)
    assert "**Done**: all 4." in said
    assert with_checkins.catalog.session.counts in said
    assert with_checkins.session.find(Guided) is None
    assert noted(with_checkins).exercises is Exercises.ALL
    with_checkins.wake()
    told(with_checkins, "[2]", "[No run]")
    assert with_checkins.catalog.checkin_fields["exercises"].question not in "".join(with_checkins.texts)


@pytest.mark.parametrize("words", ["[Stop]", "stop", "enough for today", "stop the session"])
def test_stop_ends_the_session_and_leaves_the_check_ins(words: str, with_checkins: Talk) -> None:
    said = told(with_checkins, "next", words)
    assert "**Done for now**: 1 of 4." in said
    assert with_checkins.session.find(Guided) is None
    assert with_checkins.session.followup.rhythm is not None
    assert with_checkins.catalog.session.goes_on in said
    assert noted(with_checkins).exercises is Exercises.SOME


def test_stopped_at_once_nothing_is_noted(with_checkins: Talk) -> None:
    assert with_checkins.catalog.session.none_done in told(with_checkins, "stop")
    assert noted(with_checkins).exercises is None


def test_a_second_session_takes_nothing_back(with_checkins: Talk) -> None:
    told(with_checkins, *["next"] * 4, "/stretch", START, "next", "stop")
    assert noted(with_checkins).exercises is Exercises.ALL


def test_back_shows_the_exercise_before(started: Talk) -> None:
    told(started, "next", "/back")
    assert "1 of 4" in "".join(started.texts)
    assert frame(started).done == ()


def test_what_an_answer_bars_meanwhile_is_never_on_the_card(started: Talk) -> None:
    told(started, "change work around to knees or wrists")
    assert started.session.find(Guided) is None or "childs_pose" not in frame(started).exercises[frame(started).place :]


def test_a_warning_sign_ends_it(with_checkins: Talk) -> None:
    turn = with_checkins.happen(Said(at=with_checkins.at + 3, text="crushing chest pain and i can't breathe"))
    assert turn.session.state is State.REFERRED
    assert len(turn.replies) == 1
    assert turn.session.find(Guided) is None
    assert not turn.is_sharp


def _counter(talk: Talk) -> str:
    return talk.turns[-1].replies[-1].counter


def told_at(talk: Talk, words: str) -> Talk:
    told(talk, words)
    return talk


# ---- in more words than the buttons have -----------------------------------------------------------------------------


def test_who_is_dizzy_stops_and_does_not_run_today(started: Talk) -> None:
    said = told(started, "[Next]", "im dizzy a bit from this")
    assert started.session.find(Guided) is None
    assert started.catalog.session.dizzy in said
    if "Just to be sure" in said:
        told(started, "no")
    assert started.session.record["body_notes"] == ("dizzy",)
    assert "No more running today" in told(started, "may i run?")


def test_a_sore_wrist_told_leads_to_the_way_that_fits(started: Talk) -> None:
    said = told(started, "[Next]", "my wrist can't take my weight, is there another way?")
    assert "**Cat-cow on a chair**" in said
    assert "hands and knees" not in said
    assert started.session.record["body_notes"] == ("knee_wrist",)
    assert "Child's pose" not in told(started, "my plan")


def test_up_to_3_goes_on_and_more_is_left_out(started: Talk) -> None:
    said = told(started, "3 out of 10 its ok")
    assert started.catalog.session.bearable in said
    assert frame(started).exercises == IDS
    assert "I left out Thoracic rotation" in told(started, "now it is 6/10 pain")
    assert frame(started).hurt == ("thoracic_rotation",)


def test_tingling_stops_it_or_is_asked_about(started: Talk) -> None:
    said = told(started, "tingling in the arm")
    assert started.catalog.session.tingles in said or "Just to be sure" in said


def test_enough_in_other_words_ends_the_session_alone(with_checkins: Talk) -> None:
    assert "Done for now" in told(with_checkins, "[Next]", "stop, that's enough for today")
    assert with_checkins.session.followup.rhythm is not None


@pytest.mark.parametrize("words", ["start", "lets start", "start it", "Start: 10 minutes", "can we start?", "begin"])
def test_the_plan_is_begun_in_words(words: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, words)
    assert frame(talk).exercises == IDS


def test_start_elsewhere_begins_the_talk(talk: Talk) -> None:
    assert "Good to see you" in told(talk, *SCREENED, *RESULT, *PLAN, "my result", "start")
    told(talk, "same. start the exercises")
    assert frame(talk).exercises == IDS


@pytest.mark.parametrize(
    "words",
    ["i am 20 weeks pregnant", "i am 20 weeks pregnant, is that ok?", "i'm pregnant so i can't lie on my back"],
)
def test_a_risk_told_leads_away_from_the_session(words: str, started: Talk) -> None:
    said = told(started, "[Next]", "[Next]", words)
    if "Just to be sure" in said:
        told(started, "[No]")
    assert started.session.find(Guided) is None
    assert "**Belly breathing, sitting**" in told(started, "[Done]", "[My plan]")
    assert started.session.record["risk_now"] == ("pregnant",)


def test_a_midwife_is_no_stranger_to_a_pregnancy(started: Talk) -> None:
    told(started, "[Next]", "[Next]", "on the back? my midwife say not lie on the back")
    assert started.session.find(Guided) is None
