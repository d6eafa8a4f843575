"""What people type beside the buttons, and what it does in each place."""

import pytest

from flows.values.frames import Ticking
from flows.values.model import State
from tests.talk import RESULT, SCREENED, Talk, told

TO_FEEL = (*SCREENED, "[3]", "[1-2 days]", "[Built up in the run]", "[Between the blades]")
TO_WORSE = (*TO_FEEL, "[Dull ache, tight]")


def ticks(talk: Talk) -> tuple[str, ...]:
    half = talk.session.find(Ticking)
    return half.ticks if half else ()


@pytest.mark.parametrize("words", ["yeah ok sure", "yeah ok", "of course", "go ahead", "I agree"])
def test_ways_to_agree(talk: Talk, words: str) -> None:
    assert "Your age?" in told(talk, "/start", words)


@pytest.mark.parametrize("words", ["nah", "i disagree", "no way"])
def test_ways_to_refuse(talk: Talk, words: str) -> None:
    told(talk, "/start", words)
    assert talk.session.state is State.DECLINED


@pytest.mark.parametrize(
    "words", ["none of the above", "nope nothing like that", "neither", "none", "no, none of that"]
)
def test_ways_to_say_none(talk: Talk, words: str) -> None:
    assert "2 of about 11" in told(talk, *SCREENED[:3], words)


@pytest.mark.parametrize(
    ("words", "box"),
    [("i had cancer 10 years ago", "cancer_ever"), ("osteoporosis", "bone_fragile"), ("i have diabetes", "immune_low")],
)
def test_a_condition_in_words_is_ticked_and_the_list_stays(talk: Talk, words: str, box: str) -> None:
    assert "What else fits?" in told(talk, *SCREENED[:6], words)
    assert "rf_history" not in talk.session.record
    assert box in ticks(talk)
    told(talk, "nothing else")
    assert talk.session.record["rf_history"] == (box,)


@pytest.mark.parametrize("end", ["no", "that's all", "nothing more", "done", "that was it"])
def test_what_else_can_be_answered_with_nothing(talk: Talk, end: str) -> None:
    told(talk, *TO_WORSE, "twisting", "and lifting", end)
    assert set(talk.session.record["worse_with"]) == {"twist_bend", "arm_use"}


def test_what_is_said_to_be_all_closes_the_list(talk: Talk) -> None:
    told(talk, *TO_WORSE, "only when I sit")
    assert talk.session.record["worse_with"] == ("sitting",)


@pytest.mark.parametrize("words", ["a tad peckish", "something odd in my foot", "all fuzzy today"])
def test_what_fits_no_warning_sign_is_said_back_and_the_list_put_again(talk: Talk, words: str) -> None:
    said = told(talk, *SCREENED[:3], words)
    assert f'You wrote: "{words}"' in said
    assert "1 of about" in said


@pytest.mark.parametrize(
    "words",
    [
        "none of that for her",
        "he has nothing of this",
        "no she doesn't",
        "neither of those fit",
        "I don't, no",
        "no to each",
    ],
)
def test_a_no_for_oneself_or_another_closes_a_list_of_signs(talk: Talk, words: str) -> None:
    assert "2 of about" in told(talk, *SCREENED[:3], words)


@pytest.mark.parametrize(
    "words", ["none but my leg is odd", "I can't", "nothing apart from the arm", "not sure about the first"]
)
def test_a_no_with_more_to_it_closes_nothing(talk: Talk, words: str) -> None:
    assert "2 of about" not in told(talk, *SCREENED[:3], words)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("moderate I guess", "4 or 5 or 6"),
        ("not that bad", "2 or 3"),
        ("really strong", "6 or 7"),
        ("fairly achy", "4 or 5 or 6"),
        ("awful", "8 or 9"),
        ("a little", "2 or 3"),
    ],
)
def test_a_strength_in_words_is_asked_back_as_numbers(talk: Talk, words: str, offered: str) -> None:
    assert f"Is that {offered}?" in told(talk, *SCREENED, words)
    assert "pain_now" not in talk.session.record


@pytest.mark.parametrize(
    "words", ["nothing", "None", "nah", "none of these really", "no that'll be the lot", "nothing further, dear"]
)
def test_none_in_words_closes_a_list_with_what_is_ticked(talk: Talk, words: str) -> None:
    told(talk, *TO_WORSE, "[Twisting or bending]", words)
    assert talk.session.record["worse_with"] == ("twist_bend",)


@pytest.mark.parametrize("words", ["bending, and carrying boxes. that's it", "bending and reaching, nothing more"])
def test_an_answer_that_ends_with_that_is_all_closes_a_list(talk: Talk, words: str) -> None:
    told(talk, *TO_WORSE, words)
    assert talk.session.record["worse_with"] == ("twist_bend", "arm_use")


def test_none_in_words_leaves_the_tick_of_a_sign(talk: Talk) -> None:
    told(talk, *SCREENED[:5], "[Fever, shivers or really ill]", "none")
    assert ticks(talk) == ("fever_ill",)
    assert "4 of" in talk.texts[-1]


def test_a_sign_told_behind_that_is_all_is_heard(talk: Talk) -> None:
    text = told(talk, *TO_WORSE, "[Twisting or bending]", "that's all, though I can't feel my legs")
    assert "worse_with" not in talk.session.record
    assert "Stop and call now" in text


@pytest.mark.parametrize(
    "words", ["None of these, no rash or so", "lemme check, none of them", "no medication and no illnesses"]
)
def test_a_no_to_all_in_more_words_closes_a_list_of_signs(talk: Talk, words: str) -> None:
    assert "4 of" in told(talk, *SCREENED[:5], words)


@pytest.mark.parametrize(
    "words", ["none of these, no rash but a bit of fever", "none, no fever. my chest hurts", "let me see, the second"]
)
def test_a_sign_beside_a_no_to_all_keeps_a_list_of_signs_open(talk: Talk, words: str) -> None:
    assert "4 of" not in told(talk, *SCREENED[:5], words)


@pytest.mark.parametrize(
    ("words", "ticked"),
    [
        ("hard intervals set it off", ("running_only",)),
        ("running beyond 12 km", ("running_only",)),
        ("running after 30 minutes and slouching on the sofa", ("running_only", "sitting")),
        ("running beyond 12 km is fine", ()),
        ("short runs don't set it off", ()),
    ],
)
def test_what_runs_bring_on_is_ticked(talk: Talk, words: str, ticked: tuple[str, ...]) -> None:
    told(talk, *TO_WORSE, words)
    assert ticks(talk) == ticked


def test_that_nothing_brings_it_on_does_not_wipe_a_tick(talk: Talk) -> None:
    assert "Something above is ticked" in told(talk, *TO_WORSE, "[Twisting or bending]", "nothing brings it on")
    assert ticks(talk) == ("twist_bend",)


def test_back_steps_through_each_screen(talk: Talk) -> None:
    assert "2 of about 11" in told(talk, *SCREENED[:5], "/back")
    assert "1 of about 11" in told(talk, "/back")


def test_back_to_a_long_list_keeps_what_was_ticked_before(talk: Talk) -> None:
    told(talk, *SCREENED[:5], "[Fever, shivers or really ill]", "[Done]", "[None of these 6]", "/back")
    assert ticks(talk) == ("fever_ill",)
    told(talk, "[None of these 6]")
    assert talk.session.record["rf_history"] == ("fever_ill",)


@pytest.mark.parametrize("words", ["why do you ask?", "why", "why that"])
def test_a_button_can_be_said(talk: Talk, words: str) -> None:
    assert "A few dangerous things can feel like a sore back" in told(talk, *SCREENED[:3], words)


@pytest.mark.parametrize("words", ["why do you need all this its 1am", "what has that to do with my back?"])
def test_why_can_be_asked_in_a_sentence(talk: Talk, words: str) -> None:
    assert "A few dangerous things can feel like a sore back" in told(talk, *SCREENED[:3], words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("what can i do, im 34 and my upper back kills after long runs?", "Back to you"),
        ("i'm a 34 year old with a sore back", "I took that as: 18-34"),
    ],
)
def test_an_age_told_beside_other_things_is_noted(talk: Talk, words: str, said: str) -> None:
    assert said in told(talk, *SCREENED[:2], words)
    assert talk.session.record["age_band"] == "a18_34"
    assert "18-34" in talk.texts[0]
    assert "1 of about 11" in talk.texts[-1]


def test_what_is_told_beside_an_age_is_noted_too(talk: Talk) -> None:
    said = told(talk, *SCREENED[:2], "im 40, pain between my shoulder blades for 3 weeks")
    assert "I took that as: Age: 35-49" in said
    assert "How long: 1-6 weeks" in said
    assert "1 of" in talk.texts[-1]
    told_of = talk.session.record
    assert (told_of["age_band"], told_of["location"], told_of["duration"]) == ("a35_49", "between_blades", "w1_6")


@pytest.mark.parametrize(
    "words",
    [
        "i'm 20 km into training, may i run?",
        "is running bad at 50 miles a week",
        "i'm 80 kg",
        "i'm 37.5 weeks pregnant, is that why?",
        "i'm 100% healthy, is it bad?",
        "can a 12 year old mattress do it?",
        "my mum is 70 years old, is it in the family?",
    ],
)
def test_another_number_is_no_age(talk: Talk, words: str) -> None:
    told(talk, *SCREENED[:2], words)
    assert talk.session.record == {}


def test_several_can_be_said(talk: Talk) -> None:
    told(talk, *TO_WORSE, "only sitting", "several")
    half = talk.session.find(Ticking)
    assert half is not None
    assert half.several


@pytest.mark.parametrize("words", ["skip", "pass"])
def test_what_is_about_safety_is_not_skipped(talk: Talk, words: str) -> None:
    assert "This one I need" in told(talk, *SCREENED[:3], words)


@pytest.mark.parametrize("words", ["none", "none of these", "just joking", "years ago"])
def test_a_doubt_is_ended_by_other_words_for_no(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, "my legs feel like jelly and shaky", words)
    assert talk.session.state is State.QUESTIONS


def test_a_doubt_is_ended_by_a_sentence_that_begins_with_no(talk: Talk) -> None:
    told(talk, *SCREENED, "my legs feel like jelly and shaky", "no, just tired from the hills")
    assert talk.session.state is State.QUESTIONS
    assert talk.session.alarms == ()


def test_an_answer_at_go_on_or_start_again_goes_on(talk: Talk) -> None:
    told(talk, *SCREENED, "/start", "about a 6")
    assert talk.session.record["pain_now"] == 6


@pytest.mark.parametrize("words", ["it got worse today", "i have a rash", "10 days and no better"])
def test_a_change_told_after_the_result_leads_to_new_questions(talk: Talk, words: str) -> None:
    assert "Shall I ask again?" in told(talk, *SCREENED, *RESULT, words)
    assert "1 of about 11" in told(talk, "[Check again]")


def test_a_score_told_after_the_result_that_makes_it_more_urgent_shows_that(talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, "pain is 8 now")
    assert said.startswith("Noted: 8 now.")
    assert "Book a doctor" in said


def test_being_seen_can_be_said(talk: Talk) -> None:
    urgent = ("[2]", "[1-2 days]", "[Suddenly]", "[Between the blades]", "[Sharp, catching]", "[Nothing in particular]")
    told(talk, *SCREENED, *urgent, "[4]", "[Nothing special]")
    assert "What did they say?" in told(talk, "i was seen")
    assert "told that it is muscular" in told(talk, "seen: it is muscular")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("can i take ibuprofen?", "Blood thinner"),
        ("does foam rolling help my upper back?", "leave this one out"),
    ],
)
def test_what_was_told_decides_what_is_advised(talk: Talk, question: str, said: str) -> None:
    assert said in told(talk, *SCREENED, "i take warfarin", *RESULT, "[Done]", question)


def test_a_past_cancer_gives_its_own_reason_and_no_how_to_at_once(talk: Talk) -> None:
    told(talk, *SCREENED[:6], "[Cancer, now or in the past]", "[Done]", *RESULT, "[About the same]")
    first = talk.texts[1]
    assert 'You told me "Cancer, now or in the past"' in first
    assert "never lets up" not in first
    assert "looked at first" in told(talk, "how do i do the cat-cow stretch?")


def test_causes_wait_beside_an_emergency(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", "[I've called or have help]")
    assert "slumped" not in told(talk, "why does my upper back hurt after running?")


@pytest.mark.parametrize("words", ["unsubscribe", "please delete my account", "i withdraw my consent", "stop messages"])
def test_ways_to_leave(talk: Talk, words: str) -> None:
    said = told(talk, *SCREENED, words)
    assert "unless you write first" in said or "Remove all your answers" in said


@pytest.mark.parametrize("words", ["no i just want to sleep", "no, leave me in peace", "nope, only want my exercises"])
def test_a_no_and_a_wish_on_a_list_of_signs_is_no_topic(talk: Talk, words: str) -> None:
    said = told(talk, *SCREENED[:5], words)
    assert "Send /stop" not in said
    assert "With this pain, or in the last few days?" in said


@pytest.mark.parametrize(
    "words",
    [
        "hello i have pain in the back up part after run",
        "i have pain of back when i run",
        "back is sore",
        "my blades are sore",
    ],
)
def test_a_first_message_that_only_complains_is_met_with_a_word(talk: Talk, words: str) -> None:
    assert "I'm sorry it hurts" in told(talk, words)
    assert "Your age?" in told(talk, "[I agree]")


# ---- plain answers and the words of the buttons ----------------------------------------------------------------------

MINOR = ("/start", "[I agree]", "[Under 18]")
TIGHT = "my chest feels tight"


@pytest.mark.parametrize(
    "words",
    [
        "I'm her father and she is sitting next to me",
        "my mum is sitting right beside me",
        "we sit together, I'm her mother",
    ],
)
def test_a_grown_up_is_there_in_other_words(talk: Talk, words: str) -> None:
    told(talk, *MINOR, words)
    assert talk.session.record["guardian"] == "with_me"


@pytest.mark.parametrize("words", ["my mum is not with me", "my parents are at work", "nobody is here"])
def test_no_grown_up_is_there_in_other_words(talk: Talk, words: str) -> None:
    told(talk, *MINOR, words)
    assert talk.session.record["guardian"] == "alone"


@pytest.mark.parametrize(
    "words",
    [
        "no chest pain, no shortness of breath apart from normal running, never fainted, nothing like that",
        "no chest pain, not breathless except the usual when I run hard, none of these",
    ],
)
def test_signs_denied_one_by_one_and_breath_as_usual_are_a_no(talk: Talk, words: str) -> None:
    assert "2 of about 11" in told(talk, *SCREENED[:3], words)


def test_chest_pain_in_a_run_is_no_exception_that_counts_as_usual(talk: Talk) -> None:
    assert "2 of" not in told(talk, *SCREENED[:3], "no chest pain apart from the usual when I run, nothing")


@pytest.mark.parametrize(
    "words", ["there was no such thing, just nerves", "there was no such sign", "no, I never had that"]
)
def test_no_such_sign_takes_an_alarm_back_as_its_button_does(talk: Talk, words: str) -> None:
    told(talk, *SCREENED[:3], TIGHT, words)
    assert talk.session.state is State.RED_FLAGS


@pytest.mark.parametrize(
    "words", ["I never had that before", "nothing like that ever happened to me", "there is no sign of the ambulance"]
)
def test_what_is_new_takes_no_alarm_back(talk: Talk, words: str) -> None:
    told(talk, *SCREENED[:3], TIGHT, words)
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize("again", ["it is just nerves", "i don't want to call"])
def test_who_explains_an_alarm_again_is_not_told_the_same_again(talk: Talk, again: str) -> None:
    first = told(talk, *SCREENED[:3], TIGHT, "that's just nerves")
    second = told(talk, again)
    assert second != first
    assert "112" in second


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("I'm short of breath on stairs since I'm pregnant, my midwife says it is normal", True),
        ("I get breathless climbing stairs, the doctor says that's normal in pregnancy", True),
        ("breathless on the stairs since yesterday, my midwife says it is normal", False),
        ("pregnant, my calf is swollen and I'm short of breath, my midwife says it is normal", False),
        ("I'm short of breath on the stairs", False),
    ],
)
def test_short_breath_that_a_midwife_calls_normal_is_asked_about(talk: Talk, words: str, is_asked: bool) -> None:
    text = told(talk, *SCREENED[:3], words)
    assert ("Just to be sure" in text) is is_asked
    assert (talk.session.state is State.REFERRED) is not is_asked


def test_habits_in_the_words_of_their_buttons_are_noted_wherever_the_plan_is(talk: Talk) -> None:
    told(
        talk,
        *SCREENED,
        *RESULT,
        "my plan",
        "[None of these]",
        "[Desk, wheel, phone]",
        "i sit slumped and breathing is high",
    )
    assert talk.session.record["habits"] == ("desk_long", "slump_run", "shallow_breath")


# ---- consent in more words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Yes I agree. My upper back hurts when I sit.",
        "hi, ok, that's fine with me. It began nine days ago",
        "I said yes",
        "i say before, i agree",
        "yes I already said that's fine, I agree",
        "hello yes i agree. can you help me?",
    ],
)
def test_a_yes_to_what_is_kept_in_more_words(talk: Talk, words: str) -> None:
    told(talk, "/start", words)
    assert talk.session.consent


@pytest.mark.parametrize(
    "words",
    [
        "do I have to agree?",
        "what do I agree to?",
        "yes but what do you keep?",
        "I don't agree yet",
        "if I agree, who sees it?",
    ],
)
def test_what_asks_about_consent_is_none(talk: Talk, words: str) -> None:
    told(talk, "/start", words)
    assert not talk.session.consent


def test_what_was_told_with_a_yes_counts_and_its_question_is_answered(talk: Talk) -> None:
    said = told(talk, "/start", "yes i agree. i am pregnant and it hurts, can you help me?")
    assert "Risks: Pregnant" in said
    assert "midwife" in said
    assert "Your age?" in said


@pytest.mark.parametrize(
    "words",
    [
        "I agree. I am writing for my daughter, she's 15. Her upper back hurts",
        "my son is 14 and his back hurts, i agree",
    ],
)
def test_the_age_of_a_child_told_before_consent_is_not_asked_again(talk: Talk, words: str) -> None:
    said = told(talk, "/start", words)
    assert "Grown-up: They are with me" in said  # their parent writes
    assert "Age: Under 18" in said
    assert talk.session.record["age_band"] == "under_18"


def test_the_age_of_a_child_is_read_in_a_longer_text(talk: Talk) -> None:
    told(
        talk,
        "/start",
        "I write for my daughter, her back hurts",
        "[I agree]",
        "She's 15, I told you. It began two weeks ago",
    )
    assert talk.session.record["age_band"] == "under_18"


# ---- lists in plain words, and what is enough ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "none of these five",
        "None of these 6.",
        "I just told you, no to all",
        "no i have nothing like this with the pain",
    ],
)
def test_a_no_to_a_list_in_plain_words(talk: Talk, words: str) -> None:
    assert "2 of about 11" in told(talk, *SCREENED[:3], words)


def test_a_question_behind_a_no_to_a_list_waits_and_the_no_counts(talk: Talk) -> None:
    said = told(talk, *SCREENED[:3], "none of those, thank goodness. Can I take ibuprofen?")
    assert "First the warning signs" in said
    assert "2 of about 11" in said


@pytest.mark.parametrize("words", ["none. my arm is a bit numb though", "none of those but one calf is thicker"])
def test_a_no_with_something_told_beside_is_no_answer_yet(talk: Talk, words: str) -> None:
    assert "2 of about 11" not in told(talk, *SCREENED[:3], words)


@pytest.mark.parametrize(
    "words",
    [
        "that is all",
        "finish",
        "its all, done",
        "That's all, nothing else makes it worse",
        "none else",
        "enough",
        "I'm done",
    ],
)
def test_a_list_is_done_in_plain_words(talk: Talk, words: str) -> None:
    told(talk, *TO_WORSE, "[Sitting, desk, phone]", words)
    assert talk.session.record["worse_with"] == ("sitting",)


def test_nothing_else_is_a_no_to_a_list_with_no_tick(talk: Talk) -> None:
    told(talk, *TO_WORSE, "none else")
    assert talk.session.record["worse_with"] == ("nothing_clear",)


@pytest.mark.parametrize("words", ["that is all", "enough", "skip the rest pls just tell me", "omg stop repeating"])
def test_who_has_enough_is_told_what_may_be_left_out(talk: Talk, words: str) -> None:
    said = told(talk, *TO_FEEL, words)
    assert 'Say "skip"' in said
    assert "What does it feel like" in said


def test_the_rest_is_not_left_out_without_a_word_beside_an_answer(talk: Talk) -> None:
    said = told(talk, *SCREENED, "[3]", "[1-2 days]", "next day i guess. skip the rest pls")
    assert talk.session.record["onset"] == "next_day"
    assert 'Say "skip"' in said


@pytest.mark.parametrize("words", ["why you need this question?", "why is this needed", "why do u ask that"])
def test_why_a_question_is_asked_in_more_words(talk: Talk, words: str) -> None:
    assert "Why I ask" in told(talk, *TO_FEEL, words)


@pytest.mark.parametrize(
    ("words", "feel"),
    [
        ("It's a dull ache, sometimes stabbing when she turns", "ache_tight"),
        ("sharp, maybe a bit stiff", "sharp_catch"),
        ("is like pull, like muscle is hard", "ache_tight"),
        ("like a needle", "sharp_catch"),
    ],
)
def test_what_is_not_hedged_is_the_answer(talk: Talk, words: str, feel: str) -> None:
    told(talk, *TO_FEEL, words)
    assert talk.session.record["feel"] == feel


def test_two_answers_that_are_both_meant_are_asked_back(talk: Talk) -> None:
    assert "Tap the one you mean" in told(talk, *TO_FEEL, "stiff and sharp")


@pytest.mark.parametrize(("words", "score"), [("is now 3, when i sit long time is 5", 3), ("is 4", 4)])
def test_a_score_without_its_it_is_no_question(talk: Talk, words: str, score: int) -> None:
    told(talk, *SCREENED, words)
    assert talk.session.record["pain_now"] == score


def test_questions_that_must_wait_are_all_answered(talk: Talk) -> None:
    asked = ("what gives quick relief?", "why is my back so stiff the morning after a run?")
    said = told(talk, *SCREENED[:3], *asked, *SCREENED[3:])
    assert "Roll the shoulders 10 times" in said
    assert "answers late" in said


@pytest.mark.parametrize(("name", "question"), [("Recent running", "recent running"), ("More signs", "last few days")])
def test_an_answer_is_asked_again_by_its_name_on_the_card(talk: Talk, name: str, question: str) -> None:
    assert question in told(talk, *SCREENED, *RESULT, "my answers", name)


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("sitting in office one hour", "desk_hour"),
        ("carry my kid", "lift"),
        ("I'd like to sleep through the night", "sleep"),
    ],
)
def test_a_goal_in_other_words(talk: Talk, words: str, goal: str) -> None:
    told(talk, *SCREENED, *RESULT, "[Daily check-in]", "[Morning, 7:30]", "Leeds", words)
    assert talk.session.followup.activity == goal
