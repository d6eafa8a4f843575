"""Beside a sign in doubt: what answers it not is noted or waits, and the same is asked again."""

import re

import msgspec
import pytest

from flows.dialogue import stack
from flows.dialogue.checkins.resting import AFTER
from flows.dialogue.signs import in_doubt
from flows.values import diary
from flows.values.diary import Ran
from flows.values.frames import CheckIn, Doubt
from flows.values.model import Alarm, Disposition, State
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import FEVER, JELLY, RESULT, SCREENED, Talk, told


def test_an_answer_to_the_question_beneath_is_kept_and_the_sign_asked_again(talk: Talk) -> None:
    said = told(talk, *SCREENED[:2], JELLY, "61")
    assert "50-64" in said
    assert "Just to be sure" in said
    told(talk, "no")
    assert talk.session.record["age_band"] == "a50_64"
    assert talk.session.state is State.RED_FLAGS


@pytest.mark.parametrize(
    "text", ["my wife has a race on sunday, may she?", "how long does this take?", "is coffee ok?"]
)
def test_a_question_is_no_yes_and_is_answered_after_a_no(text: str, talk: Talk) -> None:
    assert "Just to be sure" in told(talk, *SCREENED, *RESULT, JELLY, text)
    assert not talk.session.alarms
    told(talk, "no")
    assert not isinstance(talk.session.prompt, Doubt)


def test_of_two_questions_beside_a_sign_the_first_is_answered_after_a_no(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, JELLY, "does kinesiology tape help upper back pain?", "heat or ice?")
    assert isinstance(talk.session.prompt, Doubt)
    assert talk.session.prompt.asked == "kinesio_tape"


@pytest.mark.parametrize(
    "text", ["mostly after the office", "i will ask him, wait", "between the blades", "good morning"]
)
def test_what_is_beside_the_point_is_no_yes(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, text)
    assert isinstance(talk.session.prompt, Doubt)


TODAY = "Get this looked at today"
CALL = "Stop and call now"


def flags(talk: Talk) -> set[str]:
    return {flag for alarm in talk.session.alarms for flag in alarm.flags}


def test_a_sign_for_today_beside_a_graver_doubt_is_no_yes_to_it_and_follows_a_no(talk: Talk) -> None:
    said = told(talk, *SCREENED, JELLY, FEVER)
    assert TODAY in said
    assert "Are your legs newly weak" in said
    assert CALL not in said
    said = told(talk, "no")
    assert TODAY in said
    assert flags(talk) == {"rf_infection"}


def test_a_yes_after_a_sign_for_today_tells_of_both(talk: Talk) -> None:
    assert CALL in told(talk, *SCREENED, JELLY, FEVER, "yes")
    assert flags(talk) >= {"rf_cord", "rf_infection"}


def test_a_sure_sign_as_urgent_as_the_doubt_is_told_with_it(talk: Talk) -> None:
    assert CALL in told(talk, *SCREENED, JELLY, "i have crushing chest pain")
    assert flags(talk) >= {"rf_cord", "rf_cardiac"}


@pytest.mark.parametrize(
    "text", ["i called 999", "911 called", "ambulance is on the way", "my wife is driving me to the hospital"]
)
def test_help_that_is_called_at_a_sign_in_doubt_is_a_yes_and_more(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED[:3], JELLY, text)
    assert "What to say" in said
    assert CALL not in said
    assert flags(talk) == {"rf_cord"}
    assert talk.session.state is not State.REFERRED


def test_a_muscle_that_a_clinician_named_at_a_chest_in_doubt_asks_for_the_heart_trace(talk: Talk) -> None:
    said = told(talk, *SCREENED[:3], "my chest is tight", "back home, hospital says its a pulled muscle")
    assert "heart trace" in said


@pytest.mark.parametrize("text", ["4 a bit better", "2, all fine today", "i ran 5k"])
def test_the_day_told_at_a_sign_in_doubt_is_no_yes(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, text)
    assert not talk.session.alarms


def test_the_same_sign_told_again_is_a_yes(talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, "my legs are all wobbly and shaky like jelly")
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize("text", ["he says no fever", "i asked him, he had none", "no fever and he has diabetes"])
def test_a_sign_for_today_that_is_denied_by_its_name_is_a_no(text: str, talk: Talk) -> None:
    assert "Just to be sure" in told(talk, *SCREENED[:5], "dont know if he had fever, i have to ask him")
    assert "3 of about" in told(talk, text)
    assert not talk.session.alarms


@pytest.mark.parametrize("text", ["he has no fever but feels really ill", "no idea if he shivers"])
def test_a_no_to_a_part_of_it_is_none(text: str, talk: Talk) -> None:
    told(talk, *SCREENED[:5], "dont know if he had fever, i have to ask him", text)
    assert talk.session.alarms or isinstance(talk.session.prompt, Doubt)


def test_what_is_told_with_the_no_is_ticked_ahead(talk: Talk) -> None:
    said = told(talk, *SCREENED[:5], "dont know if he had fever, i have to ask him", "no fever. and he has diabetes")
    assert "More signs: Diabetes" in said
    told(talk, "[None of these 6]")
    assert any(one.ticked and one.label.startswith("Diabetes") for one in talk.turns[-1].replies[-1].options)


def test_a_doubt_that_is_not_understood_is_put_in_other_words(talk: Talk) -> None:
    assert "You can't tell? Tap Not sure." in told(talk, *SCREENED, JELLY, "i not understand")


def test_a_matter_for_today_is_said_in_a_line_after_the_second_time_and_a_question_gets_a_word(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "my left calf is swollen and sore since the flight")
    first, second = told(talk, "hm"), told(talk, "ok then")
    assert "This still needs a look today" in first
    assert "This still needs a look today" in second
    third = told(talk, "how long until i'm fine")
    assert "That I can't say before someone has looked at it." in third
    assert "As I said: get it looked at today. Worse? Call" in third
    assert talk.session.state is State.REFERRED


def at_a_card(talk: Talk) -> Talk:
    """A sign is asked about on top of the day's card."""
    told(talk, *SCREENED, *RESULT, *PLAN, "/checkin", "[Evening, 19:00]", "[09:01 Paris]", "[None of these]")
    talk.wake()
    told(talk, JELLY)
    return talk


@pytest.mark.parametrize(
    ("text", "answers", "asked"),
    [
        ("3, no run", {"pain_now": 3, "ran": Ran.NO_RUN}, "Your exercises?"),
        ("3, no run, exercises all", {"pain_now": 3}, "Have you run"),
        ("3. 30 min slow, felt fine afterwards, all exercises", {"pain_now": 3, "ran": Ran.EASY}, "At its worst"),
        ("4", {"pain_now": 4}, "Have you run"),
        ("8", {"pain_now": 8}, "Have you run"),
    ],
)
def test_answers_to_the_card_beneath_are_kept_and_lead_past_nothing(
    text: str, answers: dict[str, int | Ran | None], asked: str, talk: Talk
) -> None:
    said = told(at_a_card(talk), text)
    assert "First this, please" in said
    assert isinstance(talk.session.prompt, Doubt)
    entry = diary.unpacked(talk.session.followup.log)[-1]
    assert {id: getattr(entry, id) for id in answers} == answers
    assert asked in told(talk, "no")


HEDGED = ["no, maybe a bit", "no, not sure", "nope, kind of", "no. a little maybe", "no, comes and goes"]


def asked_about(talk: Talk, *flags: str, level: Disposition) -> None:
    """A sign of these flags is in doubt, after a result."""
    told(talk, *SCREENED, *RESULT)
    doubt = Doubt(alarm=Alarm(flags=flags, level=level))
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, doubt))


@pytest.mark.parametrize("text", HEDGED)
def test_a_no_with_a_hedge_is_asked_once_more_and_then_counts_as_a_yes(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, JELLY, text)
    assert "yes or no" in said
    assert "Are your legs newly weak" in said
    assert CALL in told(talk, text)


@pytest.mark.parametrize("text", ["no", "no, not even a bit", "no i don't think so", "no, i think not"])
def test_after_a_hedge_a_clear_no_is_one(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, JELLY, HEDGED[0], text)
    assert not talk.session.alarms
    assert not isinstance(talk.session.prompt, Doubt)


PASSED = ["cough is gone", "it's gone", "it is better now", "the fever went away", "no longer there", "gone, thank god"]


@pytest.mark.parametrize("text", PASSED)
def test_what_can_pass_and_has_gone_is_no_sign_for_now(text: str, talk: Talk) -> None:
    asked_about(talk, "rf_chest_infection", level=Disposition.URGENT)
    assert "If it comes back" in told(talk, text)
    assert not talk.session.alarms
    assert not isinstance(talk.session.prompt, Doubt)


@pytest.mark.parametrize(
    "text", ["cough is gone but i still have fever", "not gone", "it is not better", "a bit better"]
)
def test_what_has_not_quite_gone_is_no_no(text: str, talk: Talk) -> None:
    asked_about(talk, "rf_chest_infection", level=Disposition.URGENT)
    told(talk, text)
    assert talk.session.alarms or isinstance(talk.session.prompt, Doubt)


@pytest.mark.parametrize("text", ["it's gone", "it is better now", "gone now"])
@pytest.mark.parametrize("flag", ["rf_cardiac", "rf_cord"])
def test_an_emergency_that_has_gone_was_there(flag: str, text: str, talk: Talk) -> None:
    asked_about(talk, flag, level=Disposition.EMERGENCY)
    assert "at any time since the pain began? Tap Yes" in told(talk, text)
    assert isinstance(talk.session.prompt, Doubt)


def test_no_question_about_a_sign_asks_two_things_of_which_both_must_be(talk: Talk) -> None:
    asked = {id: flag.asked for id, flag in talk.catalog.red_flags.items()}
    joined = [id for id, text in asked.items() if re.search(r",? and (is|are|does|do|did) ", text)]
    assert joined == []


def unanswered(talk: Talk, days: int) -> str:
    """So many cards come while a question about a sign has no answer; what the last one said."""
    for _ in range(days):
        talk.wake()
    return "\n".join(talk.texts)


def test_a_question_that_nobody_answers_is_put_once_more_and_rests_the_day_after(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, JELLY)
    assert "How is your upper back" not in unanswered(talk, AFTER)
    said = unanswered(talk, 1)
    assert "Until then: no run" in said
    assert "Are your legs newly weak" in said
    assert "How is your upper back" in said
    assert isinstance(talk.session.prompt, CheckIn)
    assert "no answer yet" not in unanswered(talk, 1)


def test_what_rests_is_not_cleared_and_comes_after_the_card(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, JELLY)
    unanswered(talk, AFTER + 1)
    assert "You may" not in told(talk, "may i run today?")
    said = told(talk, "0", "no run")
    assert "No running" in said
    assert "Are your legs newly weak" in said
    assert isinstance(talk.session.prompt, Doubt)
    assert CALL in told(talk, "yes")


def test_a_sign_told_to_the_card_brings_up_what_rests_beneath(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, JELLY)
    unanswered(talk, AFTER + 1)
    assert CALL in told(talk, "i fainted on the run")
    assert flags(talk) >= {"rf_cord"}


def test_of_thoughts_of_suicide_a_kind_line_is_left(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    doubt = Doubt(alarm=Alarm(flags=("rf_self_harm",), level=Disposition.EMERGENCY))
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, doubt))
    told(talk, "hello")
    said = unanswered(talk, AFTER + 1)
    assert "please talk to someone now" in said
    assert "no run" not in said


HOW = [
    ("how do i hold the band in the row?", "**Row**"),
    ("show me the wall angels", "**Wall angel**"),
    ("how is the cat-cow done?", "round the back up"),
]


@pytest.mark.parametrize(("text", "shown"), HOW)
def test_how_an_exercise_is_done_waits_for_the_answer_and_follows_a_no(text: str, shown: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, JELLY)
    assert shown not in told(talk, text)
    assert talk.catalog.messages.doubt_then in "\n".join(talk.texts)
    assert shown in told(talk, "no")


@pytest.mark.parametrize(("text", "shown"), HOW)
def test_after_a_yes_it_does_not(text: str, shown: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, JELLY, text)
    assert shown not in told(talk, "yes")


@pytest.mark.parametrize("flag", ["rf_cord", "rf_self_harm", "rf_chest_infection"])
@pytest.mark.parametrize(("text", "score"), [("2", 2), ("a 2, no run", 2), ("3, ran 5 km easy", 3), ("no run, 1", 1)])
def test_after_a_night_the_day_is_taken_beside_the_question_and_that_stays_open(
    text: str, score: int, flag: str, talk: Talk
) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    doubt = Doubt(alarm=Alarm(flags=(flag,), level=Disposition.EMERGENCY))
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, doubt))
    told(talk, "hello")
    talk.wake()
    asked = "\n".join(talk.texts)
    assert "once more" in asked
    assert talk.catalog.red_flags[flag].asked in asked
    assert "First this" not in told(talk, text)
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == score
    assert talk.session.find(Doubt) is not None
    assert "You may" not in told(talk, "may i run today?")
    assert talk.catalog.red_flags[flag].asked in told(talk, "[That's all today]")
    assert isinstance(talk.session.prompt, Doubt)


def test_on_the_day_itself_the_question_still_comes_first(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    assert "First this" in told(talk, JELLY, "2")


def test_a_strong_score_beside_it_is_met_at_once(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, JELLY)
    talk.wake()
    said = told(talk, "9")
    assert "First this" not in said
    assert "how strong" not in said.lower()
    assert talk.session.followup.is_strong


@pytest.mark.parametrize("text", ["no pain today", "no pain, no run", "no ache at all"])
def test_no_pain_is_no_answer_to_thoughts_of_suicide(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    doubt = Doubt(alarm=Alarm(flags=("rf_self_harm",), level=Disposition.EMERGENCY))
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, doubt))
    told(talk, text)
    assert isinstance(talk.session.prompt, Doubt)
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 0


THIN = Doubt(alarm=Alarm(flags=("rf_fragility_fracture",), level=Disposition.URGENT))


@pytest.mark.parametrize("text", ["I have told you, I have osteopenia.", "no, but my bones are thin", "osteoporosis"])
def test_the_very_thing_that_is_asked_about_is_a_yes(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, THIN))
    assert "Get this looked at today" in told(talk, text)


def test_a_box_that_was_ticked_is_known_and_another_is_not(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    session = msgspec.structs.replace(talk.session, record={"rf_history": ("bone_fragile",)})
    cancer = Alarm(flags=("rf_malignancy",), level=Disposition.URGENT)
    assert in_doubt.is_known(session, THIN.alarm, talk.catalog)
    assert not in_doubt.is_known(session, cancer, talk.catalog)
    assert not in_doubt.is_known(talk.session, THIN.alarm, talk.catalog)


TINGLES = "my hand tingles when I turn my neck"


@pytest.mark.parametrize("text", ["[No]", "no", "it comes and goes", "not always, only now and then", "on and off"])
def test_a_hand_that_comes_and_goes_is_told_by_when_it_is_seen(text: str, talk: Talk) -> None:
    assert "stay numb" in told(talk, *SCREENED, TINGLES)
    said = told(talk, text)
    assert "within two weeks" in said
    assert "looked at today" in said
    assert not talk.session.alarms


@pytest.mark.parametrize("text", ["yes, it comes and goes", "comes and goes but the grip is weaker", "yes it stays"])
def test_a_hand_that_gets_weak_or_stays_is_for_today_though_it_comes_and_goes(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, TINGLES, text)
    assert flags(talk) == {"rf_arm_nerve"}


def test_a_sign_beside_a_score_comes_first_and_alone_and_what_the_score_means_after_a_no(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, f"8. {JELLY}")
    assert isinstance(talk.session.prompt, Doubt)
    assert "doctor" not in said
    after = told(talk, "[No]")
    assert "You told me 8" in after
    assert "pain now: 8" in after
    assert "You told me 8" not in told(talk, "no run")


def test_a_day_that_was_told_in_full_beside_a_sign_ends_after_a_no(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, f"2, no run, did all of them. {JELLY}")
    assert "pain now: 2, run: No run, exercises: All" in told(talk, "[No]")
    assert talk.session.find(CheckIn) is None


def test_a_second_sign_in_doubt_is_asked_about_by_itself(talk: Talk) -> None:
    told(talk, *RUNNING, JELLY)
    said = told(talk, "the pain is horrible")
    assert "Or: " not in said
    assert isinstance(talk.session.prompt, Doubt)
    assert talk.session.prompt.alarm.flags == ("rf_cord",)
    assert "9 or 10" in told(talk, "[No]")
    told(talk, "[Yes]")
    assert talk.session.state is State.REFERRED


def test_a_graver_one_goes_before_it(talk: Talk) -> None:
    told(talk, *RUNNING, "the pain is horrible")
    assert "9 or 10" not in told(talk, JELLY)
    assert isinstance(talk.session.prompt, Doubt)
    assert talk.session.prompt.alarm.flags == ("rf_cord",)
    assert talk.session.prompt.alarm.level is Disposition.EMERGENCY
    told(talk, "[No]")
    assert talk.session.prompt.alarm.level is Disposition.URGENT
    told(talk, "a 4 then")
    assert talk.session.prompt is None
    assert talk.session.alarms == ()


@pytest.mark.parametrize("text", ["no better", "no worse", "not better", "no worse, no better"])
def test_no_better_denies_no_sign(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    doubt = Doubt(alarm=Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY))
    talk.stored = msgspec.msgpack.encode(stack.push(talk.session, doubt))
    told(talk, text)
    assert talk.session.find(Doubt) is not None or talk.session.alarms


@pytest.mark.parametrize(
    "text", ["a little weak perhaps?", "maybe a bit numb? or just tired", "could be weak? not sure"]
)
def test_a_sign_said_to_be_perhaps_there_is_no_question_though_it_ends_in_a_mark(text: str, talk: Talk) -> None:
    told(talk, *SCREENED[:2], JELLY, text)
    assert talk.session.state is State.REFERRED


def test_a_question_about_the_sign_is_still_none_of_its_answers(talk: Talk) -> None:
    told(talk, *SCREENED[:2], JELLY, "could weak legs come from tiredness?")
    assert talk.session.alarms == ()
    assert isinstance(talk.session.prompt, Doubt)


def test_what_is_asked_once_more_is_called_nothing_yet(talk: Talk) -> None:
    assert "all it is" not in told(talk, *SCREENED[:2], JELLY, "thats just from the squats yesterday")
