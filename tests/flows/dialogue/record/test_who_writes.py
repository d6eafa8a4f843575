"""Whom "you" means changes with who writes, in any phase, and a text that tells only that is no answer."""

import pytest

from flows.wording.report.page import report
from tests.talk import RESULT, SCREENED, Talk, told

HELLO, WHOSE = '"You" is you from here on', '"You" means the person whose back hurts'

FOR_MY_SON = (
    "/start",
    "[I agree]",
    "I'm writing for my son, he is 15, his upper back hurts since the school race on friday",
)


def of_the_son(talk: Talk) -> None:
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


@pytest.mark.parametrize(
    ("theirs", "back"),
    [
        ("hi, I'm Leo, it's my back. dad said I should write now", "mum here again"),
        ("hi, it's Leo, not his dad", "hi, it's his dad again"),
        ("my son is typing now", "dad again"),
        ("i'll hand over to him", "it's Leo's mum again"),
    ],
)
def test_it_is_handed_over_and_back_among_the_questions_after_them_and_at_a_checkin(
    theirs: str, back: str, talk: Talk
) -> None:
    told(talk, *FOR_MY_SON)
    for _ in range(2):
        before = talk.session.record
        said = told(talk, theirs)
        assert HELLO in said
        assert "parent or guardian" in said
        assert not talk.session.of_another
        assert WHOSE in told(talk, back)
        assert (talk.session.of_another, talk.session.record) == (True, before)
        if "pain_now" not in before:
            assert "Since this pain began" in talk.texts[-1]
            told(talk, "/restart", "[Yes, start again]")
            of_the_son(talk)
    told(talk, "/checkin 19:00", "Berlin", "[None of these]")
    talk.wake()
    assert HELLO in told(talk, theirs)
    assert "from 0 to 10" in talk.texts[-1]
    assert WHOSE in told(talk, back)
    assert "from 0 to 10" in talk.texts[-1]


@pytest.mark.parametrize("text", ["he is sitting next to me", "he's right here", "we are doing this together"])
def test_that_they_sit_together_is_met_with_a_word_and_ticks_nothing(text: str, talk: Talk) -> None:
    told(talk, *FOR_MY_SON)
    assert "Good. Ask them each sign" in told(talk, text)
    assert "rf_now" not in talk.session.record
    assert talk.session.of_another


def test_what_is_told_with_it_is_noted(talk: Talk) -> None:
    of_the_son(talk)
    told(talk, "/checkin 19:00", "Berlin", "[None of these]")
    talk.wake()
    said = told(talk, "hi it's Leo now, not my dad. it's a 3")
    assert HELLO in said
    assert "pain now: 3" in said


@pytest.mark.parametrize("text", ["mum here again", "dad here", "it's mum"])
def test_a_grown_up_who_is_a_parent_still_writes_of_themselves(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert not talk.session.of_another


def test_a_parent_who_says_again_that_they_write_is_met_with_a_word(talk: Talk) -> None:
    of_the_son(talk)
    assert WHOSE in told(talk, "dad here again")


PARTNER = "my husband ran a half marathon yesterday and now his upper back hurts, can you help him?"


def test_whoever_writes_for_another_is_told_whom_you_means(talk: Talk) -> None:
    assert '"You" means the person whose back hurts' in told(talk, "/start", "[I agree]", PARTNER)
    assert talk.session.of_another
    assert '"You" means' not in told(talk, "he is 41")


def test_signs_of_another_are_spoken_of_as_theirs(talk: Talk) -> None:
    told(talk, "/start", PARTNER, "[I agree]", "he is 41")
    assert "Ask them" in told(talk, "dont know if he had fever, i have to ask him")
    assert "Call now for them" in told(talk, "no", "[Coughing up blood]")
    assert "on this person's behalf" in report(talk.session, talk.at, talk.catalog).text


@pytest.mark.parametrize(
    "text",
    ["my wife says my back is stiff", "my upper back hurts, my husband has it too", "my friend told me to stretch"],
)
def test_who_only_speaks_of_others_writes_for_themselves(text: str, talk: Talk) -> None:
    told(talk, "/start", "[I agree]", text)
    assert not talk.session.of_another


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
    is_parent = text.startswith("my ")
    assert ("parent or guardian" in talk.texts[-1]) is not is_parent
    assert talk.session.record.get("guardian") == ("with_me" if is_parent else None)


@pytest.mark.parametrize(
    "text",
    ["my son who is 15", "sorry, this is about my son, he's 15", "it is for my lad aged 15", "my boy, 15, about a 4"],
)
def test_it_turns_out_to_be_about_a_child_whose_age_counts_from_then_on(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, text)
    assert WHOSE in said
    assert (talk.session.record["age_band"], talk.session.record["guardian"]) == ("under_18", "with_me")


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
    of_the_son(talk)
    assert talk.session.of_another
    said = told(talk, text)
    assert not talk.session.of_another
    assert "show all of this to a parent or guardian" in said


@pytest.mark.parametrize(
    "text", ["it's worse now", "his mum is at work", "he says it is sore here", "my dad had a bad back"]
)
def test_what_is_told_of_the_child_leaves_who_writes_as_it_is(text: str, talk: Talk) -> None:
    of_the_son(talk)
    told(talk, text)
    assert talk.session.of_another


@pytest.mark.parametrize(
    "text",
    [
        "my own shoulders are fine, it's his",
        "I jogged too, my own back is good",
        "I went for a run myself and I feel great, haha",
        "my back is fine by the way, it is his",
        "mine is perfect",
    ],
)
def test_who_writes_is_not_the_one_whose_back_it_is(text: str, talk: Talk) -> None:
    of_the_son(talk)
    told(talk, "/checkin 19:00", "Berlin", "[None of these]")
    talk.wake()
    log = talk.session.followup.log
    said = told(talk, text)
    assert talk.session.of_another
    assert "note nothing of yours" in said
    assert "from 0 to 10" in said
    assert talk.session.followup.log == log


def test_what_is_told_of_the_one_beside_it_counts(talk: Talk) -> None:
    of_the_son(talk)
    told(talk, "/checkin 19:00", "Berlin", "[None of these]")
    talk.wake()
    said = told(talk, "my own back is fine, his is a 4")
    assert talk.session.of_another
    assert "from 0 to 10" not in said


def test_whoever_writes_of_themselves_tells_of_their_own_run(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin 19:00", "Berlin", "[None of these]")
    talk.wake()
    assert "note nothing of yours" not in told(talk, "it is a 2, I ran too")


@pytest.mark.parametrize(
    "text",
    [
        "sitting with my dad, shoulders sore, may i take an aspirin?",
        "my mum is next to me. blade aches, can i swim?",
        "next to my dad, sore shoulders, should i run?",
    ],
)
def test_a_parent_who_keeps_company_is_the_grown_up_and_not_the_one_it_is_about(text: str, talk: Talk) -> None:
    told(talk, "/start", "[I agree]", "15", text)
    assert not talk.session.of_another
    assert talk.session.record.get("guardian") == "with_me"


def test_a_parent_beside_whose_back_it_is_is_the_one_it_is_about(talk: Talk) -> None:
    told(talk, "/start", "[I agree]", "i am here with my dad, his back aches after runs")
    assert talk.session.of_another
