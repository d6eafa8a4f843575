"""Scores and visits that are told by the way are kept, for the running rule and for the report."""

import pytest

from flows import Catalog
from flows.dialogue import stack
from flows.values import diary
from flows.wording.report.page import report
from tests.flows.dialogue.test_gate import RUNNING, SHOWN
from tests.flows.dialogue.test_once_more import BACK, HAND
from tests.talk import CHEST, SCREENED, Talk, told


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


def test_a_score_told_beside_a_sign_in_doubt_stands_in_the_report(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, BACK)
    talk.wake()
    told(talk, "woke up 3 times last night, pain 6")
    assert "pain 6" in page(talk)


def test_the_report_tells_what_was_taken_back(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, BACK)
    assert "then taken back" in page(talk)


def test_what_to_say_there_names_what_was_written(talk: Talk) -> None:
    said = told(talk, *RUNNING, HAND, "[I'll get seen today]")
    assert "what you wrote to me" in said
    assert "weight loss" not in said


def test_the_running_rule_goes_by_the_score_of_the_question_itself(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "You told me 2" in told(talk, "[Skip today]", "pain is 2 now, should i stop running?")


PARTNER = "my husband ran a half marathon yesterday and now his upper back hurts, can you help him?"


def test_whoever_writes_for_another_is_told_whom_you_means(talk: Talk) -> None:
    assert '"You" means the person whose back hurts' in told(talk, "/start", "[I agree]", PARTNER)
    assert talk.session.of_another
    assert '"You" means' not in told(talk, "he is 41")


def test_signs_of_another_are_spoken_of_as_theirs(talk: Talk) -> None:
    told(talk, "/start", PARTNER, "[I agree]", "he is 41")
    assert "Ask them" in told(talk, "dont know if he had fever, i have to ask him")
    assert "Call now for them" in told(talk, "no", "[Coughing up blood]")
    assert "on this person's behalf" in page(talk)


@pytest.mark.parametrize(
    "text",
    ["my wife says my back is stiff", "my upper back hurts, my husband has it too", "my friend told me to stretch"],
)
def test_who_only_speaks_of_others_writes_for_themselves(text: str, talk: Talk) -> None:
    told(talk, "/start", "[I agree]", text)
    assert not talk.session.of_another


def test_a_risk_told_while_the_day_is_asked_about_has_its_list_by_a_tap(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "That can change the advice" in told(talk, "4", "i have diabetes")
    assert any(option.field == "review" for reply in talk.turns[-1].replies for option in reply.options)


@pytest.mark.parametrize("before", [SCREENED[:2], SCREENED, SHOWN])
@pytest.mark.parametrize(
    "text",
    [
        *("its killing me... i am so fed up", "I can't take this anymore", "had enough of this, so desperate"),
        *("really worried its something bad", "I'm scared it's my heart", "this frightens me, it hurts at 4"),
    ],
)
def test_who_is_desperate_or_afraid_hears_a_kind_word_first(before: tuple[str, ...], text: str, talk: Talk) -> None:
    told(talk, *before, text)
    words = talk.catalog.messages
    asked = stack.is_about_safety(talk.session)
    assert talk.session.state.name == "REFERRED" or asked or talk.texts[0] in (words.kind_desperate, words.kind_afraid)
    assert "Which of these do you mean" not in "\n".join(talk.texts)


@pytest.mark.parametrize("text", ["I'm not worried", "it does not kill me", "about a 4", "I love this", CHEST])
def test_who_is_neither_and_an_emergency_hear_none(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, text)
    assert not {talk.catalog.messages.kind_desperate, talk.catalog.messages.kind_afraid} & set(talk.texts)


@pytest.mark.parametrize(
    "text", ["8, was awake the whole night", "6 hardly slept because of it", "a 7 and it kept me awake all night"]
)
def test_a_night_without_sleep_in_a_check_in_is_a_matter_for_the_day_and_the_score_kept(text: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "looked at today" in told(talk, text)
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == int(text.strip("a ")[0])


def test_where_the_reader_is_less_sure_such_a_night_is_asked_about_with_a_kind_word(with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    told(talk, *RUNNING)
    talk.wake()
    assert "so strong that you cannot sleep" in told(talk, "6 hardly slept because of it")
    assert talk.texts[0] == with_reader.messages.kind_desperate
    told(talk, "[No]")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 6


WHOSE = '"You" means the person whose back hurts'


@pytest.mark.parametrize(
    "text",
    [
        "she is 14 and swims",
        "he is 16, plays football",
        "my boy is fifteen and rows",
        "it's for my 13 year old",
        "my girl, 13, does gymnastics",
        "my son aged 11 plays rugby",
        "my daughter (13) dances",
        "I am 15 and row",
    ],
)
def test_an_age_told_in_a_sentence_before_consent_is_met_with_a_word_and_counts_then(text: str, talk: Talk) -> None:
    assert talk.catalog.messages.story_kept in told(talk, "/start", text)
    assert (WHOSE in told(talk, "[I agree]")) is not text.startswith("I am")
    assert talk.session.record["age_band"] == "under_18"
    assert "parent or guardian" in talk.texts[-1]


@pytest.mark.parametrize(
    "text",
    ["my son who is 15", "sorry, this is about my son, he's 15", "it is for my lad aged 15", "my boy, 15, about a 4"],
)
def test_it_turns_out_to_be_about_a_child_whose_age_counts_from_then_on(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, text)
    assert WHOSE in said
    assert talk.session.record["age_band"] == "under_18"
    assert "parent or guardian" in said


@pytest.mark.parametrize(
    "text",
    [
        "my son is 15 and I carried him",
        "my wife is 40 and she thinks I slouch",
        "my coach is 50, my back aches",
        "is running bad when she is 14?",
        "my 12 year old shoes are worn",
        "ran it with my son 15 times",
    ],
)
def test_the_age_of_somebody_beside_oneself_changes_nobody(text: str, talk: Talk) -> None:
    assert WHOSE not in told(talk, *SCREENED, text)
    assert talk.session.record["age_band"] == "a18_34"
