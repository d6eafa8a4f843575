"""The conversation around check-ins: set up in two taps, asked once a day, and never more load in pain."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import Catalog, Session, read_session, write_session
from flows.assessment.assessing import outcome, phase, urgency
from flows.catalog.medicine import PlanPhase
from flows.dialogue.checkins import checkins
from flows.followup import schedule
from flows.values import diary
from flows.values.diary import Course
from flows.values.events import Chose, Due
from flows.values.frames import CheckIn
from flows.values.model import Alarm, Disposition, FollowUp, State
from flows.values.replies import Turn
from flows.wording.checkin.days import day_name
from tests.flows.assessment.test_triage import records
from tests.flows.followup.test_schedule import next_due
from tests.talk import RESULT, SCREENED, Talk, told

PLAN = ("[My plan]", "[None of these]", "[None of these]", "[Nothing]")
SET_UP = ("/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
WEEKS = ("[2]", "[1-6 weeks]", *RESULT[2:8], "[Getting better]", "[No]")
DAY = 86400


def answer(talk: Talk, *lines: str) -> str:
    """The next check-in comes, and these are the answers to it."""
    talk.wake()
    return told(talk, *lines)


def exercises(talk: Talk) -> set[str]:
    return set(outcome(talk.session, talk.catalog).exercises)


def labels(turn: Turn) -> set[str]:
    return {option.label for reply in turn.replies for option in reply.options}


# ---- setting up ------------------------------------------------------------------------------------------------------


def test_two_taps_set_it_up_and_it_is_shown_back(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[Daily check-in]")
    said = told(talk, "[Morning, 7:30]", "[09:01 Paris]")
    assert "Next one tomorrow, Tue 07:30 (Europe/Paris)." in said
    assert talk.turns[-1].due == next_due("Europe/Paris", 450, talk.at)


@pytest.mark.parametrize(
    ("hour", "place", "shown"),
    [
        ("half past six pm", "berlin", "today, Mon 18:30 (Europe/Berlin)"),
        ("7:30", "9am", "Which of these is yours?"),
        ("noon", "Asia/Kolkata", "tomorrow, Tue 12:00 (Asia/Kolkata)"),
        ("6am", "Nepal", "tomorrow, Tue 06:00 (Asia/Kathmandu)"),
    ],
)
def test_hours_and_places_are_read_in_words(hour: str, place: str, shown: str, talk: Talk) -> None:
    assert shown in told(talk, *SCREENED, *RESULT, "/checkin", hour, place)


def test_what_is_not_understood_gets_the_same_question_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin")
    assert "Try 7:30" in told(talk, "blorp")
    assert "When suits you" in talk.texts[-1]
    told(talk, "[Morning, 7:30]")
    assert "nearest large city" in told(talk, "xyzzyx")
    assert "Did you mean Berlin" in told(talk, "berlim")


def test_there_are_none_before_a_result_and_none_for_a_minor_alone(talk: Talk) -> None:
    assert "go with a result" in told(talk, *SCREENED, "/checkin")
    alone = Talk(talk.catalog)
    told(alone, "/start", "[I agree]", "[Under 18]", "[I'm on my own]", *SCREENED[3:], *RESULT)
    assert "no check-ins" in told(alone, "/checkin")
    assert alone.turns[-1].due is None


@pytest.mark.parametrize("way", ["/stop", "leave me alone", "[End check-ins]"])
def test_they_end_when_somebody_says_so(way: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, "/checkin", way)
    assert checkins.next_due(talk.session, talk.at) is None
    assert talk.session.followup.rhythm is None


def test_every_turn_says_when_to_be_woken_next(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    due = talk.turns[-1].due
    for line in ("hello", "how long does it last?", "/privacy", *PLAN, "/restart"):
        talk.say(line)
        assert talk.turns[-1].due == due
    told(talk, "/delete", "[Delete everything]")
    assert talk.turns[-1].due is None


# ---- asked once a day ------------------------------------------------------------------------------------------------


def live(zone: str, minute: int, days: int, catalog: Catalog) -> list[int]:
    """The days asked about in a chat whose wake-ups come on time, late, doubled, or not for a day and a half."""
    chance, talk = random.Random(zone), Talk(catalog)
    told(talk, *SCREENED, *RESULT, "/checkin", f"{minute // 60:02}:{minute % 60:02}", zone, "[None of these]")
    asked: list[int] = []
    for _ in range(days):
        due = talk.turns[-1].due
        assert due is not None
        assert due > talk.at
        late = chance.choice([0, 0, 0, 60, 6 * 3600])
        talk.at = due + late
        turn = talk.happen(Due(at=talk.at))
        assert not talk.happen(Due(at=talk.at + 1)).replies, "two wake-ups give one check-in"
        if turn.replies:
            asked.append(schedule.today(due, zone))
            assert late or schedule.moment(asked[-1], minute, zone) == due
        talk.at += 600
        told(talk, "2, no run" if chance.random() < 0.8 or len(asked) % 3 == 0 else "hello")
        if chance.random() < 0.05:
            talk.at += int(1.5 * DAY)  # nobody looked after the chat for a day and a half
            talk.happen(Due(at=talk.at))
    return asked


@pytest.mark.many(4)
@pytest.mark.parametrize(
    ("zone", "minute"),
    [("Europe/Paris", 150), ("America/New_York", 90), ("Australia/Lord_Howe", 120), ("Asia/Kathmandu", 1439)],
)
def test_half_a_year_of_check_ins_comes_once_a_day_whatever_happens(zone: str, minute: int, catalog: Catalog) -> None:
    asked = live(zone, minute, 190, catalog)
    assert asked == sorted(set(asked))
    assert len(asked) >= (100 if minute > 1400 else 150), "late past midnight the day is over"


def test_a_zone_changed_in_mid_week_asks_no_day_twice(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    answer(talk, "3, no run")
    told(talk, "/checkin", "[Another place]", "los angeles")
    days = [one.day for one in diary.unpacked(talk.session.followup.log)]
    talk.wake()
    now = [one.day for one in diary.unpacked(talk.session.followup.log)]
    assert len(now) == len(set(now)) == len(days) + 1


def test_a_missed_day_is_caught_up_while_it_lasts_and_else_let_go(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    due = talk.turns[-1].due
    assert due is not None
    assert talk.happen(Due(at=due + 6 * 3600)).replies
    due = talk.turns[-1].due
    assert due is not None
    assert not talk.happen(Due(at=due + 20 * 3600)).replies, "that day is over"


# ---- answers ---------------------------------------------------------------------------------------------------------


def test_an_ordinary_day_takes_at_most_four_taps_and_five_with_a_run(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    answer(talk, "[3]", "[No run]", "[All]")
    assert talk.session.find(CheckIn) is None
    answer(talk, "[2]", "[Easy]", "[1]", "[Gone or less]", "[Some]")
    assert talk.session.find(CheckIn) is None


def test_something_new_stands_on_every_card_and_opens_the_screen_at_once(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    talk.wake()
    for line in ("[3]", "[Easy]", "[2]"):
        assert "Something new, worrying" in labels(talk.turns[-1])
        talk.say(line)
    assert "1 of" in told(talk, "[Something new, worrying]")
    assert talk.session.state is State.RED_FLAGS


def test_what_was_said_to_be_new_and_left_gives_way_to_the_check_in_and_is_asked_about_with_it(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    talk.wake()
    told(talk, "[Something new, worrying]")
    talk.wake()
    assert "You said that something was new" in "\n".join(talk.texts)
    assert "from 0 to 10" in "\n".join(talk.texts)
    assert "Something new, worrying" in labels(talk.turns[-1])
    told(talk, "3")
    assert talk.session.state is State.ASSESSED
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 3


def test_what_came_up_after_it_was_said_to_be_new_is_not_left(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    talk.wake()
    told(talk, "[Something new, worrying]", "[None of these 6]", "[None of these 5]", "[Fever, shivers or really ill]")
    told(talk, "[Done]")
    talk.wake()
    assert "a doctor should look at it today" in "\n".join(talk.texts)
    assert "from 0 to 10" not in "\n".join(talk.texts)


@pytest.mark.parametrize("line", ["leave it", "/cancel", "never mind"])
def test_a_look_at_something_new_can_be_left_and_the_plan_stays_open(line: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    talk.wake()
    assert "Your result stays" in told(talk, "[Something new, worrying]", line)
    assert talk.session.state is State.ASSESSED
    assert "First the warning signs" not in told(talk, "how do i do the cat-cow")


def test_a_warning_sign_in_words_is_heard_in_a_check_in(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    assert "call now" in answer(talk, "a 3, and my chest feels tight since this morning")


def test_very_strong_pain_brings_the_screen_and_is_a_matter_for_today(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    assert "1 of" in answer(talk, "[9]")
    told(talk, *SCREENED[3:7], "[9]", "[1-2 days]")
    assert outcome(talk.session, talk.catalog).disposition is Disposition.URGENT


def test_a_late_answer_counts_for_its_day_and_an_older_one_for_today(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    asked = talk.session.find(CheckIn)
    assert asked is not None
    talk.at += 20 * 3600  # after midnight
    assert f"Noted for {day_name(asked.day, talk.catalog)}." in told(talk, "[3]", "[No run]")
    assert [one.day for one in diary.unpacked(talk.session.followup.log) if one.answered] == [asked.day]


def test_an_old_card_says_so_and_asks_what_is_open(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    old = next(option for option in talk.shown[::-1] if option.label == "7")
    talk.wake()
    turn = talk.happen(Chose(at=talk.at, field=old.field, option=old.id, n=old.n))
    assert turn.note
    assert all(one.pain_now is None for one in diary.unpacked(talk.session.followup.log))


def test_skipping_is_an_answer(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    for _ in range(6):
        assert "ask again next time" in answer(talk, "[Skip today]")
    talk.wake()
    assert talk.turns[-1].replies


# ---- what it does with them ------------------------------------------------------------------------------------------


def test_no_load_is_added_while_it_is_four_or_more_or_rising(talk: Talk) -> None:
    told(talk, *SCREENED, *WEEKS, *PLAN, *SET_UP)
    assert phase(talk.session, outcome(talk.session, talk.catalog), talk.catalog) is PlanPhase.BUILD
    loaded = {id for id in exercises(talk) if talk.catalog.exercises[id].phase is PlanPhase.BUILD}
    assert loaded
    answer(talk, "[3]", "[No run]", "[All]")
    assert not exercises(talk) & loaded
    answer(talk, "[2]", "[No run]", "[All]")
    assert exercises(talk) & loaded


@pytest.mark.parametrize("score", [4, 5])
def test_nothing_at_all_is_new_in_a_plan_while_it_is_four_or_more(score: int, talk: Talk) -> None:
    told(talk, *SCREENED, f"[{score}]", *RESULT[1:], *PLAN, *SET_UP)
    first = exercises(talk)
    for _ in range(4):
        assert "New today" not in answer(talk, "[4]", "[No run]", "[All]")
    assert exercises(talk) == first
    assert "below 4" in told(talk, "/plan")
    assert "New today" in answer(talk, "[2]", "[No run]", "[All]")


def test_an_exercise_that_made_it_worse_is_left_out_with_its_name(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    assert "cat_cow" in exercises(talk)
    said = answer(talk, "[3]", "[No run]", "[One made it worse]", "[Cat-cow]")
    assert "I left out Cat-cow" in said
    assert "cat_cow" not in exercises(talk)


def test_getting_worse_means_within_days_and_only_gentle_ones_for_good(talk: Talk) -> None:
    told(talk, *SCREENED, *WEEKS, *PLAN, *SET_UP)
    answer(talk, "[4]", "[No run]", "[All]")
    assert "See a doctor or physiotherapist" in answer(talk, "[5]")
    assert "See a doctor" not in told(talk, "[No run]", "[All]")
    assert outcome(talk.session, talk.catalog).disposition is Disposition.CLINICIAN
    assert exercises(talk) <= {"cat_cow", "thoracic_rotation", "belly_breathing"}
    said = answer(talk, "[1]") + told(talk, "[No run]") + told(talk, "[All]") + told(talk, "[Not yet]")
    assert "See a doctor" not in said, "it is said once"
    assert outcome(talk.session, talk.catalog).disposition is Disposition.CLINICIAN, "and stands until they were seen"


def test_seen_and_muscular_begins_a_new_course(talk: Talk) -> None:
    told(talk, *SCREENED, *WEEKS, *PLAN, *SET_UP)
    answer(talk, "[4]", "[No run]", "[All]")
    answer(talk, "[5]", "[No run]", "[All]")
    told(talk, "i was seen", "[Seen: it is muscular]")
    assert "How is your upper back" in answer(talk)
    assert "booked" not in "".join(talk.texts)


def test_after_two_weeks_one_question_is_counted_without_a_name(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    counted = []
    for _ in range(16):
        talk.wake()
        for line in ("[1]", "[No run]"):
            talk.say(line)
        if "It helped" in labels(talk.turns[-1]):
            counted += talk.say("[It helped]").counts
    assert counted == ["two_weeks.helped", "checkin.answered"]


def test_who_was_told_that_it_is_something_else_has_no_more_check_ins(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    for _ in range(16):
        answer(talk, "[1]", "[No run]")
        if "Seen: something else" in labels(talk.turns[-1]):
            break
    turn = talk.say("[Seen: something else]")
    assert "two_weeks.seen_other" in turn.counts
    assert talk.session.followup.rhythm is None


def test_the_result_of_a_new_ache_begins_with_an_empty_log_and_the_same_hour(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    answer(talk, "[3]", "[No run]")
    rhythm = talk.session.followup.rhythm
    told(talk, "/restart", "[Yes, start again]", "[None]", *RESULT[:2])
    assert talk.session.followup.log != b""
    told(talk, "[All the same]", *RESULT[5:7])
    assert talk.session.state is State.ASSESSED
    assert talk.session.followup.log == b""
    assert rhythm is not None
    assert talk.session.followup.rhythm == rhythm


def test_sixty_days_take_little_room(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    for _ in range(70):
        talk.wake()
        for line in ("3, ran easy, 2 in the run, did all the exercises", "[Gone or less]", "[All]", "[Go on daily]"):
            if line.startswith("3") or line.strip("[]") in labels(talk.turns[-1]):
                talk.say(line)
    kept = talk.session.followup
    assert len(diary.unpacked(kept.log)) == diary.KEPT_DAYS
    assert len(kept.log) <= 700
    assert len(talk.stored) <= 1400
    assert read_session(write_session(talk.session)) == talk.session


def test_thoughts_of_suicide_pause_them_for_a_week_and_no_score_is_asked_next(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, "i want to kill myself", "[Yes, for now]")
    due = talk.turns[-1].due
    assert due is not None
    assert due - talk.at > 6 * DAY
    assert "Did you reach someone?" in answer(talk)
    assert "0" not in labels(talk.turns[-1])


def test_progress_is_a_picture_with_the_same_in_words(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    assert "No scores yet" in (said := told(talk, "/progress"))
    assert "/checkin" not in said, "it is set up"
    answer(talk, "[3]", "[Easy]", "[2]", "[Gone or less]")
    answer(talk, "[1]", "[No run]")
    talk.say("/progress")
    (picture,) = [reply.picture for reply in talk.turns[-1].replies if reply.picture]
    assert [day.pain for day in picture.recipe.days] == [3, 1]
    assert [day.ran for day in picture.recipe.days] == [True, False]
    assert "Days with a score: 2" in picture.alt


def test_a_week_says_what_was_kept_up_and_what_can_be_done_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP[:-1], "[An easy 30-minute run]")
    for _ in range(6):
        assert "kept up" not in answer(talk, "[1]", "[No run]")
    week = answer(talk, "[1]", "[No run]", "[5]")
    assert "Check-ins kept up: 7." in week
    assert "Days in a row at 0 or 1: 7." in week
    assert "An easy 30-minute run: 5 of 10." in week
    assert "5 of 10" in told(talk, "/progress")
    for _ in range(6):
        answer(talk, "[1]", "[No run]")
    assert "An easy 30-minute run: 7 of 10, 5 the time before." in answer(talk, "[1]", "[No run]", "[It helped]", "[7]")


def test_a_week_with_few_answers_counts_none_of_them(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    for _ in range(3):
        talk.wake()
        answer(talk, "[Skip today]")
    week = answer(talk, "[4]", "[No run]")
    assert "kept up" not in week
    assert "in a row" not in week


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_quick_look_at_the_urgency_is_that_of_the_outcome(data: st.DataObject, catalog: Catalog) -> None:
    kept = FollowUp(
        course=Course(started=1, baseline=3, referred=data.draw(st.sampled_from([0, 5]))),
        is_strong=data.draw(st.booleans()),
    )
    alarm = Alarm(flags=("rf_cardiac",), level=data.draw(st.sampled_from([Disposition.URGENT, Disposition.EMERGENCY])))
    session = Session(
        record=data.draw(records(catalog)),
        cleared=data.draw(st.booleans()),
        alarms=(alarm,) if data.draw(st.booleans()) else (),
        followup=kept,
    )
    assert urgency(session, catalog) is outcome(session, catalog).disposition
