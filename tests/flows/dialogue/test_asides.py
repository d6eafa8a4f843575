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


FOR_MY_SON = (
    "/start",
    "[I agree]",
    "I'm writing for my son, he is 15, his upper back hurts since the school race on friday",
)


def _of_the_son(talk: Talk) -> None:
    told(talk, *FOR_MY_SON, *("[None of these 6]", "[None of these 5]", "[None of these 6]", "[None of these 6]"))
    told(
        talk,
        "[5]",
        "[Some hours after]",
        "[Between the blades]",
        "[Stiff or locked]",
        "[Twisting or bending]",
        "[Done]",
    )
    told(talk, "[Nothing special]", "[About the same]", "[No]")


def test_whoever_writes_for_their_child_is_not_asked_whether_a_grown_up_is_there(talk: Talk) -> None:
    said = told(talk, *FOR_MY_SON)
    assert "Is one with you?" not in said
    assert "Chest pain, pressure, tightness" in {one.label for one in talk.turns[-1].replies[-1].options}
    told(talk, "[None of these 6]")
    assert talk.session.record["guardian"] == "with_me"


@pytest.mark.parametrize(
    "text", ["hi its leo now, dad gave me his phone", "leo here, dad is at work", "im on my mums phone"]
)
def test_when_the_child_writes_themselves_they_are_spoken_to(text: str, talk: Talk) -> None:
    _of_the_son(talk)
    assert talk.session.of_another
    said = told(talk, text)
    assert not talk.session.of_another
    assert "show all of this to a parent or guardian" in said


@pytest.mark.parametrize(
    "text", ["it's worse now", "his mum is at work", "he says it is sore here", "my dad had a bad back"]
)
def test_what_is_told_of_the_child_leaves_who_writes_as_it_is(text: str, talk: Talk) -> None:
    _of_the_son(talk)
    told(talk, text)
    assert talk.session.of_another


def test_a_parent_who_is_not_heeded_gets_a_word(talk: Talk) -> None:
    _of_the_son(talk)
    assert "That is hard for you" in told(talk, "he ran at training even though I said no")
