"""Scores and visits that are told by the way are kept, for the running rule and for the report."""

import pytest

from flows.values import diary
from flows.wording.report.page import report
from tests.flows.dialogue.days.test_once_more import BACK, HAND
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import CHEST, RESULT, SCREENED, Talk, told


def page(talk: Talk) -> str:
    return report(talk.session, talk.at, talk.catalog).text


@pytest.mark.parametrize(
    "text",
    ["been to the gp today, says it is a strain", "the physio checked me this morning", "i saw a doctor, muscular"],
)
def test_a_visit_is_met_with_a_word_and_stands_in_the_report(text: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "someone had a look" in told(talk, "4", text)
    assert "having been seen on" in page(talk)


@pytest.mark.parametrize(
    "text",
    ["i will see the gp tomorrow", "should i see a doctor?", "my doctor said last year it is posture", "no doctor"],
)
def test_a_visit_to_come_or_long_ago_is_none(text: str, talk: Talk) -> None:
    told(talk, *RUNNING, text)
    assert not talk.session.followup.visits


def test_what_was_said_at_a_visit_is_asked_where_it_is_not_plain(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, "[I'll get seen today]")
    talk.wake()
    assert "What did they say?" in told(talk, "was at the clinic. pain is 6")
    assert "told that it is a nerve" in told(talk, "a nerve, wait two weeks")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 6
    assert "pain 6" in page(talk)
    assert "found a nerve" in page(talk)


def test_the_report_tells_what_was_taken_back(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, BACK)
    assert "then taken back" in page(talk)


def test_what_to_say_there_names_what_was_written(talk: Talk) -> None:
    said = told(talk, *RUNNING, HAND, "[I'll get seen today]")
    assert "what you wrote to me" in said
    assert "weight loss" not in said


def test_a_risk_told_while_the_day_is_asked_about_is_noted_and_said_back(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "Diabetes, weak immune system" in told(talk, "4", "i have diabetes")
    assert talk.session.record["rf_history"] == ("immune_low",)


# ---- what a clinician said, and the days off they gave ---------------------------------------------------------------

FOUR = (*SCREENED, "[4]", *RESULT[1:], "/checkin", "7:30", "london", "[None of these]")
OFF = "they said it is muscle, ten days off"


def day(talk: Talk, *lines: str) -> str:
    """The check-in of the next day, with these answers."""
    talk.wake()
    return told(talk, *lines)


def sent(talk: Talk) -> None:
    """Somebody who was told at a check-in to be seen: 7 of 10."""
    told(talk, *FOUR)
    day(talk, "4", "no")
    day(talk, "7", "[Hard or long]", "8")


@pytest.mark.parametrize(
    "lines",
    [
        (OFF,),
        ("I was seen", OFF),
        ("went to the doctor, they said it is muscle, ten days off",),
        ("saw the gp, muscular, no running for ten days",),
        ("I'm back from the doctor. they said it is muscle, ten days off running",),
    ],
)
def test_the_visit_the_finding_and_the_days_off_are_kept_and_no_pause(lines: tuple[str, ...], talk: Talk) -> None:
    sent(talk)
    said = "".join(told(talk, line) for line in lines)
    assert "no running before Sat 17 Jan" in said
    assert "I'll be quiet" not in said
    kept = talk.session.followup
    assert (len(kept.visits), kept.said, kept.rhythm is not None and kept.rhythm.away_until) == (1, "muscular", 0)
    assert "told not to run before 17 Jan 2026" in page(talk)
    assert "called it muscular" in page(talk)


def test_in_the_days_off_there_is_no_run_whatever_the_score(talk: Talk) -> None:
    sent(talk)
    told(talk, OFF)
    for score, left in (("6", 9), ("5", 8), ("4", 7), ("2", 6)):
        said = day(talk, score, "no")
        assert f"No running before Sat 17 Jan, as you were told. Days left: {left}." in said
        assert "until someone has seen you" not in said
        assert "go shorter" not in said
    for asked in ("[May I run?]", "can i run?", "how many days off left?", "can I run again now, doctor said ten days"):
        assert told(talk, asked).startswith("No running before Sat 17 Jan, as you were told. Days left: 6.")


def test_at_the_card_they_are_kept_too(talk: Talk) -> None:
    sent(talk)
    said = day(talk, "went to the doctor, they said it is muscle, ten days off. 5")
    assert "before Sun 18 Jan" in said
    said = told(talk, "no")
    assert "before Sun 18 Jan" in said
    assert "Today:" not in said


def test_after_them_the_first_run_is_a_short_one_by_the_usual_rule(talk: Talk) -> None:
    sent(talk)
    told(talk, OFF)
    for _ in range(9):
        day(talk, "1", "no")
    said = day(talk, "1", "no")
    assert "short and slow" in said
    assert "seen you" not in said
    assert "a run is fine" in day(talk, "1", "[Easy]", "1", "[As before]")


def test_quiet_is_kept_where_it_is_asked_for_with_them(talk: Talk) -> None:
    sent(talk)
    said = told(talk, "doctor said ten days off, no messages until then please")
    assert "No running before Sat 17 Jan" in said
    assert "I'll be quiet until Sat 17 Jan" in said


def test_being_away_is_a_pause_as_ever(talk: Talk) -> None:
    sent(talk)
    assert "I'll be quiet until Sat 17 Jan" in told(talk, "i'm off for ten days")
    assert not talk.session.followup.rest_until


def test_the_same_days_told_again_are_no_new_ones_and_others_are(talk: Talk) -> None:
    sent(talk)
    told(talk, OFF)
    until = talk.session.followup.rest_until
    day(talk, "5", "no, the doctor said ten days off")
    assert talk.session.followup.rest_until == until
    told(talk, "physio says two weeks off now")
    assert talk.session.followup.rest_until > until


def test_they_end_where_those_who_gave_them_say_so(talk: Talk) -> None:
    sent(talk)
    told(talk, OFF)
    day(talk, "2", "no")
    assert "No running before" in told(talk, "can i run?")
    assert "the days off are over" in told(talk, "the doctor says i can run again")
    assert "go shorter" in told(talk, "can i run?")


@pytest.mark.parametrize(
    "line",
    ["physio gave me the green light for running", "the doctor gave me the ok to run", "cleared to run by the gp"],
)
def test_leave_to_run_ends_them_however_it_is_called(line: str, talk: Talk) -> None:
    sent(talk)
    told(talk, OFF)
    day(talk, "2", "no")
    assert "the days off are over" in told(talk, line)


def test_without_check_ins_they_are_kept_too(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "the physio said no running for a week")
    assert "No running before Mon 12 Jan" in told(talk, "can i run?")


@pytest.mark.parametrize(
    "text", ["ten days are over. doctor said start slowly. 2", "2, as the doctor said", "2. doctor said it is muscle"]
)
def test_one_visit_told_twice_is_one_and_is_not_asked_about_again(text: str, talk: Talk) -> None:
    sent(talk)
    told(talk, OFF)
    day(talk, "5", "no")
    said = day(talk, text)
    assert "What did they say?" not in said
    said = told(talk, "no")
    assert "Not seen" not in said
    kept = talk.session.followup
    assert (len(kept.visits), kept.said, talk.session.cleared) == (1, "muscular", True)


def test_a_second_visit_is_one_of_its_own(talk: Talk) -> None:
    sent(talk)
    told(talk, OFF)
    day(talk, "5", "no")
    told(talk, "saw the physio again today, it is a nerve")
    kept = talk.session.followup
    assert (len(kept.visits), kept.found) == (2, "nerve")


def test_a_no_to_what_they_said_is_no_word_of_not_being_seen(talk: Talk) -> None:
    sent(talk)
    assert "What did they say?" in day(talk, "5, was at the doctor")
    assert "Not seen after all" not in told(talk, "no")
    assert talk.session.followup.visits


def test_the_day_after_the_visit_no_score_from_before_sends_anybody_to_a_doctor(talk: Talk) -> None:
    sent(talk)
    told(talk, "I was seen", "[Seen: it is muscular]")
    said = day(talk, "6", "no")
    assert "You told me 7" not in said
    assert "See a doctor" not in said
    assert "until someone has seen you" not in said
    assert "You told me 6. Today: no run." in told(talk, "[My plan]", *("[None of these]",) * 2, "[Nothing]")


def test_seven_after_the_visit_is_told_to_those_who_saw_them(talk: Talk) -> None:
    sent(talk)
    told(talk, "I was seen", "[Seen: it is muscular]")
    day(talk, "4", "no")
    said = day(talk, "7")
    assert "Tell those who saw you in the next day or two." in said
    assert "You told me 7. At 7 or more" in said
    assert "No running that brings it on until those who saw you say that it is fine." in said


def test_a_score_of_another_day_clears_no_run_and_the_one_now_is_asked_for(talk: Talk) -> None:
    told(talk, *FOUR)
    day(talk, "3", "no")
    talk.later(30)
    assert "On Tue 6 Jan you told me 3. That is old:" in told(talk, "may i run?")
    assert "You told me 1." in told(talk, "it is 1 now, may i run?")


# ---- a visit to come -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["I have an appointment tomorrow at 10", "ok I will see a doctor today", "booked the physio for friday"]
)
def test_a_visit_to_come_is_arranged_and_nobody_seen(text: str, talk: Talk) -> None:
    sent(talk)
    told(talk, "[More]")
    assert "Good that it is arranged. Take along" in told(talk, text)
    assert diary.unpacked(talk.session.followup.log)[-1].booked is diary.Booked.HAVE_DATE
    assert not talk.session.followup.visits


def test_at_the_card_it_is_arranged_too(talk: Talk) -> None:
    told(talk, *FOUR)
    day(talk, "7")
    said = told(talk, "ok I will see a doctor today")
    assert "Good that it is arranged." in said
    assert "Have you run" in said


def test_an_appointment_is_no_answer_to_a_sign_for_today(talk: Talk) -> None:
    told(talk, *RUNNING, CHEST)
    assert "Good that it is arranged" not in told(talk, "i have an appointment tomorrow at 10")


# ---- well without a visit --------------------------------------------------------------------------------------------


def slow(talk: Talk) -> None:
    """Somebody who was told at a check-in to be seen, for it was slow."""
    told(talk, *FOUR)
    for _ in range(7):
        day(talk, "4", "no", "no")
    assert talk.session.followup.course is not None
    assert talk.session.followup.course.referred


def test_who_is_well_is_asked_once_whether_the_visit_is_still_wanted(talk: Talk) -> None:
    slow(talk)
    day(talk, "2", "no", "no")
    assert "Do you still want the visit?" in day(talk, "1", "no")
    said = told(talk, "no")
    assert "Good, then I let the visit go." in said
    assert "a run is fine" in said
    assert "Do you still want" not in day(talk, "1", "no")
    assert "seen you" not in told(talk, "can i run?")


def test_who_keeps_it_keeps_it(talk: Talk) -> None:
    slow(talk)
    day(talk, "2", "no", "no")
    day(talk, "1", "no")
    assert "Keep to it" in told(talk, "yes")
    assert "Do you still want" not in day(talk, "1", "no")


def test_who_is_well_for_days_and_never_says_is_held_to_nothing(talk: Talk) -> None:
    slow(talk)
    for score in ("2", "1", "1"):
        day(talk, score, "no")
    assert "so I let the visit go" in day(talk, "0")
    assert "seen you" not in told(talk, "no")


def test_what_was_urgent_stays_however_well_it_is(talk: Talk) -> None:
    sent(talk)
    for score in ("2", "1", "1", "0"):
        said = day(talk, score, "no")
        assert "Do you still want" not in said
    assert "until someone has seen you" in told(talk, "can i run?")


def test_it_is_said_again_where_it_comes_back(talk: Talk) -> None:
    slow(talk)
    day(talk, "2", "no", "no")
    day(talk, "1", "no", "no")
    assert "See a doctor or physiotherapist" in day(talk, "7")


def test_on_the_day_of_the_visit_nobody_is_sent_to_one(talk: Talk) -> None:
    sent(talk)
    said = told(talk, "was at the doctor, ten days off")
    assert "advice still stands" not in said
    assert "See a doctor" not in said
    assert "No running before" in said or "no running before" in said


def test_a_word_not_to_run_without_a_day_holds_until_they_end_it(talk: Talk) -> None:
    told(talk, *SCREENED, "[2]", *RESULT[1:])
    assert "no running for now" in told(talk, "the doctor said no running")
    assert "No run until those who saw you say that it is fine." in told(talk, "can i run?")
    assert "no running before Thu 15 Jan" in told(talk, "the doctor said ten days off running")
    assert "the days off are over" in told(talk, "doctor says i can run again")
    assert "until those who saw you" not in told(talk, "can i run?")


@pytest.mark.parametrize("text", ["the doctor said no need to stop running", "should i stop running, doctor?"])
def test_no_word_not_to_run(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[2]", *RESULT[1:], text)
    assert not talk.session.followup.rest_open


@pytest.mark.parametrize(
    "text",
    ["Doctor say wait, no x-ray. Is good?", "the physio says i dont need an mri, is that ok"],
)
def test_a_word_against_a_picture_is_met_without_a_fright(text: str, talk: Talk) -> None:
    older = (*SCREENED[:2], "[65 or over]", *SCREENED[3:], "[4]", "[3-7 days]", *RESULT[2:8], "[Getting better]")
    told(talk, *older, text)
    said = next(one for one in talk.texts if "scan" in one)
    assert said.startswith("That is usual: without warning signs")
    assert "From 50 on" not in said


def test_a_risk_told_while_a_message_stands_is_not_lost(talk: Talk) -> None:
    told(talk, *SCREENED[:2], CHEST, "I take warfarin. And my bones are thin.")
    assert talk.session.kept["rf_history"] == ("bone_fragile",)
    assert talk.session.kept["risk_now"] == ("blood_thinner",)
    assert "thin bones" in told(talk, "[I've called or have help]").lower()
