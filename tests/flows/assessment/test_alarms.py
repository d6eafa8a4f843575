"""Alarms beside and after one another: none is lost, none is cleared by what was not meant for it."""

import pytest

from flows.assessment import alarms
from flows.assessment.assessing import outcome
from flows.values.events import Chose, Left, Said
from flows.values.frames import AlarmCard, ChestCheck, Doubt
from flows.values.model import Disposition, State
from tests.talk import ANEW, CHEST, DIE, FEVER, JELLY, LEGS, RESULT, SCREENED, Talk, told

NUMBER = "112"


def level(talk: Talk) -> Disposition:
    return outcome(talk.session, talk.catalog).disposition


@pytest.mark.parametrize("sign", [CHEST, LEGS, DIE])
@pytest.mark.parametrize("number", ["1", "2", "3", "7/10"])
def test_a_bare_number_ends_no_alarm(talk: Talk, sign: str, number: str) -> None:
    told(talk, *SCREENED, sign, number)
    assert talk.session.state is State.REFERRED
    assert len(talk.session.alarms) == 1


def test_a_bare_number_answers_no_doubt(talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, "3")
    assert isinstance(talk.session.prompt, Doubt)


def test_what_is_not_offered_cannot_be_said(talk: Talk) -> None:
    told(talk, *SCREENED, LEGS, "a doctor said muscle")
    assert level(talk) is Disposition.EMERGENCY, "whoever has looked is help, and clears nothing that was not offered"


def test_after_a_clinicians_word_the_open_questions_are_asked(talk: Talk) -> None:
    said = told(talk, *SCREENED, CHEST, "[I've called or have help]", "[Seen: it is muscular]")
    assert "5 of about 11" in said
    told(talk, *RESULT)
    assert level(talk) is Disposition.CLINICIAN


def test_after_a_clinicians_word_about_a_tick_the_other_signs_are_asked(talk: Talk) -> None:
    said = told(
        talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", "[I've called or have help]", "[Seen: it is muscular]"
    )
    assert "2 of about 11" in said


def test_a_clinicians_word_never_makes_it_self_care(talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, CHEST, "[A doctor said muscle]", "[Yes, both]")
    assert "Look after it yourself" not in said
    assert level(talk) is Disposition.CLINICIAN


def test_an_old_word_of_a_clinician_clears_no_later_alarm(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, "[I've called or have help]")
    old = next(option for option in talk.shown if option.label == "Seen: it is muscular")
    told(talk, "/restart", "[Yes, start again]", *SCREENED[3:], LEGS, "[I've called or have help]")
    talk.happen(Chose(at=talk.at, field=old.field, option=old.id, n=old.n))
    assert level(talk) is Disposition.EMERGENCY


def test_being_safe_leaves_the_other_emergency_standing(talk: Talk) -> None:
    assert NUMBER in told(talk, *SCREENED, DIE, CHEST, "[old: Yes, for now]")
    assert talk.session.state is State.REFERRED
    assert any("rf_cardiac" in alarm.flags for alarm in talk.session.alarms)


@pytest.mark.parametrize("order", [(CHEST, DIE), (DIE, CHEST), (f"{DIE} and {CHEST}",), (f"{CHEST}, {DIE}",)])
def test_the_body_is_told_first_and_the_crisis_line_under_it(order: tuple[str, ...], talk: Talk) -> None:
    said = told(talk, *SCREENED, *order).rpartition("Stop and call now")[2]
    assert "988" in said
    assert "Are you safe right now?" in told(talk, "[I've called or have help]")
    assert NUMBER not in told(talk, "[Yes, for now]")


def test_taking_the_heart_back_leaves_thoughts_of_suicide_standing(talk: Talk) -> None:
    told(talk, *SCREENED, f"{CHEST}, {DIE}")
    assert "Are you safe right now?" in told(talk, "[That's not what I meant]")


def test_help_for_the_heart_leaves_thoughts_of_suicide_standing(talk: Talk) -> None:
    said = told(talk, *SCREENED, DIE, CHEST)
    assert "Stop and call now" in said
    assert "Are you safe right now?" in told(talk, "[I've called or have help]")
    assert talk.session.state is State.REFERRED


def test_a_doctors_word_about_a_muscle_leaves_thoughts_of_suicide_standing(talk: Talk) -> None:
    told(talk, *SCREENED, DIE, CHEST, "[A doctor said muscle]", "[Yes, both]")
    assert [alarm.flags for alarm in talk.session.alarms] == [("rf_self_harm",)]
    assert "Are you safe right now?" in "\n".join(talk.texts)


def test_a_message_is_about_all_that_stands_beside_it_and_has_one_line_about_suicide(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, LEGS)
    assert {"rf_cardiac", "rf_cord"} <= {*alarms.spoken_flags(talk.session)}
    said = told(talk, DIE)
    assert "rf_self_harm" not in alarms.spoken_flags(talk.session)
    assert "crisis line" in said


def test_the_same_sign_told_again_after_help_speaks_again(talk: Talk) -> None:
    told(talk, *SCREENED, LEGS, "[I've called or have help]")
    assert talk.session.state is not State.REFERRED
    assert NUMBER in told(talk, LEGS)
    assert talk.session.state is State.REFERRED


def test_taking_one_alarm_back_leaves_the_other(talk: Talk) -> None:
    said = told(talk, *SCREENED, CHEST, LEGS, "[That's not what I meant]")
    assert NUMBER in said
    assert "Sit as is easiest to breathe" in said
    assert len(talk.session.alarms) == 1


@pytest.mark.parametrize("words", ["go back", "start over", "start", "/back", "/restart", "/start", "result", "hm"])
def test_a_doubt_is_left_only_by_no(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, JELLY)
    said = told(talk, words)
    assert "Just to be sure" in said
    assert NUMBER in said
    assert isinstance(talk.session.prompt, Doubt)


def test_a_doubt_outlives_a_delete_that_is_not_meant(talk: Talk) -> None:
    assert "Just to be sure" in told(talk, *SCREENED, JELLY, "/delete", "[Keep it]")


def test_a_doubt_is_still_asked_beside_a_same_day_sign(talk: Talk) -> None:
    said = told(talk, *SCREENED, JELLY, FEVER)
    assert "Get this looked at today" in said
    assert "Just to be sure" in said
    assert "Stop and call now" in told(talk, "not sure")
    assert level(talk) is Disposition.EMERGENCY
    assert {flag for alarm in talk.session.alarms for flag in alarm.flags} >= {"rf_cord", "rf_infection"}


def test_a_doubtful_emergency_under_a_same_day_alarm_is_an_emergency(talk: Talk) -> None:
    assert "looked at today" in told(talk, *SCREENED, FEVER)
    assert "Stop and call now" in told(talk, f"ok i'll go, {JELLY}")


def test_a_new_screen_clears_no_alarm_raised_during_it(talk: Talk) -> None:
    told(talk, *SCREENED, FEVER, "[I'll get seen today]", *ANEW, "[None of these 6]", "[None of these 5]")
    told(talk, "i keep losing weight without trying", "[I'll get seen today]")
    said = told(talk, "[None of these 6]", "[None of these 6]")
    assert "Now the back" not in said
    assert level(talk) is Disposition.URGENT


def test_a_full_new_screen_clears_an_alarm_from_before_it(talk: Talk) -> None:
    told(talk, *SCREENED, FEVER, "[I'll get seen today]", *ANEW, *SCREENED[3:])
    assert talk.session.alarms == ()


@pytest.mark.parametrize("away", [("/start",), ("result",), ("/delete", "[Keep it]"), ("hm",), ("why does it hurt?",)])
def test_the_question_about_the_chest_is_not_passed_by(talk: Talk, away: tuple[str, ...]) -> None:
    told(talk, *SCREENED, "[3]", "[1-2 days]", "[Built up in the run]", "[Through to the front]", *away)
    assert isinstance(talk.session.prompt, ChestCheck)


def test_the_warm_line_needs_every_list_empty(talk: Talk) -> None:
    assert "Now the back" not in told(talk, *SCREENED[:-1], "[Cancer, now or in the past]", "[Done]")


def test_a_mistaken_answer_is_the_one_taken_back(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "[Since today]", "[Suddenly]", "[Between the blades]", "[Sharp, catching]")
    told(talk, "[Nothing in particular]", "[9]")
    assert "at its worst" in told(talk, "[I tapped by mistake]")
    assert "pain_worst" not in talk.session.record


def test_keeping_after_delete_shows_the_same_alarm_again(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", "/delete", "[Keep it]")
    assert isinstance(talk.session.prompt, AlarmCard)
    assert "1 of about 11" in told(talk, "[I tapped by mistake]")
    assert "rf_now" not in talk.session.record


@pytest.mark.parametrize("words", ["ok", "yes", "no", "fine"])
def test_nobody_agrees_to_what_they_have_not_seen(talk: Talk, words: str) -> None:
    assert "Hi, I'm" in told(talk, words)
    assert talk.session.consent is None


def test_a_minor_alone_who_leaves_is_kept_no_longer(talk: Talk) -> None:
    told(talk, "/start", "[I agree]", "[Under 18]", "[I'm on my own]")
    turn = talk.happen(Left(at=talk.at))
    assert turn.keep_for
    assert turn.keep_for <= 24 * 3600


def test_what_to_work_around_can_be_changed_after_the_plan(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", "[None of these]", "[None of these]", "[Nothing]")
    assert "work around" in told(talk, "/back")
    assert "Child's pose" not in told(talk, "[Knees or wrists]", "[Done]")


def test_an_unknown_command_is_screened_as_words(talk: Talk) -> None:
    assert NUMBER in told(talk, *SCREENED, "/fainted on the run")
    assert talk.session.state is State.REFERRED


def test_a_long_talk_keeps_its_session_small(talk: Talk) -> None:
    told(talk, *SCREENED)
    for _ in range(40):
        told(talk, CHEST, "[I've called or have help]")
        talk.happen(Said(at=talk.at, text=LEGS))
        told(talk, "[I've called or have help]")
    assert len(talk.session.alarms) <= 4
    assert len(talk.stored) < 1000


# ---- found by walking at random --------------------------------------------------------------------------------------

THROUGH = ("[3]", "[1-2 days]", "[Built up in the run]", "[Through to the front]")
HELP = "[I've called or have help]"


@pytest.mark.parametrize("away", ["/restart", "/causes", "/result", "may i run?", "/start", "hm"])
def test_a_doubt_behind_a_delete_question_is_not_passed_by(talk: Talk, away: str) -> None:
    told(talk, *SCREENED, *RESULT, JELLY, "/delete", away)
    assert talk.session.state is State.REFERRED or isinstance(talk.session.prompt, Doubt)


def test_a_clinicians_word_leaves_the_chest_question_open(talk: Talk) -> None:
    told(
        talk,
        *SCREENED,
        "i have a fever and shivers",
        "[I'll get seen today]",
        "/start",
        "[Go on]",
        *THROUGH,
        "seen: it is muscular",
    )
    assert isinstance(talk.session.prompt, ChestCheck)


@pytest.mark.parametrize("asked", ["what are the best stretches?", "how do i do the cat-cow stretch?"])
def test_no_stretch_is_taught_while_the_chest_question_is_open(talk: Talk, asked: str) -> None:
    assert "A few more questions" in told(talk, *SCREENED, *THROUGH, asked)


def test_no_cause_is_named_beside_a_same_day_sign_in_the_middle(talk: Talk) -> None:
    asked = "why does my upper back hurt after running?"
    assert "slumped" not in told(talk, *SCREENED, FEVER, "[I'll get seen today]", asked)


def test_another_sign_of_the_same_line_is_not_cleared(talk: Talk) -> None:
    told(talk, *SCREENED[:5], "[Fever, shivers or really ill]", "[Done]", "[None of these 6]", *RESULT)
    told(talk, "[Seen: it is muscular]")
    assert level(talk) is Disposition.CLINICIAN
    told(talk, *["/back"] * 9, "[One calf or arm newly swollen]", "[Done]", "[None of these 6]", *RESULT)
    assert level(talk) is Disposition.URGENT


def test_a_sign_ticked_again_alarms_again_and_skips_no_screen(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", HELP, "[Seen: it is muscular]", "/back")
    told(talk, "[Chest pain, pressure, tightness]")
    assert talk.session.state is State.REFERRED
    assert "2 of about 11" in told(talk, HELP, "[Seen: it is muscular]")


def test_a_seen_button_from_before_everything_was_deleted_clears_nothing(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, HELP, "hm", "/delete", "[Delete everything]", *SCREENED[:3], LEGS, HELP)
    told(talk, "[old: Seen: it is muscular]")
    assert level(talk) is Disposition.EMERGENCY


def test_a_mistake_keeps_what_a_clinician_has_explained(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", HELP, "[Seen: it is muscular]")
    told(
        talk,
        "[Not sure? Explain]",
        "[Not sure about one]",
        "[Weak or numb legs, not just tired]",
        "[Yes]",
        "[I tapped by mistake]",
        *SCREENED[4:],
        *RESULT,
    )
    assert talk.session.record["rf_now"] == ("chest_pain",)
    assert level(talk) is Disposition.CLINICIAN


def test_a_same_day_sign_beside_an_explained_one_is_for_today(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", HELP, "[Seen: it is muscular]", SCREENED[4])
    told(talk, "[Fever, shivers or really ill]", "[Done]", "[None of these 6]", *RESULT)
    assert level(talk) is Disposition.URGENT


@pytest.mark.parametrize(
    "lines",
    [
        ("ask again",),
        ("/start", "[No, thanks]", "ask again"),
        (*SCREENED, *RESULT, "it got worse today", "/delete", "[Delete everything]", "[old: Check again]"),
        (*SCREENED, *RESULT, "it got worse today", CHEST, "/delete", "[old: Check again]"),
        (*SCREENED, CHEST, "/delete", "/help", "[That's not what I meant]", HELP),
        (*SCREENED, CHEST, "/delete", "hello"),
        (*SCREENED, CHEST, "/delete", "[old: Back]"),
        (*SCREENED, FEVER, "/delete", "/help", "[I'll get seen today]", "[I'll get seen today]"),
    ],
)
def test_nothing_falls_over_and_nothing_is_empty(talk: Talk, lines: tuple[str, ...]) -> None:
    assert told(talk, *lines).strip()


def test_none_can_be_said_on_a_screen_that_was_unsure_before(talk: Talk) -> None:
    told(
        talk,
        *SCREENED[:3],
        "[Not sure? Explain]",
        "[Not sure about one]",
        "not sure",
        HELP,
        "/back",
        "[None of these 5]",
    )
    assert talk.session.record.get("rf_now") == ("none",)


def test_waiting_questions_do_not_pile_up(talk: Talk) -> None:
    told(talk, *SCREENED, *["/delete", "/start"] * 20)
    assert len(talk.session.stack) <= 3


def test_of_somebody_who_has_not_agreed_no_clinicians_word_is_kept(talk: Talk) -> None:
    told(talk, CHEST, "[A doctor said muscle]", "[Yes, both]")
    assert not talk.session.cleared
    assert talk.session.alarms == ()


def test_half_a_screen_from_long_ago_is_asked_again(talk: Talk) -> None:
    told(talk, *SCREENED[:4])
    talk.later(720)
    assert "1 of about 11" in told(talk, *SCREENED[4:5])


def test_no_painkiller_advice_beside_an_emergency(talk: Talk) -> None:
    told(talk, *SCREENED, "i take warfarin", CHEST, HELP)
    assert "Warmth" not in told(talk, "can i take ibuprofen?")


def test_what_may_have_been_asked_beside_a_doubt_is_offered_after_a_no(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "can i run if i have chest pain")
    assert said.startswith('You wrote: "can i run if i have chest pain"\nJust to be sure')
    options = [option for reply in talk.say("no").replies for option in reply.options]
    assert "should_i_stop_running" in [option.id for option in options if option.field == "topic"]
    told(talk, "if i cant feel my legs")
    assert not [option for reply in talk.say("no").replies for option in reply.options if option.field == "topic"]


def test_a_question_about_an_emergency_to_come_says_first_what_to_do(talk: Talk) -> None:
    told(talk, *SCREENED)
    assert "call the emergency number" in told(talk, "what if i get chest pain in a race")
    assert talk.session.state is not State.REFERRED


def test_a_question_that_has_to_wait_for_the_warning_signs_is_answered_after_them(talk: Talk) -> None:
    told(talk, *SCREENED[:4])
    assert "First the warning signs, then that." in told(talk, "what gives quick relief?")
    told(talk, *SCREENED[4:])
    assert any("Roll the shoulders 10 times" in reply.text for reply in talk.turns[-1].replies)
    assert "You asked before:" not in told(talk, *RESULT)


def test_a_mistaken_tap_in_a_new_screen_leads_back_to_it(talk: Talk) -> None:
    told(
        talk,
        *SCREENED[:4],
        "[Weak or numb legs, not just tired]",
        "[I've called or have help]",
        *ANEW,
        "[None of these 6]",
    )
    said = told(talk, "[Weak or numb legs, not just tired]", "[I tapped by mistake]")
    assert "2 of" in said
    said = told(talk, "[Weak or numb legs, not just tired]", "[I've called or have help]")
    assert " of 1" not in said
    assert talk.session.state is State.ASSESSED


def test_a_sign_that_the_next_questions_are_about_is_an_answer_to_the_open_one(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT[:5])
    assert "With that breathing pain" in told(talk, "it also hurts when i breathe in", "[Done]")
    assert "Just to be sure" in told(talk, "it hurts when i breathe in")


@pytest.mark.parametrize("asked", ["/stretch", "/causes", "can i run today?", "how do i do the cat cow stretch?"])
def test_under_an_alarm_whatever_is_asked_gets_the_alarm_alone(asked: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, CHEST)
    (only,) = talk.say(asked).replies
    assert only.text.startswith("Stop and call now")


def test_who_was_seen_for_a_self_care_ache_is_asked_what_was_said_and_a_nerve_holds_the_plan(talk: Talk) -> None:
    assert "What did they say?" in told(talk, *SCREENED, *RESULT, "i was seen")
    told(talk, "[Seen: a nerve]")
    assert talk.session.followup.found == "nerve"


def test_back_after_an_alarm_in_the_midst_of_a_change_breaks_nothing(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My answers]", "[Makes it worse]", CHEST, HELP, "/back")
    assert level(talk) is Disposition.EMERGENCY
