"""What a day leads to: said at the answer that calls for it, at the end, or the next day; never swallowed."""

import copy
import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flows import Catalog
from flows.assessment.assessing import outcome
from flows.values.frames import CheckIn
from flows.values.model import Disposition
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import JELLY, RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, "[4]", *RESULT[1:], *PLAN, *SET_UP)
EVENING = (*RUNNING[:-3], "[Evening, 19:00]", *RUNNING[-2:])
DOCTOR = "doctor or physiotherapist"


def day(talk: Talk, *lines: str) -> str:
    """The next check-in comes and is answered so far; all that was said from its card on."""
    talk.wake()
    texts = [*talk.texts]
    for line in lines:
        talk.say(line)
        texts += talk.texts
    return "\n".join(texts)


@pytest.fixture
def talk(talk: Talk) -> Talk:
    told(talk, *RUNNING)
    return talk


def test_seven_is_answered_at_the_answer_though_the_rest_is_left_open(talk: Talk) -> None:
    assert f"See a {DOCTOR}" in day(talk, "[7]")
    assert talk.session.followup.referred
    assert DOCTOR in day(talk, "[7]"), "and again the next day, for it is still strong"


@pytest.mark.parametrize(("scores", "words"), [(("[6]",), "up by 2"), (("[5]", "[6]"), "gone up each time")])
def test_a_rise_is_answered_at_the_answer(scores: tuple[str, ...], words: str, talk: Talk) -> None:
    for score in scores[:-1]:
        day(talk, score)
    said = day(talk, scores[-1])
    assert words in said
    assert DOCTOR in said


def test_nine_is_sent_to_a_doctor_before_the_screen_which_is_put_again_the_next_day(talk: Talk) -> None:
    said = day(talk, "[9]")
    assert "a doctor look at it today" in said
    assert "1 of" in said
    later = day(talk)
    assert "By what you told me so far, a doctor should look at it today" in later
    assert "1 of" in later


def test_what_was_said_with_an_answer_is_not_said_again_at_the_end(talk: Talk) -> None:
    day(talk, "[7]")
    end = told(talk, "[No run]", "[All]")
    assert "Much worse" in end
    assert DOCTOR not in end
    assert "no run" not in end


def test_a_day_whose_end_has_nothing_left_to_say_ends_with_a_word(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *EVENING)
    day(talk, "[6]", "[No run]")
    assert "that's all for today" in told(talk, "[All]")


def test_a_day_left_in_the_middle_is_told_of_before_the_next_card(talk: Talk) -> None:
    day(talk, "[4]", "[No run]", "[One made it worse]", "[Cat-cow]")
    day(talk, "[2]")
    said = day(talk)
    assert "which you left open" in said
    assert "Much better" in said
    assert "How is your upper back" in said


def test_a_sign_that_is_still_asked_about_goes_before_a_day_left_in_the_middle_and_alone(talk: Talk) -> None:
    day(talk, "[5]", JELLY)
    said = day(talk)
    assert "which you left open" not in said
    assert "Just to be sure" in said
    assert len(talk.texts) == 1


def test_a_day_left_in_the_middle_is_told_of_within_a_day_when_check_ins_are_weekly(talk: Talk) -> None:
    told(talk, "/checkin", "[Daily or weekly]")
    talk.wake()
    told(talk, "[2]")
    asked = talk.at
    assert "which you left open" in day(talk)
    assert talk.at - asked < 25 * 3600
    assert talk.session.find(CheckIn) is None
    assert talk.due is not None
    assert talk.due - talk.at > 5 * 86400


def test_the_keep_up_question_is_put_though_a_good_day_was_left_open(talk: Talk) -> None:
    day(talk, "[1]", "[Easy]", "[1]", "[Gone or less]", "[All]")
    day(talk, "[1]", "[No run]", "[All]")
    day(talk, "[0]", "[Easy]", "[0]", "[Gone or less]")
    assert "Once a week" not in "\n".join(talk.texts)
    assert "Shall I ask once a week" in day(talk, "[0]", "[No run]", "[All]")


def test_a_day_left_in_the_middle_is_told_of_though_nobody_was_woken_for_days(talk: Talk) -> None:
    day(talk, "[2]")
    talk.later(60)
    talk.say("3, no run")
    assert "which you left open" in talk.texts[0]
    assert "Much better" in talk.texts[0]
    assert "Your exercises?" in talk.texts[-1]


def test_that_is_all_ends_the_day_with_what_it_leads_to(talk: Talk) -> None:
    said = day(talk, "[2]", "[That's all today]")
    assert "Today: a run is fine" in said
    assert talk.session.find(CheckIn) is None


def test_a_slip_that_is_taken_back_sends_nobody_on(talk: Talk) -> None:
    day(talk, "[8]", "[Back]", "[2]")
    assert outcome(talk.session, talk.catalog).disposition is Disposition.SELF_CARE
    assert DOCTOR in told(talk, "[Easy]") + day(talk, "[8]")


def test_in_the_evening_running_is_spoken_of_for_tomorrow(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *EVENING)
    assert "Tomorrow: a run is fine" in day(talk, "[2]", "[No run]", "[All]")


def test_a_morning_card_answered_at_night_speaks_of_tomorrow(talk: Talk) -> None:
    talk.wake()
    talk.later(13)
    assert "Tomorrow: a run is fine" in told(talk, "[2]", "[No run]", "[All]")


def test_a_day_like_the_one_before_gets_one_line_and_nobody_who_rests_is_told_to_run_shorter(talk: Talk) -> None:
    for _ in range(4):
        day(talk, "[4]", "[No run]", "[All]")
    lines = [day(talk, "[4]", "[No run]", "[All]").splitlines()[-1] for _ in range(2)]
    assert lines[0] != lines[1]
    assert all(one.startswith(("As last time: 4.", "Again 4.")) and "run" not in one for one in lines)


def test_what_is_new_in_the_plan_is_told_with_its_reason(talk: Talk) -> None:
    said = "\n".join(day(talk, "[2]", "[No run]", "[All]") for _ in range(3))
    assert "New today: " in said
    assert "under 3 on the last" in said
    assert "Out for now: " in day(talk, "[7]", "[No run]", "[All]")
    assert "because until someone has had a look" in "\n".join(talk.texts)


def test_what_they_said_changes_the_course(talk: Talk) -> None:
    day(talk, "[7]", "[That's all today]")
    day(talk, "[5]", "[No run]", "[All]", "[I was seen]", "[It is muscular]")
    assert talk.session.followup.course is not None
    assert talk.session.followup.course.baseline == 5
    assert "Have you booked" not in day(talk, "[4]", "[No run]", "[All]")


def test_something_else_found_ends_the_plan(talk: Talk) -> None:
    day(talk, "[7]", "[That's all today]")
    assert "follow their plan" in day(talk, "[5]", "[No run]", "[All]", "[I was seen]", "[Something else]")
    assert talk.session.followup.rhythm is None


def test_a_number_where_the_visit_is_asked_about_is_the_pain_now(talk: Talk) -> None:
    day(talk, "[7]", "[That's all today]")
    said = day(talk, "[4]", "[No run]", "[All]", "8", "yes")
    assert "You told me 8" in said
    assert "Have you booked a visit?" in talk.texts[-1]


def test_a_pause_ends_the_day_that_was_begun(talk: Talk) -> None:
    said = day(talk, "2, and i'm away until the 14th")
    assert "a run is fine" in said
    assert "I'll be quiet until Wed 14 Jan" in said


# ---- any course ------------------------------------------------------------------------------------------------------

answers = st.tuples(
    st.integers(0, 8),
    st.sampled_from(["[No run]", "[Easy]", "[Hard or long]"]),
    st.integers(0, 7),
    st.sampled_from(["[Gone or less]", "[As before]", "[More]"]),
    st.sampled_from(["[All]", "[Some]", "[None]"]),
    st.integers(1, 6),
)
"""A score, a run, its score, the morning after, the exercises, and after how many answers the card is left."""
OF_THE_DAY = ("a run is fine", "As last time", "Again ", "Noted for", "all for today", "the same ache, or a new one?")
"""What allows something for a day that is over, tells nothing new, or was asked at the answer and is put again."""


def replies_to(talk: Talk, told_of: tuple[int, str, int, str, str, int]) -> list[str]:
    """Answers to the open card until it is left; what was said."""
    score, ran, in_run, morning, exercises, left_after = told_of
    said = [*talk.texts]
    for _ in range(left_after):
        shown = {f"[{option.label}]" for reply in talk.turns[-1].replies for option in reply.options}
        text = talk.texts[-1]
        if talk.session.find(CheckIn) is None:
            break
        known = {"[Not yet]", "[No real change]", "[Row]", "[Same, show my result]", ran, morning, exercises}
        line = f"[{in_run if 'in the run' in text else score}]" if "[5]" in shown else next(iter(shown & known))
        talk.say(line)
        said += talk.texts
    return said


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@example(
    course=[(0, "[No run]", 0, "[Gone or less]", "[All]", 2), (3, "[No run]", 0, "[Gone or less]", "[All]", 2)],
    is_evening=False,
)
@given(course=st.lists(answers, min_size=2, max_size=9), is_evening=st.booleans())
def test_wherever_a_card_is_left_all_that_its_end_would_say_is_shown_within_a_day(
    course: list[tuple[int, str, int, str, str, int]], is_evening: bool, catalog: Catalog
) -> None:
    talk = Talk(catalog)
    told(talk, *(EVENING if is_evening else RUNNING))
    talk.wake()
    for each in course:
        said = replies_to(talk, each)
        finished: list[str] = []
        if talk.session.find(CheckIn) is not None:
            twin = copy.copy(talk)
            twin.shown, twin.turns = [*talk.shown], [*talk.turns]
            twin.say("[That's all today]")
            finished = "\n".join(twin.texts).splitlines()
        talk.wake()
        shown = [without_day(line) for line in "\n".join([*said, *talk.texts]).splitlines()]
        for line in finished:
            if not any(part in line for part in OF_THE_DAY):
                assert without_day(line) in shown


def without_day(line: str) -> str:
    """A line as it reads whatever day it is for: of one that is over, "if it is still so" is the "if you run"."""
    line = re.sub("^(Today|Tomorrow|If it is still so): ", "", line)
    return line.replace("if you run, then short and slow, or", "go shorter, slower, or")


def pictures(talk: Talk) -> list[str]:
    """The titles of the pictures of all turns."""
    return [reply.picture.recipe.labels.title for turn in talk.turns for reply in turn.replies if reply.picture]


def test_being_back_to_running_well_is_shown_in_one_picture_to_keep_and_no_second_time(talk: Talk) -> None:
    for _ in range(5):
        day(talk, "[0]", "[Easy]", "[0]")
        for label in ("Gone or less", "All"):
            if label in [option.label for reply in talk.turns[-1].replies for option in reply.options]:
                talk.say(f"[{label}]")
    assert pictures(talk).count("My way back to running") == 1


def test_the_answer_after_two_weeks_gets_a_picture_to_keep(talk: Talk) -> None:
    for number in range(15):
        day(talk, "[3]" if number < 4 else "[2]", "[No run]")
        for label in ("It helped", "All"):
            if label in [option.label for reply in talk.turns[-1].replies for option in reply.options]:
                talk.say(f"[{label}]")
    assert pictures(talk).count("Two weeks with my upper back") == 1


def test_a_rise_in_the_run_alone_is_no_worse_day_and_is_told_once(talk: Talk) -> None:
    said = day(talk, "[3]", "[Easy]", "[5]", "[Gone or less]", "[All]")
    assert "3 now, 5 in the run, 4 at the start." in said
    assert "Worse" not in said
    assert "up from last time" not in said
    assert "It went up to 5 in the run." in said
    later = day(talk, "[3]", "[No run]", "[All]")
    assert "in the run" not in later
    assert "Next run: half as far" in later


def test_after_an_evening_run_every_word_on_running_is_of_tomorrow(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *EVENING)
    assert "Tomorrow: a run is fine." in day(talk, "[2]", "[Easy]", "[2]", "[All]")
    for asked in ("may i run?", "my result", "my plan"):
        said = told(talk, asked)
        assert "Tomorrow: " in said
        assert "Today: " not in said


def test_advice_is_said_in_full_where_it_was_never_given(talk: Talk) -> None:
    for said in ("4, no run, all", "4, no run, all", f"4, no run. {JELLY}", "4", "4", "4"):
        talk.wake()
        told(talk, said)
    heard = []
    for _ in range(3):
        talk.wake()
        heard += [*talk.texts, told(talk, "4, no run")]
    heard = [one for one in heard if "have a doctor or physio" in one or "See a doctor or physio" in one]
    assert heard
    assert "See a doctor or physiotherapist" in heard[0]
    assert "still stands" not in heard[0]
