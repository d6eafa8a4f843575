"""What went wrong with check-ins once, and must not again: each a short story."""

import pytest

from flows import Catalog
from flows.assessment.assessing import outcome
from flows.values import diary
from flows.values.model import Disposition, State
from tests.flows.dialogue.checkins.test_checkins import DAY, PLAN, SET_UP, answer, exercises, labels
from tests.flows.wording.test_review import SECOND
from tests.talk import RESULT, SCREENED, Talk, told

NONE4 = SCREENED[3:7]
FEVER = "i have a fever and shivers since yesterday and my spine hurts"
CHEST = "i have crushing chest pain and i can't breathe"


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    return talk


def level(talk: Talk) -> Disposition:
    return outcome(talk.session, talk.catalog).disposition


def scores(talk: Talk) -> list[int | None]:
    return [one.pain_now for one in diary.unpacked(talk.session.followup.log) if one.answered]


def test_a_score_that_was_given_is_not_overwritten_by_a_later_text(talk: Talk) -> None:
    answer(talk, "[6]", "[No run]", "all but one", "[All]")
    assert scores(talk) == [6]


def test_a_lower_number_after_very_strong_pain_does_not_undo_it(talk: Talk) -> None:
    answer(talk, "[9]", *NONE4, "[2]", "[1-2 days]")
    assert level(talk) is Disposition.URGENT
    assert not exercises(talk)


def test_a_seven_counts_even_when_the_check_in_is_not_finished(talk: Talk) -> None:
    answer(talk, "[8]")
    assert level(talk) is Disposition.CLINICIAN
    told(talk, "[Something new, worrying]", *NONE4, "[3]", "[1-2 days]")
    assert level(talk) is Disposition.CLINICIAN


@pytest.mark.parametrize("sign", [FEVER, CHEST])
def test_an_alarm_ends_the_open_check_in(sign: str, talk: Talk) -> None:
    answer(talk, "[3]", sign)
    way = "[I'll get seen today]" if sign == FEVER else "[I've called or have help]"
    said = told(talk, way)
    assert "Have you run" not in said
    assert "a run is fine" not in said


def test_asked_again_in_the_middle_of_a_check_in_the_screen_opens(talk: Talk) -> None:
    answer(talk, "[1]", "it is worse today")
    assert "1 of" in told(talk, "[Check again]")


@pytest.mark.parametrize("sign", [FEVER, CHEST])
def test_the_day_after_it_became_urgent_one_message_asks_whether_somebody_has_looked(sign: str, talk: Talk) -> None:
    for _ in range(2):
        answer(talk, "[3]", "[No run]", "[All]")
    told(talk, sign)
    said = []
    for _ in range(4):
        talk.wake()
        said.append("seen you about it" in "".join(talk.texts))
    assert said.count(True) == 1


def test_a_worse_morning_means_a_step_back_for_who_runs_each_day_too(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, "/checkin", "[Evening, 19:00]", "[09:01 Paris]", "[None of these]")
    answer(talk, "[2]", "[Easy]", "[2]")
    assert "half as far" in answer(talk, "[2]", "[Easy]", "[2]", "[More]")


def test_a_changed_answer_changes_where_the_course_began(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, "[6]", *RESULT[1:], *SET_UP)
    answer(talk, "[3]", "[No run]")
    told(talk, "my answers", "[Pain now]", "[3]", "[None]", "[3]", "[1-2 days]")
    answer(talk, "[5]", "[No run]")
    answer(talk, "[5]", "[No run]")
    assert level(talk) is Disposition.CLINICIAN


def test_a_graver_reason_is_said_at_once_and_nothing_contradicts_it(talk: Talk) -> None:
    for _ in range(2):
        answer(talk, "[5]", "[No run]", "[All]")
    assert "doctor or physiotherapist" in answer(talk, "[8]")
    assert "short runs" not in told(talk, "[No run]", "[All]")


def test_who_was_seen_is_asked_what_was_said_and_free_to_go_on(talk: Talk) -> None:
    for _ in range(2):
        answer(talk, "[5]", "[No run]", "[All]")
    for _ in range(3):
        talk.wake()
        if "I was seen" in labels(talk.turns[-1]):
            break
        told(talk, "[1]", "[No run]", "[All]")
    told(talk, "[I was seen]", "[1]", "[No run]", "[All]")
    told(talk, "i was seen", "[Seen: it is muscular]")
    said = answer(talk, "[0]", "[No run]", "[All]")
    assert "doctor" not in said
    assert "a run is fine" in said


def test_who_turns_out_to_be_alone_and_under_18_has_no_check_ins(talk: Talk) -> None:
    told(talk, "my answers", "[Age]", "[Under 18]", "[I'm on my own]", "[No]")
    assert talk.session.followup.rhythm is None
    assert talk.turns[-1].due is None


@pytest.mark.parametrize(("reply", "words"), [("no", "Please do it now"), ("yes", "I'm glad you did")])
def test_whether_they_reached_someone_can_be_answered(reply: str, words: str, talk: Talk) -> None:
    told(talk, "i want to kill myself", "[Yes, for now]")
    assert "Did you reach someone?" in answer(talk)
    assert words in told(talk, reply)
    assert "No answer last time" not in answer(talk)


@pytest.mark.parametrize("line", ["[Easy]", "no run", "ran easy"])
def test_a_tap_days_late_is_about_another_day_and_harms_nothing(line: str, talk: Talk) -> None:
    answer(talk, "[4]")
    talk.at += int(1.7 * DAY)
    told(talk, line)
    assert "How is your upper back" in talk.texts[-1] or "worst" in talk.texts[-1]
    told(talk, "[2]")
    assert scores(talk) == [4, 2]


def test_an_opened_answer_stays_what_it_was_with_back(talk: Talk) -> None:
    before = talk.session.record
    said = told(talk, "my answers", "[Recent running]", "[Back]")
    assert talk.session.record == before
    assert talk.session.state is State.ASSESSED
    assert "Look after it yourself" in said


def test_a_changed_answer_does_not_lose_the_open_check_in(talk: Talk) -> None:
    answer(talk, "[3]", "my answers", "[Where]", "[Top of shoulders]")  # a day later: the signs are asked again
    assert "Have you run" in told(talk, "[None]", "[3]", "[1-2 days]")
    assert "Today:" in told(talk, "[No run]", "[All]")


def test_not_sure_at_go_on_or_start_again_answers_no_question(talk: Talk) -> None:
    told(talk, "my answers", "[How long]", "/start", "not sure")
    assert "duration" not in talk.session.passed


def test_the_last_answer_of_a_check_in_can_be_taken_back_and_its_question_explained(talk: Talk) -> None:
    answer(talk, "[8]")
    assert "A run is the best test" in told(talk, "[Why do you ask?]")
    assert "from 0 to 10" in told(talk, "[Back]")
    told(talk, "[2]", "[No run]", "[All]")
    assert scores(talk) == [2]


def test_what_to_work_around_can_be_changed_and_the_plan_follows(talk: Talk) -> None:
    assert "childs_pose" in exercises(talk)
    told(talk, "my answers", "[Work around]", "[Knees or wrists]", "[Done]")
    assert "childs_pose" not in exercises(talk)


def test_a_blamed_exercise_stays_out_for_the_next_ache_too(talk: Talk) -> None:
    answer(talk, "[3]", "[No run]", "[One made it worse]", "[Cat-cow]")
    told(talk, *SECOND, "[All the same]", "[Sitting, desk, phone]", "[Done]", *PLAN)
    assert talk.session.state is State.ASSESSED
    assert exercises(talk)
    assert "cat_cow" not in exercises(talk)


def test_the_keep_up_question_is_put_once(talk: Talk) -> None:
    asked = 0
    for _ in range(8):
        talk.wake()
        for line in ("[0]", "[Easy]", "[0]", "[Gone or less]", "[All]"):
            if line.strip("[]") in labels(talk.turns[-1]):
                talk.say(line)
        if "Go on daily" in labels(talk.turns[-1]):
            asked += 1
            talk.say("[Go on daily]")
    assert asked == 1


def test_three_days_in_is_told_once(talk: Talk) -> None:
    told_of = [("Three days in" in answer(talk, "[3]", "[No run]", "[All]")) for _ in range(5)]
    assert told_of.count(True) == 1


def test_one_sore_day_undoes_no_good_week(talk: Talk) -> None:
    for _ in range(6):
        answer(talk, "[0]", "[No run]", "[All]")
    answer(talk, "[3]", "[No run]", "[All]")
    assert level(talk) is Disposition.SELF_CARE


def test_a_plan_that_is_days_old_is_shown_after_a_look_at_what_is_new(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, *PLAN)
    talk.later(200)
    assert "Is anything of this new" in told(talk, "my plan")
    assert "Your plan" in told(talk, "[None of these]")
    checked = Talk(catalog)
    told(checked, *SCREENED, *RESULT, *PLAN, *SET_UP)
    for _ in range(6):
        answer(checked, "[2]", "[No run]", "[All]")
    assert "Your plan" in told(checked, "my plan").replace("**", "")


def test_a_check_in_goes_on_when_the_alarm_in_its_midst_was_a_misunderstanding(talk: Talk) -> None:
    talk.wake()
    told(talk, CHEST)
    assert "from 0 to 10" in told(talk, "[That's not what I meant]")
    told(talk, "[3]", "[No run]", "[All]")
    assert [one.worst for one in diary.unpacked(talk.session.followup.log)] == [3]
    talk.wake()
    told(talk, CHEST)
    talk.wake()
    assert "from 0 to 10" not in told(talk, "[That's not what I meant]")


def test_a_check_in_does_not_go_on_while_another_sign_stands(talk: Talk) -> None:
    talk.wake()
    told(talk, CHEST, "[I've called or have help]", "i cant feel my legs")
    assert "from 0 to 10" not in told(talk, "[That's not what I meant]")


def test_something_new_counts_as_an_answer_of_the_day(talk: Talk) -> None:
    answer(talk, "[Something new, worrying]")
    assert diary.unpacked(talk.session.followup.log)[-1].answered


def test_with_a_bony_spot_no_check_in_says_that_a_run_is_fine(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(
        talk,
        *SCREENED,
        *RESULT[:5],
        "[Pressing one exact bony spot]",
        "[Done]",
        "[Nothing special]",
        "[None of these]",
        *SET_UP,
    )
    said = answer(talk, "[1]", "[No run]")
    assert "no run" in said.lower()
    assert "a run is fine" not in said


def test_pain_in_a_run_is_not_told_as_pain_now(talk: Talk) -> None:
    said = answer(talk, "[1]", "[Easy]", "[3]", "[Gone or less]", "[All]")
    assert "1 now, 3 in the run" in said
    assert "You told me 1." in told(talk, "can i run today?")


def test_a_week_says_once_how_it_goes_and_the_advice_comes_before_the_picture(talk: Talk) -> None:
    for _ in range(6):
        answer(talk, "[4]", "[No run]", "[All]")
    said = answer(talk, "[4]") + told(talk, "[No run]", "[All]")
    assert said.count("4 now") == 1
    assert said.index("See a doctor or physiotherapist") < said.index("Your week")


def test_a_card_that_was_put_off_to_the_evening_greets_as_one_of_the_evening(talk: Talk) -> None:
    answer(talk, "[This evening]")
    talk.wake()
    assert talk.texts[-1].startswith("Evening.")


def test_who_comes_back_after_weeks_is_not_held_to_an_old_card(talk: Talk) -> None:
    answer(talk, "[3]")
    told(talk, "(blocked)")
    talk.later(45 * 24)
    said = told(talk, "hi again, my back is sore again after a race")
    assert "left open" not in said
    assert "Shall I ask again?" in said


def test_running_advice_of_a_day_that_was_left_open_is_no_order_for_today(talk: Talk) -> None:
    answer(talk, "[3]")
    assert "If it is still so: go shorter" in answer(talk)


@pytest.mark.parametrize("text", ["no new pain, it is a 3", "2, nothing new", "is a new pain normal?"])
def test_no_second_ache_is_heard_where_none_is_told(text: str, talk: Talk) -> None:
    assert "Shall I ask again?" not in answer(talk, text)


def test_a_second_ache_leads_to_a_new_look_and_the_card_stays(talk: Talk) -> None:
    assert "Shall I ask again?" in answer(talk, "the old one is 1, but i have a new one on the left by the blade, a 5")
    assert "pain now: 1" in told(talk, "the old one is a 1")
