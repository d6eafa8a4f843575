"""What can be said to an alarm, and what is open when its message has ended."""

import pytest

from flows.values.frames import AlarmCard, ChestCheck, Consent, Medicine, Resume
from flows.values.model import State
from tests.talk import CHEST, DIE, FEVER, RESULT, SCREENED, Talk, told

HELP = "[I've called or have help]"
MISTAKEN = "[That's not what I meant]"


def options(talk: Talk) -> list[str]:
    return [option.id for option in talk.turns[-1].replies[-1].options]


def test_each_alarm_has_its_own_buttons(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST)
    assert options(talk) == ["helped", "mistake", "muscle"]
    told(talk, MISTAKEN, FEVER)
    assert options(talk) == ["going", "seen", "mistake"]
    told(talk, MISTAKEN, DIE)
    assert options(talk) == ["safe_yes", "safe_no"]


def test_muscle_ends_it_only_for_this_same_pain_after_a_heart_trace(talk: Talk) -> None:
    said = told(talk, *SCREENED, CHEST, "[A doctor said muscle]")
    assert "this same pain" in said
    assert "Stop and call now" in said
    assert options(talk) == ["muscle_same", "muscle_else", "helped"]
    told(talk, "[Yes, both]")
    assert not talk.session.alarms


def test_muscle_of_another_pain_or_without_a_heart_trace_ends_nothing(talk: Talk) -> None:
    for words in ("[No, or not sure]", "no", "yes"):
        told(talk, "/restart", *([] if talk.session.consent else SCREENED), CHEST, "[A doctor said muscle]", words)
        assert talk.session.state is State.REFERRED


def test_help_ends_it_at_that_question_too(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, "[A doctor said muscle]", HELP)
    assert talk.session.state is not State.REFERRED


def test_its_card_lies_on_top_of_what_was_open(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/start", CHEST)
    assert talk.session.stack == (Resume(), AlarmCard())


def test_taken_back_it_gives_back_what_was_open(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/start", CHEST, MISTAKEN)
    assert talk.session.stack == (Resume(),)
    told(talk, "[Go on]")
    assert talk.session.record["pain_now"] == 3


def test_with_help_nothing_of_before_goes_on(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "can i take ibuprofen?", CHEST, HELP)
    assert talk.session.find(Medicine) is None
    assert talk.session.state is State.ASSESSED


def test_seen_today_the_next_step_is_that_visit_and_no_question(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/start", FEVER, "[I'll get seen today]")
    assert talk.session.stack == ()
    assert "How long have you had it" not in told(talk, "hello")
    assert "How long have you had it" in told(talk, "/start", "[Go on]")


def test_after_i_go_today_and_i_have_help_comes_what_to_say_and_no_question(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]")
    for sign, answer, of_cold in ((FEVER, "[I'll get seen today]", ("seen_cold",)), (CHEST, HELP, ())):
        said = told(talk, sign, answer)
        assert "What to say" in said
        assert "Take along" in said
        assert "Pain now: 3" in said
        assert "How long have you had it" not in said
        seen = ["seen_muscular", "seen_nerve", "seen_unclear", "seen_other"]
        assert options(talk) == ["report", *of_cold, *seen, "result"]


def test_a_question_of_safety_is_asked_whoever_goes_today(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT[:3], "[Through to the front]", FEVER, "[I'll get seen today]")
    assert "in the chest" in talk.texts[-1]


def test_what_is_written_on_is_answered_in_short(talk: Talk) -> None:
    full = told(talk, *SCREENED, CHEST)
    short = told(talk, "ok, thanks")
    assert len(short) < len(full)
    assert "If that was a slip" in short


@pytest.mark.parametrize(
    ("text", "says"),
    [("the ambulance is here", "Unlock the door"), ("a friend is driving me to hospital", "Let someone else drive")],
)
def test_help_in_words_ends_the_message(talk: Talk, text: str, says: str) -> None:
    assert says in told(talk, *SCREENED, CHEST, text)
    assert talk.session.state is State.ASSESSED


def test_a_slip_in_words_takes_it_back(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, "sorry, that was a slip")
    assert talk.session.alarms == ()
    assert talk.session.state is State.QUESTIONS


def test_a_friend_beside_them_ends_no_message_about_suicide(talk: Talk) -> None:
    said = told(talk, *SCREENED, DIE, "my brother is with me")
    assert talk.session.state is State.REFERRED
    assert "Are you safe right now?" in said


def test_help_for_somebody_else_is_told_to_the_one_who_helps(talk: Talk) -> None:
    assert "Call now for them" in told(talk, *SCREENED, "my wife has crushing chest pain and can't breathe")
    assert "Stay with them" in told(talk, "the paramedics are here")


def test_safe_for_now_only_a_question_of_safety_comes_back(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT[:3], "[Through to the front]", DIE, "[Yes, for now]")
    assert talk.session.stack == (ChestCheck(),)
    assert "in the chest" in talk.texts[-1]


def test_not_safe_the_message_stands(talk: Talk) -> None:
    assert "crisis line" in told(talk, *SCREENED, DIE, "[No]")
    assert [type(frame) for frame in talk.session.stack] == [AlarmCard]


def test_before_consent_a_mistaken_alarm_leads_back_to_it(talk: Talk) -> None:
    told(talk, "/start", CHEST, MISTAKEN)
    assert talk.session.stack == (Consent(was_shown=True),)
    assert "Shall we go on?" in talk.texts[-1]


FOR_ANOTHER = [
    "my husband has crushing chest pain and cannot breathe",
    "my wife has a fever and shivers and her spine hurts",
]
TO_ONESELF = [
    "Stop and call",
    "Do not drive yourself",
    "I'll get seen",
    "On your way",
    "when you are back",
    "until you have been seen",
]


@pytest.mark.parametrize("sign", FOR_ANOTHER)
@pytest.mark.parametrize(
    "next_line", ["what now?", "hello?", "it's better now", "it's just muscle", "ok", "on our way", "they are here"]
)
def test_whoever_writes_for_another_is_spoken_to_of_them(talk: Talk, sign: str, next_line: str) -> None:
    said = told(talk, sign) + told(talk, next_line)
    shown = said + " ".join(option.label for turn in talk.turns for one in turn.replies for option in one.options)
    assert not [words for words in TO_ONESELF if words in shown]


def test_the_muscle_question_is_asked_of_another_too(talk: Talk) -> None:
    assert "heart trace" in told(talk, FOR_ANOTHER[0], "he was seen, the doctor said it's muscle")


FRAGILE = "osteoporosis, and a sudden pain in my spine"
OF_OTHERS = [
    "gp told me the bones look healthy",
    "the nurse says my bone density is normal",
    "the physio examined that spine back in spring last year, ok",
    "doctor says it is a pulled muscle",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_clinicians_word_ends_a_message_only_where_they_looked_at_this_pain(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED[:3], FRAGILE, text)
    assert said.startswith("Did someone look at **this pain**, since it began?")
    assert options(talk) == ["seen", "look_other", "going", "mistake"]
    assert told(talk, "[No, or not sure]").startswith("This still needs a look today.")
    assert talk.session.state is State.REFERRED
    assert options(talk) == ["going", "seen", "mistake"]


@pytest.mark.parametrize("text", ["yes", "yes, on monday", "yep the gp did"])
def test_a_yes_to_that_ends_it(text: str, talk: Talk) -> None:
    assert "Good that someone had a look" in told(talk, *SCREENED[:3], FRAGILE, OF_OTHERS[0], text)
    assert talk.session.state is not State.REFERRED


@pytest.mark.parametrize("text", ["no, only the bones", "yes but years ago", "not sure", "that was before"])
def test_what_was_of_another_thing_or_time_leaves_it(text: str, talk: Talk) -> None:
    assert told(talk, *SCREENED[:3], FRAGILE, OF_OTHERS[0], text).startswith("This still needs a look today.")
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("saw my gp about it this morning, all fine", "Good that you were seen"),
        ("the physio has had a look today", "Good that someone had a look"),
    ],
)
def test_who_was_seen_for_it_is_not_asked(text: str, says: str, talk: Talk) -> None:
    assert says in told(talk, *SCREENED[:3], FRAGILE, text)


@pytest.mark.parametrize(("graver", "first"), [(CHEST, "helped"), (DIE, "safe_yes"), (FEVER, "going")])
def test_a_sign_that_is_told_at_that_question_has_its_own_buttons(graver: str, first: str, talk: Talk) -> None:
    told(talk, *SCREENED[:3], FRAGILE, OF_OTHERS[0], graver)
    assert options(talk)[0] == first


def test_a_word_on_the_bones_is_no_visit_at_a_list(talk: Talk) -> None:
    assert "Good that someone had a look" not in told(talk, *SCREENED[:3], OF_OTHERS[0])
    assert not talk.session.followup.visits


@pytest.mark.parametrize(
    "text", ["im in the hospital now", "the paramedics are with me now", "a doctor is examining me"]
)
def test_who_is_looked_after_is_not_told_to_unlock_the_door(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, CHEST, text)
    assert said.startswith("Good. Do what they tell you")
    assert "Unlock" not in said
    assert talk.session.state is not State.REFERRED


@pytest.mark.parametrize(
    "text",
    ["fine now, the hospital says its pneumonia", "it turned out to be a bruised rib",
     "they said it was asthma", "diagnosed with a virus"],
)  # fmt: skip
def test_what_they_found_is_met_with_what_that_means(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, CHEST, HELP, text, "what now")
    assert said.endswith("What did they say?")
